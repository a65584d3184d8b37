/** What became of a row: `blank`, a sheet that nobody has filled in. */
export type AnswerOutcome = 'used' | 'repaired' | 'refused' | 'blank';

/** Why a row was refused; each is worded with what to do. */
export type Refusal =
	| 'missing-commune'
	| 'unknown-commune'
	| 'ambiguous-commune'
	| 'commune-discord'
	| 'commune-not-asked'
	| 'missing-profession'
	| 'unknown-profession'
	| 'missing-structure'
	| 'unknown-structure'
	| 'ambiguous-structure'
	| 'repeated-ref'
	| 'repeated-person'
	| 'bad-date'
	| 'before-opening'
	| 'after-closing'
	| 'in-future'
	| 'too-many';

/** What was repaired or left out of a row that is used. */
export type Repair = 'commune-read' | 'structure-read' | 'date-set' | 'channel-unread' | 'criterion-unread';

export interface AnswerReportRow {
	/** Line of the file or sheet, the first being 1. */
	readonly row: number;
	/** Number on the sheet, '' for none. */
	readonly ref: string;
	/** What was read of commune, profession and structure. */
	readonly input: string;
	readonly outcome: Exclude<AnswerOutcome, 'blank'>;
	readonly reasons: readonly { readonly rule: Refusal | Repair; readonly value: string }[];
}

/** Rows that are worth a look and are kept; the counts are always complete. */
const KEPT = 100_000;
const LONGEST = 120;

/** What became of every row, in the order of the file. */
export class AnswerReport {
	readonly counts: Record<AnswerOutcome, number> = { used: 0, repaired: 0, refused: 0, blank: 0 };
	readonly #rows: AnswerReportRow[] = [];

	add(row: AnswerReportRow): void {
		this.counts[row.outcome]++;
		if (this.#rows.length >= KEPT) return;
		this.#rows.push({
			...row,
			ref: row.ref.slice(0, LONGEST),
			input: row.input.slice(0, LONGEST),
			reasons: row.reasons.map(({ rule, value }) => ({ rule, value: value.slice(0, LONGEST) })),
		});
	}

	addBlank(): void {
		this.counts.blank++;
	}

	get total(): number {
		return Object.values(this.counts).reduce((sum, count) => sum + count, 0);
	}

	/** The rows that were kept, blank ones left out. */
	get rows(): readonly AnswerReportRow[] {
		return this.#rows;
	}
}
