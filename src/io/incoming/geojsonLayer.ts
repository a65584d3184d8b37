import { cellText, featuresOf, polygonsOfGeometry } from '../geojsonFile.ts';
import type { Layer, Polygons } from './layer.ts';
import { placed, placementOf, type Declared } from './placedPolygons.ts';
import { ReadFault } from './readFault.ts';

const SAMPLE = 50;
/** Features whose attributes are looked at to name the columns, and columns that are kept. */
const HEADING_SAMPLE = 1000;
const MOST_COLUMNS = 2000;

/** A parsed GeoJSON as a layer. Throws a ReadFault where it is none. */
export async function geojsonLayer(json: unknown): Promise<Layer> {
	const features = featuresOf(json);
	if (!features) throw new ReadFault({ rule: 'not-geojson' });
	const headings = [
		...new Set(features.slice(0, HEADING_SAMPLE).flatMap(({ properties }) => Object.keys(properties))),
	].slice(0, MOST_COLUMNS);
	const sample: Polygons[] = [];
	for (const { geometry } of features.slice(0, SAMPLE)) {
		const polygons = polygonsOfGeometry(geometry);
		if (typeof polygons !== 'string') sample.push(polygons);
	}
	const placement = await placementOf(declaredBy(json), sample);
	return {
		name: '',
		hasShapes: true,
		headings,
		headingRow: 0,
		rowCount: features.length,
		remarks: placement.remarks.filter(({ rule }) => rule !== 'assumed-projection' || isProjected(sample)),
		visit(onRow) {
			for (const [index, { properties, geometry }] of features.entries()) {
				const cells = headings.map((heading) => cellText(properties, heading));
				const polygons = (): Polygons | string => {
					const own = polygonsOfGeometry(geometry);
					return typeof own === 'string' ? own : placed(own, placement.toDegrees);
				};
				if (onRow({ row: index + 1, cells, polygons }) === false) break;
			}
			return Promise.resolve([]);
		},
	};
}

/** The format says degrees: only metres are worth a remark. */
const isProjected = (sample: readonly Polygons[]): boolean =>
	sample.some((polygons) => polygons.flat(2).some(([x, y]) => Math.abs(x) > 180 || Math.abs(y) > 90));

/** The system that older files name: 'urn:ogc:def:crs:EPSG::2154', 'EPSG:2154'. */
function declaredBy(json: unknown): Declared {
	const crs = (json as { crs?: { properties?: { name?: unknown } } } | null)?.crs;
	const name = crs?.properties?.name;
	if (typeof name !== 'string') return { epsg: undefined };
	if (/CRS84/i.test(name)) return { epsg: 4326 };
	const code = /(\d{4,5})\s*$/.exec(name)?.[1];
	return code === undefined ? { epsg: undefined } : { epsg: Number(code) };
}
