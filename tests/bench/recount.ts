import { countPieces } from '../../src/geometry/pieces.ts';
import { PieceWalker } from '../../src/geometry/pieceWalk.ts';
import { TerritoryTotals } from '../../src/geometry/territoryTotals.ts';
import { sizeEffect } from '../../src/analysis/sizeAmounts.ts';
import sizeClasses from '../../data/size-classes.json' with { type: 'json' };
import { membershipOf, type BenchRegion } from './benchRegion.ts';
import { median, timeMs } from './timing.ts';

/** The naive way after a change: totals, pieces, holes and classes of every territory from nothing. */
export function recount(region: BenchRegion, walker: PieceWalker): void {
	const { table, columns } = region;
	const membership = membershipOf(region);
	const totals = new TerritoryTotals(table, columns, membership);
	for (let slot = 0; slot < membership.territoryCount; slot++) {
		countPieces(walker.partsOf(membership.membersOf(slot)));
		sizeEffect(totals.populationMunicipale[slot], totals.populationMunicipale[slot], sizeClasses);
	}
}

/** Median time of the naive way, in ms of the processor. */
export function recountMs(region: BenchRegion): number {
	const walker = new PieceWalker(region.table);
	recount(region, walker);
	return median(Array.from({ length: 5 }, () => timeMs(() => recount(region, walker))));
}
