import type { PlaceKind } from './flowPlaces.ts';

/** Why a row is not among the flows. */
export const FLOW_REFUSALS = [
	'no-count',
	'too-large',
	'hidden',
	'negative',
	'missing-origin',
	'abroad-origin',
	'unknown-origin',
	'ambiguous-origin',
	'missing-specialty',
	'other-year',
	'total',
	'repeated',
] as const;

/** What was done with a row that is among the flows, or what is odd about it. */
export const FLOW_REMARKS = [
	'added',
	'lost-zero',
	'former',
	'arrondissement',
	'named',
	'missing-care',
	'unknown-care',
	'ambiguous-care',
	'grouped',
	'other-sign',
	'under-threshold',
	'specialty-spelling',
	'specialty-alike',
	'specialty-unknown',
	'total-differs',
	'unclosed-quote',
	'foreign-text',
] as const;

export type FlowRefusal = (typeof FLOW_REFUSALS)[number];
export type FlowRemark = (typeof FLOW_REMARKS)[number];
export type FlowRule = FlowRefusal | FlowRemark;

export const isRefusal = (rule: FlowRule): rule is FlowRefusal =>
	(FLOW_REFUSALS as readonly string[]).includes(rule);

/** One line of the report. */
export interface FlowReportRow {
	/** Row of the file, the first being 1; of a place or specialty that stands in several, the first of them. */
	readonly row: number;
	readonly rule: FlowRule;
	/** True where the row is not among the flows. */
	readonly isLeftOut: boolean;
	/** What was read. */
	readonly input: string;
	/** What it was taken for: a code, a specialty, a row, a sum; '' for nothing. */
	readonly becomes: string;
	/** Rows that it speaks of. */
	readonly rows: number;
	/** Patients that it speaks of; NaN where they were not counted. */
	readonly patients: number;
}

/** Rows and patients under a rule. */
export interface FlowTally {
	rows: number;
	patients: number;
}

/** A rule that rows fall under. */
export interface FlowRuleCount extends FlowTally {
	readonly rule: FlowRule;
	readonly isLeftOut: boolean;
}

/** Whether residence and care may have been taken for one another. */
export interface SwapEvidence {
	readonly isSuspected: boolean;
	/** Different places on each side. */
	readonly origins: number;
	readonly destinations: number;
	/** 1/Σ share²: as many places of the same size would be as concentrated. Care is more concentrated than people. */
	readonly effectiveOrigins: number;
	readonly effectiveDestinations: number;
}

/** Years that the file speaks of, by where it does. */
interface YearsFound {
	readonly file: readonly number[];
	readonly headings: readonly number[];
	readonly column: readonly number[];
}

/**
 * What became of a file of flows. `kept` = `read` less the patients of all refusals: nothing is dropped that is not
 * listed. A hidden cell counts with the middle of what it may be; cells that are no count are in none of the sums.
 */
export interface FlowReport {
	/** Rows of a long table that are not empty; filled cells of matrices. */
	readonly rows: number;
	readonly read: number;
	readonly kept: number;
	/** How far hidden cells leave `read` and `kept` open, both ways. */
	readonly readDoubt: number;
	readonly keptDoubt: number;
	/** Part of `kept`: care abroad, and care at a place that is not known. */
	readonly abroad: FlowTally;
	readonly unknownCare: FlowTally;
	/** Hidden cells that were kept, as intervals. */
	readonly hiddenCells: number;
	/** Pairs of communes, all specialties together. */
	readonly pairs: number;
	readonly tallies: Readonly<Record<FlowRule, FlowTally>>;
	/** The rules that any row falls under, those of rows left out first. */
	readonly counts: readonly FlowRuleCount[];
	/** By row; of each rule the first `LISTED_KEPT` only, `tallies` being complete. */
	readonly listed: readonly FlowReportRow[];
	readonly years: YearsFound;
	readonly swap: SwapEvidence;
}

/** Lines of the report that are kept by rule. */
const LISTED_KEPT = 20_000;

/** Gathers the lines of a report, with counts that are always complete. */
export class FlowReportLines {
	readonly tallies = Object.fromEntries(
		[...FLOW_REFUSALS, ...FLOW_REMARKS].map((rule) => [rule, { rows: 0, patients: 0 }]),
	) as unknown as Record<FlowRule, FlowTally>;
	readonly #listed = new Map<FlowRule, FlowReportRow[]>();

	add(rule: FlowRule, row: number, input: string, patients: number, becomes = '', rows = 1): void {
		const tally = this.tallies[rule];
		tally.rows += rows;
		if (!Number.isNaN(patients)) tally.patients += patients;
		let lines = this.#listed.get(rule);
		if (!lines) this.#listed.set(rule, (lines = []));
		if (lines.length < LISTED_KEPT)
			lines.push({
				row,
				rule,
				isLeftOut: isRefusal(rule),
				input: input.slice(0, LONGEST_INPUT),
				becomes,
				rows,
				patients,
			});
	}

	/** True where further lines of a rule are counted only. */
	isFull(rule: FlowRule): boolean {
		return (this.#listed.get(rule)?.length ?? 0) >= LISTED_KEPT;
	}

	get counts(): FlowRuleCount[] {
		return [...FLOW_REFUSALS, ...FLOW_REMARKS].flatMap((rule) =>
			this.tallies[rule].rows > 0 ? [{ rule, isLeftOut: isRefusal(rule), ...this.tallies[rule] }] : [],
		);
	}

	/** All lines, by row. */
	get listed(): FlowReportRow[] {
		return [...this.#listed.values()].flat().sort((a, b) => a.row - b.row);
	}
}

const LONGEST_INPUT = 120;

/** Why a row whose origin is no commune is left out. */
export const ORIGIN_RULES: Readonly<Record<Exclude<PlaceKind, 'commune' | 'total'>, FlowRefusal>> = {
	abroad: 'abroad-origin',
	unknown: 'unknown-origin',
	ambiguous: 'ambiguous-origin',
	missing: 'missing-origin',
};
