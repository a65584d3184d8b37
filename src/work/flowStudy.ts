import { assignColours } from '../analysis/colours.ts';
import { ATTRACTION_LIMITS, attractionClasses, type AttractionLimits } from '../analysis/flows/attraction.ts';
import { basinsByPlace, localisation, patientsAt } from '../analysis/flows/describePoles.ts';
import { gather } from '../analysis/flows/gather.ts';
import type { SpecialtyWeights } from '../analysis/flows/mergeSpecialties.ts';
import type { Places } from '../analysis/flows/places.ts';
import { findPolesOfEach, POLE_BOUNDS, type FoundPoles } from '../analysis/flows/poleRecipe.ts';
import { sumOf } from '../analysis/knownSum.ts';
import { exactly } from '../base/range.ts';
import type { ArcTable } from '../geometry/arcTable.ts';
import type { FlowMatrix } from '../model/flows.ts';
import type { UnitTable } from '../model/unitTable.ts';
import { departementPictures } from './departementPictures.ts';
import type { PoleRow, ScaleRow, StudyAnswer, StudyRequest, UnitColumns } from './flowAnswers.ts';

/** On what poles are studied: flows of one specialty, nodes × places. */
export interface StudyGround {
	readonly units: UnitTable;
	readonly arcs: ArcTable;
	readonly matrix: FlowMatrix;
	readonly places: Places;
	readonly isModelled: boolean;
	/** Specialties present at a place. */
	readonly presentAt: (place: number) => readonly string[];
	readonly scale: readonly ScaleRow[] | undefined;
	readonly merged: readonly string[];
	readonly scaledByHand: readonly string[];
	readonly weights: SpecialtyWeights;
	/** What was found before for the same question, by département. */
	readonly found: Map<string, FoundPoles>;
}

/** Poles of every département of the extent, how each commune leans towards them, and the small pictures. */
export function flowStudy(ground: StudyGround, request: StudyRequest): StudyAnswer {
	const { units, places, isModelled } = ground;
	const placeOfCode = new Map(places.code.map((code, place) => [code, place]));
	const placesNamed = (codes: readonly string[]): number[] =>
		codes.flatMap((code) => placeOfCode.get(code) ?? []);
	const keep = placesNamed(request.keep);
	const drop = placesNamed(request.drop);
	const found = polesOfEach(ground, request, { keep, drop });
	const basin = oneBasinEach(units, places, found);
	const poles = poleRows(ground, basin, new Set(keep));
	const poleOfPlace = new Map(poles.map(({ code }, pole) => [placeOfCode.get(code) ?? -1, pole]));
	const poleOf = Int32Array.from(
		basin.subarray(0, ground.units.extentCount),
		(place) => poleOfPlace.get(place) ?? -1,
	);
	const { limits = ATTRACTION_LIMITS, bounds = POLE_BOUNDS } = request;
	const pictures = departementPictures(ground.arcs, poleOf, poles);
	return {
		specialty: request.specialty,
		isModelled,
		poles,
		departements: found.map(({ departement, result }) => ({
			code: departement.code,
			name: units.labels.departement[departement.code] ?? departement.code,
			number: result.number,
			suggested: result.suggested,
			curve: result.curve.map(({ number, li, keepsBounds, next }) => ({
				number,
				li,
				keepsBounds,
				next: next && { from: places.code[next.from], into: places.code[next.into] },
			})),
			poles: result.poles.flatMap(({ isWithin, place }) => (isWithin ? (poleOfPlace.get(place) ?? []) : [])),
			...pictures(departement.units),
		})),
		units: unitColumns(ground, poleOf, poles, poleOfPlace, limits),
		limits,
		bounds,
		scale: ground.scale,
		merged: ground.merged,
		scaledByHand: ground.scaledByHand,
		weights: ground.weights,
		dropped: drop.map((place) => ({ code: places.code[place], name: places.name[place] })),
	};
}

