import type { ArcSides } from '../geometry/arcTable.ts';
import type { Membership } from '../model/membership.ts';

export interface LongestBorder {
	readonly territory: number;
	readonly lengthUm: number;
}

/**
 * The territory that a group of units has the longest common border with; among equals the one with the smaller
 * number. Arcs within the group count for nobody. `never` are left out; with `only`, no others are asked. Undefined
 * where the group touches none. O(arcs of the group).
 */
export function longestBorder(
	{ unitArcOffset, unitArcs, left, right, lengthUm, unitCount }: ArcSides,
	membership: Membership,
	group: readonly number[],
	never: readonly number[],
	only?: readonly number[],
): LongestBorder | undefined {
	const inGroup = new Set(group);
	const lengths = new Map<number, number>();
	for (const unit of group)
		for (let k = unitArcOffset[unit]; k < unitArcOffset[unit + 1]; k++) {
			const arc = unitArcs[k];
			const other = left[arc] === unit ? right[arc] : left[arc];
			if (other === unitCount || inGroup.has(other)) continue;
			for (const territory of membership.territoriesOf(other))
				if (!never.includes(territory) && (!only || only.includes(territory)))
					lengths.set(territory, (lengths.get(territory) ?? 0) + lengthUm[arc]);
		}
	let longest: LongestBorder | undefined;
	for (const [territory, length] of lengths)
		if (
			!longest ||
			length > longest.lengthUm ||
			(length === longest.lengthUm && territory < longest.territory)
		)
			longest = { territory, lengthUm: length };
	return longest;
}
