import type { FrontierGround } from './frontierTable.ts';

/** Units across the borders of one, one for each arc. */
const unitsAround = ({ setting: { sides }, across }: FrontierGround, unit: number): Int32Array =>
	across.subarray(sides.unitArcOffset[unit], sides.unitArcOffset[unit + 1]);

/** Territories that hold a unit across one of the unit's borders, ascending. */
export function touchingTerritories(ground: FrontierGround, unit: number): number[] {
	const found = new Set<number>();
	for (const other of unitsAround(ground, unit))
		for (const territory of ground.setting.membership.territoriesOf(other)) found.add(territory);
	return [...found].sort((one, other) => one - other);
}

/**
 * How many units of the extent (rows below `extentCount`) without territory touch a territory and each other one, by the
 * other one. O(arcs of the territory's units and of the free units beside them).
 */
export function freeTouching(
	ground: FrontierGround,
	territory: number,
	extentCount: number,
): Map<number, number> {
	const { membership } = ground.setting;
	const free = new Set<number>();
	for (const unit of membership.membersOf(territory))
		for (const other of unitsAround(ground, unit))
			if (other < extentCount && membership.firstOf(other) < 0) free.add(other);
	const counts = new Map<number, number>();
	for (const unit of free)
		for (const other of touchingTerritories(ground, unit)) counts.set(other, (counts.get(other) ?? 0) + 1);
	return counts;
}
