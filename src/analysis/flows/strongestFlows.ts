import type { FlowMatrix } from '../../model/flows.ts';
import type { Grouping } from './gather.ts';

/** What lines are to be drawn of: how nodes are gathered at both ends, and which patients are meant. */
export interface StrongestQuestion {
	/** Where lines begin, by node of residence; a row of no group begins none. */
	readonly origins: Grouping;
	/** Where they end, by node of care: places. A column of no group ends none, yet counts as elsewhere. */
	readonly places: Grouping;
	/** Place that each node of residence is in; -1 for none. Care there is care at home and no line. */
	readonly homeOf: Int32Array;
	/** Whose patients are meant, by node of residence, where they are not all. */
	readonly livesIn?: ((node: number) => boolean) | undefined;
	/** Where they are seen, by place (-1 for none), where not all are meant. */
	readonly seenIn?: ((place: number) => boolean) | undefined;
	/** Either of both is enough ('through'); else both must hold. */
	readonly either?: boolean;
	/** Lines wanted at most. */
	readonly most: number;
}

export interface FlowLine {
	readonly origin: number;
	readonly place: number;
	readonly patients: number;
	/** How far from `patients` it may be. */
	readonly doubt: number;
}

export interface StrongestFlows {
	/** Most patients first; among equals the smaller origin, then the smaller place. */
	readonly lines: readonly FlowLine[];
	/** How many lines there would be in all. */
	readonly lineCount: number;
	/** Patients seen elsewhere than at home, those at an unknown place too: what the lines are a share of. */
	readonly leaving: number;
	/** Patients seen at home. */
	readonly staying: number;
	/** How far both together may be from the truth, hidden cells alone. */
	readonly doubt: number;
}

/**
 * The strongest flows between groups, and the whole that they are a share of, counted before anything is left out.
 * O(cells + lines · log most).
 */
export function strongestFlows(matrix: FlowMatrix, question: StrongestQuestion): StrongestFlows {
	const { origins, places, homeOf, most } = question;
	const heap = new WeakestFirst(most);
	const patients = new Float64Array(places.count);
	const doubts = new Float64Array(places.count);
	const isTouched = new Uint8Array(places.count);
	const wanted = wantedOf(question);
	let [leaving, staying, doubt, lineCount] = [0, 0, 0, 0];
	for (const [origin, rows] of rowsByGroup(origins).entries()) {
		const touched: number[] = [];
		for (const row of rows) {
			for (let cell = matrix.offset[row]; cell < matrix.offset[row + 1]; cell++) {
				const place = places.of[matrix.column[cell]];
				if (!wanted(row, place)) continue;
				const cellDoubt = matrix.doubt?.[cell] ?? 0;
				doubt += cellDoubt;
				if (place >= 0 && place === homeOf[row]) {
					staying += matrix.patients[cell];
					continue;
				}
				leaving += matrix.patients[cell];
				if (place < 0 || origin === origins.count) continue;
				if (!isTouched[place]) {
					isTouched[place] = 1;
					touched.push(place);
				}
				patients[place] += matrix.patients[cell];
				doubts[place] += cellDoubt;
			}
			if (!wanted(row, -1)) continue;
			leaving += matrix.unplaced[row];
			doubt += matrix.unplacedDoubt?.[row] ?? 0;
		}
		for (const place of touched) {
			if (patients[place] > 0) {
				lineCount++;
				heap.offer({ origin, place, patients: patients[place], doubt: doubts[place] });
			}
			patients[place] = doubts[place] = isTouched[place] = 0;
		}
	}
	return { lines: heap.strongestFirst(), lineCount, leaving, staying, doubt };
}

/**
 * How many of the strongest lines it takes to show a share (0 to 1) of what leaves, and which share they show exactly:
 * all of them where they show less. 0 lines where nothing leaves; the share is then NaN.
 */
export function linesForShare(
	{ lines, leaving }: Pick<StrongestFlows, 'lines' | 'leaving'>,
	share: number,
): { readonly count: number; readonly share: number } {
	let sum = 0;
	let count = 0;
	while (count < lines.length && sum < share * leaving) sum += lines[count++].patients;
	return { count, share: leaving > 0 ? sum / leaving : NaN };
}

function wantedOf({ livesIn, seenIn, either }: StrongestQuestion): (row: number, place: number) => boolean {
	if (livesIn && seenIn)
		return either
			? (row, place) => livesIn(row) || seenIn(place)
			: (row, place) => livesIn(row) && seenIn(place);
	if (livesIn) return (row) => livesIn(row);
	if (seenIn) return (_, place) => seenIn(place);
	return () => true;
}

/** Rows of each group, ascending; those of no group come last, under the number of groups. */
function rowsByGroup({ of, count }: Grouping): number[][] {
	const rows = Array.from({ length: count + 1 }, (): number[] => []);
	for (const [row, group] of of.entries()) rows[group < 0 ? count : group].push(row);
	return rows;
}

const isStronger = (a: FlowLine, b: FlowLine): boolean =>
	a.patients > b.patients ||
	(a.patients === b.patients && (a.origin < b.origin || (a.origin === b.origin && a.place < b.place)));

/** Keeps the strongest of many lines: a heap with the weakest kept on top. */
class WeakestFirst {
	readonly #lines: FlowLine[] = [];
	readonly #most: number;

	constructor(most: number) {
		this.#most = most;
	}

	offer(line: FlowLine): void {
		const lines = this.#lines;
		if (lines.length < this.#most) {
			lines.push(line);
			this.#rise(lines.length - 1);
		} else if (lines.length > 0 && isStronger(line, lines[0])) {
			lines[0] = line;
			this.#sink();
		}
	}

	strongestFirst(): FlowLine[] {
		return this.#lines.toSorted((a, b) => (isStronger(a, b) ? -1 : 1));
	}

	#rise(from: number): void {
		const lines = this.#lines;
		let at = from;
		while (at > 0) {
			const above = (at - 1) >> 1;
			if (!isStronger(lines[above], lines[at])) return;
			[lines[above], lines[at]] = [lines[at], lines[above]];
			at = above;
		}
	}

	#sink(): void {
		const lines = this.#lines;
		for (let at = 0; ;) {
			let weakest = at;
			for (const below of [2 * at + 1, 2 * at + 2])
				if (below < lines.length && isStronger(lines[weakest], lines[below])) weakest = below;
			if (weakest === at) return;
			[lines[weakest], lines[at]] = [lines[at], lines[weakest]];
			at = weakest;
		}
	}
}
