import type { Draft } from './draft.ts';
import { Moves } from './moves.ts';

/** Lets each territory with too few people take border atoms of neighbours that can spare them; gives up where they cannot. */
export function fillUp(draft: Draft): void {
	const moves = new Moves(draft);
	for (const territory of tooSmall(draft)) {
		const taken: { atom: number; from: number }[] = [];
		while (draft.people[territory] < draft.settings.leastPeople) {
			const next = bestToTake(moves, territory);
			if (!next) break;
			taken.push(next);
			draft.move(next.atom, territory);
		}
		if (draft.people[territory] >= draft.settings.leastPeople) continue;
		for (const { atom, from } of taken.reverse()) draft.move(atom, from);
	}
}

/**
 * Dissolves what is no territory: those with too few people, and the smallest ones beyond the most number. Their atoms
 * are in none then.
 */
export function dissolve(draft: Draft): void {
	const { mostNumber = Infinity } = draft.settings;
	const moves = new Moves(draft);
	const bySize = Array.from({ length: draft.territoryCount }, (_, territory) => territory)
		.filter((territory) => draft.size[territory] > 0)
		.sort((a, b) => draft.people[a] - draft.people[b] || b - a);
	for (const territory of bySize) {
		const isTooSmall = draft.people[territory] < draft.settings.leastPeople;
		if (!isTooSmall && draft.filledCount <= mostNumber) return;
		for (const atom of moves.membersOf(territory)) draft.move(atom, -1);
	}
}

/** Territories under the least number of people, the largest first: those need least. */
function tooSmall({ people, size, settings, territoryCount }: Draft): number[] {
	return Array.from({ length: territoryCount }, (_, territory) => territory)
		.filter((territory) => size[territory] > 0 && people[territory] < settings.leastPeople)
		.sort((a, b) => people[b] - people[a] || a - b);
}

function bestToTake(moves: Moves, territory: number): { atom: number; from: number } | undefined {
	const { draft } = moves;
	const { offset, items } = draft.ground.adjacent;
	const beside = new Set<number>();
	for (const member of moves.membersOf(territory))
		for (let at = offset[member]; at < offset[member + 1]; at++)
			if (draft.territoryOf[items[at]] !== territory) beside.add(items[at]);
	let best: { atom: number; from: number; gain: number } | undefined;
	for (const atom of [...beside].sort((a, b) => a - b)) {
		const from = draft.territoryOf[atom];
		const people = draft.ground.people[atom];
		if (people === 0 || !moves.mayLose(from, people) || !moves.mayTake(territory, people)) continue;
		if (moves.cutOffBy(atom).length > 0) continue;
		draft.weigh(atom);
		const gain = draft.gain(territory);
		if (!best || gain > best.gain) best = { atom, from, gain };
	}
	return best;
}
