import { csvFile } from '../out/csvFile.ts';
import { geojsonLayer } from '../out/geojsonLayer.ts';
import { WGS84 } from '../out/lambert93.ts';
import { planLayers } from '../out/layers.ts';
import { planContent } from '../out/planContent.ts';
import { writePlanFile } from '../planFile.ts';
import { thinnedArcs } from '../tiles/thinnedArcs.ts';
import { communeTable } from './communeTable.ts';
import { listPage } from './listPage.ts';
import type { PublicationOrder, PublishedFile } from './order.ts';
import { pageStyle } from './pageStyle.ts';
import { PATHS, publicationFile } from './publicationFile.ts';
import { shownTerritories, type ShownTerritory } from './shownTerritories.ts';
import { statusWord } from './statusWords.ts';
import { textFile } from './textFile.ts';
import { pagePath, territoryPage } from './territoryPage.ts';
import { territoryTiles } from './territoryTiles.ts';

/** Published outlines are thinned to half a pixel at this zoom: points nearer than some 25 m to the line are left out. */
const OUTLINE_ZOOM = 10;
const TOLERANCE_PX = 0.5;

/**
 * The files that a publication adds to the app and its data: the plan, its territories and communes as open data, a
 * static page a territory and one of them all, the report, and `publication.json`, which names them. The plan has to be
 * public already (`publicPlan`). `report`: text of what was left out.
 */
export function publicationFiles(given: PublicationOrder, report: string): PublishedFile[] {
	const order = { ...given, figuresOf: knownFigures(given.figuresOf) };
	const { plan, units, day, sourceOf } = order;
	const shown = shownTerritories(plan, day, units);
	const content = planContent({
		plan: { territories: shown.map(({ territory }) => territory), sources: plan.sources },
		day,
		units,
		indicators: [],
		sourceOf,
		figuresOf: order.figuresOf,
	});
	const layer = planLayers(content, thinnedArcs(order.arcs, OUTLINE_ZOOM, TOLERANCE_PX), WGS84).territoires;
	const tiles = tilesOf(shown, order);
	const files = [
		textFile(PATHS.plan, writePlanFile(plan)),
		{ path: PATHS.territories, bytes: geojsonLayer(layer, descriptionOf(order)) },
		{ path: PATHS.territoriesTable, bytes: csvFile(content.territories, { codesForExcel: false }) },
		{
			path: PATHS.communesTable,
			bytes: csvFile(communeTable(shown, units, sourceOf), { codesForExcel: false }),
		},
		...(tiles ? [{ path: PATHS.tiles, bytes: tiles }] : []),
		textFile(PATHS.list, listPage(shown, order)),
		...shown.map((one) => textFile(pagePath(one.territory.id), territoryPage(one, order))),
		textFile('cpts/page.css', pageStyle()),
		textFile(PATHS.report, report),
	];
	return [...files, textFile('publication.json', publicationFile(shown, order, files))];
}

/** Of a territory none of whose communes the extent knows, people and area are unknown, not 0. */
const knownFigures =
	(figuresOf: PublicationOrder['figuresOf']): PublicationOrder['figuresOf'] =>
	(units) => {
		const figures = figuresOf(units);
		return units.length > 0 ? figures : { ...figures, population: NaN, areaKm2: NaN };
	};

function tilesOf(
	shown: readonly ShownTerritory[],
	{ arcs, plan, manifest, figuresOf }: PublicationOrder,
): Uint8Array<ArrayBuffer> | undefined {
	const territories = shown.map((one) => {
		const { population } = figuresOf(one.units);
		return {
			units: one.units,
			values: [
				one.territory.id,
				one.territory.name,
				statusWord(one),
				one.isStatusKnown ? one.status.code : undefined,
				Number.isNaN(population) ? undefined : population,
			],
		};
	});
	const attribution = [...new Set(manifest.sources.map(({ producer }) => producer))].join(', ');
	return territoryTiles(territories, arcs, plan.name, attribution);
}

const descriptionOf = ({ plan, day, manifest }: PublicationOrder): string =>
	`Territoires du plan «\u202f${plan.name}\u202f» au ${day}, contours simplifiés. ${manifest.demonstration ? 'Données de démonstration, inventées. ' : ''}Description\u202f: publication.json.`;
