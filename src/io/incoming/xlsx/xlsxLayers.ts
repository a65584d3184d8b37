import type { Problem } from '../../../base/problem.ts';
import type { Layer } from '../layer.ts';
import { headingOf } from '../tableHeading.ts';
import type { ZipArchive, ZipEntry } from '../zipArchive.ts';
import { readMerges, readRows, type Merge, type SheetRow } from './sheetRows.ts';
import { readWorkbook, type Workbook } from './workbook.ts';

/** Rows read to find the headings. */
const FIRST_ROWS = 60;

/** The sheets of a workbook that hold anything, hidden ones last. Throws a ReadFault where it is no workbook. */
export async function xlsxLayers(archive: ZipArchive, mostColumns?: number): Promise<Layer[]> {
	const workbook = await readWorkbook(archive);
	const layers: Layer[] = [];
	const inOrder = [...workbook.sheets].sort((a, b) => Number(a.isHidden) - Number(b.isHidden));
	for (const { name, entry } of inOrder) {
		const layer = await sheetLayer(archive, workbook, name, entry, mostColumns);
		if (layer) layers.push(layer);
	}
	return layers;
}

async function sheetLayer(
	archive: ZipArchive,
	workbook: Workbook,
	name: string,
	entry: ZipEntry,
	mostColumns: number | undefined,
): Promise<Layer | undefined> {
	const first: SheetRow[] = [];
	await readRows(archive, entry, workbook, [], (row) => first.push(row) < FIRST_ROWS, mostColumns);
	if (first.length === 0) return undefined;
	const heading = headingOf(first.map(({ row, cells }) => ({ line: row, cells })));
	let merges: readonly Merge[] | undefined;
	return {
		name,
		hasShapes: false,
		headings: heading.headings,
		headingRow: heading.line,
		rowCount: undefined,
		remarks: [],
		async visit(onRow) {
			merges ??= await readMerges(archive, entry);
			const read = await readRows(
				archive,
				entry,
				workbook,
				merges,
				({ row, cells }) => (row <= heading.line ? undefined : onRow({ row, cells })),
				mostColumns,
			);
			return formulaProblems(read.formulasWithoutResult);
		},
	};
}

const formulaProblems = (count: number): Problem[] =>
	count > 0 ? [{ rule: 'formulas-without-result', values: { count } }] : [];
