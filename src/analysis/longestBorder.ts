import type { ArcSides } from '../geometry/arcTable.ts';
import type { Membership } from '../model/membership.ts';

export interface LongestBorder {
	readonly territory: number;
	readonly lengthUm: number;
}

/** Lengths of the common borders of a group of units with territories, µm; arcs within the group count for nobody. */
export function groupBorders(
	{ unitArcOffset, unitArcs, left, right, lengthUm, unitCount }: ArcSides,
	membership: Membership,
	group: readonly number[],
): Map<number, number> {
	const inGroup = new Set(group);
	const lengths = new Map<number, number>();
	for (const unit of group)
		for (let k = unitArcOffset[unit]; k < unitArcOffset[unit + 1]; k++) {
			const arc = unitArcs[k];
			const other = left[arc] === unit ? right[arc] : left[arc];
			if (other === unitCount || inGroup.has(other)) continue;
			for (const territory of membership.territoriesOf(other))
				lengths.set(territory, (lengths.get(territory) ?? 0) + lengthUm[arc]);
		}
	return lengths;
}

/**
 * The territory that a group of units has the longest common border with; among equals the one with the smaller
 * number. `never` are left out; with `only`, no others are asked. Undefined where the group touches none. O(arcs of
 * the group).
 */
export function longestBorder(
	sides: ArcSides,
	membership: Membership,
	group: readonly number[],
	never: readonly number[],
	only?: readonly number[],
): LongestBorder | undefined {
	let longest: LongestBorder | undefined;
	for (const [territory, length] of groupBorders(sides, membership, group)) {
		if (never.includes(territory) || (only && !only.includes(territory))) continue;
		if (
			!longest ||
			length > longest.lengthUm ||
			(length === longest.lengthUm && territory < longest.territory)
		)
			longest = { territory, lengthUm: length };
	}
	return longest;
}
