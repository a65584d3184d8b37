import { GRID_PER_DEGREE, type ArcTable } from '../../geometry/arcTable.ts';
import { aboutLines, noteLines, type ExportAbout } from './about.ts';
import { csvFile } from './csvFile.ts';
import { geojsonLayer } from './geojsonLayer.ts';
import { isMetropolitan, lambert93, WGS84, type Crs } from './lambert93.ts';
import { planLayers, type Layer, type LayerName } from './layers.ts';
import type { PlanContent } from './planContent.ts';
import { legendTable, planWorkbook } from './planWorkbook.ts';
import { tableOf, textColumn, type FileTable } from './fileTable.ts';

/** Formats that carry tables and shapes of a plan. */
export const DATA_FORMATS = ['xlsx', 'csv', 'geojson', 'gpkg', 'shp'] as const;
export type DataFormat = (typeof DATA_FORMATS)[number];

export interface WriteChoices {
	readonly format: DataFormat;
	/** GeoJSON: which layer, as it holds one. */
	readonly layer?: LayerName;
	/** CSV: see `CsvChoices`. */
	readonly codesForExcel?: boolean;
}

/** Rows drawn so far, of all. */
export type OnRows = (done: number, total: number) => void;

/** The bytes of a file. `table` is the arc table of the units that the content names. */
export async function writeExport(
	content: PlanContent,
	about: ExportAbout,
	table: ArcTable,
	{ format, layer = 'territoires', codesForExcel = false }: WriteChoices,
	onRows?: OnRows,
): Promise<Uint8Array<ArrayBuffer>> {
	switch (format) {
		case 'csv':
			return csvFile(content.communes, { codesForExcel });
		case 'xlsx': {
			const { workbook } = await import('./xlsx/workbook.ts');
			return workbook(planWorkbook(content, about), about);
		}
		case 'geojson':
			return geojsonLayer(
				counted([planLayers(content, table, WGS84)[layer]], onRows)[0],
				[about.title, ...aboutLines(content, about)].join(' '),
			);
		case 'gpkg': {
			const crs = await crsFor(content, table);
			const { geopackage } = await import('./geopackage/geopackage.ts');
			return geopackage(
				layersOf(content, table, crs, onRows),
				[
					{ name: 'legende', title: 'Sens des colonnes', table: legendTable(content) },
					{ name: 'notes', title: 'Sources et notes', table: notesTable(noteLines(content, about)) },
				],
				crs,
				about.madeOn,
			);
		}
		case 'shp': {
			const crs = await crsFor(content, table);
			const { shapefileZip } = await import('./shapefile/shapefileZip.ts');
			return shapefileZip(layersOf(content, table, crs, onRows), crs, {
				madeOn: about.madeOn,
				readMe: [about.title, ...noteLines(content, about)],
				legend: csvFile(legendTable(content), { codesForExcel: false }),
			});
		}
	}
}

/** Lambert-93; WGS 84 as soon as a commune lies overseas. */
async function crsFor({ communeUnits }: PlanContent, table: ArcTable): Promise<Crs> {
	const known = communeUnits.filter((unit) => unit >= 0);
	return isMetropolitan(table, known, GRID_PER_DEGREE) ? lambert93() : WGS84;
}

function layersOf(content: PlanContent, table: ArcTable, crs: Crs, onRows?: OnRows): readonly Layer[] {
	const { territoires, communes } = planLayers(content, table, crs);
	return counted([territoires, communes], onRows);
}

/** Tells every two hundred rows how far the drawing is. */
function counted(layers: readonly Layer[], onRows: OnRows | undefined): readonly Layer[] {
	if (!onRows) return layers;
	const total = layers.reduce((sum, { table }) => sum + table.rows.length, 0);
	let done = 0;
	return layers.map((layer) => ({
		...layer,
		shapeOf: (row) => {
			if (++done % 200 === 0) onRows(done, total);
			return layer.shapeOf(row);
		},
	}));
}

const notesTable = (lines: readonly string[]): FileTable =>
	tableOf([textColumn('texte', 'TEXTE', 'Texte', (line: string) => line)], lines);
