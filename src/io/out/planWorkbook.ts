import { textColumn, tableOf, unknownCells, type FileTable } from './fileTable.ts';
import type { PlanContent } from './planContent.ts';
import { aboutLines, noteLines, type ExportAbout } from './about.ts';
import { withoutLongTexts, type XlsxSheet } from './xlsx/workbook.ts';

/** The annex of a lettre d'intention: list of communes, figures of the territories, sources and notes, columns. */
export function planWorkbook(content: PlanContent, about: ExportAbout): XlsxSheet[] {
	const lines = aboutLines(content, about);
	return [
		{ name: 'Communes', title: about.title, lines, table: content.communes },
		{
			name: 'Territoires',
			title: 'Chiffres par territoire',
			lines,
			table: withoutLongTexts(content.territories),
		},
		{ name: 'Sources et notes', title: 'Sources et notes', lines: noteLines(content, about) },
		{ name: 'Colonnes', title: 'Sens des colonnes', lines: [], table: legendTable(content) },
	];
}

interface LegendRow {
	readonly layer: string;
	readonly table: FileTable;
	readonly at: number;
}

/** What each column means, with its unit and source, and how many cells are unknown. */
export function legendTable({ communes, territories }: PlanContent): FileTable {
	const rows = [
		...communes.columns.map((_, at): LegendRow => ({ layer: 'communes', table: communes, at })),
		...territories.columns.map((_, at): LegendRow => ({ layer: 'territoires', table: territories, at })),
	];
	const column = ({ table, at }: LegendRow): FileTable['columns'][number] => table.columns[at];
	return tableOf(
		[
			textColumn('couche', 'COUCHE', 'Table', ({ layer }: LegendRow) => layer),
			textColumn('colonne', 'COLONNE', 'Colonne', (row: LegendRow) => column(row).key),
			textColumn('champ_shapefile', 'CHAMP', 'Champ du Shapefile', (row: LegendRow) =>
				column(row).isLong ? '' : column(row).short,
			),
			textColumn('libelle', 'LIBELLE', 'Libellé', (row: LegendRow) => column(row).heading),
			textColumn('unite', 'UNITE', 'Unité', (row: LegendRow) => column(row).unit),
			textColumn('source', 'SOURCE', 'Source', (row: LegendRow) => column(row).source || 'plan'),
			textColumn('inconnues', 'INCONNUES', 'Lignes de valeur inconnue', ({ table, at }: LegendRow) => {
				const unknown = unknownCells(table, at);
				return unknown === 0 ? '' : String(unknown);
			}),
		],
		rows,
	);
}
