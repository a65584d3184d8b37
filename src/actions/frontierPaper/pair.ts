import { knownPopulation, sumOfUnits } from '../../analysis/moveEffect.ts';
import { formatPartialDate } from '../../base/partialDate.ts';
import type {
	CommuneGroup,
	PairContent,
	PaperCommune,
	StatementContent,
} from '../../io/frontierPapers/content.ts';
import type { MapContent } from '../../io/print/mapBlock.ts';
import type { Territory } from '../../model/plan.ts';
import type { FrontierLine } from '../../state/frontierRows.ts';
import { proposalText } from '../../state/proposalText.ts';
import type { PaperChoices, PaperStates } from './choices.ts';
import { printedCase } from './decisions.ts';
import { whyText } from './why.ts';
import { headOf, sideOf, territoryOf } from './head.ts';

const CM2_PER_KM2 = 1e10;
const UM_PER_KM = 1e9;

/** The statement for both presidents' signatures. */
export function statementContent(
	states: PaperStates,
	choices: PaperChoices,
	madeOn: string,
): StatementContent {
	const [a, b] = [territoryOf(states, choices.a), territoryOf(states, choices.b)];
	const { lines } = states.frontier.between(a.id, b.id);
	return {
		...headOf(states, madeOn),
		a: sideOf(states, a),
		b: sideOf(states, b),
		communes: communesOf(states, a, b, lines, choices),
	};
}

/** The frontier dossier of two territories. */
export function pairContent(
	states: PaperStates,
	choices: PaperChoices,
	madeOn: string,
	map: MapContent,
): PairContent {
	const { extent, locale, plan, situation } = states;
	const { units, manifest } = extent;
	if (!units || !manifest) throw new Error('dossier without an extent');
	const between = states.frontier.between(choices.a, choices.b);
	const group = (members: Iterable<number>): CommuneGroup => {
		const sums = sumOfUnits(members, units);
		return {
			communes: sums.communes,
			population: knownPopulation(sums),
			withoutPopulation: sums.withoutPopulation,
			areaKm2: sums.areaCm2 / CM2_PER_KM2,
		};
	};
	const whole = (id: string): CommuneGroup => {
		const row = situation.rows.find(({ territory }) => territory.id === id);
		return group(row ? situation.unitsOf(row) : []);
	};
	return {
		...statementContent(states, choices, madeOn),
		map,
		figures: {
			borderKm: between.border.lengthUm / UM_PER_KM,
			wholeA: whole(choices.a),
			wholeB: whole(choices.b),
			alongA: group(between.border.ofA),
			alongB: group(between.border.ofB),
			shared: group(between.shared),
			free: group(between.free),
		},
		sources: manifest.sources,
		planSources: Object.values(plan.current?.sources ?? {}).map(({ title, date, url }) =>
			[title, date && formatPartialDate(date, locale.locale), url].filter(Boolean).join(', '),
		),
	};
}

/** Communes between the two in their order, then those decided between them that no longer are. */
function communesOf(
	states: PaperStates,
	a: Territory,
	b: Territory,
	lines: readonly FrontierLine[],
	choices: PaperChoices,
): PaperCommune[] {
	const { extent, frontier, locale, plan } = states;
	const listed = lines.map((line) => {
		const sheet = frontier.sheetOf(a, line);
		return {
			...communeOf(extent.units?.code[line.unit] ?? ''),
			why: whyText(states, a, line),
			proposal: sheet ? proposalText(sheet, locale) : '',
		};
	});
	const known = new Set(listed.map(({ code }) => code));
	const left = (plan.current?.frontier ?? [])
		.filter((one) => [one.a, one.b].includes(a.id) && [one.a, one.b].includes(b.id))
		.filter(({ commune }) => !known.has(commune))
		.map(({ commune }) => ({ ...communeOf(commune), why: '', proposal: '' }));
	return [...listed, ...left];

	function communeOf(code: string): Omit<PaperCommune, 'why' | 'proposal'> {
		const unit = extent.unitOf(code) ?? -1;
		return {
			code,
			name: extent.units?.name[unit] ?? code,
			population: extent.units?.populationMunicipale[unit] ?? NaN,
			...printedCase(states, { commune: code, a: a.id, b: b.id }, choices),
		};
	}
}