/** What the poles of a département depend on. */
const questionOf = (
	departement: string,
	{ specialty, byCommune, numbers, keep, drop, bounds = POLE_BOUNDS }: StudyRequest,
): string => JSON.stringify([departement, numbers[departement], specialty, byCommune, keep, drop, bounds]);

/** The poles of each département: what was found before is not sought again, the rest is sought together. */
function polesOfEach(
	{ units, matrix, arcs, places, found }: StudyGround,
	request: StudyRequest,
	ruled: { readonly keep: readonly number[]; readonly drop: readonly number[] },
): FoundIn[] {
	const departements = departementsOf(units);
	const open = departements.filter(({ code }) => !found.has(questionOf(code, request)));
	for (const number of new Set(open.map(({ code }) => request.numbers[code]))) {
		const alike = open.filter(({ code }) => request.numbers[code] === number);
		const sets = alike.map((departement) => departement.units);
		const results = findPolesOfEach(matrix, { units, arcs, places }, sets, {
			number,
			bounds: request.bounds ?? POLE_BOUNDS,
			...ruled,
		});
		results.forEach((result, at) => found.set(questionOf(alike[at].code, request), result));
	}
	return departements.flatMap((departement) => {
		const result = found.get(questionOf(departement.code, request));
		return result ? [{ departement, result }] : [];
	});
}

interface Departement {
	readonly code: string;
	readonly units: readonly number[];
}

/** Départements of the extent with their units, in the order of their codes. */
function departementsOf({ extentCount, departement }: UnitTable): Departement[] {
	const members = new Map<string, number[]>();
	for (let unit = 0; unit < extentCount; unit++) {
		const list = members.get(departement[unit]);
		if (list) list.push(unit);
		else members.set(departement[unit], [unit]);
	}
	return [...members].sort(([a], [b]) => (a < b ? -1 : 1)).map(([code, units]) => ({ code, units }));
}

interface FoundIn {
	readonly departement: Departement;
	readonly result: FoundPoles;
}

/**
 * The place whose basin each unit is in; -1 for none. Of the extent, a pole of another département counts as that one's
 * own answer leaves it: where it was given up there, its communes elsewhere follow it. Around the extent a unit is in
 * the basin of the pole whose département says so in its own answer, the first by code; else as the first answer has it.
 */
function oneBasinEach(units: UnitTable, places: Places, found: readonly FoundIn[]): Int32Array {
	const answerOf = new Map(found.map(({ departement, result }) => [departement.code, result.placeOf]));
	const basin = new Int32Array(units.count).fill(-1);
	for (let unit = 0; unit < units.extentCount; unit++) {
		let place = answerOf.get(units.departement[unit])?.[unit] ?? -1;
		for (const seen = new Set<number>(); place >= 0 && !seen.has(place);) {
			seen.add(place);
			const centre = places.centre[place];
			if (centre >= units.extentCount) break;
			place = answerOf.get(units.departement[centre])?.[centre] ?? place;
		}
		basin[unit] = place;
	}
	for (let unit = units.extentCount; unit < units.count; unit++) {
		const own = found.find(({ departement, result }) => {
			const centre = places.centre[result.placeOf[unit]];
			return centre < units.extentCount && units.departement[centre] === departement.code;
		});
		basin[unit] = (own ?? found[0])?.result.placeOf[unit] ?? -1;
	}
	return basin;
}

