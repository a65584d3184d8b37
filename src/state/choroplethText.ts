import { startsWithNone, type CareMap, type ChoroplethKey } from './choropleth.ts';
import type { IndicatorMap } from './indicators.svelte.ts';
import type { LocaleState } from './locale.svelte.ts';

type Words = Pick<LocaleState, 'texts' | 'format'>;

/** What colours the communes: a figure of the built data, or one that the user imported. */
export type Choropleth = CareMap | IndicatorMap;

/** Name of a figure of the built data, with its year and source. */
export function careMapName(key: ChoroplethKey, { texts }: Words): string {
	const { layers } = texts;
	if (key === 'aplMg2018') return layers.apl;
	return key === 'generalistesBpe2017' ? layers.doctors : layers.sirene[key];
}

/** What is coloured, and in which unit. */
export function choroplethTitle(map: Choropleth, locale: Words): { name: string; unit: string } {
	const { layers, indicators } = locale.texts;
	if ('key' in map) {
		const name = careMapName(map.key, locale);
		if (map.key === 'aplMg2018') return { name, unit: layers.aplUnit };
		return { name, unit: map.key === 'generalistesBpe2017' ? layers.doctorsUnit : layers.sireneUnit };
	}
	const { indicator, isPerTenThousand } = map;
	const unit = [indicator.unit, isPerTenThousand ? indicators.perTenThousand : ''].filter(Boolean).join(' ');
	const meta = indicators.meta(indicator.source, indicator.year);
	return { name: indicator.name, unit: [unit, meta].filter(Boolean).join(' · ') };
}

/** The bounds of each class in words, from little to much; '' where there is one class only. */
export function classTexts(map: Choropleth, { texts, format }: Words): string[] {
	const { layers, indicators } = texts;
	const { bounds } = map;
	const isApl = 'key' in map && map.key === 'aplMg2018';
	const number = (value: number): string =>
		Number.isInteger(value) && !isApl ? format.integer(value) : format.decimal(value, isApl ? 1 : 2);
	if (bounds.length === 0) return [''];
	return [...bounds, Infinity].map((bound, index) => {
		if (index === bounds.length) return indicators.over(number(bounds[index - 1]));
		if (index === 0 && startsWithNone(bounds)) return layers.none;
		if (index === 0) return isApl ? layers.aplUnder(number(bound)) : indicators.under(number(bound));
		if (index === 1 && startsWithNone(bounds)) return indicators.under(number(bound));
		return indicators.interval(number(bounds[index - 1]), number(bound));
	});
}

/** How the class of unknown figures is called. */
export const unknownText = (map: Choropleth, { texts }: Words): string =>
	'key' in map ? texts.layers.unknown : texts.indicators.unknown;
