import { moveEffect, type TerritoryEffect } from '../analysis/moveEffect.ts';
import type { UnitMove } from '../model/sentence.ts';
import type { ExtentState } from './extent.svelte.ts';
import type { PlanState } from './plan.svelte.ts';
import type { SituationState } from './situation.svelte.ts';
import { sizeTables } from './sizeTable.svelte.ts';

export type { TerritoryEffect };

/** What moves between two territories would make of each of them that they touch, side a first; nothing changes. */
export function exchangeEffect(
	moves: readonly UnitMove[],
	slots: { readonly a: number; readonly b: number },
	{ units, pieceWalker }: Pick<ExtentState, 'units' | 'pieceWalker'>,
	plan: PlanState,
	situation: Pick<SituationState, 'rows' | 'day'>,
): readonly TerritoryEffect[] {
	if (!units || !pieceWalker || moves.length === 0) return [];
	void plan.revision;
	const ended = new Set(
		situation.rows
			.filter(({ status }) => status.code === 9)
			.map(({ territory }) => plan.slotOf(territory.id)),
	);
	const { territories } = moveEffect(moves, {
		units,
		walker: pieceWalker,
		membership: plan.membership,
		sumsOf: (slot) => plan.figures(plan.idOf(slot)),
		covers: (slot) => !ended.has(slot),
		sizes: sizeTables.at(situation.day),
	});
	return [slots.a, slots.b].flatMap((slot) => territories.find(({ territory }) => territory === slot) ?? []);
}
