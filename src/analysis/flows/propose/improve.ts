import type { Draft } from './draft.ts';
import { LEAST_GAIN, Moves } from './moves.ts';

/** Rounds over all atoms after which a search ends, come what may; some ten are usual. */
const MOST_ROUNDS = 100;

/**
 * Moves atoms to a neighbouring territory while that raises the score, within the bounds and each territory in one
 * piece: one atom alone, one with the small pieces that it would cut off, or, where a bound is in the way, one in
 * exchange for another that goes on from where it comes to. Never lowers the score; atoms in no territory join where
 * there is room. Yields once a round.
 */
export function* improve(draft: Draft): Generator<void, void> {
	const moves = new Moves(draft);
	for (let round = 0; round < MOST_ROUNDS; round++) {
		let changed = 0;
		for (let atom = 0; atom < draft.ground.atomCount; atom++) if (betterPlace(moves, atom)) changed++;
		yield;
		if (changed === 0) return;
	}
}

/** Moves an atom to where it raises the score most; false where there is no such place. */
function betterPlace(moves: Moves, atom: number): boolean {
	const { draft } = moves;
	const from = draft.territoryOf[atom];
	const targets = moves.targetsOf(atom);
	if (targets.length === 0) return false;
	draft.weigh(atom);
	const least = from < 0 ? -Infinity : LEAST_GAIN;
	const better = targets
		.map((to) => ({ to, gain: draft.gain(to) }))
		.filter(({ gain }) => gain > least)
		.sort((a, b) => b.gain - a.gain || a.to - b.to);
	if (better.length === 0 && draft.size[from] < 2) return false;
	const cutOff = moves.cutOffBy(atom);
	if (cutOff.length > 0) return movedTogether(moves, [atom, ...cutOff], targets);
	const people = draft.ground.people[atom];
	for (const { to, gain } of better) {
		const fits = moves.mayTake(to, people) && moves.mayLose(from, people);
		if (fits && moves.touches(atom, to)) {
			draft.move(atom, to);
			return true;
		}
		if (!fits && gain > LEAST_GAIN && exchanged(moves, atom, to)) return true;
	}
	return false;
}

/** Moves an atom with those that hang on it to the first target that raises the score. */
function movedTogether(moves: Moves, atoms: readonly number[], targets: readonly number[]): boolean {
	const { draft } = moves;
	const from = draft.territoryOf[atoms[0]];
	const people = atoms.reduce((sum, atom) => sum + draft.ground.people[atom], 0);
	if (!moves.mayLose(from, people, atoms.length)) return false;
	const before = draft.score;
	for (const to of targets) {
		if (!moves.mayTake(to, people)) continue;
		for (const atom of atoms) draft.move(atom, to);
		if (draft.score - before > LEAST_GAIN) return true;
		for (const atom of atoms) draft.move(atom, from);
	}
	return false;
}

/** The atom goes to a full territory (or leaves one at its least), and another goes on from there; undone if no gain. */
function exchanged(moves: Moves, atom: number, to: number): boolean {
	const { draft } = moves;
	const from = draft.territoryOf[atom];
	if (from >= 0 && draft.size[from] < 2) return false;
	const before = draft.score;
	const mustReturn = !moves.mayLose(from, draft.ground.people[atom]);
	draft.move(atom, to);
	let best: { other: number; onTo: number; gain: number } | undefined;
	for (const other of moves.membersOf(to)) {
		if (other === atom) continue;
		const onward = mustReturn ? [from] : moves.targetsOf(other);
		for (const onTo of onward) {
			if (mustReturn && !moves.touches(other, from)) continue;
			const gain = gainWithin(moves, other, onTo, { from, to });
			if (gain === undefined || draft.score + gain - before <= LEAST_GAIN) continue;
			if (best && gain <= best.gain) continue;
			if (moves.cutOffBy(other).length === 0) best = { other, onTo, gain };
		}
	}
	if (!best) {
		draft.move(atom, from);
		return false;
	}
	draft.move(best.other, best.onTo);
	return true;
}

/** What the second half of an exchange gains; undefined where a bound would be broken after it. */
function gainWithin(
	{ draft }: Moves,
	other: number,
	onTo: number,
	{ from, to }: { readonly from: number; readonly to: number },
): number | undefined {
	const { leastPeople, mostPeople } = draft.settings;
	const people = draft.ground.people[other];
	const left = draft.people[to] - people;
	const taken = draft.people[onTo] + people;
	if (left < leastPeople || left > mostPeople || taken > mostPeople || taken < leastPeople) return undefined;
	if (from >= 0 && from !== onTo && draft.people[from] < leastPeople) return undefined;
	draft.weigh(other);
	return draft.gain(onTo);
}
