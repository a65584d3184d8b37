import { aggregate, type AggregationRule } from './aggregate.ts';
import { Draft } from './draft.ts';
import type { ProposalGround } from './ground.ts';
import { improve } from './improve.ts';
import { dissolve, fillUp } from './mend.ts';
import { LEAST_GAIN } from './moves.ts';
import type { ProposalSettings } from './settings.ts';

export const AGGREGATION_RULES: readonly AggregationRule[] = ['flow', 'cohesion'];

/** A finished search. */
export interface Found {
	readonly draft: Draft;
	/** Score of the aggregation that it began with, what is too small dissolved. */
	readonly aggregated: number;
}

/**
 * Aggregates from a start, mends what is too small, and searches on from there; never worse than the aggregation
 * alone. Yields now and then.
 */
export function* search(
	ground: ProposalGround,
	settings: ProposalSettings,
	start: Int32Array,
	how: { readonly rule: AggregationRule; readonly isCoarse: boolean },
): Generator<void, Found> {
	const pieces = aggregate(ground, settings, start, how);
	const alone = new Draft(ground, settings, pieces.slice());
	dissolve(alone);
	const aggregated = alone.score;
	const mended = new Draft(ground, settings, pieces);
	fillUp(mended);
	dissolve(mended);
	yield;
	const found = yield* refine(mended, how);
	if (found.score >= aggregated) return { draft: found, aggregated };
	return { draft: yield* refine(alone, how), aggregated };
}

/** Moves atoms, and, where they are to be as large as may be, joins whole territories again, as long as it helps. */
function* refine(
	draft: Draft,
	how: { readonly rule: AggregationRule; readonly isCoarse: boolean },
): Generator<void, Draft> {
	yield* improve(draft);
	if (!how.isCoarse) return draft;
	for (let best = draft; ;) {
		const joined = joinedFurther(best, how);
		if (!joined) return best;
		yield* improve(joined);
		best = joined;
	}
}

function joinedFurther(
	draft: Draft,
	how: { readonly rule: AggregationRule; readonly isCoarse: boolean },
): Draft | undefined {
	const { ground, settings, territoryOf } = draft;
	if (territoryOf.includes(-1)) return undefined;
	const joined = new Draft(ground, settings, aggregate(ground, settings, territoryOf, how));
	const isBetter = joined.filledCount < draft.filledCount && joined.score > draft.score + LEAST_GAIN;
	return isBetter ? joined : undefined;
}
