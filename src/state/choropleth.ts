import { classOf } from '../analysis/classBounds.ts';
import { referenceDensities, relativeDensities } from '../analysis/relativeDensity.ts';
import { SIRENE_KEYS, type SireneKey, type UnitTable } from '../model/unitTable.ts';

/** Figures of the built data that can be laid over the communes. */
export type ChoroplethKey = 'aplMg2018' | 'generalistesBpe2017' | SireneKey;
export const CHOROPLETHS: readonly ChoroplethKey[] = ['aplMg2018', 'generalistesBpe2017', ...SIRENE_KEYS];

/** A figure of the built data in classes, and what its legend tells. */
export interface CareMap {
	readonly key: ChoroplethKey;
	/** Between the five classes. */
	readonly bounds: readonly number[];
	/** 0 to 4 by unit, -1 where unknown. */
	readonly classes: Int8Array;
	/** Communes of the extent in each class, the unknown ones last. */
	readonly counts: readonly number[];
}

/** Smaller than any density: the first class holds the communes that have none. */
const ANY = Number.MIN_VALUE;
/** Consultations per inhabitant and year; under 2.5 is sous-dense (DREES). */
const APL_BOUNDS = [2.5, 3, 3.5, 4];
/** Doctors for 10 000 people; 9 is about the mean of France. */
const DOCTOR_BOUNDS = [ANY, 5, 10, 15];
/** Hundredths of the extent's density. */
const RELATIVE_BOUNDS = [ANY, 50, 100, 200];

/** Whether the first class of a figure are the communes that have none. */
export const startsWithNone = (bounds: readonly number[]): boolean => bounds[0] === ANY;

/** A figure as classes of the communes. Bounds are the same in every extent, so that maps can be compared. */
export function careMapOf(units: UnitTable, key: ChoroplethKey): CareMap {
	const bounds =
		key === 'aplMg2018' ? APL_BOUNDS : key === 'generalistesBpe2017' ? DOCTOR_BOUNDS : RELATIVE_BOUNDS;
	const values = valuesOf(units, key);
	const classes = Int8Array.from(values, (value) => (Number.isFinite(value) ? classOf(value, bounds) : -1));
	const counts = new Array<number>(bounds.length + 2).fill(0);
	for (let unit = 0; unit < units.extentCount; unit++)
		counts[classes[unit] < 0 ? bounds.length + 1 : classes[unit]]++;
	return { key, bounds, classes, counts };
}

function valuesOf(units: UnitTable, key: ChoroplethKey): Float64Array {
	const { supply, populationMunicipale } = units;
	if (key === 'aplMg2018') return supply.aplMg2018;
	if (key === 'generalistesBpe2017')
		return supply[key].map((doctors, unit) => (doctors / populationMunicipale[unit]) * 10_000);
	return relativeDensities(key, units, referenceDensities(units));
}
