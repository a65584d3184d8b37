import type { Range } from '../../../base/range.ts';
import type { UnitTable } from '../../../model/unitTable.ts';
import { flowIndices } from '../flowIndices.ts';
import { scoreOf, type Draft } from './draft.ts';
import { Moves } from './moves.ts';
import { territoryNames } from './names.ts';
import type { Proposal, ProposalWay, ProposedTerritory, UnclearCommune } from './proposal.ts';
import type { Found } from './search.ts';
import { settle, type Ambiguous } from './settle.ts';
import { keptFlows } from './keptFlows.ts';

/** A finished search as a proposal: unclear communes taken out, territories named and measured. Changes the draft. */
export function toldProposal(
	units: UnitTable,
	{ draft, aggregated }: Found,
	ways: readonly ProposalWay[],
): Proposal {
	const { ground, settings } = draft;
	const complete = draft.parts();
	const { undecided, doubtful } = settle(draft);
	const { territories, numberOf } = territoriesOf(units, draft);
	const kept = keptFlows(draft).share;
	const { leastNumber = 1, mostNumber = Infinity } = settings;
	const toldOf = (some: readonly Ambiguous[]): UnclearCommune[] =>
		some.flatMap(({ atom, first, second, ...rest }) =>
			ground.units[atom].map((unit) => ({
				...rest,
				unit,
				first: numberOf(first),
				second: numberOf(second),
			})),
		);
	return {
		ways,
		territories,
		undecided: [...toldOf(undecided), ...ground.withoutContour.map(unreached)].sort(byUnit),
		doubtful: toldOf(doubtful).sort(byUnit),
		parts: scoreOf({ ...draft.parts(), flowKept: kept.value }, settings),
		flowKept: kept,
		complete,
		aggregated,
		epciInSeveral: epciInSeveral(draft),
		isNumberMissed: territories.length < leastNumber || territories.length > mostNumber,
	};
}

const byUnit = (a: UnclearCommune, b: UnclearCommune): number => a.unit - b.unit;

const UNKNOWN: Range = { value: NaN, least: NaN, most: NaN };

const unreached = (unit: number): UnclearCommune => ({
	unit,
	why: 'contour',
	first: -1,
	second: -1,
	firstShare: NaN,
	secondShare: NaN,
	margin: UNKNOWN,
});

function territoriesOf(
	units: UnitTable,
	draft: Draft,
): { territories: ProposedTerritory[]; numberOf: (territory: number) => number } {
	const { ground, settings, people, size } = draft;
	const moves = new Moves(draft);
	const filled = Array.from(size.keys())
		.filter((territory) => size[territory] > 0)
		.map((territory) => ({
			territory,
			units: moves
				.membersOf(territory)
				.flatMap((atom) => ground.units[atom])
				.sort((a, b) => a - b),
		}))
		.sort((a, b) => people[b.territory] - people[a.territory] || a.units[0] - b.units[0]);
	const names = territoryNames(
		units,
		filled.map((one) => one.units),
	);
	const { sumsOf } = keptFlows(draft);
	const numbers = new Map(filled.map(({ territory }, number) => [territory, number]));
	return {
		territories: filled.map(({ territory, units: members }, number) => ({
			name: names[number],
			units: members,
			people: people[territory],
			localisation: flowIndices(sumsOf(territory)).localisation,
			isOverBound: people[territory] > settings.mostPeople,
		})),
		numberOf: (territory) => numbers.get(territory) ?? -1,
	};
}

function epciInSeveral({ ground, territoryOf }: Draft): number {
	const first = new Map<number, number>();
	const cut = new Set<number>();
	for (let atom = 0; atom < ground.atomCount; atom++) {
		const epci = ground.epci[atom];
		const territory = territoryOf[atom];
		if (epci < 0 || territory < 0) continue;
		const known = first.get(epci);
		if (known === undefined) first.set(epci, territory);
		else if (known !== territory) cut.add(epci);
	}
	return cut.size;
}
