import type { PaperAgreement, PaperDecision } from '../../io/frontierPapers/content.ts';
import { FRONTIER_PAPERS_TEXTS } from '../../base/messages/frontierPapers.ts';
import {
	caseIn,
	isSameCase,
	standingAgreements,
	type AgreeingParty,
	type FrontierCase,
	type FrontierCaseKey,
	type FrontierDecision,
	type FrontierFacts,
	type FrontierOutcome,
	type SideFacts,
} from '../../model/frontier.ts';
import { agreementText, outcomeText, partyText } from '../../state/outcomeText.ts';
import type { PaperChoices, PaperStates } from './choices.ts';

type Ticked = Pick<PaperChoices, 'withFacts' | 'withPrivate'>;

/** What a paper says of the decisions on a commune between its two sides. */
export interface PrintedCase {
	readonly decisions: readonly PaperDecision[];
	readonly isWithheld: boolean;
	readonly elsewhere: number;
}

/** Decisions as they may be printed: those marked private only where that was ticked. */
export function printedCase(
	states: Pick<PaperStates, 'locale' | 'plan'>,
	key: FrontierCaseKey,
	ticked: Ticked,
): PrintedCase {
	const frontier = states.plan.current?.frontier ?? [];
	const found = caseIn({ frontier }, key);
	const isHidden = (one: FrontierCase): boolean => one.private === true && !ticked.withPrivate;
	const isWithheld = found !== undefined && isHidden(found);
	return {
		decisions:
			found && !isWithheld
				? found.decisions.map((decision) => printedDecision(states, found, decision, key, ticked))
				: [],
		isWithheld,
		elsewhere: frontier.filter(
			(one) => one.commune === key.commune && !isSameCase(one, key) && !isHidden(one),
		).length,
	};
}

function printedDecision(
	{ plan, locale }: Pick<PaperStates, 'locale' | 'plan'>,
	kept: FrontierCase,
	decision: FrontierDecision,
	key: FrontierCaseKey,
	{ withFacts }: Ticked,
): PaperDecision {
	const sheet = { decided: kept, key: kept };
	const isTurned = kept.a !== key.a;
	const standing = standingAgreements(decision);
	const agreements = partiesOf(kept, isTurned).map((party): PaperAgreement => ({
		party,
		name: partyText(party, sheet, plan, locale),
		said: agreementText(party, decision, locale),
		agrees: standing.has(party),
	}));
	return {
		date: decision.date,
		outcome: isTurned ? turned(decision.outcome) : decision.outcome,
		to: towards(decision.outcome),
		reason: decision.reason,
		authorRole: decision.authorRole,
		effectiveFrom: decision.effectiveFrom,
		reviewOn: decision.reviewOn,
		agreements,
		facts: withFacts && decision.facts ? [factsText(decision.facts)] : [],
	};

	function towards(outcome: FrontierOutcome): string {
		const { outcomes } = FRONTIER_PAPERS_TEXTS[locale.locale].decision;
		if (outcome === 'shared') return outcomes.shared;
		if (outcome === 'none') return kept.b === undefined ? outcomes.alone : outcomes.none;
		return outcomes.to(outcomeText(outcome, sheet, plan, locale));
	}

	function factsText(facts: FrontierFacts): string {
		const words = FRONTIER_PAPERS_TEXTS[locale.locale].decision.facts;
		const { rules } = locale.texts.frontier.proposal;
		const people = (count: number | undefined): string => locale.format.integer(count ?? NaN);
		const size = (sizeClass: number | undefined): string =>
			sizeClass === undefined ? words.noClass : `T${sizeClass}`;
		const side = (outcome: 'a' | 'b', of: SideFacts): string =>
			words.side(
				outcomeText(outcome, sheet, plan, locale),
				people(of.populationBefore),
				people(of.populationAfter),
				size(of.sizeClassBefore),
				size(of.sizeClassAfter),
			);
		const towards =
			facts.proposal === 'ask'
				? locale.texts.frontier.proposal.none
				: outcomeText(facts.proposal, sheet, plan, locale);
		const rule = Object.entries(rules).find(([name]) => name === facts.proposalRule)?.[1];
		return [
			words.population(people(facts.population)),
			side('a', facts.sideA),
			...(facts.sideB ? [side('b', facts.sideB)] : []),
			words.proposal([towards, rule ?? facts.proposalRule].join(', ')),
		].join(' · ');
	}
}

/** Parties in the order of the paper's sides; side b may be nobody's. */
function partiesOf({ b }: FrontierCaseKey, isTurned: boolean): AgreeingParty[] {
	const sides: AgreeingParty[] = isTurned ? ['cpts-b', 'cpts-a'] : ['cpts-a', 'cpts-b'];
	return [...sides.filter((party) => party !== 'cpts-b' || b !== undefined), 'ars', 'cpam'];
}

function turned(outcome: FrontierOutcome): FrontierOutcome {
	if (outcome === 'a') return 'b';
	return outcome === 'b' ? 'a' : outcome;
}
