import type { Cell } from './fileTable.ts';
import type { Layer, RingXY } from './layers.ts';

/**
 * A layer as GeoJSON (RFC 7946): degrees of WGS 84 with five decimals as the contours have, outer rings
 * counter-clockwise, holes clockwise. Unknown numbers and missing contours are null. `description` is a member of
 * ours beside those of the norm; `name` is what GIS programs call the layer.
 */
export function geojsonLayer({ name, table, shapeOf }: Layer, description: string): Uint8Array<ArrayBuffer> {
	const keys = table.columns.map(({ key }) => JSON.stringify(key));
	const head = `{"type":"FeatureCollection","name":${JSON.stringify(name)},"description":${JSON.stringify(description)},"features":[`;
	const features = table.rows.map((row, index) => {
		const properties = row.map((cell, at) => `${keys[at]}:${jsonCell(cell)}`).join(',');
		return `{"type":"Feature","properties":{${properties}},"geometry":${geometryText(shapeOf(index))}}`;
	});
	return new TextEncoder().encode(`${head}\n${features.join(',\n')}\n]}\n`);
}

const jsonCell = (cell: Cell): string =>
	typeof cell === 'number' && Number.isNaN(cell) ? 'null' : JSON.stringify(cell);

function geometryText(shape: ReturnType<Layer['shapeOf']>): string {
	if (!shape) return 'null';
	const polygons = shape.map((rings) => `[${rings.map(ringText).join(',')}]`);
	return `{"type":"MultiPolygon","coordinates":[${polygons.join(',')}]}`;
}

function ringText(ring: RingXY): string {
	const points: string[] = [];
	for (let i = 0; i < ring.length; i += 2) points.push(`[${ring[i]},${ring[i + 1]}]`);
	return `[${points.join(',')}]`;
}
