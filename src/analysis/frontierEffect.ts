import type { UnitMove } from '../model/sentence.ts';
import { moveEffect, type MoveSetting, type TerritoryEffect } from './moveEffect.ts';

/** What would change for both sides of a frontier commune. */
export interface FrontierEffect {
	readonly a: TerritoryEffect;
	/** Undefined where there is no other side. */
	readonly b: TerritoryEffect | undefined;
}

/**
 * Both sides with their hold on the commune turned round: a commune of one side goes to the other; one of both is
 * given up, and one of neither taken, by each side in turn.
 */
export function frontierEffect(
	unit: number,
	a: number,
	b: number | undefined,
	setting: MoveSetting,
): FrontierEffect {
	const { membership } = setting;
	const turned = (territory: number): UnitMove =>
		membership.has(unit, territory)
			? { unit, joins: -1, leaves: [territory] }
			: { unit, joins: territory, leaves: [] };
	const effectOn = (territory: number): TerritoryEffect =>
		moveEffect([turned(territory)], setting).territories[0];
	return { a: effectOn(a), b: b === undefined ? undefined : effectOn(b) };
}
