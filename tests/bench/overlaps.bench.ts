import { overlapsOf } from '../../src/analysis/overlaps.ts';
import { unitNeighbours } from '../../src/geometry/neighbours.ts';
import { benchRegion, type BenchRegion } from './benchRegion.ts';
import type { BenchRow } from './row.ts';
import { formatMs, raceMs } from './timing.ts';

const MOST_MS = 10;
const LEAST_RATIO = 10;
/** Each tenth territory also holds the communes next to it, so that there is something to find. */
const EVERY_NTH = 10;

/** Overlaps of all commune sets; the peer intersects the Sets of all pairs. */
export async function run(): Promise<BenchRow[]> {
	const region = benchRegion();
	const lists = overlappingLists(region);
	const sets = lists.map((units) => new Set(units) as IntersectingSet);
	let found = 0;
	let foundByPeer = 0;
	const { oursMs, peerMs } = raceMs(
		() => (found = overlapsOf(lists, region.table.unitCount).length),
		() => (foundByPeer = pairsWithCommonUnits(sets)),
		5,
	);
	if (found !== foundByPeer) throw new Error(`${found} overlaps, by Set intersection ${foundByPeer}`);
	return [
		{
			name: `overlaps of ${lists.length} commune sets, ${found} pairs (${region.name})`,
			ours: formatMs(oursMs),
			peer: `Set intersection ${formatMs(peerMs)}`,
			ratio: peerMs / oursMs,
			budget: `≤ ${MOST_MS} ms and ≥ ${LEAST_RATIO} × Set intersection`,
			met: oursMs <= MOST_MS && peerMs / oursMs >= LEAST_RATIO,
		},
	];
}

function overlappingLists({ table, territories }: BenchRegion): number[][] {
	return territories.map((units, territory) => {
		if (territory % EVERY_NTH !== 0) return [...units];
		return [
			...new Set(units.flatMap((unit) => [unit, ...unitNeighbours(table, unit).map(({ unit }) => unit)])),
		];
	});
}

/** Set.prototype.intersection of ES2025, which Node has and the language level of the project does not name. */
type IntersectingSet = Set<number> & { intersection(other: Set<number>): Set<number> };

function pairsWithCommonUnits(sets: readonly IntersectingSet[]): number {
	let pairs = 0;
	for (let a = 0; a < sets.length; a++)
		for (let b = a + 1; b < sets.length; b++) if (sets[a].intersection(sets[b]).size > 0) pairs++;
	return pairs;
}
