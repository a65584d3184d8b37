import type { ArcSides } from './arcTable.ts';

/** Units that share a border with one of the set and are not in it, ascending: one ring around it. O(arcs of the set). */
export function ringAround(
	{ unitArcOffset, unitArcs, left, right, unitCount }: ArcSides,
	members: ReadonlySet<number>,
): number[] {
	const ring = new Set<number>();
	for (const unit of members)
		for (let k = unitArcOffset[unit]; k < unitArcOffset[unit + 1]; k++) {
			const arc = unitArcs[k];
			const other = left[arc] === unit ? right[arc] : left[arc];
			if (other !== unitCount && !members.has(other)) ring.add(other);
		}
	return [...ring].sort((a, b) => a - b);
}
