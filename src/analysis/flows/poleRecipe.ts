import type { ArcSides } from '../../geometry/arcTable.ts';
import type { FlowMatrix } from '../../model/flows.ts';
import type { UnitTable } from '../../model/unitTable.ts';
import { describePoles, patientsAt, type PatientsAt, type PlaceFlows, type Pole } from './describePoles.ts';
import { mergingBasins, type MergingBasins, type PoleBounds, type PoleMerge } from './mergePoles.ts';
import type { Places } from './places.ts';
import { basinsOf, type Basins } from './poleBasins.ts';
import { poleCandidates } from './poleCandidates.ts';

export type { Pole };

/** The recipe's bounds, and the number of poles that planners look for in a département. */
export const POLE_BOUNDS: PoleBounds = { leastLi: 0.4, leastPeople: 20_000 };
export const POLE_BAND = { least: 3, most: 6 } as const;

/** On what poles are sought: units with their ring, their borders, and the places that are the matrix's columns. */
export interface PoleGround {
	readonly units: Pick<UnitTable, 'count' | 'populationMunicipale'>;
	readonly arcs: ArcSides;
	readonly places: Places;
}

/** How poles are chosen, wherever they are sought. */
export interface PoleChoice {
	/** How many poles; left out: what the bounds leave, no more than the band's most. */
	readonly number?: number | undefined;
	readonly bounds?: PoleBounds;
	/** Places that are poles, or are none, by the user's word. */
	readonly keep?: readonly number[];
	readonly drop?: readonly number[];
	/** Flows of single specialties, to tell which are present at a pole. */
	readonly specialties?: readonly PlaceFlows[];
}

export interface PoleOptions extends PoleChoice {
	/** Units whose poles are sought: those of a département, or any other set. */
	readonly within: readonly number[];
}

/** One number of poles within and what it comes to. */
interface CurvePoint {
	readonly number: number;
	/** Mean and least LI of the poles within; NaN where there is none. */
	readonly li: number;
	readonly leastLi: number;
	/** Every pole within keeps the bounds (those kept by hand are not asked). */
	readonly keepsBounds: boolean;
	/** Place given up to come to the next smaller number, and the place that takes its basin; undefined at the end. */
	readonly next: PoleMerge | undefined;
}

export interface FoundPoles {
	/** Poles within first, then those elsewhere that pull units from within; each by people, most first, then by code. */
	readonly poles: readonly Pole[];
	/** From most poles to fewest. */
	readonly curve: readonly CurvePoint[];
	/** How many are within, and how many the recipe would choose. */
	readonly number: number;
	readonly suggested: number;
	/** Place of the pole in whose basin each unit is; -1 for none. */
	readonly placeOf: Int32Array;
	/** 1 where as many patients go to another pole: the smaller code counts. */
	readonly isTie: Uint8Array;
	/** 1 for units that would go elsewhere but for the basins being one piece each, or whose flows say nothing. */
	readonly isHandedOver: Uint8Array;
}

/**
 * Poles of attraction of a set of units, by the recipe of docs/method.md: candidates, basins, and basins of the lowest
 * LI given up until all keep the bounds; then on to fewer poles, for the curve. Poles outside the set take part and are
 * brought to the bounds first. The same flows give the same poles; ties go to the smaller INSEE code.
 *
 * @param matrix nodes × places
 */
export function findPoles(matrix: FlowMatrix, ground: PoleGround, options: PoleOptions): FoundPoles {
	return findPolesOfEach(matrix, ground, [options.within], options)[0];
}

/** `findPoles` of several sets of units, one after the other: candidates and basins are sought once. */
export function findPolesOfEach(
	matrix: FlowMatrix,
	ground: PoleGround,
	sets: readonly (readonly number[])[],
	choice: PoleChoice = {},
): FoundPoles[] {
	const start = startOf(matrix, ground, choice);
	return sets.map((within) => polesWithin(start, new Set(within), choice));
}

/** Candidates and their basins, before any is given up. */
interface Start {
	readonly matrix: FlowMatrix;
	readonly ground: PoleGround;
	/** Place and centre of each pole, by number; ascending. */
	readonly poles: readonly number[];
	readonly centre: readonly number[];
	readonly basins: Basins;
	/** Nothing given up; to be copied. */
	readonly whole: MergingBasins;
	readonly patients: PatientsAt;
	readonly specialties: readonly { readonly name: string; readonly at: PatientsAt }[];
	readonly bounds: PoleBounds;
	readonly kept: ReadonlySet<number>;
}

