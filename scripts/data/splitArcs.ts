import type { RawArcs } from '../../src/geometry/arcTable.ts';

/** The arcs that have a side in the extent (units below `extentCount`), and the others. Both keep all unit numbers. */
export function splitArcs(arcs: RawArcs, extentCount: number): { core: RawArcs; ring: RawArcs } {
	const ofExtent: number[] = [];
	const others: number[] = [];
	for (let arc = 0; arc < arcs.left.length; arc++)
		(arcs.left[arc] < extentCount || arcs.right[arc] < extentCount ? ofExtent : others).push(arc);
	return { core: pick(arcs, ofExtent), ring: pick(arcs, others) };
}

function pick({ unitCount, left, right, offset, x, y }: RawArcs, chosen: readonly number[]): RawArcs {
	const starts = new Int32Array(chosen.length + 1);
	chosen.forEach((arc, i) => (starts[i + 1] = starts[i] + offset[arc + 1] - offset[arc]));
	const points = starts[chosen.length];
	const picked = {
		unitCount,
		left: Int32Array.from(chosen, (arc) => left[arc]),
		right: Int32Array.from(chosen, (arc) => right[arc]),
		offset: starts,
		x: new Int32Array(points),
		y: new Int32Array(points),
	};
	chosen.forEach((arc, i) => {
		picked.x.set(x.subarray(offset[arc], offset[arc + 1]), starts[i]);
		picked.y.set(y.subarray(offset[arc], offset[arc + 1]), starts[i]);
	});
	return picked;
}
