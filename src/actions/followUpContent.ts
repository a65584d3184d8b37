import { arsAnswersDue, awaitedAt } from '../analysis/followUp/agenda.ts';
import { fileFindings, type FileFinding } from '../analysis/followUp/fileFindings.ts';
import { isOpen } from '../analysis/followUp/openSteps.ts';
import { referentGrid } from '../analysis/followUp/referentGrid.ts';
import { CONSULTATION_TEXTS } from '../base/messages/consultation.ts';
import { DOSSIER_TEXTS } from '../base/messages/dossier.ts';
import { TERRITORY_FILE_TEXTS } from '../base/messages/territoryFile.ts';
import { comparePartialDates, formatPartialDate, latestDay } from '../base/partialDate.ts';
import type { FollowUpContent } from '../io/dossier/followUpContent.ts';
import type { Action } from '../model/followUp.ts';
import type { Territory, TerritoryEvent } from '../model/plan.ts';
import type { Needs } from './context.ts';

interface Words {
	readonly states: Needs<'locale'>;
	/** Day of the making, 'YYYY-MM-DD': what was due before it is overdue. */
	readonly madeOn: string;
	readonly withPrivate: boolean;
	/** Names of the communes of the territory by code. */
	readonly communes: ReadonlyMap<string, string>;
	readonly eventText: (event: TerritoryEvent) => string;
	readonly citation: (source: string | undefined) => string;
}

/**
 * What a diagnostic tells of a territory's follow-up; private fields stay out unless they are wished for, and so do
 * actions and next steps, which no publication holds either.
 */
export function followUpContent(territory: Territory, words: Words): FollowUpContent {
	const { withPrivate, citation, communes, states } = words;
	const { locale } = states.locale;
	const professions = CONSULTATION_TEXTS[locale].professions;
	const warningsOf = findingWords(territory, words);
	const { axes = [], actions = [], partners = [], referents = [], sectors = [] } = territory;
	return {
		isPrivate: withPrivate,
		axes: axes.map(({ title, source }) => ({ title, source: citation(source) })),
		actions: (withPrivate ? actions : []).map((action, at) => ({
			state: action.state,
			title: action.title,
			detail: detailOf(action, locale),
			source: citation(action.source),
			note: action.note ?? '',
			warnings: warningsOf(['action-ends-first'], at),
		})),
		partners: partners.map(({ kind, name, count = 1, seats, seatsIn, source, note }) => ({
			kind,
			name: [name, withPrivate ? note : ''].filter(Boolean).join(' · '),
			count,
			seats: seats === undefined ? (seatsIn ?? '') : [String(seats), seatsIn].filter(Boolean).join(', '),
			source: citation(source),
		})),
		referents: referents.map(({ profession, sector, inBureau, name }) => ({
			profession: professions[profession],
			sector: sector === undefined ? '' : (sectors.find(({ id }) => id === sector)?.name ?? sector),
			inBureau,
			name: withPrivate ? (name ?? '') : '',
		})),
		gaps: referentGrid(territory)
			.filter(({ isGap }) => isGap)
			.map(({ profession }) => professions[profession]),
		headCounts: (territory.headCounts ?? []).map(({ profession, date, ...counts }, at) => ({
			profession: profession === undefined ? '' : professions[profession],
			professionals: counts.professionals ?? NaN,
			adherents: counts.adherents ?? NaN,
			inMsp: counts.inMsp ?? NaN,
			date,
			warnings: warningsOf(['more-members', 'more-in-msp'], at),
		})),
		sectors: sectors.map(({ name, purposes, communes: codes }) => ({
			name,
			purposes,
			communes: codes.flatMap((code) => communes.get(code) ?? []),
			gone: codes.filter((code) => !communes.has(code)).length,
		})),
		next: nextOf(territory, words),
		privateFacts: withPrivate ? factsOf(territory, words) : [],
		papers: withPrivate ? papersOf(territory, words) : [],
	};
}

/** What does not fit at a place of a list, in the words of the screen. */
function findingWords(
	territory: Territory,
	{ communes, states }: Words,
): (rules: readonly FileFinding['rule'][], at: number) => string[] {
	const texts = TERRITORY_FILE_TEXTS[states.locale.locale].findings;
	const findings = fileFindings(territory, new Set(communes.keys()));
	return (rules, at) =>
		findings.filter((one) => one.at === at && rules.includes(one.rule)).map(({ rule }) => texts[rule]);
}

function detailOf({ axis, tags, from, until, ownerRole }: Action, locale: 'fr' | 'en'): string {
	const dates = [from, until]
		.flatMap((date) => (date === undefined ? [] : [formatPartialDate(date, locale)]))
		.join(' – ');
	return [axis, tags.join(', '), dates, ownerRole].filter(Boolean).join(' · ');
}

/** Steps not done, which are the team's own, signatures planned and answers of the ARS awaited but of private events. */
function nextOf(
	{ events }: Territory,
	{ madeOn, withPrivate, eventText, states }: Words,
): FollowUpContent['next'] {
	const { arsComputed } = DOSSIER_TEXTS[states.locale.locale].followUp;
	const isShown = (at: number): boolean => withPrivate || events[at].private !== true;
	const steps = events.flatMap(({ next }) =>
		isOpen(next) && withPrivate ? [{ due: next.due, text: next.text, ownerRole: next.ownerRole ?? '' }] : [],
	);
	const awaited = awaitedAt(events)
		.filter(isShown)
		.map((at) => ({ due: events[at].date, text: eventText(events[at]), ownerRole: '' }));
	const answers = arsAnswersDue(events)
		.filter(({ at }) => isShown(at))
		.map(({ due }) => ({ due, text: arsComputed, ownerRole: '' }));
	return [...steps, ...awaited, ...answers]
		.map((one) => ({ ...one, isOverdue: one.due !== undefined && latestDay(one.due) < madeOn }))
		.toSorted((a, b) =>
			a.due !== undefined && b.due !== undefined
				? comparePartialDates(a.due, b.due)
				: Number(a.due === undefined) - Number(b.due === undefined),
		);
}

function factsOf(
	{ governance, feeEuros, private: fields = {} }: Territory,
	{ states }: Words,
): FollowUpContent['privateFacts'] {
	const { locale, format } = states.locale;
	const texts = DOSSIER_TEXTS[locale].followUp;
	return [
		...(governance === undefined ? [] : [[texts.governance, governance] as const]),
		...(feeEuros === undefined ? [] : [[texts.fee, texts.euros(format.integer(feeEuros))] as const]),
		...Object.entries(fields),
	];
}

const papersOf = ({ events }: Territory, { eventText }: Words): FollowUpContent['papers'] =>
	events.flatMap((event) => {
		const text = [event.result, event.notes].filter(Boolean).join(' · ');
		return text === '' ? [] : [{ date: event.date, what: eventText(event), text }];
	});
