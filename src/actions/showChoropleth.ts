import type { ChoroplethKey } from '../state/choropleth.ts';
import type { IndicatorsState } from '../state/indicators.svelte.ts';
import type { LayersState } from '../state/layers.svelte.ts';

/** A figure of the built data, an imported indicator by its id, or none. */
export type ChoroplethChoice = { readonly key: ChoroplethKey } | { readonly indicator: string } | null;

/** Colours the communes by one figure, in place of the one before. */
export function showChoropleth(
	{ indicators, layers }: { readonly indicators: IndicatorsState; readonly layers: LayersState },
	choice: ChoroplethChoice,
): void {
	layers.choropleth = choice && 'key' in choice ? choice.key : '';
	indicators.shown = choice && 'indicator' in choice ? choice.indicator : '';
}
