import { countWithin, type Range } from '../../base/range.ts';
import type { FlowMatrix } from '../../model/flows.ts';
import type { UnitTable } from '../../model/unitTable.ts';
import { sumOf } from '../knownSum.ts';
import { partOf } from './flowIndices.ts';
import type { PoleBounds } from './mergePoles.ts';
import type { Places } from './places.ts';

/** A pole of attraction and its basin. */
export interface Pole {
	readonly place: number;
	/** Unit of the place's largest commune, its INSEE code and its name. */
	readonly centre: number;
	readonly code: string;
	readonly name: string;
	/** Its centre is one of the units asked about; else it is a pole elsewhere that pulls some of them. */
	readonly isWithin: boolean;
	/** By the user's word. */
	readonly isKept: boolean;
	/** All units that go to it, elsewhere too, and those of them that were asked about; ascending. */
	readonly basin: readonly number[];
	readonly basinWithin: readonly number[];
	/** Municipal population of both; communes of unknown population left out. */
	readonly people: number;
	readonly peopleWithin: number;
	/** Share of the basin's patients who are seen in the basin. */
	readonly li: Range;
	/** Patients seen at the place itself, from everywhere. */
	readonly patients: Range;
	/** Names of the specialties of which patients are seen at the place, in the order given. */
	readonly specialties: readonly string[];
	readonly keepsBounds: boolean;
}

/** Flows of one specialty, nodes × places. */
export interface PlaceFlows {
	readonly name: string;
	readonly matrix: FlowMatrix;
}

/** Patients seen at a place, from everywhere. */
export type PatientsAt = (place: number) => Range;

interface Described {
	readonly matrix: FlowMatrix;
	readonly units: Pick<UnitTable, 'populationMunicipale'>;
	readonly places: Places;
	/** Place of the pole in whose basin each unit is; -1 for none. */
	readonly placeOf: Int32Array;
	readonly within: ReadonlySet<number>;
	readonly kept: ReadonlySet<number>;
	readonly bounds: PoleBounds;
	readonly patients: PatientsAt;
	readonly specialties: readonly { readonly name: string; readonly at: PatientsAt }[];
}

/** Poles with a unit within: those within first, then those elsewhere; each by people, most first, then by code. */
export function describePoles(given: Described): Pole[] {
	const { matrix, units, places, placeOf, within, kept, bounds } = given;
	const found: Pole[] = [];
	for (const [place, basin] of basinsByPlace(placeOf)) {
		const basinWithin = basin.filter((unit) => within.has(unit));
		if (basinWithin.length === 0) continue;
		const people = sumOf(basin, units.populationMunicipale).sum;
		const li = localisation(matrix, places, placeOf, basin);
		found.push({
			place,
			centre: places.centre[place],
			code: places.code[place],
			name: places.name[place],
			isWithin: within.has(places.centre[place]),
			isKept: kept.has(place),
			basin,
			basinWithin,
			people,
			peopleWithin: sumOf(basinWithin, units.populationMunicipale).sum,
			li,
			patients: given.patients(place),
			specialties: given.specialties.filter(({ at }) => at(place).value > 0).map(({ name }) => name),
			keepsBounds: li.value >= bounds.leastLi && people >= bounds.leastPeople,
		});
	}
	return found.sort(
		(a, b) => Number(b.isWithin) - Number(a.isWithin) || b.people - a.people || a.place - b.place,
	);
}

/** Units by the place in whose basin they are; those in none are in no basin. */
export function basinsByPlace(placeOf: Int32Array): Map<number, number[]> {
	const basins = new Map<number, number[]>();
	for (let unit = 0; unit < placeOf.length; unit++) {
		if (placeOf[unit] < 0) continue;
		const basin = basins.get(placeOf[unit]);
		if (basin) basin.push(unit);
		else basins.set(placeOf[unit], [unit]);
	}
	return basins;
}

/** LI of a basin: In / (In + Out), least where all hidden cells inside are at their least and all others at their most. */
export function localisation(
	{ offset, column, patients, doubt, unplaced, unplacedDoubt }: FlowMatrix,
	{ centre }: Pick<Places, 'centre'>,
	placeOf: Int32Array,
	basin: readonly number[],
): Range {
	const inside = { value: 0, doubt: 0 };
	const outside = { value: 0, doubt: 0 };
	for (const unit of basin) {
		outside.value += unplaced[unit];
		outside.doubt += unplacedDoubt?.[unit] ?? 0;
		for (let cell = offset[unit]; cell < offset[unit + 1]; cell++) {
			const sum = placeOf[centre[column[cell]]] === placeOf[unit] ? inside : outside;
			sum.value += patients[cell];
			sum.doubt += doubt?.[cell] ?? 0;
		}
	}
	return partOf(countWithin(inside.value, inside.doubt), countWithin(outside.value, outside.doubt));
}

/** Patients seen at each place. O(cells). */
export function patientsAt({ columnCount, column, patients, doubt }: FlowMatrix): PatientsAt {
	const sum = new Float64Array(columnCount);
	const doubts = new Float64Array(columnCount);
	for (let cell = 0; cell < column.length; cell++) {
		sum[column[cell]] += patients[cell];
		if (doubt) doubts[column[cell]] += doubt[cell];
	}
	return (place) => countWithin(sum[place], doubts[place]);
}
