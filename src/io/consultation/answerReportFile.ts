import type { AnswerReportRow, Refusal, Repair } from './answerReport.ts';
import { spreadsheetCsv } from './formFile.ts';

/** Words of a report in the user's language; each reason is worded with the value that it speaks of. */
export interface AnswerReportWords {
	/** Row, sheet, what was read, outcome, reason. */
	readonly headings: readonly string[];
	readonly outcomes: Readonly<Record<AnswerReportRow['outcome'], string>>;
	readonly reasonText: (rule: Refusal | Repair, value: string) => string;
}

/** The report of an import of answers as CSV, a line a row of the file. */
export const answerReportFile = (
	rows: readonly AnswerReportRow[],
	{ headings, outcomes, reasonText }: AnswerReportWords,
): string =>
	spreadsheetCsv([
		headings,
		...rows.map(({ row, ref, input, outcome, reasons }) => [
			String(row),
			ref,
			input,
			outcomes[outcome],
			reasons.map(({ rule, value }) => reasonText(rule, value)).join(' '),
		]),
	]);
