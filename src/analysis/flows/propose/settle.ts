import type { Range } from '../../../base/range.ts';
import type { Draft } from './draft.ts';
import { Moves } from './moves.ts';

/**
 * Why an atom is left to be decided: two territories draw nearly alike, or they may as cells are hidden; its own draws
 * little; no territory that it touches has room. `against`: another one draws it more, by far, than the one that it is
 * in for the sake of the bounds or its EPCI: it stays there, and is told.
 */
export type UndecidedWhy = 'unknown' | 'margin' | 'hidden' | 'share' | 'room' | 'against';

/** An atom between territories. */
export interface Ambiguous {
	readonly atom: number;
	readonly why: UndecidedWhy;
	/** The territory that draws it most, and the next one; -1 for none. */
	readonly first: number;
	readonly second: number;
	/** Shares of its patients who go there, and their difference. */
	readonly firstShare: number;
	readonly secondShare: number;
	readonly margin: Range;
}

export interface Settled {
	/** Taken out of their territory, or never in one; by atom. */
	readonly undecided: readonly Ambiguous[];
	/** As doubtful, yet left in: without them their territory would fall apart or have too few people; or `against`. */
	readonly doubtful: readonly Ambiguous[];
}

/**
 * Takes out border atoms that are not clear, the least clear first, as far as each territory stays in one piece and has
 * people enough. Clear or not is told by the finished plan, before any is taken out.
 */
export function settle(draft: Draft): Settled {
	const moves = new Moves(draft);
	const { coversAll } = draft.settings;
	const undecided: Ambiguous[] = [];
	const doubtful: Ambiguous[] = [];
	const found: Ambiguous[] = [];
	for (let atom = 0; atom < draft.ground.atomCount; atom++) {
		const own = draft.territoryOf[atom];
		const others = moves.targetsOf(atom);
		if (own >= 0 && others.length === 0) continue;
		const between = standing(draft, atom, own >= 0 ? [own, ...others] : others);
		const why = own < 0 ? 'room' : coversAll ? undefined : doubtOf(draft, atom, between);
		if (why === 'room') undecided.push({ ...between, why });
		else if (why) found.push({ ...between, why });
	}
	found.sort((a, b) => a.margin.value - b.margin.value || a.atom - b.atom);
	for (const ambiguous of found) {
		const { atom } = ambiguous;
		const own = draft.territoryOf[atom];
		const mayLeave =
			ambiguous.why !== 'against' &&
			moves.mayLose(own, draft.ground.people[atom]) &&
			moves.cutOffBy(atom).length === 0;
		if (mayLeave) draft.move(atom, -1);
		(mayLeave ? undecided : doubtful).push(ambiguous);
	}
	return { undecided: undecided.sort(byAtom), doubtful: doubtful.sort(byAtom) };
}

const byAtom = (a: Ambiguous, b: Ambiguous): number => a.atom - b.atom;

function doubtOf(
	{ settings, territoryOf }: Draft,
	atom: number,
	{ margin, first, firstShare }: Omit<Ambiguous, 'why'>,
): UndecidedWhy | undefined {
	if (firstShare === 0) return 'unknown';
	if (margin.value < settings.leastMargin) return 'margin';
	if (margin.least < settings.leastMargin) return 'hidden';
	if (firstShare < settings.leastShare) return 'share';
	return territoryOf[atom] === first ? undefined : 'against';
}

/** The two of the territories that draw most of the atom's patients, among equals the smaller number. O(its flows). */
function standing(draft: Draft, atom: number, territories: readonly number[]): Omit<Ambiguous, 'why'> {
	const { offset, column, patients, doubt } = draft.ground.flows;
	const drawn = territories.map((territory) => ({ territory, patients: 0, doubt: 0 }));
	let hidden = draft.ground.flows.unplacedDoubt?.[atom] ?? 0;
	for (let cell = offset[atom]; cell < offset[atom + 1]; cell++) {
		const territory = draft.territoryOf[column[cell]];
		const to = drawn.find((one) => one.territory === territory);
		hidden += doubt?.[cell] ?? 0;
		if (!to) continue;
		to.patients += patients[cell];
		to.doubt += doubt?.[cell] ?? 0;
	}
	const total = draft.ground.patients[atom];
	drawn.sort((a, b) => b.patients - a.patients || a.territory - b.territory);
	const [first, second] = drawn;
	const shareOf = (one: { patients: number } | undefined): number =>
		one === undefined || total === 0 ? 0 : one.patients / total;
	return {
		atom,
		first: first?.territory ?? -1,
		second: second?.territory ?? -1,
		firstShare: shareOf(first),
		secondShare: shareOf(second),
		margin: marginOf(first, second, total, hidden),
	};
}

interface Drawn {
	readonly patients: number;
	readonly doubt: number;
}

/** The difference of two shares of a total of which so much is not sure; the bounds hold, and may be wider than need be. */
function marginOf(first: Drawn | undefined, second: Drawn | undefined, total: number, hidden: number): Range {
	const apart = (first?.patients ?? 0) - (second?.patients ?? 0);
	const doubt = (first?.doubt ?? 0) + (second?.doubt ?? 0);
	const over = (part: number, whole: number): number =>
		whole > 0 ? Math.max(-1, Math.min(1, part / whole)) : 0;
	const [least, most] = [apart - doubt, apart + doubt];
	return {
		value: over(apart, total),
		least: over(least, least >= 0 ? total + hidden : total - hidden),
		most: over(most, most >= 0 ? total - hidden : total + hidden),
	};
}
