import { isSurelyBefore, readTypedDate, type PartialDate } from '../base/partialDate.ts';
import type {
	AgreeingParty,
	FrontierCaseKey,
	FrontierFacts,
	FrontierOutcome,
	SideFacts,
	AnswerFacts,
} from '../model/frontier.ts';
import { caseKey } from '../model/frontier.ts';
import { recordAgreement } from '../model/operations/recordAgreement.ts';
import { recordDecision } from '../model/operations/recordDecision.ts';
import type { FrontierSheet } from '../state/frontierRows.ts';
import { yearFault } from '../state/yearFault.ts';
import { answerFacts } from '../state/sheetAnswers.ts';
import type { Needs } from './context.ts';

type Context = Needs<'extent' | 'locale' | 'plan' | 'tool'>;

/** A decision as it was typed; `outcome` '' where none was chosen yet, a and b are the sides of the sheet. */
export interface TypedDecision {
	readonly outcome: FrontierOutcome | '';
	readonly reason: string;
	readonly role: string;
	readonly date: string;
	readonly effect: string;
	readonly review: string;
}

/** What is wrong, by field; a field that is right is absent. */
export type DecisionFaults = Partial<Record<keyof TypedDecision, string>>;

/**
 * Notes a decision on the commune of the sheet behind those before it, with the facts as they stand. No commune moves.
 * Returns what is wrong; nothing where it was noted.
 */
export function noteDecision(
	{ extent, locale, plan, tool }: Context,
	sheet: FrontierSheet,
	typed: TypedDecision,
): DecisionFaults {
	const faults = faultsOf(typed, locale);
	const date = readTypedDate(typed.date);
	if (Object.keys(faults).length > 0 || !plan.current || !date || typed.outcome === '') return faults;
	const effectiveFrom = readTypedDate(typed.effect);
	const reviewOn = readTypedDate(typed.review);
	plan.perform(
		recordDecision(plan.current, keyOf(sheet), {
			date,
			outcome: asKept(sheet, typed.outcome),
			reason: typed.reason,
			authorRole: typed.role,
			facts: factsOf(sheet, extent.units?.populationMunicipale[sheet.unit] ?? NaN),
			...(effectiveFrom && { effectiveFrom }),
			...(reviewOn && { reviewOn }),
		}),
	);
	tool.notice = locale.texts.frontier.decision.saved(extent.units?.name[sheet.unit] ?? '');
	return faults;
}

function faultsOf(
	{ outcome, reason, role, date, effect, review }: TypedDecision,
	{ locale, texts }: Needs<'locale'>['locale'],
): DecisionFaults {
	const words = texts.frontier.decision;
	const day = readTypedDate(date);
	const later = (typed: string): string | undefined => {
		if (typed.trim() === '') return undefined;
		const known = readTypedDate(typed);
		if (!known) return words.dateWrong;
		const isTurned = day !== undefined && isSurelyBefore(known, day);
		return yearFault(known, locale) || (isTurned ? words.orderWrong : undefined);
	};
	const found = {
		outcome: outcome === '' ? words.outcomeNeeded : undefined,
		reason: reason.trim() === '' ? words.reasonNeeded : undefined,
		role: role.trim() === '' ? words.roleNeeded : undefined,
		date: day ? yearFault(day, locale) || undefined : date.trim() === '' ? words.dateNeeded : words.dateWrong,
		effect: later(effect),
		review: later(review),
	};
	return Object.fromEntries(Object.entries(found).filter(([, fault]) => fault !== undefined));
}

/** Notes that a party agrees with the last decision, or no longer does; what it said before stays in the history. */
export function noteAgreement(
	{ plan }: Needs<'plan'>,
	sheet: FrontierSheet,
	agreement: { readonly party: AgreeingParty; readonly date: PartialDate; readonly agrees: boolean },
): void {
	if (plan.current && sheet.decided) plan.perform(recordAgreement(plan.current, keyOf(sheet), agreement));
}

/** The key under which the plan keeps the case: its sides may be the other way round there. */
const keyOf = ({ decided, key }: FrontierSheet): FrontierCaseKey => (decided ? caseKey(decided) : key);

const isTurned = ({ decided, key }: FrontierSheet): boolean => decided !== undefined && decided.a !== key.a;

/** An outcome of the sheet as the case has it. */
function asKept(sheet: FrontierSheet, outcome: FrontierOutcome): FrontierOutcome {
	if (!isTurned(sheet) || outcome === 'shared' || outcome === 'none') return outcome;
	return outcome === 'a' ? 'b' : 'a';
}

function factsOf(sheet: FrontierSheet, population: number): FrontierFacts {
	const a = sideFacts(sheet.effect.a);
	const b = sheet.effect.b && sideFacts(sheet.effect.b);
	const [sideA, sideB] = isTurned(sheet) && b ? [b, a] : [a, b];
	const { outcome, rule } = sheet.proposal;
	return {
		...(Number.isNaN(population) ? {} : { population }),
		rules: sheet.rules,
		sideA,
		...(sideB && { sideB }),
		flows: flowsOf(sheet),
		answers: answersOf(sheet),
		proposal: outcome === 'ask' ? 'ask' : asKept(sheet, outcome),
		proposalRule: rule,
	};
}

/** Shares in whole hundredths, with the sides as the case has them: enough to understand a decision by. */
function flowsOf(sheet: FrontierSheet): FrontierFacts['flows'] {
	const rounded = (share: number): number => Math.round(share * 100) / 100;
	return Object.entries(sheet.flows).map(([line, { kind, shareA, shareB }]) => {
		const [a, b] = isTurned(sheet) ? [shareB, shareA] : [shareA, shareB];
		return { line, modelled: kind === 'modelled', shareA: rounded(a.value), shareB: rounded(b.value) };
	});
}

/** Exact counts, with the sides as the case has them. */
function answersOf(sheet: FrontierSheet): AnswerFacts[] {
	const facts = sheet.consulted ? answerFacts(sheet.consulted) : [];
	return isTurned(sheet) ? facts.map((one) => ({ ...one, a: one.b, b: one.a })) : facts;
}

function sideFacts({ before, after, size }: FrontierSheet['effect']['a']): SideFacts {
	const isKnown = ({ communes, withoutPopulation }: typeof before): boolean => communes > withoutPopulation;
	return {
		...(isKnown(before) && { populationBefore: before.populationMunicipale }),
		...(isKnown(after) && { populationAfter: after.populationMunicipale }),
		...(size.classBefore !== undefined && { sizeClassBefore: size.classBefore }),
		...(size.classAfter !== undefined && { sizeClassAfter: size.classAfter }),
	};
}
