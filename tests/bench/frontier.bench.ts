import { mergeArcs, neighbors } from 'topojson-client';
import sizeClasses from '../../data/size-classes.json' with { type: 'json' };
import { NO_FLOWS } from '../../src/analysis/flowSource.ts';
import { FrontierTable, type FrontierSetting } from '../../src/analysis/frontierTable.ts';
import { moveEffect, type MoveSetting } from '../../src/analysis/moveEffect.ts';
import { PairTable } from '../../src/analysis/pairTable.ts';
import { Standing } from '../../src/analysis/standing.ts';
import { allBorders } from '../../src/geometry/neighbours.ts';
import { PieceWalker } from '../../src/geometry/pieceWalk.ts';
import { TerritoryTotals } from '../../src/geometry/territoryTotals.ts';
import type { Membership } from '../../src/model/membership.ts';
import type { UnitMove } from '../../src/model/sentence.ts';
import { randomFrom } from '../builders/lattice.ts';
import { benchRegion, membershipOf, type BenchRegion } from './benchRegion.ts';
import { run as runOverlaps } from './overlaps.bench.ts';
import type { BenchRow } from './row.ts';
import { formatMs, shortestMs } from './timing.ts';
import { topologyOf, type UnitTopology } from './topology.ts';

const MOST_MS = { borders: 20, frontier: 30 } as const;
const MOST_US = { effect: 5 } as const;
const MOVES = 2000;
const MOVES_OF_PEER = 50;
/** Each fortieth commune is in no territory and each fiftieth in two, so that every rule finds something. */
const EVERY_FREE = 40;
const EVERY_SHARED = 50;

/** What the view of frontiers asks, over all territories; overlaps are those of `overlaps.bench.ts`. */
export async function run(): Promise<BenchRow[]> {
	const region = benchRegion();
	const topology = topologyOf(region.table);
	return [
		bordersRow(region, topology),
		pairsRow(region),
		...(await runOverlaps()),
		frontierRow(region, topology),
		effectRow(region, topology),
	];
}

/** The peer merges each territory and says who touches whom: no length, no commune. */
function bordersRow(region: BenchRegion, { topology, geometries }: UnitTopology): BenchRow {
	const membership = membershipOf(region);
	let pairs = 0;
	let peerPairs = 0;
	const oursMs = shortestMs(() => (pairs = allBorders(region.table, membership).length), 25);
	const peerMs = shortestMs(() => {
		const merged = region.territories.map((units) =>
			mergeArcs(
				topology,
				units.map((unit) => geometries[unit]),
			),
		);
		peerPairs = neighbors(merged).reduce((sum, others) => sum + others.length, 0) / 2;
	}, 2);
	if (pairs !== peerPairs) throw new Error(`${pairs} pairs, by topojson ${peerPairs}`);
	return {
		name: `neighbours, border lengths and communes of ${pairs} pairs (${region.name})`,
		ours: formatMs(oursMs),
		peer: `topojson merge and neighbors ${formatMs(peerMs)}`,
		ratio: peerMs / oursMs,
		budget: `≤ ${MOST_MS.borders} ms`,
		met: oursMs <= MOST_MS.borders,
	};
}

function pairsRow(region: BenchRegion): BenchRow {
	const membership = disturbed(region);
	let pairs = 0;
	const oursMs = shortestMs(
		() => (pairs = new PairTable(region.table, region.columns, membership).all().length),
		25,
	);
	return {
		name: `the matrix of ${pairs} pairs, borders and overlaps in one pass`,
		ours: formatMs(oursMs),
		peer: '',
		ratio: null,
		budget: `≤ ${MOST_MS.borders} ms`,
		met: oursMs <= MOST_MS.borders,
	};
}

/** The peer finds who touches whom by topojson and compares Sets of territories; it knows no EPCI. */
function frontierRow(region: BenchRegion, { geometries }: UnitTopology): BenchRow {
	const membership = disturbed(region);
	const table = new FrontierTable(frontierSetting(region, membership));
	let found = 0;
	let foundByPeer = 0;
	const oursMs = shortestMs(() => {
		table.judgeAll();
		found = table.list().filter((unit) => table.rulesOf(unit).some((rule) => rule !== 'epci')).length;
	}, 25);
	const peerMs = shortestMs(() => (foundByPeer = touchingUnits(geometries, membership)), 2);
	if (found !== foundByPeer) throw new Error(`${found} frontier communes, by topojson ${foundByPeer}`);
	return {
		name: `frontier communes with their rules, in order: ${table.list().length} (${region.name})`,
		ours: formatMs(oursMs),
		peer: `topojson neighbors and Sets ${formatMs(peerMs)}`,
		ratio: peerMs / oursMs,
		budget: `≤ ${MOST_MS.frontier} ms`,
		met: oursMs <= MOST_MS.frontier,
	};
}