function poleRows(
	{ units, arcs, matrix, places, presentAt }: StudyGround,
	basin: Int32Array,
	kept: ReadonlySet<number>,
): PoleRow[] {
	const members = basinsByPlace(basin);
	const received = patientsAt(matrix);
	const peopleOf = (list: readonly number[]): number => sumOf(list, units.populationMunicipale).sum;
	// of poles elsewhere the people of here count: their basins lie there for the most part
	const ranked = (row: {
		readonly place: number;
		readonly people: number;
		readonly peopleInExtent: number;
	}) => (places.centre[row.place] < units.extentCount ? row.people : row.peopleInExtent);
	const rows = [...members]
		.map(([place, whole]) => ({ place, whole, list: whole.filter((unit) => unit < units.extentCount) }))
		.filter(({ list }) => list.length > 0)
		.map((row) => ({ ...row, people: peopleOf(row.whole), peopleInExtent: peopleOf(row.list) }))
		.sort((a, b) => ranked(b) - ranked(a) || a.place - b.place);
	const hues = huesOf(arcs, basin, rows);
	const around = new Map(rows.map(({ place }) => [place, [] as number[]]));
	for (let unit = units.extentCount; unit < units.count; unit++) around.get(places.of[unit])?.push(unit);
	return rows.map(({ place, whole, list, people, peopleInExtent }, pole): PoleRow => {
		const unit = places.centre[place];
		return {
			code: places.code[place],
			name: places.name[place],
			unit,
			lonDeg: units.seatLonDeg[unit],
			latDeg: units.seatLatDeg[unit],
			departement: units.departement[unit],
			isInExtent: unit < units.extentCount,
			isKept: kept.has(place),
			hue: hues[pole],
			basin: Int32Array.from(list),
			around: Int32Array.from(around.get(place) ?? []),
			basinAround: Int32Array.from(whole.filter((unit) => unit >= units.extentCount)),
			people,
			peopleInExtent,
			li: localisation(matrix, places, basin, whole),
			received: received(place),
			specialties: presentAt(place),
		};
	});
}

/** Hues unlike those of basins beside; those of most people are given first where nothing else decides. */
function huesOf(arcs: ArcTable, basin: Int32Array, rows: readonly { readonly place: number }[]): number[] {
	const rowOf = new Map(rows.map(({ place }, row) => [place, row]));
	const beside = rows.map(() => new Set<number>());
	for (const [arc, left] of arcs.left.entries()) {
		const one = rowOf.get(basin[left]);
		const other = rowOf.get(basin[arcs.right[arc]]);
		if (one !== undefined && other !== undefined && one !== other) beside[one].add(other);
	}
	return assignColours(rows.length, (row) => beside[row], []);
}

/** How each unit leans towards the poles: what goes to other places counts in its whole. */
function unitColumns(
	{ units, matrix }: StudyGround,
	poleOf: Int32Array,
	poles: readonly PoleRow[],
	poleOfPlace: ReadonlyMap<number, number>,
	limits: AttractionLimits,
): UnitColumns {
	// columns in the order of the places, which is that of their codes: it decides ties
	const column = new Map([...poleOfPlace.keys()].sort((a, b) => a - b).map((place, at) => [place, at]));
	const poleOfColumn = [...column.keys()].map((place) => poleOfPlace.get(place) ?? -1);
	const toPoles = gather(matrix, {
		columns: {
			of: Int32Array.from({ length: matrix.columnCount }, (_, place) => column.get(place) ?? -1),
			count: poles.length,
		},
	});
	const leanings = attractionClasses(toPoles, limits).slice(0, units.extentCount);
	const NONE = exactly(NaN);
	return {
		basin: poleOf,
		first: Int32Array.from(leanings, (leaning) => poleOfColumn[leaning?.first ?? -1] ?? -1),
		second: Int32Array.from(leanings, (leaning) => poleOfColumn[leaning?.second ?? -1] ?? -1),
		firstShare: leanings.map((leaning) => leaning?.firstShare ?? NONE),
		secondShare: leanings.map((leaning) => leaning?.secondShare ?? NONE),
		margin: leanings.map((leaning) => leaning?.margin ?? NONE),
		attraction: leanings.map((leaning) => leaning?.class ?? 'unknown'),
		isTie: Uint8Array.from(leanings, (leaning) => (leaning?.margin.value === 0 ? 1 : 0)),
	};
}
