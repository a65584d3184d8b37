import type { PartialDate } from '../base/partialDate.ts';

/** To whom a frontier commune goes: side a, side b, both (partagée), or none. */
export const FRONTIER_OUTCOMES = ['a', 'b', 'shared', 'none'] as const;
export type FrontierOutcome = (typeof FRONTIER_OUTCOMES)[number];

/** Who agrees to a decision: both CPTS, the ARS and the CPAM. */
export const AGREEING_PARTIES = ['cpts-a', 'cpts-b', 'ars', 'cpam'] as const;
export type AgreeingParty = (typeof AGREEING_PARTIES)[number];

/** A side as it was, and as it would have been with its hold on the commune turned round; absent where unknown. */
export interface SideFacts {
	readonly populationBefore?: number;
	readonly populationAfter?: number;
	readonly sizeClassBefore?: number;
	readonly sizeClassAfter?: number;
}

/** Where people of the commune went on one line of care, as shares of all its flows, 0 to 1. */
interface FlowFacts {
	readonly line: string;
	readonly modelled: boolean;
	readonly shareA: number;
	readonly shareB: number;
}

/** What professionals answered, by profession: towards a, towards b, neither; how many were asked, where known. */
export interface AnswerFacts {
	/** Code of a profession; codes of several that are counted together, joined by '+'. */
	readonly profession: string;
	readonly a: number;
	readonly b: number;
	readonly neither: number;
	/** Towards a third structure; absent for nobody. */
	readonly elsewhere?: number;
	readonly asked?: number;
}

/** What was known when a decision was taken: kept as it was, whatever plan and data become. */
export interface FrontierFacts {
	/** People of the commune. */
	readonly population?: number;
	/** Why it was on the frontier. */
	readonly rules: readonly string[];
	readonly sideA: SideFacts;
	/** Absent where the other side was nobody's. */
	readonly sideB?: SideFacts;
	readonly flows: readonly FlowFacts[];
	readonly answers: readonly AnswerFacts[];
	/** What was calculated ('ask': nothing was), and the rule that made it. */
	readonly proposal: FrontierOutcome | 'ask';
	readonly proposalRule: string;
}

/** A party agrees on a date, or no longer does. */
export interface Agreement {
	readonly party: AgreeingParty;
	readonly date: PartialDate;
	readonly agrees: boolean;
	readonly note?: string;
}

export interface FrontierDecision {
	readonly date: PartialDate;
	readonly outcome: FrontierOutcome;
	readonly reason: string;
	/** Role of who wrote it down, never a name. */
	readonly authorRole: string;
	/** Not in a plan for the public. */
	readonly facts?: FrontierFacts;
	/** As they came: a later one of a party follows its former one and never replaces it. */
	readonly agreements: readonly Agreement[];
	readonly effectiveFrom?: PartialDate;
	readonly reviewOn?: PartialDate;
}

/** Which case: one commune between two sides, ids of territories that may have left the plan since. */
export interface FrontierCaseKey {
	/** INSEE code. */
	readonly commune: string;
	readonly a: string;
	/** Absent where the other side was nobody's. */
	readonly b?: string;
}

/** All that was decided of one commune between two sides. */
export interface FrontierCase extends FrontierCaseKey {
	/** As they were written down; the last one stands. Decisions are added and never changed. */
	readonly decisions: readonly FrontierDecision[];
	/** A case marked private is never published. */
	readonly private?: boolean;
}

/** The last word of each party on a decision; parties that no longer agree, or never did, are absent. */
export function standingAgreements({ agreements }: FrontierDecision): Map<AgreeingParty, Agreement> {
	const standing = new Map<AgreeingParty, Agreement>();
	for (const agreement of agreements)
		if (agreement.agrees) standing.set(agreement.party, agreement);
		else standing.delete(agreement.party);
	return standing;
}

/** Whether two keys mean the same commune between the same sides, whichever is called a. */
export const isSameCase = (one: FrontierCaseKey, other: FrontierCaseKey): boolean =>
	one.commune === other.commune &&
	((one.a === other.a && one.b === other.b) || (one.a === other.b && one.b === other.a));

export const caseKey = ({ commune, a, b }: FrontierCaseKey): FrontierCaseKey => ({
	commune,
	a,
	...(b !== undefined && { b }),
});

/** The case of a commune between two sides, as the plan has it whichever is called a; undefined where there is none. */
export const caseIn = (
	{ frontier = [] }: { readonly frontier?: readonly FrontierCase[] },
	key: FrontierCaseKey,
): FrontierCase | undefined => frontier.find((one) => isSameCase(one, key));
