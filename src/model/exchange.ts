/** A proposal between two CPTS: communes that one side would move between the two, and what the other side answers. */

import type { PartialDate } from '../base/partialDate.ts';
import type { Plan } from './plan.ts';

/** Which of the two sides holds a commune: `a` proposes, `b` answers; territories of others do not count. */
export const EXCHANGE_PLACES = ['a', 'b', 'both', 'none'] as const;
export type ExchangePlace = (typeof EXCHANGE_PLACES)[number];

export const EXCHANGE_OUTCOMES = ['accepted', 'refused', 'impossible'] as const;
export type ExchangeOutcome = (typeof EXCHANGE_OUTCOMES)[number];

/**
 * Why a move cannot be made in a plan. `unknown-commune`: no such code today; `split-commune`: it became several;
 * `outside-extent`: not among the communes that are open; `no-territory`: a side is not in the plan; `repeated`: twice
 * in the file; `changed`: between the two sides it is no longer where the file says; `elsewhere`: another territory
 * holds it; `locked`: a territory that would change is locked; `decided`: its perimeter is decided and has no draft.
 */
export const MOVE_HINDRANCES = [
	'unknown-commune',
	'split-commune',
	'outside-extent',
	'no-territory',
	'repeated',
	'changed',
	'elsewhere',
	'locked',
	'decided',
] as const;
export type MoveHindrance = (typeof MOVE_HINDRANCES)[number];

/** What the other side says of a move. */
export interface ExchangeVerdict {
	readonly outcome: ExchangeOutcome;
	/** Why it is not possible there; only with `impossible`. */
	readonly reason?: MoveHindrance;
	readonly remark?: string;
	/** Day of the answer, 'YYYY-MM-DD'. */
	readonly date: PartialDate;
	/** Role of who answered, never a name. */
	readonly role: string;
}

export interface ExchangeMove {
	/** INSEE code, of the vintage of the file. */
	readonly commune: string;
	/** Its name, for those who read the file. */
	readonly name: string;
	readonly before: ExchangePlace;
	readonly wanted: ExchangePlace;
	readonly remark?: string;
	/** Absent in a proposal, there for each move in an answer. */
	readonly verdict?: ExchangeVerdict;
}

/** A territory as the file names it. */
export interface ExchangeSide {
	readonly id: string;
	readonly name: string;
}

/** What one side sends to the other and gets back. Holds nothing of other territories and nothing private. */
export interface Exchange {
	/** Stays the same on the way back. */
	readonly id: string;
	/** How many times the file was sent: odd for a proposal, even for an answer. */
	readonly round: number;
	/** Day of the proposal, 'YYYY-MM-DD'. */
	readonly date: PartialDate;
	/** Vintage of the commune codes. */
	readonly cog: number;
	readonly extent: string;
	/** The plan that it was made from. */
	readonly plan: { readonly id: string; readonly name: string };
	/** Who proposes (side a), with the role of the author, never a name. */
	readonly from: ExchangeSide & { readonly role: string };
	/** Who is asked (side b). */
	readonly to: ExchangeSide;
	readonly remark?: string;
	/** General remark of the answer. */
	readonly answerRemark?: string;
	readonly moves: readonly ExchangeMove[];
}

export const isAnswer = ({ round }: Pick<Exchange, 'round'>): boolean => round % 2 === 0;

/** Whether a place includes a side. */
export const holds = (place: ExchangePlace, side: 'a' | 'b'): boolean => place === side || place === 'both';

/** The place of a commune that side a, side b, both or none holds. */
export const placeOf = (inA: boolean, inB: boolean): ExchangePlace =>
	inA ? (inB ? 'both' : 'a') : inB ? 'b' : 'none';

/** What its author says of a proposal; texts as typed, an empty remark counts as none. */
interface ProposalWords {
	readonly id: string;
	readonly date: PartialDate;
	readonly from: ExchangeSide;
	readonly to: ExchangeSide;
	readonly role: string;
	readonly remark: string;
	readonly moves: readonly ExchangeMove[];
}

/** A proposal made from a plan. Throws without moves, without a role, and between a territory and itself. */
export function proposeExchange(
	{ id: planId, name, cog, extent }: Pick<Plan, 'id' | 'name' | 'cog' | 'extent'>,
	{ id, date, from, to, role, remark, moves }: ProposalWords,
): Exchange {
	if (moves.length === 0 || !role.trim()) throw new Error('proposeExchange: wants moves and a role');
	if (from.id === to.id) throw new Error('proposeExchange: wants two territories');
	return {
		id,
		round: 1,
		date,
		cog,
		extent,
		plan: { id: planId, name },
		from: { id: from.id, name: from.name, role: role.trim() },
		to: { id: to.id, name: to.name },
		...kept('remark', remark),
		moves: moves.map(({ commune, name: communeName, before, wanted, remark: said = '' }) => ({
			commune,
			name: communeName,
			before,
			wanted,
			...kept('remark', said),
		})),
	};
}

/** What is answered to one move. */
export interface MoveAnswer {
	readonly outcome: ExchangeOutcome;
	readonly reason?: MoveHindrance;
	readonly remark: string;
}

/** The answer to a proposal, one verdict a move in their order. Throws on an answer, and where one is missing. */
export function answerExchange(
	exchange: Exchange,
	answers: readonly MoveAnswer[],
	{ date, role, remark }: { readonly date: PartialDate; readonly role: string; readonly remark: string },
): Exchange {
	if (isAnswer(exchange)) throw new Error('answerExchange: it is an answer already');
	if (answers.length !== exchange.moves.length || !role.trim())
		throw new Error('answerExchange: wants a verdict for each move, and a role');
	return {
		...exchange,
		round: exchange.round + 1,
		...kept('answerRemark', remark),
		moves: exchange.moves.map((move, at) => {
			const { outcome, reason, remark: said } = answers[at];
			return {
				...move,
				verdict: {
					outcome,
					...(outcome === 'impossible' && reason && { reason }),
					...kept('remark', said),
					date,
					role: role.trim(),
				},
			};
		}),
	};
}

const kept = <Key extends string>(key: Key, text: string): { readonly [Name in Key]?: string } =>
	text.trim() === '' ? {} : ({ [key]: text.trim() } as { readonly [Name in Key]: string });
