import type { Needs } from './context.ts';
import { moveEffect, sumOfUnits, type CommuneSums, type MoveEffect } from '../analysis/moveEffect.ts';
import { decide, type Decision, type Sentence } from '../model/sentence.ts';
import { sizeTables } from '../state/sizeTable.svelte.ts';
import { sentenceOf } from './sentenceOf.ts';

type Context = Needs<'extent' | 'locks' | 'pending' | 'plan' | 'selection' | 'situation' | 'tool'>;

/** The communes that wait, what accepting them would do, and to whom. */
export interface Weighed {
	readonly totals: CommuneSums;
	/** Null while no territory is chosen. */
	readonly sentence: Sentence | null;
	readonly decision: Decision;
	readonly effect: MoveEffect;
}

/** Weighs the pending selection against the plan as it stands; changes nothing. Null while no extent is open. */
export function weighPending(context: Context): Weighed | null {
	const { extent, locks, pending, plan, situation } = context;
	const { units, pieceWalker } = extent;
	if (!units || !pieceWalker) return null;
	const { membership } = plan;
	const sentence = sentenceOf(context);
	const decision: Decision = sentence
		? decide(pending.units, sentence, membership, (slot) => locks.isLocked(plan.idOf(slot)))
		: { moves: [], leftOut: [] };
	const ended = new Set(
		situation.rows
			.filter(({ status }) => status.code === 9)
			.map(({ territory }) => plan.slotOf(territory.id)),
	);
	const effect = moveEffect(decision.moves, {
		units,
		walker: pieceWalker,
		membership,
		sumsOf: (slot) => plan.figures(plan.idOf(slot)),
		covers: (slot) => !ended.has(slot),
		sizes: sizeTables.at(situation.day),
	});
	return { totals: sumOfUnits(pending.units, units), sentence, decision, effect };
}
