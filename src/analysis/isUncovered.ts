import type { Membership } from '../model/membership.ts';

/** Whether no territory that covers holds the unit. */
export function isUncovered(
	unit: number,
	membership: Membership,
	covers: (territory: number) => boolean,
): boolean {
	const first = membership.firstOf(unit);
	if (first < 0) return true;
	return !covers(first) && (!membership.isShared(unit) || !membership.territoriesOf(unit).some(covers));
}
