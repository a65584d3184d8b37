import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyPlan } from '../../../tests/builders/arbitraryPlan.ts';
import sizeClasses from '../../../data/size-classes.json' with { type: 'json' };
import { latestDay } from '../../base/partialDate.ts';
import { apply } from '../../model/apply.ts';
import { emptyPlan } from '../../model/emptyPlan.ts';
import { dropOrphan } from '../../model/operations/dropOrphan.ts';
import { settleStep } from '../../model/operations/settleStep.ts';
import type { Plan, Territory, TerritoryEvent } from '../../model/plan.ts';
import { agendaOf } from './agenda.ts';
import { boardCards } from './board.ts';
import { communesWithoutSector, fileFindings } from './fileFindings.ts';
import { journalFindings } from './journalFindings.ts';
import { missionDates, undatedMissions } from './missionDates.ts';
import { leftBehind, orphansOf } from './orphans.ts';
import { perimeterHistory } from './perimeterHistory.ts';
import { referentGrid } from './referentGrid.ts';
import { undatedSteps } from './undatedSteps.ts';
import { matchZones } from './zoneMatch.ts';

const TODAY = '2026-11-22';
const { missions } = sizeClasses;
const territory = (events: readonly TerritoryEvent[], more: Partial<Territory> = {}): Territory => ({
	id: 'a',
	name: 'A',
	colour: 0,
	perimeters: [{ from: '2017', communes: ['45001', '45002', '45003'], indicative: true }],
	events,
	announced: [],
	...more,
});
const planOf = (territories: readonly Territory[], more: Partial<Plan> = {}): Plan => ({
	...emptyPlan('24', 'P', TODAY),
	territories,
	...more,
});
const rules = (events: readonly TerritoryEvent[]): string[] =>
	journalFindings(events, TODAY, sizeClasses.validFrom).map(({ rule, event }) => `${rule} ${event}`);

describe('a journal', () => {
	test.each<[string, TerritoryEvent[], string[]]>([
		[
			'a result of a meeting to come',
			[{ type: 'meeting', date: '2027-01', result: 'oui' }],
			['result-before-event 0'],
		],
		[
			'a next step due before its event',
			[{ type: 'meeting', date: '2026-05-02', next: { text: 'x', due: '2026-04', done: '2026-05-01' } }],
			['due-before-event 0', 'done-before-event 0'],
		],
		[
			'a contract before the project',
			[
				{ type: 'project-filed', date: '2018-05' },
				{ type: 'territorial-contract-signed', date: '2018-02-01' },
			],
			['status-backwards 0', 'contract-before-project 1'],
		],
		['a contract to come', [{ type: 'aci-contract-signed', date: '2030' }], ['contract-to-come 0']],
		['an event of a year long ago', [{ type: 'meeting', date: '1989-12-31' }], ['long-ago 0']],
		['an event far ahead', [{ type: 'meeting', date: '2047-01' }], ['far-ahead 0']],
		[
			'a contrat ACI before the agreement of 20 June 2019',
			[{ type: 'aci-contract-signed', date: '2019-06-19' }],
			['aci-before-agreement 0'],
		],
		[
			'an event after the end, wherever the end stands',
			[
				{ type: 'project-filed', date: '2018-05' },
				{ type: 'ended', date: '2016-01-01' },
			],
			['after-end 0'],
		],
		[
			'a status that goes backwards',
			[
				{ type: 'project-validated', date: '2018' },
				{ type: 'emergence', date: '2019' },
			],
			['status-backwards 1'],
		],
		[
			'an answer before the project',
			[
				{ type: 'ars-answer', date: '2018-01-02' },
				{ type: 'project-filed', date: '2018-01-03' },
			],
			['answer-before-project 0'],
		],
	])('tells %s', (_, events, found) => expect(rules(events)).toEqual(found));

	test('accuses nobody on dates that are known too little', () => {
		expect(rules([{ type: 'aci-contract-signed', date: '2019-06-20' }])).toEqual([]);
		expect(rules([{ type: 'aci-contract-signed', date: '2019' }])).toEqual([]);
		expect(rules([{ type: 'meeting', date: '1990' }])).toEqual([]);
		expect(rules([{ type: 'meeting', date: '2046-12-31' }])).toEqual([]);
		expect(rules([{ type: 'meeting', date: '2026', next: { text: 'x', due: '2026-03' } }])).toEqual([]);
		expect(
			rules([
				{ type: 'project-filed', date: '2018' },
				{ type: 'project-validated', date: '2018-03' },
			]),
		).toEqual([]);
	});

	test('in good order has no finding, wherever its events stand', () => {
		const life: TerritoryEvent[] = [
			{ type: 'emergence', date: '2017-01' },
			{ type: 'letter-filed', date: '2017-05' },
			{ type: 'letter-validated', date: '2017-07' },
			{ type: 'project-filed', date: '2018-01-15' },
			{ type: 'project-validated', date: '2018-03-10' },
			{ type: 'aci-contract-signed', date: '2019-09-01' },
			{ type: 'ended', date: '2025' },
		];
		fc.assert(
			fc.property(fc.shuffledSubarray(life, { minLength: 1 }), (events) => {
				expect(journalFindings(events, TODAY, sizeClasses.validFrom)).toEqual([]);
			}),
		);
	});
});

