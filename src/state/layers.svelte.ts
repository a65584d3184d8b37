import { scaleThreshold } from 'd3-scale';
import type { UnitTable } from '../model/unitTable.ts';

/** Point layers and the choropleth that can be laid over the territories. */
export const POINT_LAYERS = ['msp2020', 'hopitaux2020', 'urgences2020', 'pharmacies2020'] as const;
export type PointLayer = (typeof POINT_LAYERS)[number];

/** Bounds between the five classes of APL, consultations per inhabitant and year; under 2.5 is sous-dense (DREES). */
export const APL_BOUNDS: readonly number[] = [2.5, 3, 3.5, 4];

const classOf = scaleThreshold<number, number>().domain(APL_BOUNDS).range([0, 1, 2, 3, 4]);

/** Class 0 to 4 of every unit by its APL, -1 where it is unknown. */
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

/** Which layers lie over the territories. */
export class LayersState {
	readonly #points = $state<Record<PointLayer, boolean>>({
		msp2020: false,
		hopitaux2020: false,
		urgences2020: false,
		pharmacies2020: false,
	});
	/** APL of general practitioners as a choropleth. */
	apl = $state(false);

	shows(layer: PointLayer): boolean {
		return this.#points[layer];
	}

	toggle(layer: PointLayer): void {
		this.#points[layer] = !this.#points[layer];
	}

	get shown(): PointLayer[] {
		return POINT_LAYERS.filter((layer) => this.#points[layer]);
	}
}
