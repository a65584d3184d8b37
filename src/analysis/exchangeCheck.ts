import { plainWords } from '../base/plainText.ts';
import {
	holds,
	placeOf,
	type ExchangeMove,
	type ExchangePlace,
	type ExchangeSide,
	type MoveHindrance,
} from '../model/exchange.ts';
import { drawnCommunes } from '../model/matchTerritories.ts';
import type { Territory } from '../model/plan.ts';
import type { UnitMove } from '../model/sentence.ts';

/** Which territory of the plan a side of the file is: surely, perhaps (the user is asked), or none. */
export type SideMatch =
	| { readonly kind: 'sure'; readonly territory: Territory }
	| { readonly kind: 'ask'; readonly candidates: readonly Territory[] }
	| { readonly kind: 'none' };

/**
 * Finds a side by its id, then by its name in any spelling. An id under another name is asked, and so is a name that
 * several have.
 */
export function matchSide({ id, name }: ExchangeSide, territories: readonly Territory[]): SideMatch {
	const wanted = plainWords(name);
	const byName = territories.filter((one) => plainWords(one.name) === wanted);
	const byId = territories.find((one) => one.id === id);
	if (byId && byName.includes(byId)) return { kind: 'sure', territory: byId };
	if (!byId && byName.length === 1) return { kind: 'sure', territory: byName[0] };
	const candidates = [...(byId ? [byId] : []), ...byName];
	return candidates.length > 0 ? { kind: 'ask', candidates } : { kind: 'none' };
}

/** What a code of the file is today: a commune that is open, under `code`, or the reason why it is none. */
export type CommuneFate =
	| { readonly kind: 'open'; readonly code: string }
	| { readonly kind: 'unknown-commune' | 'split-commune' | 'outside-extent' };

export interface CheckSetting {
	readonly territories: readonly Territory[];
	/** Territories of the two sides; undefined where the plan has none. */
	readonly a: string | undefined;
	readonly b: string | undefined;
	readonly fateOf: (code: string) => CommuneFate;
	readonly isLocked: (territory: string) => boolean;
}

/** A move of the file against the plan as it is drawn. */
export interface CheckedMove {
	readonly move: ExchangeMove;
	/** The commune's code today; that of the file where there is none. */
	readonly code: string;
	/** `already`: the plan is as wanted. */
	readonly state: 'possible' | 'already' | 'impossible';
	/** Where it is now between the two sides; undefined where nothing can be said. */
	readonly now: ExchangePlace | undefined;
	/** With `impossible`: why, and which territory is the reason, where one is. */
	readonly why?: MoveHindrance;
	readonly territory?: string;
}

/**
 * Judges each move by the last perimeters, which are what is drawn on. A commune that is twice in the file counts once
 * where both say the same, and not at all where they differ. O(communes of the plan + moves).
 */
export function checkMoves(moves: readonly ExchangeMove[], setting: CheckSetting): CheckedMove[] {
	const fates = moves.map(({ commune }) => setting.fateOf(commune));
	const byCode = Map.groupBy(moves.keys(), (at) => codeOf(fates[at], moves[at]));
	const owners = ownersOf(new Set(byCode.keys()), setting.territories);
	return moves.map((move, at) => {
		const code = codeOf(fates[at], move);
		const same = byCode.get(code) ?? [at];
		const agree = same.every((other) => moves[other].wanted === move.wanted);
		const isRepeated = same.length > 1 && (!agree || same[0] !== at);
		return { move, code, ...judged(move, fates[at], owners.get(code) ?? [], isRepeated, setting) };
	});
}

const codeOf = (fate: CommuneFate, { commune }: ExchangeMove): string =>
	fate.kind === 'open' ? fate.code : commune;

function ownersOf(
	codes: ReadonlySet<string>,
	territories: readonly Territory[],
): ReadonlyMap<string, readonly string[]> {
	const owners = new Map<string, string[]>();
	for (const territory of territories)
		for (const code of drawnCommunes(territory))
			if (codes.has(code)) owners.set(code, [...(owners.get(code) ?? []), territory.id]);
	return owners;
}

type Judgement = Pick<CheckedMove, 'state' | 'now' | 'why' | 'territory'>;

const no = (why: MoveHindrance, now: ExchangePlace | undefined, territory?: string): Judgement => ({
	state: 'impossible',
	now,
	why,
	...(territory !== undefined && { territory }),
});

function judged(
	{ before, wanted }: ExchangeMove,
	fate: CommuneFate,
	owners: readonly string[],
	isRepeated: boolean,
	{ territories, a, b, isLocked }: CheckSetting,
): Judgement {
	if (fate.kind !== 'open') return no(fate.kind, undefined);
	if (a === undefined || b === undefined || a === b) return no('no-territory', undefined);
	const now = placeOf(owners.includes(a), owners.includes(b));
	if (isRepeated) return no('repeated', now);
	if (now === wanted) return { state: 'already', now };
	const other = owners.find((id) => id !== a && id !== b);
	if (now === 'none' && other !== undefined) return no('elsewhere', now, other);
	if (now !== before) return no('changed', now);
	const changed = [
		...(holds(now, 'a') === holds(wanted, 'a') ? [] : [a]),
		...(holds(now, 'b') === holds(wanted, 'b') ? [] : [b]),
	];
	const locked = changed.find(isLocked);
	if (locked !== undefined) return no('locked', now, locked);
	const decided = changed.find(
		(id) => territories.find((one) => one.id === id)?.perimeters.at(-1)?.decided === true,
	);
	return decided === undefined ? { state: 'possible', now } : no('decided', now, decided);
}

/** A commune that changes hands, as moves of its unit: a second one where both sides gain it. */
export function unitMovesOf(
	unit: number,
	now: ExchangePlace,
	wanted: ExchangePlace,
	slots: { readonly a: number; readonly b: number },
): UnitMove[] {
	const sides = ['a', 'b'] as const;
	const joined = sides.filter((side) => holds(wanted, side) && !holds(now, side)).map((side) => slots[side]);
	const leaves = sides.filter((side) => holds(now, side) && !holds(wanted, side)).map((side) => slots[side]);
	if (joined.length + leaves.length === 0) return [];
	const [first = -1, ...others] = joined;
	return [{ unit, joins: first, leaves }, ...others.map((joins) => ({ unit, joins, leaves: [] }))];
}
