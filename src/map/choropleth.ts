import { scaleThreshold } from 'd3-scale';
import { parseHex, mix, toHex } from '../base/colour.ts';
import { TOKENS, type Theme } from '../base/palette.ts';
import type { UnitTable } from '../model/unitTable.ts';

/** Bounds between the five classes of APL, consultations per inhabitant and year; under 2.5 is sous-dense (DREES). */
export const APL_BOUNDS: readonly number[] = [2.5, 3, 3.5, 4];

const classOf = scaleThreshold<number, number>().domain(APL_BOUNDS).range([0, 1, 2, 3, 4]);

/** Class 0 to 4 of every unit, -1 where the APL is unknown. */
export function aplClasses({ supply }: UnitTable): Int8Array {
	return Int8Array.from(supply.aplMg2018, (apl) => (Number.isNaN(apl) ? -1 : classOf(apl)));
}

/** How many units of the extent fall in each class, the unknown ones last. */
export function aplCounts(units: UnitTable): number[] {
	const counts = [0, 0, 0, 0, 0, 0];
	const classes = aplClasses(units);
	for (let unit = 0; unit < units.extentCount; unit++) counts[classes[unit] < 0 ? 5 : classes[unit]]++;
	return counts;
}

/** Five steps of one hue, from little to much. */
export function aplRamp(theme: Theme): string[] {
	const { land, accent } = TOKENS[theme];
	return [0.12, 0.3, 0.5, 0.72, 0.95].map((share) => toHex(mix(parseHex(land), parseHex(accent), share)));
}
