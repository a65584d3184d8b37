import { giveOrTake, type Range } from '../../base/range.ts';
import type { FlowMatrix } from '../../model/flows.ts';
import type { Membership } from '../../model/membership.ts';
import { partOf } from './flowIndices.ts';

/** Patients of a commune, or of several, who are seen in a zone of their commune, and those who are seen elsewhere. */
interface Kept {
	readonly inside: Range;
	readonly outside: Range;
}

/** What two zonings keep of the flows of the communes that have a zone in both. */
export interface KeptComparison {
	readonly communes: number;
	/** Share of the patients who are seen in a zone of their commune, 0 to 1; NaN where there are none. */
	readonly a: Range;
	readonly b: Range;
	/** By row, in their order; communes without patients are left out. */
	readonly rows: readonly {
		readonly row: number;
		readonly patients: number;
		readonly a: Range;
		readonly b: Range;
	}[];
}

/**
 * Which of two zonings keeps more of the flows inside. The units of both are the first nodes of the matrix; further
 * nodes are in no zone. Larger zones keep more whatever they are: compare zonings of about as many zones. O(cells).
 */
export function compareKept(matrix: FlowMatrix, a: Membership, b: Membership): KeptComparison {
	const rows: KeptComparison['rows'][number][] = [];
	const ofA = new Sum();
	const ofB = new Sum();
	let communes = 0;
	for (let row = 0; row < a.unitCount; row++) {
		if (a.firstOf(row) < 0 || b.firstOf(row) < 0) continue;
		communes++;
		const inA = keptOf(matrix, row, a);
		const inB = keptOf(matrix, row, b);
		ofA.add(inA);
		ofB.add(inB);
		const patients = inA.inside.value + inA.outside.value;
		if (patients > 0) rows.push({ row, patients, a: shareOf(inA), b: shareOf(inB) });
	}
	return { communes, a: shareOf(ofA), b: shareOf(ofB), rows };
}

const shareOf = ({ inside, outside }: Kept): Range => partOf(inside, outside);

class Sum implements Kept {
	inside: Range = NOTHING;
	outside: Range = NOTHING;

	add({ inside, outside }: Kept): void {
		this.inside = plus(this.inside, inside);
		this.outside = plus(this.outside, outside);
	}
}

const NOTHING: Range = { value: 0, least: 0, most: 0 };

const plus = (one: Range, other: Range): Range => ({
	value: one.value + other.value,
	least: one.least + other.least,
	most: one.most + other.most,
});

function keptOf(matrix: FlowMatrix, row: number, zones: Membership): Kept {
	const { offset, column, patients, doubt, unplaced, unplacedDoubt } = matrix;
	const own = zones.territoriesOf(row);
	let inside = 0;
	let insideDoubt = 0;
	let outside = unplaced[row];
	let outsideDoubt = unplacedDoubt?.[row] ?? 0;
	for (let cell = offset[row]; cell < offset[row + 1]; cell++) {
		const mayDiffer = doubt?.[cell] ?? 0;
		if (own.some((zone) => zones.has(column[cell], zone))) {
			inside += patients[cell];
			insideDoubt += mayDiffer;
		} else {
			outside += patients[cell];
			outsideDoubt += mayDiffer;
		}
	}
	return { inside: giveOrTake(inside, insideDoubt), outside: giveOrTake(outside, outsideDoubt) };
}
