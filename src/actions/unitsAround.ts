import { unitNeighbours } from '../geometry/neighbours.ts';
import type { ExtentState } from '../state/extent.svelte.ts';

/** A commune with those around it, those around them, and so on: so many rings. */
export function unitsAround({ sides, units }: ExtentState, unit: number, rings: number): Set<number> {
	const around = new Set([unit]);
	if (!sides || !units) return around;
	for (let ring = 0; ring < rings; ring++)
		for (const inner of [...around])
			for (const { unit: other } of unitNeighbours(sides, inner)) if (other < units.count) around.add(other);
	return around;
}
