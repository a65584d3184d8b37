import { exactly, type Range } from '../../base/range.ts';
import type { ArcSides } from '../../geometry/arcTable.ts';
import type { FlowMatrix } from '../../model/flows.ts';
import type { UnitTable } from '../../model/unitTable.ts';
import { MergingBasins, type PoleBounds, type PoleMerge } from './mergePoles.ts';
import type { Places } from './places.ts';
import { basinsOf } from './poleBasins.ts';
import { poleCandidates } from './poleCandidates.ts';

/** The recipe's bounds, and the number of poles that planners look for in a département. */
export const POLE_BOUNDS: PoleBounds = { leastLi: 0.4, leastPeople: 20_000 };
export const POLE_BAND = { least: 3, most: 6 } as const;

/** On what poles are sought: units with their ring, their borders, and the places that are the matrix's columns. */
export interface PoleGround {
	readonly units: Pick<UnitTable, 'count' | 'code' | 'populationMunicipale'>;
	readonly arcs: ArcSides;
	readonly places: Places;
}

export interface PoleOptions {
	/** Units whose poles are sought: those of a département, or any other set. */
	readonly within: readonly number[];
	/** How many poles in it; left out: what the bounds leave, no more than the band's most. */
	readonly number?: number | undefined;
	readonly bounds?: PoleBounds;
	/** Places that are poles, or are none, by the user's word. */
	readonly keep?: readonly number[];
	readonly drop?: readonly number[];
	/** Flows of single specialties, nodes × places, to tell which are present at a pole. */
	readonly specialties?: readonly { readonly name: string; readonly matrix: FlowMatrix }[];
}

export interface Pole {
	readonly place: number;
	/** Unit of the place's largest commune. */
	readonly centre: number;
	readonly code: string;
	readonly name: string;
	/** Its centre lies within; else it is a pole elsewhere that pulls communes from within. */
	readonly isWithin: boolean;
	/** By the user's word. */
	readonly isKept: boolean;
	/** All units that go to it, elsewhere too; ascending. */
	readonly basin: readonly number[];
	/** Those of them within; ascending. */
	readonly basinWithin: readonly number[];
	/** Municipal population of the basin, and of what of it lies within; communes of unknown population left out. */
	readonly people: number;
	readonly peopleWithin: number;
	/** Share of the basin's patients who are seen in the basin. */
	readonly li: Range;
	/** Patients seen at the place itself, from everywhere. */
	readonly patients: Range;
	/** Of those given, by name; NaN-free: a specialty is present where patients are seen, hidden ones too. */
	readonly specialties: readonly string[];
	readonly isWithinBounds: boolean;
}

/** One number of poles and what it comes to. */
export interface CurvePoint {
	readonly number: number;
	/** Mean LI of the poles within; NaN for none. */
	readonly li: number;
	readonly leastLi: number;
	/** Every pole within keeps to the bounds (those kept by hand are not asked). */
	readonly keepsBounds: boolean;
	/** Place that is given up to come to the next smaller number, and the place that takes its basin; -1 for none. */
	readonly next: { readonly from: number; readonly into: number } | undefined;
}

export interface FoundPoles {
	/** Poles within first, then those elsewhere that pull communes of it; each by people, most first, then by code. */
	readonly poles: readonly Pole[];
	/** From most poles to fewest. */
	readonly curve: readonly CurvePoint[];
	readonly number: number;
	/** What the recipe would choose. */
	readonly suggested: number;
	/** Place whose basin each unit is in; -1 for none. */
	readonly placeOf: Int32Array;
}

/**
 * Poles of attraction by the recipe of the URPS (docs/method.md): candidates, basins, and basins of the lowest LI given
 * up until all keep the bounds; then on to fewer poles, for the curve. Poles outside `within` take part and are brought
 * to the bounds first. The same flows give the same poles; ties go to the smaller INSEE code.
 *
 * @param matrix nodes × places
 */
