import { guardedCell } from '../table/guardedCell.ts';
import type { FlowReport, FlowRule } from './flowReport.ts';

/** Words of a report in the user's language. */
export interface FlowReportWords {
	/** Row, what became of it, why, what was read, what it was taken for, rows, patients. */
	readonly headings: readonly string[];
	readonly kept: string;
	readonly leftOut: string;
	readonly rules: Readonly<Record<FlowRule, string>>;
}

/**
 * The report as CSV that opens right in a French spreadsheet: semicolons, decimal comma, byte order mark, one line a
 * row in the order of the file. What came from the file is data: no cell of it can begin a formula.
 */
export function writeFlowReport(
	{ listed }: Pick<FlowReport, 'listed'>,
	nameOf: (code: string) => string | undefined,
	{ headings, kept, leftOut, rules }: FlowReportWords,
): string {
	const named = (text: string): string =>
		text
			.split(', ')
			.map((code) => (nameOf(code) === undefined ? code : `${nameOf(code)} (${code})`))
			.join(', ');
	const lines = listed.map(({ row, rule, isLeftOut, input, becomes, rows, patients }) => [
		row === 0 ? '' : String(row),
		isLeftOut ? leftOut : kept,
		rules[rule],
		guardedCell(input),
		guardedCell(named(becomes)),
		String(rows),
		Number.isNaN(patients) ? '' : String(patients).replace('.', ','),
	]);
	const text = [headings, ...lines].map((cells) => cells.map(quoted).join(';')).join('\r\n');
	return `\ufeff${text}\r\n`;
}

const quoted = (cell: string): string => (/[;"\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