describe('an agenda', () => {
	const keys = (plan: Plan): string[] => agendaOf(plan, TODAY, missions).map(({ key }) => key);

	test('has what is due: next steps, answers, signatures and missions, the overdue first', () => {
		const plan = planOf([
			territory([
				{ type: 'project-filed', date: '2026-10-01' },
				{
					type: 'meeting',
					date: '2026-09',
					next: { text: 'relancer', due: '2026-10', ownerRole: 'coordination' },
				},
				{ type: 'signature-planned', date: '2027-01-17' },
				{ type: 'meeting', date: '2026-12-01' },
			]),
			territory([{ type: 'aci-contract-signed', date: '2025-12-01' }], { id: 'b' }),
		]);
		const agenda = agendaOf(plan, TODAY, missions);
		expect(agenda.map(({ kind, due, isOverdue }) => [kind, due, isOverdue])).toEqual([
			['mission-start', '2026-06-01', true],
			['mission-start', '2026-06-01', true],
			['next-step', '2026-10', true],
			['ars-answer', '2026-12-01', false],
			['event', '2026-12-01', false],
			['mission-start', '2026-12-01', false],
			['mission-start', '2026-12-01', false],
			['signature', '2027-01-17', false],
			['mission-deployed', '2027-06-01', false],
			['mission-deployed', '2027-06-01', false],
			['mission-deployed', '2027-12-01', false],
			['mission-deployed', '2027-12-01', false],
		]);
	});

	test('forgets what is settled', () => {
		const open = planOf([
			territory([{ type: 'meeting', date: '2026-09', next: { text: 'relancer', due: '2026-10' } }]),
		]);
		expect(keys(open)).toEqual(['territory:a:meeting:2026-09:next']);
		const done = apply(open, settleStep(open, { kind: 'event', territory: 'a', at: 0 }, TODAY));
		expect(keys(done.plan)).toEqual([]);
		expect(apply(done.plan, done.inverse).plan).toEqual(open);
		const filed: TerritoryEvent = { type: 'project-filed', date: '2026-10-01' };
		expect(keys(planOf([territory([filed])]))).toEqual(['territory:a:ars:2026-10-01']);
		expect(keys(planOf([territory([filed, { type: 'ars-answer', date: '2026-11-02' }])]))).toEqual([]);
		const signed: TerritoryEvent = { type: 'aci-contract-signed', date: '2020-01-01' };
		const begun: TerritoryEvent = { type: 'other', date: '2020-07', settles: 'mission:accesAuxSoins:start' };
		expect(keys(planOf([territory([signed])]))).toContain('territory:a:mission:accesAuxSoins:start');
		expect(keys(planOf([territory([signed, begun])]))).not.toContain(
			'territory:a:mission:accesAuxSoins:start',
		);
		expect(keys(planOf([territory([signed, { type: 'ended', date: '2025' }])]))).toEqual([]);
	});

	test('waits for the answer to a project that was filed again, whatever was said of the first', () => {
		const events: TerritoryEvent[] = [
			{ type: 'project-filed', date: '2024-01' },
			{ type: 'ars-answer', date: '2024-03', result: 'refus' },
			{ type: 'project-filed', date: '2026-10' },
			{ type: 'ars-answer-due', date: '2026-12' },
		];
		const due = ['territory:a:ars-answer-due:2026-12'];
		expect(keys(planOf([territory(events)]))).toEqual(due);
		expect(keys(planOf([territory(events.toReversed())]))).toEqual(due);
		const answered: TerritoryEvent = { type: 'ars-answer', date: '2026-11' };
		expect(keys(planOf([territory([...events, answered])]))).toEqual([]);
	});

	test('leaves next steps without a due date to a list of their own, until they are done', () => {
		const plan = planOf(
			[
				territory([
					{ type: 'meeting', date: '2026-09', next: { text: 'relancer', ownerRole: 'coordination' } },
					{ type: 'meeting', date: '2026-09', next: { text: 'dater', due: '2027' } },
				]),
			],
			{ meetings: [{ id: 'm', name: 'M', date: '2026-01', next: { text: 'relevé' } }] },
		);
		expect(keys(plan)).toEqual(['territory:a:meeting:2026-09:2:next']);
		const undated = undatedSteps(plan);
		expect(undated.map(({ text, territories, ownerRole }) => [text, territories, ownerRole])).toEqual([
			['relancer', ['a'], 'coordination'],
			['relevé', [], ''],
		]);
		const done = apply(plan, settleStep(plan, { kind: 'event', territory: 'a', at: 0 }, TODAY)).plan;
		expect(undatedSteps(done).map(({ text }) => text)).toEqual(['relevé']);
	});

	test('of any plan has unique keys, the same whatever stands around an entry, and the overdue first', () => {
		fc.assert(
			fc.property(anyPlan, (plan) => {
				const agenda = agendaOf(plan, TODAY, missions);
				const all = agenda.map(({ key }) => key);
				expect(new Set(all).size).toBe(all.length);
				const firstOpen = agenda.findIndex(({ isOverdue }) => !isOverdue);
				expect(
					agenda.slice(firstOpen < 0 ? agenda.length : firstOpen).every(({ isOverdue }) => !isOverdue),
				).toBe(true);
				for (const { due, isOverdue } of agenda) expect(isOverdue).toBe(latestDay(due) < TODAY);
			}),
			{ numRuns: 60 },
		);
	});
});

