import { codeOrder } from '../../src/analysis/flows/codeOrder.ts';
import { mainDestinations } from '../../src/analysis/flows/destinations.ts';
import { dominance } from '../../src/analysis/flows/dominance.ts';
import { flowIndices } from '../../src/analysis/flows/flowIndices.ts';
import { gather, transpose } from '../../src/analysis/flows/gather.ts';
import { TerritoryFlows } from '../../src/analysis/flows/territoryFlows.ts';
import { matrixOf } from '../../src/model/buildMatrix.ts';
import type { FlowMatrix } from '../../src/model/flows.ts';
import { Membership } from '../../src/model/membership.ts';
import { madeFlows, squareTerritories } from '../builders/madeFlows.ts';
import {
	peerDestinations,
	peerDominance,
	peerFlows,
	peerMove,
	peerSums,
	peerZones,
	type PeerFlows,
} from './flowPeer.ts';
import type { BenchRow } from './row.ts';
import { formatMs, raceShortestMs, shortestMs } from './timing.ts';

const COMMUNES = 35_000;
const TERRITORIES = 1255;
const ZONES = 260;
const MOVES = 2000;
const ROUNDS = 15;

interface Scene {
	readonly name: string;
	readonly codes: readonly string[];
	readonly side: number;
	readonly matrix: FlowMatrix;
	readonly peer: PeerFlows;
}

/** A million pairs between 35 000 made-up communes; the peer is a Map of objects. */
export async function run(): Promise<BenchRow[]> {
	const scene = makeScene();
	return [destinationRow(scene), dominanceRow(scene), indexRow(scene), zoneRow(scene), moveRow(scene)];
}

function makeScene(): Scene {
	const made = madeFlows({ communes: COMMUNES, destinations: 37, seed: 5, isCoarse: false });
	const matrix = matrixOf(made.cells, COMMUNES);
	const name = `${matrix.column.length} pairs, ${COMMUNES} communes`;
	return { name, codes: made.codes, side: made.side, matrix, peer: peerFlows(made) };
}

const rowOf = (
	name: string,
	{ oursMs, peerMs }: { readonly oursMs: number; readonly peerMs: number },
	mostMs: number,
): BenchRow => ({
	name,
	ours: formatMs(oursMs),
	peer: `Map of objects ${formatMs(peerMs)}`,
	ratio: peerMs / oursMs,
	budget: `≤ ${formatMs(mostMs)}`,
	met: oursMs <= mostMs,
});

function check(isSame: boolean, what: string): void {
	if (!isSame) throw new Error(`${what} differ from those of the peer`);
}

function destinationRow({ name, codes, matrix, peer }: Scene): BenchRow {
	const order = codeOrder(codes);
	let ours = mainDestinations(matrix, order);
	let theirs = peerDestinations(peer);
	const race = raceShortestMs(
		() => (ours = mainDestinations(matrix, order)),
		() => (theirs = peerDestinations(peer)),
		ROUNDS,
	);
	check(
		codes.every(
			(code, row) =>
				ours.first[row] < 0 ||
				(codes[ours.first[row]] === theirs.get(code)?.first &&
					(ours.second[row] < 0 ? undefined : codes[ours.second[row]]) === theirs.get(code)?.second),
		),
		'main destinations',
	);
	return rowOf(`main destinations (${name})`, race, 15);
}

function dominanceRow({ name, codes, matrix, peer }: Scene): BenchRow {
	let ours = dominance(matrix);
	let theirs = peerDominance(peer);
	const race = raceShortestMs(
		() => (ours = dominance(matrix)),
		() => (theirs = peerDominance(peer)),
		ROUNDS,
	);
	check(
		codes.every((code, row) => theirs.get(code) === codes[ours.dominatedBy[row]]),
		'dominating communes',
	);
	return rowOf(`dominance (${name})`, race, 20);
}

/** Territories of squares; every hundredth commune is in the next one as well. */
function membershipOf({ codes, side }: Scene): Membership {
	const of = squareTerritories(codes.length, side, TERRITORIES);
	const membership = new Membership(codes.length);
	for (let territory = 0; territory < TERRITORIES; territory++) membership.addTerritory();
	of.forEach((territory, unit) => {
		membership.add(unit, territory);
		if (unit % 100 === 0) membership.add(unit, (territory + 1) % TERRITORIES);
	});
	return membership;
}

