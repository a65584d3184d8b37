import type { SourceSpecification } from './engine.ts';

const EMPTY: GeoJSON.FeatureCollection = { type: 'FeatureCollection', features: [] };
const geojson = (options: { maxzoom?: number; tolerance?: number } = {}): SourceSpecification => ({
	type: 'geojson',
	data: EMPTY,
	...options,
});

/** Ids of the sources that the page fills; the communes come from the tiles. */
type SourceId =
	| 'territories'
	| 'names'
	| 'overlaps'
	| 'blanks'
	| 'care'
	| 'aim'
	| 'pending'
	| 'drawings'
	| 'stretches'
	| 'stretch-lit'
	| 'exchange'
	| 'basins'
	| 'proposal'
	| 'zonings'
	| 'desire'
	| 'flows'
	| 'poles'
	| 'pole-lit'
	| 'finding'
	| 'finding-ring';

/** All sources of the map: the tiles of the extent and the page's own shapes, empty at first. */
export function sources(
	tilesUrl: string,
	attribution: string,
): Record<'communes' | SourceId, SourceSpecification> {
	return {
		communes: { type: 'vector', url: `pmtiles://${tilesUrl}`, attribution },
		territories: geojson({ maxzoom: 12, tolerance: 0.2 }),
		names: geojson({ maxzoom: 12 }),
		overlaps: geojson({ maxzoom: 12, tolerance: 0.2 }),
		blanks: geojson({ maxzoom: 12, tolerance: 0.2 }),
		pending: geojson({ maxzoom: 12, tolerance: 0.2 }),
		drawings: geojson({ maxzoom: 12, tolerance: 0.2 }),
		aim: geojson({ maxzoom: 12, tolerance: 0.2 }),
		stretches: geojson({ maxzoom: 12, tolerance: 0.2 }),
		'stretch-lit': geojson({ maxzoom: 12, tolerance: 0.2 }),
		exchange: geojson({ maxzoom: 12, tolerance: 0.2 }),
		basins: geojson({ maxzoom: 12, tolerance: 0.2 }),
		proposal: geojson({ maxzoom: 12, tolerance: 0.2 }),
		zonings: geojson({ maxzoom: 12, tolerance: 0.2 }),
		desire: geojson({ maxzoom: 12 }),
		flows: geojson({ maxzoom: 12 }),
		poles: geojson({ maxzoom: 12 }),
		'pole-lit': geojson({ maxzoom: 12 }),
		finding: geojson({ maxzoom: 12, tolerance: 0.2 }),
		'finding-ring': geojson({ maxzoom: 12 }),
		care: geojson({ maxzoom: 12 }),
	};
}
