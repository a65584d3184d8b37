import { FRONTIER_PAPERS_TEXTS } from '../../base/messages/frontierPapers.ts';
import type { SheetContent, SheetsContent, SideRow } from '../../io/frontierPapers/content.ts';
import type { MapContent } from '../../io/print/mapBlock.ts';
import type { FrontierSheet } from '../../state/frontierRows.ts';
import { professionsText } from '../../state/professionsText.ts';
import { proposalText } from '../../state/proposalText.ts';
import {
	amountTexts,
	basinText,
	coherenceText,
	flowTexts,
	freeSideText,
	sizeText,
} from '../../state/sideText.ts';
import { sizesLabel } from '../../state/sizesLabel.ts';
import type { PaperChoices, PaperStates } from './choices.ts';
import { printedCase } from './decisions.ts';
import { headOf, sideOf, territoryOf } from './head.ts';
import { whyText } from './why.ts';

const SUPPLY = ['generalistesBpe2017', 'pharmacies2020', 'msp2020', 'urgences2020', 'hopitaux2020'] as const;

/** Decision sheets of the chosen communes; `mapOf` gives the map of each, undefined for none. */
export function sheetsContent(
	states: PaperStates,
	choices: PaperChoices,
	madeOn: string,
	mapOf: (sheet: FrontierSheet) => MapContent | undefined,
): SheetsContent {
	const { extent, frontier, locale, situation } = states;
	const a = territoryOf(states, choices.a);
	const { map } = locale.texts;
	return {
		...headOf(states, madeOn),
		mapSources: extent.manifest?.demonstration ? map.sourcesDemonstration : map.sources,
		scale: sizesLabel(locale.texts.selecting.effect.sizesLabel, situation.day, locale.locale),
		sheets: choices.lines.flatMap((line) => {
			const sheet = frontier.sheetOf(a, line);
			return sheet ? [sheetContent(states, sheet, choices, mapOf(sheet))] : [];
		}),
	};
}

function sheetContent(
	states: PaperStates,
	sheet: FrontierSheet,
	choices: PaperChoices,
	map: MapContent | undefined,
): SheetContent {
	const { extent, locale, plan, situation } = states;
	const { units } = extent;
	if (!units) throw new Error('sheet without an extent');
	const { unit, a, b } = sheet;
	const isComplete = plan.current?.complete ?? false;
	const { decision, sheet: words } = locale.texts.frontier;
	const paper = FRONTIER_PAPERS_TEXTS[locale.locale];
	const { outcomes } = paper.decision;
	const column = (name: string, isIn: boolean): string =>
		paper.sheet.holds(words.sideOf(name), isIn ? words.holds : words.holdsNot);
	const label = (zoning: 'departement' | 'epci' | 'bassinDeVie' | 'zoneEmploi'): string => {
		const code = units[zoning][unit];
		return units.labels[zoning][code] ?? code;
	};
	const holders = situation.rowsOf(unit).map(({ territory }) => territory.name);
	return {
		code: units.code[unit],
		name: units.name[unit],
		population: units.populationMunicipale[unit],
		why: whyText(states, a, { unit, rules: sheet.rules, isInside: sheet.isInA, other: b }),
		proposal: proposalText(sheet, locale),
		...printedCase(states, sheet.key, choices),
		a: sideOf(states, a),
		b: b && sideOf(states, b),
		titleA: column(a.name, sheet.isInA),
		titleB: b ? column(b.name, sheet.isInB) : isComplete ? words.staysFree : words.staysFreePartial,
		departement: words.departement(label('departement'), units.departement[unit]),
		epci: label('epci'),
		bassinDeVie: label('bassinDeVie'),
		zoneEmploi: label('zoneEmploi'),
		heldBy:
			holders.length > 0
				? holders
				: [isComplete ? paper.sheet.commune.nobody : paper.sheet.commune.nobodyKnown],
		supply: SUPPLY.map((key) => ({ key, count: units.supply[key][unit] })),
		apl: units.supply.aplMg2018[unit],
		rows: sideRows(states, sheet),
		flows: hasFlows(sheet) ? '' : words.noFlows,
		answers: sheet.answers.map((group) => ({
			...group,
			profession: professionsText(group.profession, locale.locale),
		})),
		isWithheld: sheet.answers.length === 0 && (sheet.consulted?.counts.total.answers ?? 0) > 0,
		choices: [
			outcomes.to(a.name),
			...(b ? [outcomes.to(b.name), outcomes.shared, outcomes.none] : [outcomes.alone]),
		],
		parties: [a.name, ...(b ? [b.name] : []), decision.parties.ars, decision.parties.cpam],
		map,
	};
}

const hasFlows = ({ flows }: FrontierSheet): boolean => Object.keys(flows).length > 0;

/** What the screen shows of both sides, in the same words. */
function sideRows({ extent, locale, plan }: PaperStates, sheet: FrontierSheet): SideRow[] {
	const words = locale.texts.frontier.sheet;
	const { a, b } = sheet.effect;
	const nameOf = (unit: number): string => extent.units?.name[unit] ?? '';
	const people = locale.format.integer(extent.units?.populationMunicipale[sheet.unit] ?? NaN);
	const freeText = freeSideText(sheet, people, plan.current?.complete ?? false, locale);
	const nothing = [words.nothing];
	const { zones } = sheet;
	return [
		{
			title: words.rows.basin,
			a: basinText(zones.a, nameOf, locale),
			b: zones.b ? basinText(zones.b, nameOf, locale) : nothing,
		},
		...(hasFlows(sheet) ? [{ title: words.rows.flows, ...flowTexts(sheet, locale) }] : []),
		{ title: words.rows.size, a: sizeText(a, locale), b: b ? sizeText(b, locale) : [freeText] },
		{ title: words.rows.amounts, a: amountTexts(a, locale), b: b ? amountTexts(b, locale) : nothing },
		{
			title: words.rows.coherence,
			a: coherenceText(zones.a, a, locale),
			b: b && zones.b ? coherenceText(zones.b, b, locale) : nothing,
		},
	];
}
