import type { Needs } from './context.ts';
import { PRINTING_TEXTS } from '../base/messages/printing.ts';
import { formatPartialDate } from '../base/partialDate.ts';
import { seenRampOf } from '../base/palette.ts';
import type { LegendEntry } from '../io/print/legend.ts';
import type { Bounds, MapPicture, PictureRequest } from '../state/mapPicture.svelte.ts';
import { choroplethTitle, classTexts, unknownText, type Choropleth } from '../state/choroplethText.ts';
import type { LocaleState } from '../state/locale.svelte.ts';
import { lineOf } from '../state/statusText.ts';

type States = Needs<'extent' | 'locale' | 'plan' | 'situation'>;
type Shown = Pick<PictureRequest, 'territory' | 'pointLayers'> & { readonly choropleth: Choropleth | null };

const STATUSES = [3, 2, 1, 0] as const;

/** The legend of a printed map: what the map shows, and nothing that it does not. */
export function legendOf({ locale, situation, plan }: States, shown: Shown): LegendEntry[] {
	const { texts } = locale;
	const statuses = situation.rows.map(({ status }) => status);
	const entries: LegendEntry[] = [];
	const chosen = shown.territory ? plan.territory(shown.territory) : undefined;
	if (chosen) entries.push({ mark: { kind: 'chosen' }, text: chosen.name });
	for (const code of STATUSES)
		if (statuses.some((status) => status.isKnown && status.code === code))
			entries.push({
				mark: { kind: 'status', line: lineOf({ code, isKnown: true }) },
				text: texts.status[code],
			});
	if (statuses.some(({ isKnown }) => !isKnown))
		entries.push({ mark: { kind: 'status', line: 'thin' }, text: texts.status.unknown });
	const { groups } = situation;
	if (groups.some(({ colours }) => colours.length > 0))
		entries.push({ mark: { kind: 'shared' }, text: texts.map.sharedLegend });
	if (groups.some(({ colours }) => colours.length === 0))
		entries.push({ mark: { kind: 'blank' }, text: texts.map.blank });
	// under the colours of a figure bare land is what is unknown
	if (!situation.isComplete && !shown.choropleth)
		entries.push({ mark: { kind: 'land' }, text: texts.map.uncovered });
	for (const care of shown.pointLayers)
		entries.push({ mark: { kind: 'care', care }, text: texts.layers[care] });
	entries.push(...classEntries(locale, shown.choropleth));
	return entries;
}

/** What colours the communes: its name before the first class, each class with its bounds, then what is unknown. */
function classEntries(locale: LocaleState, choropleth: Choropleth | null): LegendEntry[] {
	if (choropleth === null) return [];
	const { name, unit } = choroplethTitle(choropleth, locale);
	const title = PRINTING_TEXTS[locale.locale].choropleth(name, unit);
	const ramp = seenRampOf('light');
	const entries = classTexts(choropleth, locale).map((text, index): LegendEntry => {
		const colour = ramp[index];
		return { mark: { kind: 'class', colour }, text: index === 0 ? `${title} ${text}` : text };
	});
	if (!choropleth.classes.includes(-1)) return entries;
	return [...entries, { mark: { kind: 'land' }, text: unknownText(choropleth, locale) }];
}

/** What must stand under a printed map: how sure the perimeters are, where all comes from (texts that its territories cite), and when it was made. */
export function notesOf({ extent, locale, plan, situation }: States, madeOn: string): string[] {
	const { texts } = locale;
	const picture = PRINTING_TEXTS[locale.locale];
	const isIndicative = situation.rows.some(({ territory }) => territory.perimeters.at(-1)?.indicative);
	const sources = extent.manifest?.demonstration ? texts.map.sourcesDemonstration : texts.map.sources;
	const cited = new Set(
		situation.rows.flatMap(({ territory }) =>
			[...territory.events, ...territory.announced].map(({ source }) => source),
		),
	);
	const planSources = Object.entries(plan.current?.sources ?? {})
		.filter(([key]) => cited.has(key))
		.map(([, { title }]) => title);
	return [
		...(isIndicative ? [picture.indicative] : []),
		...(situation.rows.some(({ status }) => status.isKnown && status.stale)
			? [`* ${texts.status.stale}.`]
			: []),
		...(plan.current && !situation.isComplete
			? [picture.partial(formatPartialDate(plan.current.asOf, locale.locale))]
			: []),
		picture.sources(sources, planSources),
		picture.made(formatPartialDate(madeOn, locale.locale)),
	];
}

/** 'Situation au 31 janvier 2018 · plan « … » · scénario « … »'. */
export function situationLine({ locale, plan, situation }: States): string {
	const picture = PRINTING_TEXTS[locale.locale];
	const { coverage } = locale.texts;
	const at = coverage.at(formatPartialDate(situation.day, locale.locale));
	return [
		at.charAt(0).toUpperCase() + at.slice(1),
		picture.plan(plan.current?.name ?? ''),
		...(plan.current?.scenario ? [picture.scenario(plan.current.scenario)] : []),
	].join(' · ');
}

/** Which part of the country a picture shows. */
export type Framing = 'territory' | 'visible' | 'extent';

/** Bounds of a framing; those of the extent where the others are not to be had. */
export async function boundsOf(
	{ extent, plan, situation }: States,
	framing: Framing,
	territory: string,
	port: MapPicture,
): Promise<Bounds> {
	const whole = extent.manifest?.openingBbox;
	if (!whole) throw new Error('bounds without extent');
	if (framing === 'visible') return port.visibleBounds() ?? whole;
	if (framing === 'extent') return whole;
	const row = situation.rows.find((candidate) => candidate.territory.id === territory);
	const units = row ? situation.unitsOf(row) : plan.unitsOf(territory);
	const [shape] = await extent.client.shapes([{ key: 0, units }]);
	return shape.box ?? whole;
}