test('missions are due after the months of their table, of contracts from their own date on', () => {
	const of = (date: string): string[] =>
		missionDates([{ type: 'aci-contract-signed', date }], missions).map(({ key, due }) => `${key} ${due}`);
	expect(of('2020-08-31')).toEqual([
		'mission:accesAuxSoins:start 2021-02-28',
		'mission:accesAuxSoins:deployed 2022-02-28',
		'mission:parcours:start 2021-08-31',
		'mission:parcours:deployed 2022-08-31',
		'mission:prevention:start 2021-08-31',
		'mission:prevention:deployed 2022-08-31',
	]);
	expect(of('2022-01')).toContain('mission:crisesSanitaires:start 2022-07');
	expect(of('2022')).toEqual([
		'mission:parcours:start 2023',
		'mission:parcours:deployed 2024',
		'mission:prevention:start 2023',
		'mission:prevention:deployed 2024',
	]);
	expect(missionDates([{ type: 'territorial-contract-signed', date: '2017-11-30' }], missions)).toEqual([]);
});

test('missions whose contract is dated too vaguely are told, until an event settles them or the CPTS ends', () => {
	const signed = (date: string): TerritoryEvent => ({ type: 'aci-contract-signed', date });
	const of = (...events: TerritoryEvent[]): string[] =>
		undatedMissions(events, missions).map(({ mission }) => mission);
	expect(of(signed('2020-08-31'))).toEqual([]);
	expect(of(signed('2022'))).toEqual(['accesAuxSoins', 'crisesSanitaires']);
	expect(of(signed('<2020'))).toEqual(['accesAuxSoins', 'parcours', 'prevention']);
	const settling = (['start', 'deployed'] as const).map((step): TerritoryEvent => ({
		type: 'other',
		date: '2023',
		settles: `mission:accesAuxSoins:${step}`,
	}));
	expect(of(signed('2022'), ...settling)).toEqual(['crisesSanitaires']);
	expect(of(signed('<2020'), { type: 'ended', date: '2024' })).toEqual([]);
	expect(of({ type: 'territorial-contract-signed', date: '<2018' })).toEqual([]);
});

test('the board puts the longest silent first, at its day', () => {
	const plan = planOf([
		territory([{ type: 'meeting', date: '2017-02-03' }]),
		territory([{ type: 'territorial-contract-signed', date: '2017-11-30' }], { id: 'b' }),
		territory([], { id: 'c' }),
	]);
	const cards = boardCards(plan, '2018-01-31');
	expect(cards.map(({ territory: { id } }) => id)).toEqual(['c', 'a', 'b']);
	expect(cards.map(({ silentDays }) => silentDays.least)).toEqual([NaN, 362, 62]);
	expect(boardCards(plan, '2017-02-03').at(-1)?.silentDays.least).toBe(0);
	expect(cards.map(({ status }) => status.code)).toEqual([0, 0, 3]);
});

test('a file tells what does not fit in it', () => {
	const found = fileFindings(
		territory([], {
			headCounts: [{ date: '2020', professionals: 10, adherents: 12, inMsp: 13 }],
			referents: [
				{ profession: 'infirmier', inBureau: true, sector: 'nord' },
				{ profession: 'infirmier', inBureau: true, sector: 'nord' },
			],
			sectors: [{ id: 'sud', name: 'Sud', communes: ['45001', '45999'], purposes: [] }],
			axes: [{ title: 'Accès' }],
			actions: [{ title: 'x', tags: [], state: 'planned', from: '2021', until: '2020', axis: 'Autre' }],
		}),
		new Set(['45001', '45002']),
	);
	expect(found.map(({ rule }) => rule)).toEqual([
		'more-members',
		'more-in-msp',
		'referent-sector-gone',
		'referent-sector-gone',
		'two-referents',
		'sector-communes-gone',
		'action-ends-first',
		'action-axis-gone',
	]);
	const sectors = [{ id: 'sud', name: 'Sud', communes: ['45001'], purposes: [] }];
	expect(communesWithoutSector(territory([], { sectors }), ['45001', '45002'])).toEqual(['45002']);
	expect(communesWithoutSector(territory([]), ['45001'])).toEqual([]);
});