const namesOf = ({ codes }: Scene, membership: Membership): Map<string, Set<string>> =>
	new Map(codes.map((code, unit) => [code, new Set(membership.territoriesOf(unit).map(String))]));

function indexRow(scene: Scene): BenchRow {
	const { name, matrix, peer } = scene;
	const membership = membershipOf(scene);
	const names = namesOf(scene, membership);
	const indices = (): number[] => {
		const counted = new TerritoryFlows(matrix, membership);
		return Array.from(
			{ length: TERRITORIES },
			(_, territory) => flowIndices(counted.sumsOf(territory)).localisation.value,
		);
	};
	let ours = indices();
	let theirs = peerSums(peer, names);
	const race = raceShortestMs(
		() => (ours = indices()),
		() => (theirs = peerSums(peer, names)),
		ROUNDS,
	);
	check(
		ours.every((value, territory) => {
			const its = theirs.get(String(territory));
			return !its || Math.abs(value - its.in / (its.in + its.out)) < 1e-6;
		}),
		'indices',
	);
	return rowOf(`indices of ${TERRITORIES} territories (${name})`, race, 20);
}

function zoneRow({ name, codes, side, matrix, peer }: Scene): BenchRow {
	const of = squareTerritories(codes.length, side, ZONES);
	const zones = { of, count: ZONES };
	const names = new Map(codes.map((code, unit) => [code, String(of[unit])]));
	let ours = gather(matrix, { rows: zones, columns: zones });
	let theirs = peerZones(peer, names);
	const race = raceShortestMs(
		() => (ours = gather(matrix, { rows: zones, columns: zones })),
		() => (theirs = peerZones(peer, names)),
		ROUNDS,
	);
	check(
		ours.column.length === Array.from(theirs.values()).reduce((pairs, row) => pairs + row.size, 0),
		'zones',
	);
	return rowOf(`aggregation to ${ZONES} zones (${name})`, race, 150);
}

function moveRow(scene: Scene): BenchRow {
	const { name, codes, side, matrix, peer } = scene;
	const membership = membershipOf(scene);
	const names = namesOf(scene, membership);
	const counted = new TerritoryFlows(matrix, membership, transpose(matrix));
	const sums = peerSums(peer, names);
	const moves = movesOf(codes.length, side, membership);
	const shift = (unit: number, from: number, to: number): void => {
		membership.remove(unit, from);
		membership.add(unit, to);
		counted.recount(unit);
		flowIndices(counted.sumsOf(from));
		flowIndices(counted.sumsOf(to));
	};
	const oursMs = shortestMs(() => {
		for (const { unit, from, to } of moves) shift(unit, from, to);
		for (const { unit, from, to } of moves) shift(unit, to, from);
	}, 15);
	const peerMs = shortestMs(() => {
		const shiftPeer = (unit: number, from: number, to: number): void =>
			peerMove(peer, names, sums, { code: codes[unit], from: String(from), to: String(to) });
		for (const { unit, from, to } of moves) shiftPeer(unit, from, to);
		for (const { unit, from, to } of moves) shiftPeer(unit, to, from);
	}, 5);
	const afresh = new TerritoryFlows(matrix, membership);
	for (let territory = 0; territory < TERRITORIES; territory++)
		check(afresh.sumsOf(territory).in.value === counted.sumsOf(territory).in.value, 'sums after moves');
	const each = 2 * moves.length;
	return rowOf(
		`one commune's move, indices of both territories (${name})`,
		{ oursMs: oursMs / each, peerMs: peerMs / each },
		0.005,
	);
}

/** Communes of one territory beside another one. */
function movesOf(
	count: number,
	side: number,
	membership: Membership,
): { readonly unit: number; readonly from: number; readonly to: number }[] {
	const moves: { unit: number; from: number; to: number }[] = [];
	for (let unit = 0; unit + side < count && moves.length < MOVES; unit += 7) {
		const from = membership.firstOf(unit);
		const to = membership.firstOf(unit + side);
		if (from !== to && !membership.isShared(unit)) moves.push({ unit, from, to });
	}
	return moves;
}
