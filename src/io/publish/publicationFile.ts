import { jsonText } from '../jsonText.ts';
import type { PublicationOrder, PublishedFile } from './order.ts';
import type { ShownTerritory } from './shownTerritories.ts';
import { statusWord } from './statusWords.ts';
import { pagePath } from './territoryPage.ts';

/** Where the data of a publication lie, by what they are; `docs/publication.md` describes each. */
export const PATHS = {
	plan: 'plan.json',
	territories: 'territoires.geojson',
	territoriesTable: 'territoires.csv',
	communesTable: 'communes.csv',
	tiles: 'territoires.pmtiles',
	list: 'territoires.html',
	report: 'rapport.txt',
} as const;
type PathKey = keyof typeof PATHS;

const MEDIA_TYPES: Readonly<Record<PathKey, string>> = {
	plan: 'application/json',
	territories: 'application/geo+json',
	territoriesTable: 'text/csv;charset=utf-8',
	communesTable: 'text/csv;charset=utf-8',
	tiles: 'application/vnd.pmtiles',
	list: 'text/html;charset=utf-8',
	report: 'text/plain;charset=utf-8',
};

/**
 * `publication.json`: what the folder is and where everything lies in it, as `data/schema/publication-1.schema.json`
 * describes it. Ids of territories are those of the plan and stay the same from one publication to the next.
 */
export function publicationFile(
	shown: readonly ShownTerritory[],
	order: PublicationOrder,
	written: readonly PublishedFile[],
): string {
	const { plan, manifest, day, rule, madeOn, publisher, licence, gauge } = order;
	const bytesOf = new Map(written.map(({ path, bytes }) => [path, bytes.length]));
	const files = (Object.keys(PATHS) as PathKey[]).flatMap((what) => {
		const bytes = bytesOf.get(PATHS[what]);
		return bytes === undefined ? [] : [{ what, path: PATHS[what], mediaType: MEDIA_TYPES[what], bytes }];
	});
	const content = {
		format: 'maillage-publication',
		version: 1,
		title: plan.name,
		extent: { id: manifest.id, name: manifest.name },
		demonstration: manifest.demonstration,
		date: day,
		rule,
		madeOn,
		...(publisher && { publisher }),
		...(licence && { licence }),
		plan: {
			id: plan.id,
			name: plan.name,
			scenario: plan.scenario,
			complete: plan.complete,
			asOf: plan.asOf,
			cog: plan.cog,
		},
		coverage: { people: gauge.covered, ofPeople: gauge.population },
		territories: shown.map((one) => ({
			id: one.territory.id,
			name: one.territory.name,
			statusKnown: one.isStatusKnown,
			...(one.isStatusKnown && { status: one.status.code }),
			statusText: statusWord(one),
			...(one.status.event && { statusDate: one.status.event.date }),
			communes: one.members.length,
			indicative: one.territory.perimeters[0].indicative,
			page: pagePath(one.territory.id),
		})),
		files,
		sources: manifest.sources.map(({ title, producer, vintage, licence: terms, url }) => ({
			title,
			producer,
			vintage,
			licence: terms,
			url,
		})),
	};
	return jsonText(content);
}
