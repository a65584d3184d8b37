import type { ArcSides } from './arcTable.ts';

/** The unit across each arc of each unit (`unitCount` for the outside), in the order of `unitArcs`. */
export function unitsAcross({ unitCount, unitArcOffset, unitArcs, left, right }: ArcSides): Int32Array {
	const across = new Int32Array(unitArcs.length);
	for (let unit = 0; unit < unitCount; unit++)
		for (let k = unitArcOffset[unit]; k < unitArcOffset[unit + 1]; k++)
			across[k] = left[unitArcs[k]] === unit ? right[unitArcs[k]] : left[unitArcs[k]];
	return across;
}
