import type { How, Resolution } from '../resolve/resolver.ts';

/** What became of a row. `repeated`: its commune was there already, and counts once. */
export type Outcome = 'used' | 'repaired' | 'repeated' | 'refused';
export type Reason =
	'unknown' | 'ambiguous' | 'missing-commune' | 'missing-territory' | 'no-figure' | 'hidden-figure';

export interface ReportRow {
	readonly row: number;
	readonly territory: string;
	readonly input: string;
	readonly outcome: Outcome;
	/** The commune that was recognised, '' for none. */
	readonly code: string;
	readonly how: How | null;
	readonly reason: Reason | null;
	/** Communes that it may be. */
	readonly candidates: readonly string[];
}

/** Rows that a report keeps: all that are worth a look, and the plainly used ones up to a number. */
const LOOKED_AT_KEPT = 100_000;
const USED_KEPT = 200_000;

/** What became of every row, in the order of the rows, with counts that are always complete. */
export class ImportReport {
	readonly counts: Record<Outcome, number> = { used: 0, repaired: 0, repeated: 0, refused: 0 };
	readonly #rows: ReportRow[] = [];
	#lookedAt = 0;

	add(row: ReportRow): void {
		this.counts[row.outcome]++;
		if (row.outcome === 'used' ? this.#rows.length < USED_KEPT : this.#lookedAt < LOOKED_AT_KEPT)
			this.#rows.push(row);
		if (row.outcome !== 'used') this.#lookedAt++;
	}

	get total(): number {
		const { used, repaired, repeated, refused } = this.counts;
		return used + repaired + repeated + refused;
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
export function outcomeOf(
	input: string,
	resolution: Resolution,
): Pick<ReportRow, 'outcome' | 'code' | 'how' | 'reason' | 'candidates'> {
	if (resolution.code === null) {
		const reason = input === '' ? 'missing-commune' : resolution.problem;
		return { outcome: 'refused', code: '', how: null, reason, candidates: resolution.candidates };
	}
	const { code, how } = resolution;
	const isAsWritten = how === 'name' || (how === 'code' && input.toUpperCase() === code);
	return { outcome: isAsWritten ? 'used' : 'repaired', code, how, reason: null, candidates: [] };
}
