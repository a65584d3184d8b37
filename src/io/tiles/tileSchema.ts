import schema from '../../../tiles/schema.json' with { type: 'json' };

/**
 * The tiles as `tiles/schema.json` describes them: the one place that knows layers, fields, zooms and tolerances.
 * A "unit" of length here is 1/4096 of a tile's side at the zoom in question.
 */
export const MIN_ZOOM = schema.minZoom;
export const MAX_ZOOM = schema.maxZoom;
export const UNITS_PER_TILE = schema.unitsPerTile;
export const BUFFER_UNITS = schema.bufferUnits;
export const MAX_TILE_BYTES = schema.maxTileBytes;
/** No two labels of a zoom stand closer than this. */
export const LABEL_SPACING_UNITS = schema.labelSpacingUnits;

/** Layers in drawing order. */
export const LAYER_IDS = ['terres', 'communes', 'limites', 'lieux'] as const;
export type LayerId = (typeof LAYER_IDS)[number];
interface FieldSchema {
	readonly name: string;
	readonly type: string;
	/** The field is left out of tiles below this zoom. */
	readonly minZoom: number;
	readonly description: string;
}
export interface LayerSchema {
	readonly id: string;
	readonly description: string;
	readonly minZoom: number;
	readonly maxZoom: number;
	readonly fields: readonly FieldSchema[];
}

/** The schema of one layer; throws where the file does not describe it. */
export function layerSchema(id: LayerId): LayerSchema {
	const layer = schema.layers.find((candidate) => candidate.id === id);
	if (!layer) throw new Error(`tiles/schema.json: no layer '${id}'`);
	return layer;
}

/** Whether a layer is drawn at a zoom. */
export function hasLayer(id: LayerId, zoom: number): boolean {
	const { minZoom, maxZoom } = layerSchema(id);
	return zoom >= minZoom && zoom <= maxZoom;
}

/** A vertex nearer than this to the simplified border is left out. */
export function toleranceUnits(zoom: number): number {
	const tolerance = new Map(Object.entries(schema.toleranceUnits)).get(String(zoom));
	if (tolerance === undefined) throw new Error(`tiles/schema.json: no tolerance for zoom ${zoom}`);
	return tolerance;
}

export type BorderLevel = 1 | 2 | 3 | 4;
/** The first zoom at which borders of a level are drawn; those with no side in the extent come later. */
export function borderMinZoom(level: BorderLevel, isRing: boolean): number {
	const entry = schema.borderLevels.find((candidate) => candidate.level === level);
	if (!entry) throw new Error(`tiles/schema.json: no border level ${level}`);
	return isRing ? entry.ringMinZoom : entry.minZoom;
}

/** `vector_layers` of the archive's metadata (TileJSON 3.0). */
export function vectorLayers(): object[] {
	return schema.layers.map(({ id, description, minZoom, maxZoom, fields }) => ({
		id,
		description,
		minzoom: minZoom,
		maxzoom: maxZoom,
		fields: Object.fromEntries(fields.map((field) => [field.name, field.type])),
	}));
}
