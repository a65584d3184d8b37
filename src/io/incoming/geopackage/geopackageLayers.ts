import type { Layer, LayerRow, Polygons } from '../layer.ts';
import { placed, placementOf, type Declared, type Placement } from '../placedPolygons.ts';
import { epsgOfDefinition } from '../projection.ts';
import { ReadFault } from '../readFault.ts';
import { gpkgPolygons } from './gpkgGeometry.ts';
import { SqliteFile, type SqlTable, type SqlValue } from './sqliteFile.ts';

/** Features that settle where a layer lies, and layers that are offered. */
const SAMPLE = 50;
const MOST_LAYERS = 200;

/** The layers of a GeoPackage (OGC 12-128r18): features and tables of attributes. Throws a ReadFault. */
export async function geopackageLayers(bytes: Uint8Array): Promise<Layer[]> {
	const file = new SqliteFile(bytes);
	const contents = rowsAsObjects(file, 'gpkg_contents');
	if (!contents) throw new ReadFault({ rule: 'not-geopackage' });
	const geometries = rowsAsObjects(file, 'gpkg_geometry_columns') ?? [];
	const systems = rowsAsObjects(file, 'gpkg_spatial_ref_sys') ?? [];
	const layers: Layer[] = [];
	for (const content of contents.slice(0, MOST_LAYERS)) {
		const name = textOf(content['table_name']);
		const table = file.tables.get(name.toLowerCase());
		const kind = textOf(content['data_type']);
		if (!table || !/^(features|attributes)$/.test(kind)) continue;
		const geometry = geometries.find((one) => textOf(one['table_name']).toLowerCase() === name.toLowerCase());
		const column = textOf(geometry?.['column_name']).toLowerCase();
		const at = table.columns.findIndex((one) => one.toLowerCase() === column);
		const declared = declaredBy(systems, geometry?.['srs_id']);
		layers.push(await tableLayer(file, table, textOf(content['identifier']) || name, at, declared));
	}
	return layers;
}

async function tableLayer(
	file: SqliteFile,
	table: SqlTable,
	name: string,
	geometryAt: number,
	declared: Declared,
): Promise<Layer> {
	const others = table.columns.map((_, at) => at).filter((at) => at !== geometryAt);
	const sample: Polygons[] = [];
	let rowCount = 0;
	for (const values of file.rows(table)) {
		rowCount++;
		const polygons = sample.length < SAMPLE ? polygonsOf(values[geometryAt]) : '';
		if (typeof polygons !== 'string') sample.push(polygons);
	}
	const hasShapes = geometryAt >= 0;
	const placement = hasShapes ? await placementOf(declared, sample) : undefined;
	return {
		name,
		hasShapes,
		headings: others.map((at) => table.columns[at]),
		headingRow: 0,
		rowCount,
		remarks: placement?.remarks ?? [],
		visit(onRow) {
			let row = 0;
			for (const values of file.rows(table)) {
				row++;
				const cells = others.map((at) => textOf(values[at]));
				const read: LayerRow = placement
					? { row, cells, polygons: () => inDegrees(values[geometryAt], placement) }
					: { row, cells };
				if (onRow(read) === false) break;
			}
			return Promise.resolve([]);
		},
	};
}

function inDegrees(value: SqlValue | undefined, { toDegrees }: Placement): Polygons | string {
	const polygons = polygonsOf(value);
	return typeof polygons === 'string' ? polygons : placed(polygons, toDegrees);
}

const polygonsOf = (value: SqlValue | undefined): Polygons | string =>
	value instanceof Uint8Array ? gpkgPolygons(value) : '∅';

type Row = Readonly<Record<string, SqlValue>>;

function rowsAsObjects(file: SqliteFile, name: string): Row[] | undefined {
	const table = file.tables.get(name);
	if (!table) return undefined;
	return Array.from(file.rows(table), (values) =>
		Object.fromEntries(table.columns.map((column, at) => [column.toLowerCase(), values[at] ?? null])),
	);
}

function declaredBy(systems: readonly Row[], srsId: SqlValue | undefined): Declared {
	const system = systems.find((one) => one['srs_id'] === srsId);
	if (!system) return { epsg: undefined };
	const isEpsg = /^epsg$/i.test(textOf(system['organization']));
	const epsg = isEpsg
		? Number(system['organization_coordsys_id'])
		: epsgOfDefinition(textOf(system['definition']));
	if (epsg !== undefined && epsg > 0) return { epsg };
	return { epsg: undefined };
}

const textOf = (value: SqlValue | undefined): string =>
	typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';
