import type { Assignment } from './change.ts';
import type { Membership } from './membership.ts';

/** How a commune joins a territory: leaving its former ones, or shared with them. */
export type Joining = 'move' | 'share';

/** `add`: joins as `Joining` says; `move`: the target becomes its only territory; `remove`: leaves the target. */
export const VERBS = ['add', 'move', 'remove'] as const;
export type Verb = (typeof VERBS)[number];

/** Which communes may come: all, those of no territory, those of one territory (an id, or its slot). */
export type Source<Territory> =
	| { readonly kind: 'any' }
	| { readonly kind: 'free' }
	| { readonly kind: 'from'; readonly territory: Territory };

/** 'Add to Giennois only communes without CPTS': what a gesture means. Territories are slots of the membership. */
export interface Sentence {
	readonly verb: Verb;
	readonly target: number;
	readonly source: Source<number>;
	readonly joining: Joining;
}

/** What becomes of one unit: the slot that it joins (-1 for none) and those that it leaves. */
export interface UnitMove {
	readonly unit: number;
	readonly joins: number;
	readonly leaves: readonly number[];
}

/**
 * A unit that stays as it is. `locked`: `territory` may neither gain nor lose it; `source`: it does not come from
 * where the sentence says; `present`: it is in the target already; `absent`: it is not in the target it would leave.
 */
export interface LeftOut {
	readonly unit: number;
	readonly why: 'locked' | 'source' | 'present' | 'absent';
	/** Slot of the locked territory, -1 where no lock is the reason. */
	readonly territory: number;
}

export interface Decision {
	readonly moves: readonly UnitMove[];
	readonly leftOut: readonly LeftOut[];
}

export type IsLocked = (territory: number) => boolean;

/**
 * What a sentence means for units: the one rule for clicks, strokes, the pending selection and lists. A locked
 * territory neither gains nor loses; a unit that would have to leave one stays whole, as half a move would leave an
 * overlap that nobody asked for. Each unit counts once.
 */
export function decide(
	units: Iterable<number>,
	sentence: Sentence,
	membership: Membership,
	isLocked: IsLocked,
): Decision {
	const moves: UnitMove[] = [];
	const leftOut: LeftOut[] = [];
	for (const unit of new Set(units)) {
		const decided = decideUnit(unit, sentence, membership, isLocked);
		if ('why' in decided) leftOut.push(decided);
		else moves.push(decided);
	}
	return { moves, leftOut };
}

export function decideUnit(
	unit: number,
	sentence: Sentence,
	membership: Membership,
	isLocked: IsLocked,
): UnitMove | LeftOut {
	const { target, verb } = sentence;
	const former = membership.territoriesOf(unit);
	const isIn = former.includes(target);
	if (verb === 'remove' && !isIn) return { unit, why: 'absent', territory: -1 };
	if (verb === 'add' && isIn) return { unit, why: 'present', territory: -1 };
	if (verb !== 'remove' && !isIn && !comesFrom(sentence.source, former))
		return { unit, why: 'source', territory: -1 };
	const leaves = verb === 'remove' ? [target] : leavesOf(sentence, former);
	const joins = verb === 'remove' || isIn ? -1 : target;
	if (joins < 0 && leaves.length === 0) return { unit, why: 'present', territory: -1 };
	const locked = joins >= 0 && isLocked(joins) ? joins : leaves.find(isLocked);
	return locked === undefined ? { unit, joins, leaves } : { unit, why: 'locked', territory: locked };
}

function comesFrom(source: Source<number>, former: readonly number[]): boolean {
	switch (source.kind) {
		case 'any':
			return true;
		case 'free':
			return former.length === 0;
		case 'from':
			return former.includes(source.territory);
	}
}

/** A unit that is taken from a named territory leaves that one only; else it leaves all but the target. */
function leavesOf({ verb, target, source, joining }: Sentence, former: readonly number[]): number[] {
	if (verb === 'add' && joining === 'share') return [];
	return former.filter((slot) => slot !== target && (source.kind !== 'from' || slot === source.territory));
}

/** Moves as the assignments of a change, one entry a territory. `codes[unit]` is the INSEE code. */
export function assignmentsOf(
	moves: Iterable<UnitMove>,
	codes: readonly string[],
	idOf: (slot: number) => string,
): Assignment[] {
	const bySlot = new Map<number, { added: string[]; removed: string[] }>();
	const entryOf = (slot: number): { added: string[]; removed: string[] } => {
		let entry = bySlot.get(slot);
		if (!entry) bySlot.set(slot, (entry = { added: [], removed: [] }));
		return entry;
	};
	for (const { unit, joins, leaves } of moves) {
		if (joins >= 0) entryOf(joins).added.push(codes[unit]);
		for (const slot of leaves) entryOf(slot).removed.push(codes[unit]);
	}
	return [...bySlot].map(([slot, { added, removed }]) => ({ territory: idOf(slot), added, removed }));
}
