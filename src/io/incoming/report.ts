import type { How } from '../resolve/resolver.ts';
import type { RowMention } from './mentions.ts';

/**
 * What became of a row. `repeated`: its commune was there already, and counts once; `doubtful`: used by its code, but
 * its name is another commune's; `secret`: its figure is kept secret.
 */
export type Outcome = 'used' | 'repaired' | 'doubtful' | 'secret' | 'repeated' | 'refused';
export type Reason =
	| 'unknown'
	| 'ambiguous'
	| 'missing-commune'
	| 'missing-territory'
	| 'no-figure'
	| 'hidden-figure'
	| 'unread-code'
	| 'discord';

export interface ReportRow {
	readonly row: number;
	readonly territory: string;
	/** What was read: the code where there is one, else the name; both where they are in doubt. */
	readonly input: string;
	readonly outcome: Outcome;
	/** The commune that was recognised, '' for none. */
	readonly code: string;
	readonly how: How | null;
	readonly reason: Reason | null;
	/** Communes that it may be; those that the name means where it is at odds with the code. */
	readonly candidates: readonly string[];
}

/** Rows that a report keeps: all that are worth a look, and the plainly used ones up to a number. */
const LOOKED_AT_KEPT = 100_000;
const USED_KEPT = 200_000;

/** What became of every row, in the order of the rows, with counts that are always complete. */
export class ImportReport {
	readonly counts: Record<Outcome, number> = {
		used: 0,
		repaired: 0,
		doubtful: 0,
		secret: 0,
		repeated: 0,
		refused: 0,
	};
	readonly #rows: ReportRow[] = [];
	#lookedAt = 0;

	add(row: ReportRow): void {
		this.counts[row.outcome]++;
		if (row.outcome === 'used' ? this.#rows.length < USED_KEPT : this.#lookedAt < LOOKED_AT_KEPT)
			this.#rows.push(row);
		if (row.outcome !== 'used') this.#lookedAt++;
	}

	get total(): number {
		return Object.values(this.counts).reduce((sum, count) => sum + count, 0);
	}

	/** True once more rows could not be used than any list has. */
	get isHopeless(): boolean {
		return this.counts.refused > LOOKED_AT_KEPT;
	}

	/** The rows that were kept. */
	get rows(): readonly ReportRow[] {
		return this.#rows;
	}

	/** The first rows of an outcome, in the order of the file. */
	first(count: number, fits: (row: ReportRow) => boolean): ReportRow[] {
		const found: ReportRow[] = [];
		for (const row of this.#rows) {
			if (found.length >= count) break;
			if (fits(row)) found.push(row);
		}
		return found;
	}
}

/** What a row's commune comes down to, for its line of the report. */
export function outcomeOf({
	input,
	resolution,
	doubt,
}: RowMention): Pick<ReportRow, 'input' | 'outcome' | 'code' | 'how' | 'reason' | 'candidates'> {
	if (resolution.code === null) {
		const reason = input === '' ? 'missing-commune' : resolution.problem;
		return { input, outcome: 'refused', code: '', how: null, reason, candidates: resolution.candidates };
	}
	const { code, how } = resolution;
	if (doubt) {
		const outcome = doubt.kind === 'discord' ? 'doubtful' : 'repaired';
		return { input: doubt.read, outcome, code, how, reason: doubt.kind, candidates: doubt.others };
	}
	const isAsWritten = how === 'name' || (how === 'code' && input.toUpperCase() === code);
	return { input, outcome: isAsWritten ? 'used' : 'repaired', code, how, reason: null, candidates: [] };
}
