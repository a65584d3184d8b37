import type { Cell, FileColumn, FileTable } from '../fileTable.ts';
import { aroundBoth, extentOf, type Extent, type Layer } from '../layers.ts';
import { WGS84, type Crs } from '../lambert93.ts';
import { geometryBlob } from './geometryBlob.ts';
import { sqliteFile, type SqliteTable } from './sqliteFile.ts';
import type { SqlValue } from './sqliteRecord.ts';

/** 'GPKG', and version 1.3 of the norm. */
const APPLICATION_ID = 0x47504b47;
const USER_VERSION = 10300;

/** A table without geometry beside the layers. */
export interface PlainTable {
	readonly name: string;
	readonly title: string;
	readonly table: FileTable;
}

/**
 * Layers as a GeoPackage 1.3 (OGC 12-128r18): features with multipolygons in one system, further tables as
 * attributes. Unknown numbers and missing contours are NULL. There is no spatial index: programs make their own.
 */
export function geopackage(
	layers: readonly Layer[],
	plainTables: readonly PlainTable[],
	crs: Crs,
	madeOn: string,
): Uint8Array<ArrayBuffer> {
	const lastChange = `${madeOn}T00:00:00.000Z`;
	const drawn = layers.map((layer) => featureTable(layer, crs));
	return sqliteFile(
		[
			...drawn.map(({ table }) => table),
			...plainTables.map(({ name, table }) => attributeTable(name, table)),
			// read once the features are written, as the extents are known then
			contentsTable(function* () {
				for (const [index, { name, title }] of layers.entries())
					yield [name, 'features', title, '', lastChange, ...drawn[index].extent(), crs.epsg];
				for (const { name, title } of plainTables)
					yield [name, 'attributes', title, '', lastChange, null, null, null, null, null];
			}),
			geometryColumns(layers.map(({ name }) => [name, 'geom', 'MULTIPOLYGON', crs.epsg, 0, 0])),
			spatialRefSys(crs),
		],
		{ applicationId: APPLICATION_ID, userVersion: USER_VERSION },
	);
}

const SQL_TYPES: Readonly<Record<FileColumn['kind'], string>> = {
	text: 'TEXT',
	integer: 'INTEGER',
	decimal: 'REAL',
};

const declared = ({ key, kind }: FileColumn): string => `"${key.replaceAll('"', '""')}" ${SQL_TYPES[kind]}`;

const sqlCell = (cell: Cell): SqlValue => (typeof cell === 'number' && Number.isNaN(cell) ? null : cell);

function featureTable(
	{ name, table: { columns, rows }, shapeOf }: Layer,
	crs: Crs,
): { table: SqliteTable; extent: () => SqlValue[] } {
	let around: Extent | undefined;
	const table: SqliteTable = {
		name,
		sql: `CREATE TABLE "${name}" (fid INTEGER PRIMARY KEY NOT NULL, geom MULTIPOLYGON, ${columns.map(declared).join(', ')})`,
		keyColumn: 0,
		rows: (function* () {
			for (const [index, row] of rows.entries()) {
				const shape = shapeOf(index);
				if (shape) around = around ? aroundBoth(around, extentOf(shape)) : extentOf(shape);
				yield [index + 1, shape ? geometryBlob(shape, crs.epsg) : null, ...row.map(sqlCell)];
			}
		})(),
	};
	return { table, extent: () => around ?? [null, null, null, null] };
}

const attributeTable = (name: string, { columns, rows }: FileTable): SqliteTable => ({
	name,
	sql: `CREATE TABLE "${name}" (id INTEGER PRIMARY KEY NOT NULL, ${columns.map(declared).join(', ')})`,
	keyColumn: 0,
	rows: rows.map((row, index) => [index + 1, ...row.map(sqlCell)]),
});

const contentsTable = (rows: () => Generator<SqlValue[]>): SqliteTable => ({
	name: 'gpkg_contents',
	sql: "CREATE TABLE gpkg_contents (table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE, description TEXT DEFAULT '', last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')), min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER, CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id))",
	rows: rows(),
	autoIndices: [{ columns: [0] }, { columns: [2] }],
});

const geometryColumns = (rows: readonly SqlValue[][]): SqliteTable => ({
	name: 'gpkg_geometry_columns',
	sql: 'CREATE TABLE gpkg_geometry_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL, geometry_type_name TEXT NOT NULL, srs_id INTEGER NOT NULL, z TINYINT NOT NULL, m TINYINT NOT NULL, CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name), CONSTRAINT uk_gc_table_name UNIQUE (table_name), CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name), CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id))',
	rows,
	autoIndices: [{ columns: [0, 1] }, { columns: [0] }],
});

/** The two undefined systems and WGS 84, which the norm asks for, and the file's own. */
function spatialRefSys(crs: Crs): SqliteTable {
	const known = [...new Map([crs, WGS84].map((one) => [one.epsg, one])).values()];
	const rows: SqlValue[][] = [
		['Undefined Cartesian', -1, 'NONE', -1, 'undefined', null],
		['Undefined geographic', 0, 'NONE', 0, 'undefined', null],
		...known
			.sort((a, b) => a.epsg - b.epsg)
			.map(({ name, epsg, wkt }): SqlValue[] => [name, epsg, 'EPSG', epsg, wkt, null]),
	];
	return {
		name: 'gpkg_spatial_ref_sys',
		sql: 'CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT NOT NULL, srs_id INTEGER NOT NULL PRIMARY KEY, organization TEXT NOT NULL, organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT)',
		keyColumn: 1,
		rows,
	};
}