export function findPoles(matrix: FlowMatrix, ground: PoleGround, options: PoleOptions): FoundPoles {
	const { units, arcs, places } = ground;
	const { bounds = POLE_BOUNDS, keep = [], drop = [] } = options;
	const kept = new Set(keep);
	const dropped = new Set(drop);
	const chosen = new Set(keep);
	for (const { place } of poleCandidates(matrix, places, units.populationMunicipale, bounds.leastPeople))
		if (!dropped.has(place)) chosen.add(place);
	const poles = [...chosen].filter((place) => places.centre[place] < units.count).sort((a, b) => a - b);
	const centre = poles.map((place) => places.centre[place]);
	const basin = basinsOf(matrix, arcs, poles, centre);
	const placeBasin = Int32Array.from(places.centre, (node) => (node < units.count ? basin[node] : -1));
	const merging = new MergingBasins(
		matrix,
		arcs,
		units.populationMunicipale,
		basin,
		placeBasin,
		poles.length,
	);
	const inside = new Set(options.within);
	const isInside = centre.map((unit) => inside.has(unit));
	const alive = (wanted: boolean): number[] =>
		poles.map((_, pole) => pole).filter((pole) => merging.isAlive(pole) && isInside[pole] === wanted);
	const mayGo = (pole: number): boolean => !kept.has(poles[pole]);
	const merges: PoleMerge[] = [];
	for (;;) {
		const weak = alive(false).filter((pole) => mayGo(pole) && !merging.isWithin(pole, bounds));
		const from = merging.weakest(weak);
		if (from < 0) break;
		merges.push(merging.giveUp(from));
	}
	const before = merges.length;
	const curve: CurvePoint[] = [];
	for (;;) {
		const left = alive(true);
		const weak = left.filter((pole) => mayGo(pole) && !merging.isWithin(pole, bounds));
		const from = left.length > 1 ? merging.weakest(weak.length > 0 ? weak : left.filter(mayGo)) : -1;
		const li = left.map((pole) => merging.li(pole));
		const at = {
			number: left.length,
			li: li.reduce((sum, one) => sum + one, 0) / li.length,
			leastLi: Math.min(...li),
			keepsBounds: weak.length === 0,
		};
		if (from < 0) {
			curve.push({ ...at, next: undefined });
			break;
		}
		const merge = merging.giveUp(from);
		merges.push(merge);
		curve.push({ ...at, next: { from: poles[merge.from], into: poles[merge.into] } });
	}
	const kept0 = curve.find(({ keepsBounds }) => keepsBounds) ?? curve[curve.length - 1];
	const suggested = Math.max(Math.min(kept0.number, POLE_BAND.most), curve[curve.length - 1].number);
	const wanted = options.number ?? suggested;
	const at = Math.max(
		0,
		curve.findLastIndex(({ number }) => number >= wanted),
	);
	const into = poles.map((_, pole) => pole);
	for (const merge of merges.slice(0, before + at)) into[merge.from] = merge.into;
	const last = (pole: number): number => {
		while (into[pole] !== pole) pole = into[pole];
		return pole;
	};
	const placeOf = basin.map((pole) => (pole < 0 ? -1 : poles[last(pole)]));
	return {
		poles: describePoles(matrix, ground, options, placeOf, inside, kept, bounds),
		curve,
		number: curve[at].number,
		suggested,
		placeOf,
	};
}

function describePoles(
	matrix: FlowMatrix,
	{ units, places }: PoleGround,
	{ specialties = [] }: PoleOptions,
	placeOf: Int32Array,
	inside: ReadonlySet<number>,
	kept: ReadonlySet<number>,
	bounds: PoleBounds,
): Pole[] {
	const basins = new Map<number, number[]>();
	for (let unit = 0; unit < placeOf.length; unit++) {
		const place = placeOf[unit];
		if (place < 0) continue;
		const basin = basins.get(place);
		if (basin) basin.push(unit);
		else basins.set(place, [unit]);
	}
	const found: Pole[] = [];
	for (const [place, basin] of basins) {
		const basinWithin = basin.filter((unit) => inside.has(unit));
		const isWithin = inside.has(places.centre[place]);
		if (basinWithin.length === 0) continue;
		const people = peopleOf(units, basin);
		const li = liOf(matrix, places, placeOf, place, basin);
		found.push({
			place,
			centre: places.centre[place],
			code: places.code[place],
			name: places.name[place],
			isWithin,
			isKept: kept.has(place),
			basin,
			basinWithin,
			people,
			peopleWithin: peopleOf(units, basinWithin),
			li,
			patients: exactly(NaN),
			specialties: specialties.map(({ name }) => name),
			isWithinBounds: li.value >= bounds.leastLi && people >= bounds.leastPeople,
		});
	}
	return found.sort(
		(a, b) => Number(b.isWithin) - Number(a.isWithin) || b.people - a.people || a.place - b.place,
	);
}

const peopleOf = (units: PoleGround['units'], some: readonly number[]): number =>
	some.reduce((sum, unit) => sum + (units.populationMunicipale[unit] || 0), 0);

function liOf(
	{ offset, column, patients, unplaced }: FlowMatrix,
	places: Places,
	placeOf: Int32Array,
	place: number,
	basin: readonly number[],
): Range {
	let inside = 0;
	let all = 0;
	for (const unit of basin) {
		all += unplaced[unit];
		for (let cell = offset[unit]; cell < offset[unit + 1]; cell++) {
			all += patients[cell];
			if (placeOf[places.centre[column[cell]]] === place) inside += patients[cell];
		}
	}
	return exactly(inside / all);
}
