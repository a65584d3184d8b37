import { giveOrTake, type Range } from '../../base/range.ts';
import type { FlowMatrix } from '../../model/flows.ts';
import { comesFirst } from './codeOrder.ts';
import { partOf } from './flowIndices.ts';

/** A hospital's basin holds 80 % of its activity. */
export const BASIN_SHARE = 0.8;

/** Where most patients of a place live. */
export interface RecruitmentBasin {
	/** Communes with their patients, most first, until together they have the share. */
	readonly communes: readonly { readonly node: number; readonly patients: Range }[];
	/** Share of all patients of the place who live there. */
	readonly share: Range;
	/** All patients of the place whose residence is known. */
	readonly total: Range;
	/** Whether a commune left out has as many patients as the last one taken: the smaller code was taken. */
	readonly isTie: boolean;
}

/**
 * The fewest communes that together send a share of all patients of a place, those who live in it included. `incoming`
 * is the matrix transposed, `places` its nodes that make the place. Of a hidden cell the middle counts. Ties by the
 * smaller code: `order` is the nodes' `codeOrder`. Empty where nobody comes. O(cells of the place · log).
 */
export function recruitmentBasin(
	incoming: FlowMatrix,
	places: readonly number[],
	{ least = BASIN_SHARE, order }: { readonly least?: number; readonly order?: Int32Array | undefined } = {},
): RecruitmentBasin {
	const from = new Map<number, { patients: number; doubt: number }>();
	for (const place of new Set(places))
		for (let cell = incoming.offset[place]; cell < incoming.offset[place + 1]; cell++) {
			const node = incoming.column[cell];
			let its = from.get(node);
			if (!its) from.set(node, (its = { patients: 0, doubt: 0 }));
			its.patients += incoming.patients[cell];
			its.doubt += incoming.doubt?.[cell] ?? 0;
		}
	const ranked = [...from].sort(
		([one, a], [other, b]) => b.patients - a.patients || (comesFirst(one, other, order) ? -1 : 1),
	);
	const total = ranked.reduce((sum, [, { patients }]) => sum + patients, 0);
	let taken = 0;
	let reached = 0;
	for (; taken < ranked.length && reached < least * total; taken++) reached += ranked[taken][1].patients;
	const [within, outside] = [ranked.slice(0, taken), ranked.slice(taken)];
	return {
		communes: within.map(([node, { patients, doubt }]) => ({ node, patients: giveOrTake(patients, doubt) })),
		share: partOf(rangeOf(within), rangeOf(outside)),
		total: rangeOf(ranked),
		isTie: outside.length > 0 && outside[0][1].patients === within[taken - 1][1].patients,
	};
}

const rangeOf = (some: readonly (readonly [number, { patients: number; doubt: number }])[]): Range =>
	giveOrTake(
		some.reduce((sum, [, { patients }]) => sum + patients, 0),
		some.reduce((sum, [, { doubt }]) => sum + doubt, 0),
	);
