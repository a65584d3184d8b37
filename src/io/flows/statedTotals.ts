import type { FlowGathering, StatedTotal } from './flowGathering.ts';
import type { GatheredSpecialty } from './flowSpecialties.ts';

/** How far a stated sum may be from the rows it sums, for rounding. */
const SLACK = 0.51;

interface Sum {
	patients: number;
	doubt: number;
}

/** Compares sums that the file states with the rows that were read; those that differ are told. */
export function compareTotals(gathering: FlowGathering, kept: readonly GatheredSpecialty[]): void {
	const { totals, specialties, places, lines } = gathering;
	for (const [id, specialty] of specialties.list.entries()) {
		const its = totals.filter((total) => total.specialty === id);
		if (its.length === 0 || !kept.includes(specialty)) continue;
		const sums = sumsOf(specialty, places.list.length);
		for (const total of its) {
			const found = sideOf(total, sums);
			const slack = SLACK + found.doubt + total.doubt;
			if (Math.abs(found.patients - total.patients) <= slack) continue;
			const place = total.origin >= 0 ? total.origin : total.care;
			const input = place < 0 ? 'Total' : places.list[place].text;
			lines.add('total-differs', total.row, input, total.patients, String(found.patients));
		}
	}
}

/** Compares a specialty that sums up the others with them, pair by pair; pairs that differ are told. */
export function compareSpecialtyTotal(
	{ places, lines }: FlowGathering,
	{ name, pairs: stated }: GatheredSpecialty,
	parts: readonly GatheredSpecialty[],
): void {
	for (let at = 0; at < stated.count; at++) {
		const key = stated.key[at];
		let patients = 0;
		let doubt = stated.doubt?.[at] ?? 0;
		for (const { pairs } of parts) {
			const place = pairs.find(key);
			if (place < 0) continue;
			patients += pairs.patients[place];
			doubt += pairs.doubt?.[place] ?? 0;
		}
		if (Math.abs(patients - stated.patients[at]) <= SLACK + doubt) continue;
		const pair = `${places.list[key >>> 16].text} → ${places.list[key & 0xffff].text} (${name})`;
		lines.add('total-differs', stated.row[at], pair, stated.patients[at], String(patients));
	}
}

interface Sums {
	readonly from: Float64Array;
	readonly to: Float64Array;
	readonly fromDoubt: Float64Array;
	readonly toDoubt: Float64Array;
	readonly all: Sum;
}

function sideOf({ origin, care }: StatedTotal, { from, to, fromDoubt, toDoubt, all }: Sums): Sum {
	if (origin >= 0) return { patients: from[origin], doubt: fromDoubt[origin] };
	return care >= 0 ? { patients: to[care], doubt: toDoubt[care] } : all;
}

function sumsOf({ pairs }: GatheredSpecialty, places: number): Sums {
	const sums: Sums = {
		from: new Float64Array(places),
		to: new Float64Array(places),
		fromDoubt: new Float64Array(places),
		toDoubt: new Float64Array(places),
		all: { patients: 0, doubt: 0 },
	};
	for (let at = 0; at < pairs.count; at++) {
		const origin = pairs.key[at] >>> 16;
		const care = pairs.key[at] & 0xffff;
		const doubt = pairs.doubt?.[at] ?? 0;
		sums.from[origin] += pairs.patients[at];
		sums.to[care] += pairs.patients[at];
		sums.fromDoubt[origin] += doubt;
		sums.toDoubt[care] += doubt;
		sums.all.patients += pairs.patients[at];
		sums.all.doubt += doubt;
	}
	return sums;
}
