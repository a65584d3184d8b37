import { exactly, giveOrTake, plus, type Range } from '../base/range.ts';
import type { Membership } from '../model/membership.ts';
import { marginRange, shareOf } from './flows/destinations.ts';
import type { FlowSource, UnitFlows } from './flowSource.ts';
import { FRONTIER_MARGIN } from './frontierRules.ts';

type FrontierSide = 'a' | 'b';

/** Flows that are asked, in this order: first line, second line, hospital, and commuting for the bassin économique. */
export const FLOW_LINES = ['firstLine', 'secondLine', 'hospital', 'commuting'] as const;
export type FlowLine = (typeof FLOW_LINES)[number];

/** Where a commune's people go on one line, as far as the two sides are concerned; shares are of all its flows. */
export interface SideFlows {
	readonly kind: 'observed' | 'modelled';
	readonly shareA: Range;
	readonly shareB: Range;
	/** Side of the first destination other than the commune itself; undefined where that is in neither, or in both. */
	readonly leans: FrontierSide | undefined;
	/** First destination minus the largest one that is not of its side; 0 where it leans to none. */
	readonly margin: Range;
}

/** Answers of professionals who named a side, or neither. */
interface SideAnswers {
	readonly a: number;
	readonly b: number;
	readonly neither: number;
}

/** What a proposal is calculated from, in the decision order of domain §5. */
export interface ProposalFacts {
	/** Whether a signed perimeter holds the commune. Side b may be nobody's: then it binds nothing. */
	readonly signed: Readonly<Record<FrontierSide, boolean>>;
	/** Whether the commune in one side only would leave a detached part of either. */
	readonly exclave: Readonly<Record<FrontierSide, boolean>>;
	/** False where the other side is nobody's. */
	readonly hasSideB: boolean;
	/** True where the plan is complete, so that without a side the commune lies in a zone blanche. */
	readonly isComplete: boolean;
	/** Whether a territory holds the commune. */
	readonly isCovered: boolean;
	/** Lines without flows are absent. */
	readonly flows: Readonly<Partial<Record<FlowLine, SideFlows>>>;
	readonly answers: SideAnswers;
}

/**
 * What follows from the facts by which rule. It never decides by itself. `ask`: professionals are to be asked, as there
 * are no observed flows ('no-flows', 'modelled'), they go elsewhere ('elsewhere'), are too close ('margin') or contradict
 * one another ('contradiction'), or as both sides are barred ('both-signed', 'both-exclave').
 */
export type FrontierProposal =
	| { readonly outcome: FrontierSide; readonly rule: 'signed' | 'exclave' | 'blank' | 'answers' }
	| { readonly outcome: FrontierSide; readonly rule: 'flows'; readonly lines: readonly FlowLine[] }
	| { readonly outcome: 'ask'; readonly rule: AskRule };
type AskRule =
	'both-signed' | 'both-exclave' | 'no-flows' | 'modelled' | 'elsewhere' | 'margin' | 'contradiction';

/** Fewer answers than these say nothing; between the sides they must differ by so much of all answers (ours). */
const ANSWER_LIMITS = { least: 6, margin: 0.15 } as const;

/** The calculated proposal for one commune. Size, amounts and coherence are shown beside and propose nothing. */
export function proposeFrontier(facts: ProposalFacts): FrontierProposal {
	return bindingProposal(facts) ?? flowProposal(facts) ?? answerProposal(facts) ?? askProposal(facts);
}

function bindingProposal(facts: ProposalFacts): FrontierProposal | undefined {
	const { signed, exclave, hasSideB, isComplete, isCovered } = facts;
	if (signed.a !== signed.b) return { outcome: signed.a ? 'a' : 'b', rule: 'signed' };
	if (signed.a) return { outcome: 'ask', rule: 'both-signed' };
	if (!hasSideB) return isComplete && !isCovered && !exclave.a ? { outcome: 'a', rule: 'blank' } : undefined;
	if (exclave.a && exclave.b) return { outcome: 'ask', rule: 'both-exclave' };
	if (exclave.a !== exclave.b) return { outcome: exclave.a ? 'b' : 'a', rule: 'exclave' };
	return undefined;
}