function touchingUnits(geometries: UnitTopology['geometries'], membership: Membership): number {
	const sets = geometries.map((_, unit) => new Set(membership.territoriesOf(unit)));
	return neighbors([...geometries]).filter((others, unit) => {
		const own = sets[unit];
		return own.size > 1 || others.some((other) => [...sets[other]].some((territory) => !own.has(territory)));
	}).length;
}

function effectRow(region: BenchRegion, { topology, geometries }: UnitTopology): BenchRow {
	const membership = membershipOf(region);
	const setting = effectSetting(region, membership);
	const moves = movesOverBorders(region, membership);
	let parts = 0;
	const oursMs =
		batchesOf(moves).reduce(
			(sum, batch) =>
				sum +
				shortestMs(() => {
					for (const move of batch) parts += moveEffect([move], setting).territories[0].after.pieces;
				}, 40),
			0,
		) / moves.length;
	const sample = moves.slice(0, MOVES_OF_PEER);
	const peerMs =
		shortestMs(() => {
			for (const { unit, joins, leaves } of sample) {
				const without = membership.membersOf(leaves[0]).filter((other) => other !== unit);
				for (const units of [without, [...membership.membersOf(joins), unit]])
					parts += mergeArcs(
						topology,
						units.map((other) => geometries[other]),
					).arcs.length;
			}
		}, 5) / sample.length;
	if (!(parts > 0)) throw new Error('no parts were counted');
	return {
		name: `effect of one move on both sides: sums, class, amounts, pieces, holes, uncovered (${moves.length} moves)`,
		ours: formatMs(oursMs),
		peer: `topojson mergeArcs of both, parts alone ${formatMs(peerMs)}`,
		ratio: peerMs / oursMs,
		budget: `≤ ${MOST_US.effect} µs`,
		met: oursMs * 1000 <= MOST_US.effect,
	};
}

/** So few that another program rarely comes between. */
const BATCH = 100;

const batchesOf = (moves: readonly UnitMove[]): UnitMove[][] =>
	Array.from({ length: Math.ceil(moves.length / BATCH) }, (_, i) => moves.slice(i * BATCH, (i + 1) * BATCH));

function disturbed(region: BenchRegion): Membership {
	const membership = membershipOf(region);
	for (let unit = 0; unit < region.table.unitCount; unit++) {
		const territory = membership.firstOf(unit);
		if (territory < 0) continue;
		if (unit % EVERY_FREE === 0) membership.remove(unit, territory);
		else if (unit % EVERY_SHARED === 0) membership.add(unit, (territory + 1) % membership.territoryCount);
	}
	return membership;
}

function frontierSetting(
	{ table, columns, territories }: BenchRegion,
	membership: Membership,
): FrontierSetting {
	const epci = Array.from({ length: table.unitCount }, () => '');
	for (const [territory, units] of territories.entries())
		for (const unit of units) epci[unit] = `E${territory}`;
	return {
		units: {
			count: table.unitCount,
			code: Array.from(epci, (_, unit) => String(unit).padStart(5, '0')),
			epci,
			populationMunicipale: columns.populationMunicipale,
		},
		sides: table,
		membership,
		flows: NO_FLOWS,
	};
}

function effectSetting({ table, columns }: BenchRegion, membership: Membership): MoveSetting {
	const totals = new TerritoryTotals(table, columns, membership);
	const setting = {
		units: { ...columns, extentCount: table.unitCount },
		walker: new PieceWalker(table),
		membership,
		covers: () => true,
	};
	return {
		...setting,
		sizes: sizeClasses,
		standing: new Standing({ ...setting, sides: table }),
		sumsOf: (slot) => ({
			communes: totals.units[slot],
			withoutPopulation: totals.unitsWithoutPopulation[slot],
			populationMunicipale: totals.populationMunicipale[slot],
			areaCm2: totals.areaCm2[slot],
		}),
	};
}

/** Communes at random places along borders, each towards the territory on the other side. */
function movesOverBorders({ table }: BenchRegion, membership: Membership): UnitMove[] {
	const { arcCount, left, right, unitCount } = table;
	const random = randomFrom(3);
	const moves = new Map<number, UnitMove>();
	for (let draw = 0; draw < 50 * MOVES && moves.size < MOVES; draw++) {
		const arc = Math.floor(random() * arcCount);
		if (left[arc] === unitCount || right[arc] === unitCount) continue;
		const [from, to] = [membership.firstOf(left[arc]), membership.firstOf(right[arc])];
		if (from >= 0 && to >= 0 && from !== to)
			moves.set(left[arc], { unit: left[arc], joins: to, leaves: [from] });
	}
	return [...moves.values()];
}