function startOf(
	matrix: FlowMatrix,
	ground: PoleGround,
	{ bounds = POLE_BOUNDS, keep = [], drop = [], specialties = [] }: PoleChoice,
): Start {
	const { units, arcs, places } = ground;
	const dropped = new Set(drop);
	const chosen = new Set(keep);
	for (const { place } of poleCandidates(matrix, places, units.populationMunicipale, bounds.leastPeople))
		if (!dropped.has(place)) chosen.add(place);
	const poles = [...chosen].filter((place) => places.centre[place] < units.count).sort((a, b) => a - b);
	const centre = poles.map((place) => places.centre[place]);
	const basins = basinsOf(matrix, arcs, poles, centre);
	return {
		matrix,
		ground,
		poles,
		centre,
		basins,
		whole: mergingBasins(matrix, ground, basins.of, poles.length),
		patients: patientsAt(matrix),
		specialties: specialties.map(({ name, matrix: its }) => ({ name, at: patientsAt(its) })),
		bounds,
		kept: new Set(keep),
	};
}

function polesWithin(start: Start, within: ReadonlySet<number>, choice: PoleChoice): FoundPoles {
	const { matrix, ground, poles, basins, kept, bounds, patients, specialties } = start;
	const { before, curve } = giveUpAll(start, within);
	const last = curve[curve.length - 1];
	const keeping = curve.find(({ keepsBounds }) => keepsBounds) ?? last;
	const suggested = Math.max(Math.min(keeping.number, POLE_BAND.most), last.number);
	const wanted = choice.number ?? suggested;
	const at = Math.max(
		0,
		curve.findLastIndex(({ number }) => number >= wanted),
	);
	const steps = [...before, ...curve.slice(0, at).flatMap(({ next }) => next ?? [])];
	const poleAfter = poles.map((_, pole) => pole);
	for (const { from, into } of steps)
		for (let pole = 0; pole < poles.length; pole++) if (poleAfter[pole] === from) poleAfter[pole] = into;
	const placeOfPole = (pole: number): number => (pole < 0 ? -1 : poles[poleAfter[pole]]);
	const placeOf = basins.of.map(placeOfPole);
	return {
		poles: describePoles({
			matrix,
			...ground,
			placeOf,
			within,
			kept,
			bounds,
			patients,
			specialties,
		}),
		curve: curve.map((point) => ({
			...point,
			next: point.next && { from: poles[point.next.from], into: poles[point.next.into] },
		})),
		number: curve[at].number,
		suggested,
		placeOf,
		isTie: Uint8Array.from(basins.tiedWith, (other, unit) =>
			Number(other >= 0 && placeOfPole(other) !== placeOf[unit]),
		),
		isHandedOver: basins.isHandedOver,
	};
}

/** What is given up to bring poles outside to the bounds, then the curve of those within; poles by number. */
function giveUpAll(
	{ whole, poles, centre, bounds, kept }: Start,
	within: ReadonlySet<number>,
): { readonly before: readonly PoleMerge[]; readonly curve: readonly CurvePoint[] } {
	const merging = whole.copy();
	const left = (isInside: boolean): number[] =>
		poles
			.map((_, pole) => pole)
			.filter((pole) => merging.isLeft(pole) && within.has(centre[pole]) === isInside);
	const mayGo = (pole: number): boolean => !kept.has(poles[pole]);
	const isWeak = (pole: number): boolean => mayGo(pole) && !merging.keeps(pole, bounds);
	const before: PoleMerge[] = [];
	for (;;) {
		const from = merging.weakest(left(false).filter(isWeak));
		if (from < 0) break;
		before.push(merging.giveUp(from));
	}
	const curve: CurvePoint[] = [];
	for (;;) {
		const inside = left(true);
		const weak = inside.filter(isWeak);
		const from = inside.length > 1 ? merging.weakest(weak.length > 0 ? weak : inside.filter(mayGo)) : -1;
		const li = inside.map((pole) => merging.li(pole));
		curve.push({
			number: inside.length,
			li: li.reduce((sum, one) => sum + one, 0) / li.length,
			leastLi: li.length > 0 ? Math.min(...li) : NaN,
			keepsBounds: weak.length === 0,
			next: from < 0 ? undefined : merging.giveUp(from),
		});
		if (from < 0) return { before, curve };
	}
}
