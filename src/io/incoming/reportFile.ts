import type { How } from '../resolve/resolver.ts';
import type { Outcome, Reason, ReportRow } from './report.ts';

/** Words of a report in the user's language. */
export interface ReportWords {
	/** Row, territory, what was read, outcome, code, commune, how or why, candidates. */
	readonly headings: readonly string[];
	readonly outcomes: Readonly<Record<Outcome, string>>;
	readonly hows: Readonly<Record<How, string>>;
	readonly reasons: Readonly<Record<Reason, string>>;
}

/**
 * The report as CSV that opens right in a French spreadsheet: semicolons, byte order mark, one line a row in the
 * order of the file. What came from the file is data: no cell of it can begin a formula.
 */
export function writeReport(
	rows: readonly ReportRow[],
	nameOf: (code: string) => string,
	{ headings, outcomes, hows, reasons }: ReportWords,
): string {
	const lines = rows.map(({ row, territory, input, outcome, code, how, reason, candidates }) =>
		[
			String(row),
			territory,
			input,
			outcomes[outcome],
			code,
			code === '' ? '' : nameOf(code),
			reason !== null ? reasons[reason] : how !== null ? hows[how] : '',
			candidates.map((one) => `${nameOf(one)} (${one})`).join(', '),
		]
			.map(safeCell)
			.join(';'),
	);
	return `\ufeff${[headings.map(safeCell).join(';'), ...lines].join('\r\n')}\r\n`;
}

/** A cell that a spreadsheet takes as text, whatever it begins with. */
function safeCell(cell: string): string {
	const text = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
	return /[;"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
