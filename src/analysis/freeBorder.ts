import type { ArcSides } from '../geometry/arcTable.ts';
import type { Membership } from '../model/membership.ts';

/** The stretches of a territory's outline along which no other territory lies, micrometres. */
export interface FreeBorder {
	/** Towards communes in no territory. */
	readonly towardsNobodyUm: number;
	/** Towards the sea, another country or the edge of the map. */
	readonly outsideUm: number;
}

/** Outline of a territory along nobody: what its borders with others (`bordersOf`) leave. O(arcs of the members). */
export function freeBorder(
	{ unitArcOffset, unitArcs, left, right, lengthUm, unitCount }: ArcSides,
	membership: Membership,
	territory: number,
): FreeBorder {
	let towardsNobodyUm = 0;
	let outsideUm = 0;
	for (const unit of membership.membersOf(territory))
		for (let k = unitArcOffset[unit]; k < unitArcOffset[unit + 1]; k++) {
			const arc = unitArcs[k];
			const other = left[arc] === unit ? right[arc] : left[arc];
			if (other === unitCount) outsideUm += lengthUm[arc];
			else if (membership.firstOf(other) < 0) towardsNobodyUm += lengthUm[arc];
		}
	return { towardsNobodyUm, outsideUm };
}