/** Lines of observed flows that lean by 15 points or more, whatever hidden cells hold, in the order of `FLOW_LINES`. */
function leaningLines({ flows }: ProposalFacts): { line: FlowLine; side: FrontierSide }[] {
	return FLOW_LINES.flatMap((line) => {
		const known = flows[line];
		return known?.kind === 'observed' && known.leans && known.margin.least >= FRONTIER_MARGIN
			? [{ line, side: known.leans }]
			: [];
	});
}

function flowProposal(facts: ProposalFacts): FrontierProposal | undefined {
	const leaning = leaningLines(facts);
	const [first] = leaning;
	if (!first || leaning.some(({ side }) => side !== first.side)) return undefined;
	if (facts.exclave[first.side]) return undefined;
	return { outcome: first.side, rule: 'flows', lines: leaning.map(({ line }) => line) };
}

function answerProposal({
	answers: { a, b, neither },
	exclave,
	hasSideB,
}: ProposalFacts): FrontierProposal | undefined {
	const all = a + b + neither;
	const side = a > b ? 'a' : 'b';
	if (all < ANSWER_LIMITS.least || Math.abs(a - b) / all < ANSWER_LIMITS.margin) return undefined;
	if (Math.max(a, b) <= neither || exclave[side] || (side === 'b' && !hasSideB)) return undefined;
	return { outcome: side, rule: 'answers' };
}

function askProposal(facts: ProposalFacts): FrontierProposal {
	const known = FLOW_LINES.flatMap((line) => facts.flows[line] ?? []);
	const observed = known.filter(({ kind }) => kind === 'observed');
	const rule =
		known.length === 0
			? 'no-flows'
			: observed.length === 0
				? 'modelled'
				: leaningLines(facts).length > 1
					? 'contradiction'
					: observed.some(({ leans }) => leans)
						? 'margin'
						: 'elsewhere';
	return { outcome: 'ask', rule };
}

/**
 * Flows of one commune towards two sides; undefined where no flow of it is known. Flows within the commune go along
 * with it and count for no side; they stay in the denominators. A place in both sides counts in both shares.
 */
export function sideFlows(
	unit: number,
	a: number,
	b: number | undefined,
	membership: Membership,
	source: FlowSource,
): SideFlows | undefined {
	const flows = source.kind === 'none' ? undefined : source.of(unit);
	if (source.kind === 'none' || !flows) return undefined;
	const { total, doubt = 0 } = flows;
	const away = flows.to.filter(({ unit: place }) => place !== unit);
	const isIn = (place: number, territory: number | undefined): boolean =>
		territory !== undefined && membership.has(place, territory);
	const whole = giveOrTake(total, doubt);
	const towards = (territory: number | undefined): Range =>
		shareOf(
			away
				.filter(({ unit: place }) => isIn(place, territory))
				.map(patientsOf)
				.reduce(plus, exactly(0)),
			whole,
		);
	const first = away[0];
	const inA = first !== undefined && isIn(first.unit, a);
	const inB = first !== undefined && isIn(first.unit, b);
	const leans = inA === inB ? undefined : inA ? 'a' : 'b';
	const own = leans === 'a' ? a : b;
	const others = away.slice(1).filter(({ unit: place }) => !isIn(place, own));
	return {
		kind: source.kind,
		shareA: towards(a),
		shareB: towards(b),
		leans,
		margin: leans && first ? marginRange(patientsOf(first), others.map(patientsOf), whole) : exactly(0),
	};
}

const patientsOf = ({ flow, doubt = 0 }: UnitFlows['to'][number]): Range => giveOrTake(flow, doubt);
