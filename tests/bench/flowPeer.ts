import type { MadeFlows } from '../builders/madeFlows.ts';

/** Flows as one would write them at first: a Map of objects, by INSEE code. The peer of the benchmarks. */
interface PeerCommune {
	readonly code: string;
	readonly to: { readonly code: string; readonly patients: number }[];
	readonly from: { readonly code: string; readonly patients: number }[];
	unplaced: number;
}

export type PeerFlows = ReadonlyMap<string, PeerCommune>;

export function peerFlows({ codes, cells }: MadeFlows): PeerFlows {
	const flows = new Map<string, PeerCommune>(
		codes.map((code) => [code, { code, to: [], from: [], unplaced: 0 }]),
	);
	for (const { row, column, patients } of cells) {
		const commune = flows.get(codes[row])!;
		if (column < 0) commune.unplaced += patients;
		else {
			commune.to.push({ code: codes[column], patients });
			flows.get(codes[column])!.from.push({ code: codes[row], patients });
		}
	}
	return flows;
}

export function peerDestinations(
	flows: PeerFlows,
): Map<string, { first: string; second: string | undefined; total: number }> {
	const main = new Map<string, { first: string; second: string | undefined; total: number }>();
	for (const { code, to, unplaced } of flows.values()) {
		let first: (typeof to)[number] | undefined;
		let second: (typeof to)[number] | undefined;
		let total = unplaced;
		for (const one of to) {
			total += one.patients;
			if (
				!first ||
				one.patients > first.patients ||
				(one.patients === first.patients && one.code < first.code)
			) {
				second = first;
				first = one;
			} else if (
				!second ||
				one.patients > second.patients ||
				(one.patients === second.patients && one.code < second.code)
			)
				second = one;
		}
		if (first) main.set(code, { first: first.code, second: second?.code, total });
	}
	return main;
}

export function peerDominance(flows: PeerFlows): Map<string, string> {
	const inflow = new Map<string, number>();
	const largest = new Map<string, { readonly code: string; readonly patients: number }>();
	for (const { code, to } of flows.values())
		for (const one of to) {
			if (one.code === code) continue;
			inflow.set(one.code, (inflow.get(one.code) ?? 0) + one.patients);
			const known = largest.get(code);
			if (
				!known ||
				one.patients > known.patients ||
				(one.patients === known.patients && one.code < known.code)
			)
				largest.set(code, one);
		}
	const dominatedBy = new Map<string, string>();
	for (const [code, { code: by }] of largest)
		if ((inflow.get(by) ?? 0) > (inflow.get(code) ?? 0)) dominatedBy.set(code, by);
	return dominatedBy;
}

export interface PeerSums {
	in: number;
	out: number;
	ent: number;
}

/** Sums of territories by their name; a commune may be in several. */
export function peerSums(
	flows: PeerFlows,
	territoriesOf: ReadonlyMap<string, Set<string>>,
): Map<string, PeerSums> {
	const sums = new Map<string, PeerSums>();
	const sumOf = (territory: string): PeerSums => {
		let its = sums.get(territory);
		if (!its) sums.set(territory, (its = { in: 0, out: 0, ent: 0 }));
		return its;
	};
	for (const { code, to, unplaced } of flows.values()) {
		const own = territoriesOf.get(code)!;
		for (const territory of own) sumOf(territory).out += unplaced;
		for (const one of to) {
			const its = territoriesOf.get(one.code)!;
			for (const territory of own)
				if (its.has(territory)) sumOf(territory).in += one.patients;
				else sumOf(territory).out += one.patients;
			for (const territory of its) if (!own.has(territory)) sumOf(territory).ent += one.patients;
		}
	}
	return sums;
}

/** One commune goes from a territory to another, and both sums follow. */
export function peerMove(
	flows: PeerFlows,
	territoriesOf: ReadonlyMap<string, Set<string>>,
	sums: ReadonlyMap<string, PeerSums>,
	{ code, from, to }: { readonly code: string; readonly from: string; readonly to: string },
): void {
	const own = territoriesOf.get(code)!;
	own.delete(from);
	count(flows.get(code)!, from, territoriesOf, sums.get(from)!, -1);
	count(flows.get(code)!, to, territoriesOf, sums.get(to)!, 1);
	own.add(to);
}

function count(
	commune: PeerCommune,
	territory: string,
	territoriesOf: ReadonlyMap<string, Set<string>>,
	sums: PeerSums,
	sign: 1 | -1,
): void {
	sums.out += sign * commune.unplaced;
	for (const { code, patients } of commune.to)
		if (code === commune.code) sums.in += sign * patients;
		else if (territoriesOf.get(code)!.has(territory)) {
			sums.in += sign * patients;
			sums.ent -= sign * patients;
		} else sums.out += sign * patients;
	for (const { code, patients } of commune.from)
		if (code === commune.code) continue;
		else if (territoriesOf.get(code)!.has(territory)) {
			sums.in += sign * patients;
			sums.out -= sign * patients;
		} else sums.ent += sign * patients;
}

/** Flows added up by zone of residence and zone of care. */
export function peerZones(
	flows: PeerFlows,
	zoneOf: ReadonlyMap<string, string>,
): Map<string, Map<string, number>> {
	const zones = new Map<string, Map<string, number>>();
	for (const { code, to } of flows.values()) {
		const from = zoneOf.get(code)!;
		let row = zones.get(from);
		if (!row) zones.set(from, (row = new Map()));
		for (const one of to) {
			const zone = zoneOf.get(one.code)!;
			row.set(zone, (row.get(zone) ?? 0) + one.patients);
		}
	}
	return zones;
}
