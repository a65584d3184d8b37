import type { ChoroplethKey } from './choropleth.ts';

/** Point layers that can be laid over the territories. */
export const POINT_LAYERS = ['msp2020', 'hopitaux2020', 'urgences2020', 'pharmacies2020'] as const;
export type PointLayer = (typeof POINT_LAYERS)[number];

/** Which layers lie over the territories. */
export class LayersState {
	readonly #points = $state<Record<PointLayer, boolean>>({
		msp2020: false,
		hopitaux2020: false,
		urgences2020: false,
		pharmacies2020: false,
	});
	/** The figure of the built data that colours the communes, '' for none (or for an imported one). */
	choropleth = $state<ChoroplethKey | ''>('');

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
