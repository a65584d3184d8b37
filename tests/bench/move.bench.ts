import { mergeArcs } from 'topojson-client';
import type { ArcTable } from '../../src/geometry/arcTable.ts';
import { outlineOf } from '../../src/geometry/outline.ts';
import { TerritoryTotals } from '../../src/geometry/territoryTotals.ts';
import type { Membership } from '../../src/model/membership.ts';
import { randomFrom } from '../builders/lattice.ts';
import { benchRegion, membershipOf } from './benchRegion.ts';
import type { BenchRow } from './row.ts';
import { formatMs, shortestMs } from './timing.ts';
import { topologyOf } from './topology.ts';

const MOVES = 2000;
const MOVES_OF_PEER = 50;
const MOST_US = 2;
const LEAST_RATIO = 1000;

/** A commune goes from its territory to that of a neighbour. */
interface Move {
	readonly unit: number;
	readonly from: number;
	readonly to: number;
}

/** One commune moves and all totals of both sides follow; the peer merges both territories' arcs anew. */
export async function run(): Promise<BenchRow[]> {
	const region = benchRegion();
	const membership = membershipOf(region);
	const totals = new TerritoryTotals(region.table, region.columns, membership);
	const moves = movesOverBorders(region.table, membership);
	const thereAndBack = (): void => {
		for (const { unit, from, to } of moves) shift(totals, unit, from, to);
		for (const { unit, from, to } of moves) shift(totals, unit, to, from);
	};
	const oursMs = shortestMs(thereAndBack, 51) / (2 * moves.length);
	const { topology, geometries } = topologyOf(region.table);
	const sample = moves.slice(0, MOVES_OF_PEER);
	const peerOf = (territory: number): unknown =>
		mergeArcs(
			topology,
			Array.from(membership.membersOf(territory), (unit) => geometries[unit]),
		);
	const peerMs =
		shortestMs(() => {
			for (const { unit, from, to } of sample) {
				shift(totals, unit, from, to);
				peerOf(from);
				peerOf(to);
				shift(totals, unit, to, from);
			}
		}, 5) / sample.length;
	const outlinesMs =
		shortestMs(() => moveWithOutlines(region.table, totals, membership, sample), 21) / sample.length;
	return [
		{
			name: `one commune's move, all totals of both sides (${region.name})`,
			ours: formatMs(oursMs),
			peer: `topojson mergeArcs of both ${formatMs(peerMs)}`,
			ratio: peerMs / oursMs,
			budget: `≤ ${MOST_US} µs and ≥ ${LEAST_RATIO} × topojson`,
			met: oursMs * 1000 <= MOST_US && peerMs / oursMs >= LEAST_RATIO,
		},
		{
			name: "one commune's move with the new outlines of both sides",
			ours: formatMs(outlinesMs),
			peer: `topojson mergeArcs of both ${formatMs(peerMs)}`,
			ratio: peerMs / outlinesMs,
			budget: 'faster than topojson',
			met: outlinesMs < peerMs,
		},
	];
}

function shift(totals: TerritoryTotals, unit: number, from: number, to: number): void {
	totals.remove(unit, from);
	totals.add(unit, to);
}

function moveWithOutlines(
	table: ArcTable,
	totals: TerritoryTotals,
	membership: Membership,
	moves: readonly Move[],
): void {
	for (const { unit, from, to } of moves) {
		shift(totals, unit, from, to);
		for (const territory of [from, to])
			outlineOf(table, membership.membersOf(territory), (unit) => membership.has(unit, territory));
		shift(totals, unit, to, from);
	}
}

/** Moves of different communes at random places, so that each can be made whatever the others did. */
function movesOverBorders({ arcCount, left, right, unitCount }: ArcTable, membership: Membership): Move[] {
	const random = randomFrom(3);
	const moves = new Map<number, Move>();
	for (let draw = 0; draw < 50 * MOVES && moves.size < MOVES; draw++) {
		const arc = Math.floor(random() * arcCount);
		if (left[arc] === unitCount || right[arc] === unitCount) continue;
		const [from, to] = [membership.firstOf(left[arc]), membership.firstOf(right[arc])];
		if (from >= 0 && to >= 0 && from !== to && !membership.has(left[arc], to))
			moves.set(left[arc], { unit: left[arc], from, to });
	}
	return [...moves.values()];
}
