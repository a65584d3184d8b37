import { FLOW_LINES } from '../analysis/frontierProposal.ts';
import type { Range } from '../base/range.ts';
import { CONSULTATION_TEXTS } from '../base/messages/consultation.ts';
import type { FrontierSheet, SideZones } from './frontierRows.ts';
import type { LocaleState } from './locale.svelte.ts';

type SideEffect = FrontierSheet['effect']['a'];

/** Bassin de vie and zone d'emploi in common with a side. */
export function basinText(
	{ bassinDeVie, zoneEmploi }: SideZones,
	nameOf: (unit: number) => string,
	locale: LocaleState,
): string[] {
	const words = locale.texts.frontier.sheet.common;
	const { format } = locale;
	const line = (
		{ inside, all, largest }: SideZones['bassinDeVie'],
		some: (inside: string, all: string) => string,
		none: string,
	): string =>
		inside === 0
			? none
			: `${some(format.integer(inside), format.integer(all))}, ${words.with(nameOf(largest))}`;
	return [
		...(bassinDeVie.zone === ''
			? []
			: [bassinDeVie.all === 0 ? words.alone : line(bassinDeVie, words.bassinDeVie, words.noBassinDeVie)]),
		...(zoneEmploi.zone === '' ? [] : [line(zoneEmploi, words.zoneEmploi, words.noZoneEmploi)]),
	];
}

const classText = (sizeClass: number | undefined, none: string): string =>
	sizeClass === undefined ? none : `T${sizeClass}`;

const knownPeople = ({ communes, withoutPopulation, populationMunicipale }: SideEffect['before']): number =>
	communes > 0 && communes === withoutPopulation ? NaN : populationMunicipale;

/** People and size class before and after, and whether the commune comes or goes. */
export function sizeText({ before, after, gained, size }: SideEffect, locale: LocaleState): string[] {
	const words = locale.texts.frontier.sheet;
	const { format } = locale;
	const [from, to] = [size.classBefore, size.classAfter].map((one) => classText(one, words.noClass));
	return [
		words.sizes(format.integer(knownPeople(before)), format.integer(knownPeople(after))),
		from === to ? words.classStays(to) : words.classChange(from, to),
		gained > 0 ? words.gains : words.loses,
		...(after.withoutPopulation > 0 ? [words.unknownPeople(after.withoutPopulation)] : []),
	];
}

/** Yearly amounts of which the scale knows a figure before or after. */
export function amountTexts({ size }: SideEffect, locale: LocaleState): string[] {
	const words = locale.texts.frontier.sheet;
	const { format } = locale;
	const euros = (amount: number | undefined): string =>
		amount === undefined ? words.nothing : format.integer(amount);
	return size.amounts
		.filter(({ beforeEuros, afterEuros }) => (beforeEuros ?? afterEuros) !== undefined)
		.map(({ key, label, beforeEuros, afterEuros, changeEuros }) => {
			const name = words.amounts[key] ?? label;
			return beforeEuros === afterEuros
				? words.amount(name, euros(afterEuros))
				: words.amountChange(
						name,
						euros(beforeEuros),
						euros(afterEuros),
						changeEuros === undefined ? words.nothing : format.signed(changeEuros),
					);
		});
}

/** EPCI, département, pieces and holes of a side. */
export function coherenceText(
	{ epci, departement }: SideZones,
	{ before, after }: SideEffect,
	locale: LocaleState,
): string[] {
	const words = locale.texts.frontier.sheet;
	const { format } = locale;
	const epciLine =
		epci.zone === ''
			? words.noEpci
			: epci.all === 0
				? words.epciOne
				: epci.inside === 0
					? words.epciNone
					: epci.inside === epci.all
						? words.epciWhole(format.integer(epci.all))
						: words.epciIn(format.integer(epci.inside), format.integer(epci.all));
	const [from, to] = [before.pieces, after.pieces];
	return [
		epciLine,
		departement.inside > 0 ? words.departementIn : words.departementNone,
		from !== to
			? words.pieces(format.integer(from), format.integer(to))
			: to === 1
				? words.onePiece
				: words.piecesStay(format.integer(to)),
		...(before.holes > 0 || after.holes > 0
			? [words.holes(format.integer(before.holes), format.integer(after.holes))]
			: []),
	];
}

/** How many professionals wish for each side, as the consultation of the commune has it. */
export function wishTexts(
	{ consulted, b }: FrontierSheet,
	{ locale, texts, format }: LocaleState,
): { a: string[]; b: string[] } {
	const none = [texts.frontier.sheet.noAnswer];
	const total = consulted?.counts.total;
	if (!total || total.answers === 0) return { a: none, b: none };
	const words = CONSULTATION_TEXTS[locale].counts;
	const told = (count: number): string[] => [
		words.towards(format.integer(count), format.percent(count / total.answers)),
	];
	const [towardsA = 0, towardsB = 0] = total.towards;
	return { a: told(towardsA), b: b ? told(towardsB) : [texts.frontier.sheet.nothing] };
}

/** Observed flows towards both sides, a line each; words for 'none' where no line is known. */
export function flowTexts(
	{ flows, b }: Pick<FrontierSheet, 'flows' | 'b'>,
	{ texts, format }: LocaleState,
): { a: string[]; b: string[] } {
	const words = texts.frontier.sheet;
	const known = FLOW_LINES.flatMap((line) => (flows[line] ? [{ line, ...flows[line] }] : []));
	if (known.length === 0) return { a: [words.noFlows], b: [words.noFlows] };
	const shown = (text: (value: number) => string, { value, least, most }: Range): string =>
		least === most ? text(value) : words.flowRange(text(least), text(most));
	const points = (share: number): string => format.integer(share * 100);
	const told = (side: 'a' | 'b'): string[] =>
		known.flatMap(({ line, shareA, shareB, leans, margin }) => [
			(side === 'a' ? shareA : shareB).most === 0
				? words.flowNone(words.flowLines[line])
				: words.flowTowards(words.flowLines[line], shown(format.percent, side === 'a' ? shareA : shareB)),
			...(leans === side ? [words.flowLead(shown(points, margin))] : []),
		]);
	return { a: told('a'), b: b ? told('b') : [words.nothing] };
}

/** What a side that is nobody's means for the commune: its people without CPTS, now or then. */
export function freeSideText(
	{ isInA }: Pick<FrontierSheet, 'isInA'>,
	people: string,
	isComplete: boolean,
	{ texts }: LocaleState,
): string {
	const words = texts.frontier.sheet;
	if (isInA) return words.freeThen(people);
	return isComplete ? words.freeNow(people) : words.freeNowPartial(people);
}
