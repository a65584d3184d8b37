import { freeId } from '../model/freeId.ts';
import type { Indicator } from '../model/indicator.ts';
import type { IndicatorsState } from '../state/indicators.svelte.ts';
import type { LayersState } from '../state/layers.svelte.ts';
import type { ReadFigures } from '../work/importService.ts';

/** What the user typed of an indicator. */
export type IndicatorDescription = Omit<Indicator, 'id' | 'codes' | 'values' | 'weights' | 'hidden'>;

/** Keeps the figures of a file as an indicator, and lays it over the map in place of another. */
export async function keepIndicator(
	{ indicators, layers }: { readonly indicators: IndicatorsState; readonly layers: LayersState },
	{ codes, values, weights, hidden }: ReadFigures,
	description: IndicatorDescription,
): Promise<void> {
	layers.choropleth = '';
	await indicators.add({
		...description,
		id: freeId(description.name, 'indicateur', new Set(indicators.list.map(({ id }) => id))),
		codes,
		values,
		...(weights && { weights }),
		hidden,
	});
}
