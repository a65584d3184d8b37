import type { ProposalGround } from '../../src/analysis/flows/propose/ground.ts';
import type { ProposalSettings } from '../../src/analysis/flows/propose/settings.ts';

/**
 * Spatially constrained greedy aggregation written plainly, as the peer of proposals: whole tables of flows and of
 * neighbours between pieces, all of it looked through at every step. Gives the territory of each atom, -1 for what
 * ended with too few people, or beyond the most number. O(atoms²) in memory.
 */
export function naiveAggregation(
	ground: ProposalGround,
	settings: ProposalSettings,
	start: Int32Array,
	isCoarse: boolean,
): Int32Array {
	const size = ground.atomCount;
	const pieceOf = Int32Array.from({ length: size }, (_, atom) => atom);
	const people = ground.people.slice();
	const flow = new Float64Array(size * size);
	const touches = new Uint8Array(size * size);
	const { flows, adjacent } = ground;
	for (let atom = 0; atom < size; atom++) {
		for (let cell = flows.offset[atom]; cell < flows.offset[atom + 1]; cell++)
			flow[atom * size + flows.column[cell]] = flows.patients[cell];
		for (let at = adjacent.offset[atom]; at < adjacent.offset[atom + 1]; at++)
			touches[atom * size + adjacent.items[at]] = 1;
	}
	const patients = ground.patients.slice();
	/** Ascending. */
	let alive = [...pieceOf];
	const join = (a: number, b: number): void => {
		const [into, from] = a < b ? [a, b] : [b, a];
		for (let other = 0; other < size; other++) {
			flow[into * size + other] += flow[from * size + other];
			touches[into * size + other] |= touches[from * size + other];
		}
		for (let other = 0; other < size; other++) {
			flow[other * size + into] += flow[other * size + from];
			touches[other * size + into] |= touches[other * size + from];
		}
		for (let atom = 0; atom < size; atom++) if (pieceOf[atom] === from) pieceOf[atom] = into;
		people[into] += people[from];
		patients[into] += patients[from];
		alive = alive.filter((piece) => piece !== from);
	};
	for (let atom = 0; atom < size; atom++) {
		let head = 0;
		while (start[head] !== start[atom]) head++;
		if (head < atom) join(head, atom);
	}
	const joinWhile = (isOpen: (piece: number) => boolean, downTo: number): void => {
		const stuck = new Set<number>();
		while (alive.length > downTo) {
			let piece = -1;
			let least = Infinity;
			for (const one of alive) {
				if (stuck.has(one) || !isOpen(one)) continue;
				const kept = patients[one] > 0 ? flow[one * size + one] / patients[one] : 0;
				if (kept < least) [piece, least] = [one, kept];
			}
			if (piece < 0) return;
			let partner = -1;
			let most = -1;
			for (const other of alive) {
				if (other === piece || touches[piece * size + other] === 0) continue;
				if (people[piece] + people[other] > settings.mostPeople) continue;
				const both = flow[piece * size + other] + flow[other * size + piece];
				if (both > most) [partner, most] = [other, both];
			}
			if (partner < 0) stuck.add(piece);
			else {
				join(piece, partner);
				stuck.delete(Math.min(piece, partner));
			}
		}
	};
	joinWhile((piece) => people[piece] < settings.leastPeople, 1);
	joinWhile(() => true, isCoarse ? (settings.leastNumber ?? 1) : (settings.mostNumber ?? Infinity));
	const large = alive
		.filter((piece) => people[piece] >= settings.leastPeople)
		.sort((a, b) => people[b] - people[a] || a - b)
		.slice(0, settings.mostNumber);
	return pieceOf.map((piece) => (large.includes(piece) ? piece : -1));
}

/** The score of a plan counted from nothing: patients who stay less what the cut EPCI and the spread of people cost. */
export function naiveScore(
	ground: ProposalGround,
	{ epciWeight, spreadWeight }: ProposalSettings,
	territoryOf: Int32Array,
): { flowKept: number; epciCut: number; peopleSpread: number; score: number } {
	const { flows, people, epci } = ground;
	let kept = 0;
	let all = 0;
	const held = new Map<number, number>();
	const epciIn = new Map<number, Map<number, number>>();
	for (let atom = 0; atom < ground.atomCount; atom++) {
		const own = territoryOf[atom];
		all += flows.unplaced[atom];
		for (let cell = flows.offset[atom]; cell < flows.offset[atom + 1]; cell++) {
			all += flows.patients[cell];
			if (own >= 0 && territoryOf[flows.column[cell]] === own) kept += flows.patients[cell];
		}
		if (own >= 0) held.set(own, (held.get(own) ?? 0) + people[atom]);
		if (epci[atom] < 0) continue;
		const parts = epciIn.get(epci[atom]) ?? new Map<number, number>();
		epciIn.set(epci[atom], parts.set(own, (parts.get(own) ?? 0) + people[atom]));
	}
	let cut = 0;
	let inEpci = 0;
	for (const parts of epciIn.values()) {
		const sum = [...parts.values()].reduce((total, one) => total + one, 0);
		inEpci += sum;
		cut += sum - Math.max(0, ...[...parts].map(([territory, one]) => (territory >= 0 ? one : 0)));
	}
	const numbers = [...held.values()];
	const mean = numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
	const variance = numbers.reduce((sum, one) => sum + (one - mean) ** 2, 0) / numbers.length;
	const parts = {
		flowKept: all > 0 ? kept / all : 0,
		epciCut: inEpci > 0 ? cut / inEpci : 0,
		peopleSpread: mean > 0 ? Math.sqrt(variance) / mean : 0,
	};
	return {
		...parts,
		score: parts.flowKept - epciWeight * parts.epciCut - spreadWeight * parts.peopleSpread,
	};
}
