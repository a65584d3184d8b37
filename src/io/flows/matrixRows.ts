import { ReadFault } from '../incoming/readFault.ts';
import type { Layer } from '../incoming/layer.ts';
import type { FlowGathering } from './flowGathering.ts';
import { firstLines, matrixHeader, type MatrixTables } from './flowLook.ts';
import type { FlowReading, OnFlowNews } from './flowReading.ts';
import { sumsLeftIn, type MatrixSums } from './matrixSums.ts';
import { patientCount } from './patientCounts.ts';

/** Reads each sheet as one specialty, residence in rows and care in columns, into `gathering`. */
export async function readMatrices(
	{ sheets, decimal }: MatrixTables,
	reading: FlowReading,
	gathering: FlowGathering,
	onNews: OnFlowNews,
): Promise<void> {
	for (const sheet of sheets) {
		const name = sheets.length > 1 ? sheet.name : reading.onlySpecialty;
		const spelling = gathering.specialties.spellingOf(name, 0);
		const sums = await sumsLeftIn(sheet, decimal);
		await readMatrix(sheet, decimal, spelling.id, sums, reading, gathering, onNews);
	}
}

async function readMatrix(
	sheet: Layer,
	decimal: ',' | '.',
	specialty: number,
	sums: MatrixSums,
	reading: FlowReading,
	gathering: FlowGathering,
	onNews: OnFlowNews,
): Promise<void> {
	const header = matrixHeader(await firstLines(sheet));
	if (!header) throw new ReadFault({ rule: 'no-flow-columns', values: { found: sheet.name } });
	const { places } = gathering;
	const columns = header.cells.map((cell, at) =>
		at === 0 || cell.trim() === ''
			? -1
			: places.idOf(at === sums.column ? `Total (${cell})` : placeText(cell), header.row),
	);
	await sheet.visit(({ row, cells }) => {
		if (row <= header.row) return true;
		const label = (cells[0] ?? '').trim();
		if (label === '' && cells.every((cell) => cell.trim() === '')) return true;
		const residence = places.idOf(row === sums.row ? `Total (${label})` : placeText(label), row);
		for (let at = 1; at < header.cells.length; at++) {
			const cell = (cells[at] ?? '').trim();
			if (columns[at] < 0 || (cell === '' && reading.emptyCells === 'zero')) continue;
			const count = patientCount(cell, decimal, reading.hiddenBelow);
			gathering.addCount(row, residence, columns[at], specialty, count, cell);
		}
		if (reading.signal?.aborted) throw new ReadFault({ rule: 'cancelled' });
		onNews({ bytes: 0, rows: gathering.rows });
		return true;
	});
}

/** '37261 Tours' and '37261 - Tours' are 37261. */
const placeText = (cell: string): string => /^\s*(\d[\dAB]\d{3})\b/i.exec(cell)?.[1] ?? cell;
