import type { ArcSides } from './arcTable.ts';

/** Made for a table once, as pieces, borders and frontiers all ask for it. */
const made = new WeakMap<ArcSides, Int32Array>();

/** The unit across each arc of each unit (`unitCount` for the outside), in the order of `unitArcs`. Not to be written. */
export function unitsAcross(table: ArcSides): Int32Array {
	let across = made.get(table);
	if (!across) made.set(table, (across = lookAcross(table)));
	return across;
}

function lookAcross({ unitCount, unitArcOffset, unitArcs, left, right }: ArcSides): Int32Array {
	const across = new Int32Array(unitArcs.length);
	for (let unit = 0; unit < unitCount; unit++)
		for (let k = unitArcOffset[unit]; k < unitArcOffset[unit + 1]; k++)
			across[k] = left[unitArcs[k]] === unit ? right[unitArcs[k]] : left[unitArcs[k]];
	return across;
}