test('referents leave gaps that show', () => {
	const grid = referentGrid({
		referents: [{ profession: 'pharmacien', inBureau: true, sector: 'sud' }],
		sectors: [{ id: 'sud', name: 'Sud', communes: [], purposes: [] }],
	});
	expect(grid.filter(({ isGap }) => !isGap).map(({ profession }) => profession)).toEqual(['pharmacien']);
	expect(grid.find(({ isGap }) => !isGap)?.cells.map((cell) => cell?.inBureau)).toEqual([undefined, true]);
	expect(grid.some(({ profession }) => profession === 'autre')).toBe(false);
	expect(referentGrid({})).toEqual([]);
	expect(referentGrid({ sectors: [{ id: 'sud', name: 'Sud', communes: [], purposes: [] }] })).toEqual([]);
});

test('rows of territories that are gone are told, kept, and can be taken away', () => {
	fc.assert(
		fc.property(anyPlan, (plan) => {
			const before = orphansOf(plan);
			const ids = new Set(plan.territories.map(({ id }) => id));
			expect(before.every(({ territory: id }) => !ids.has(id))).toBe(true);
			let left = plan;
			for (let [orphan] = before; orphan; [orphan] = orphansOf(left)) {
				const { plan: next, inverse } = apply(left, dropOrphan(left, orphan));
				expect(apply(next, inverse).plan).toEqual(left);
				left = next;
			}
			expect(orphansOf(left)).toEqual([]);
		}),
		{ numRuns: 60 },
	);
});

test('a followed zone means the group that holds most of its communes, ties by the smaller code', () => {
	const zone = (communes: string[]) => ({ id: 'z', name: 'z', communes, events: [] });
	const groups = [['45005', '45006'], ['45001', '45002'], ['45009']];
	expect(matchZones([zone(['45005', '45006', '45001'])], groups)).toEqual([0]);
	expect(matchZones([zone(['45005', '45001'])], groups)).toEqual([1]);
	expect(matchZones([zone(['18001'])], groups)).toEqual([-1]);
});

test('perimeters tell what joined and left, whatever their order in the plan', () => {
	const of = (from: string, communes: string[]) => ({ from, communes, indicative: false });
	const perimeters = [of('2020', ['45001', '45003']), of('2018', ['45001', '45002'])];
	expect(
		perimeterHistory({ perimeters }).map(({ perimeter, joined, left }) => [perimeter.from, joined, left]),
	).toEqual([
		['2018', [], []],
		['2020', ['45003'], ['45002']],
	]);
	expect(perimeterHistory({ perimeters: [...perimeters, { ...of('2021', []), draft: true }] })).toHaveLength(
		2,
	);
});

test('what of the history names territories that are gone is counted for each, and nothing of those that stay', () => {
	fc.assert(
		fc.property(anyPlan, (plan) => {
			const gone = leftBehind({ ...plan, territories: [] });
			const [territory] = plan.territories;
			const left = leftBehind(plan);
			const ids = new Set(plan.territories.map(({ id }) => id));
			expect(left).toEqual(gone.filter((one) => !ids.has(one.territory)));
			const named = gone.filter((one) => one.territory === territory?.id);
			const sides = (plan.frontier ?? []).flatMap(({ a, b }) => [a, b]);
			expect(named.map(({ cases }) => cases)).toEqual(
				named.map(() => sides.filter((side) => side === territory?.id).length),
			);
		}),
		{ numRuns: 60 },
	);
	const consultation = {
		name: 'x',
		opened: '2020',
		channel: 'referent',
		structures: ['a', 'b'],
		communes: [],
	} as const;
	const answer = { id: '1', commune: '37001', profession: 'infirmier', criteria: {}, date: '2020' } as const;
	const plan: Plan = {
		...planOf([]),
		frontier: [{ commune: '37001', a: 'a', b: 'c', decisions: [] }],
		consultations: [
			{ ...consultation, id: 'q', answers: [{ ...answer, channel: 'referent', towards: 'a' }] },
		],
		drawings: [],
	};
	expect(leftBehind(plan)).toEqual([
		{ territory: 'a', cases: 1, consultations: 1, answers: 1, drawings: 0 },
		{ territory: 'b', cases: 0, consultations: 1, answers: 0, drawings: 0 },
		{ territory: 'c', cases: 1, consultations: 0, answers: 0, drawings: 0 },
	]);
});
