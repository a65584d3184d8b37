import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyPlan } from '../../../tests/builders/arbitraryPlan.ts';
import { apply } from '../apply.ts';
import type { Change } from '../change.ts';
import { emptyPlan } from '../emptyPlan.ts';
import type { Plan } from '../plan.ts';
import { changeGroup } from './changeGroup.ts';
import { createGroups, type NewGroup } from './createGroups.ts';
import { mergeIndicators } from './mergeIndicators.ts';
import { removeGroup } from './removeGroup.ts';
import { removeIndicator } from './removeIndicator.ts';

const departement: NewGroup = {
	name: ' InterCPTS Loiret ',
	level: 'departemental',
	territories: ['b', 'a', 'b'],
};
const done = (plan: Plan, change: Change): Plan => apply(plan, change).plan;
const bare = emptyPlan('24', 'Essai', '2026-01-01');

describe('verbs of groups', () => {
	test('any plan: each verb is undone, and leaves all but its list alone', () => {
		fc.assert(
			fc.property(anyPlan, (plan) => {
				const changes = [
					createGroups(plan, [departement, departement]),
					mergeIndicators(plan, [
						{
							name: 'Taux',
							unit: '%',
							total: 'mean-by-people',
							values: [{ territory: 'a', value: 1, date: '2019' }],
						},
					]),
					...(plan.groups ?? []).flatMap(({ id }) => [
						removeGroup(plan, id),
						changeGroup(plan, id, { means: [{ title: 'Logiciel', kind: 'tool' }] }),
					]),
					...(plan.aciIndicators ?? []).map(({ id }) => removeIndicator(plan, id)),
				];
				for (const change of changes) {
					const { plan: after, inverse } = apply(plan, change);
					expect(apply(after, inverse).plan).toEqual(plan);
					expect(after.territories).toBe(plan.territories);
				}
			}),
			{ numRuns: 40 },
		);
	});

	test('a new group has an id of its own, its territories once; removed, nothing holds it', () => {
		let plan = done(bare, createGroups(bare, [departement, departement]));
		expect(plan.groups).toEqual([
			{ id: 'intercpts-loiret', name: 'InterCPTS Loiret', level: 'departemental', territories: ['a', 'b'] },
			{ id: 'intercpts-loiret-2', name: 'InterCPTS Loiret', level: 'departemental', territories: ['a', 'b'] },
		]);
		const parts = ['intercpts-loiret', 'intercpts-loiret-2'];
		plan = done(
			plan,
			createGroups(plan, [{ name: 'Région', level: 'regional', territories: [], groups: parts }]),
		);
		const delegate = { profession: 'infirmier', mandate: 'proposed' } as const;
		plan = done(
			plan,
			changeGroup(plan, 'region', { delegates: parts.map((group) => ({ group, ...delegate })) }),
		);
		plan = done(plan, removeGroup(plan, 'intercpts-loiret'));
		expect(plan.groups?.at(-1)).toMatchObject({
			groups: [parts[1]],
			delegates: [{ group: parts[1], ...delegate }],
		});
		plan = done(plan, removeGroup(plan, parts[1]));
		expect(plan.groups).toEqual([{ id: 'region', name: 'Région', level: 'regional', territories: [] }]);
		expect(done(plan, removeGroup(plan, 'region'))).toEqual(bare);
	});

	test('what is no group throws', () => {
		expect(() => createGroups(bare, [{ ...departement, name: ' ' }])).toThrow('wants a name');
		expect(() => changeGroup(bare, 'x', {})).toThrow('no group x');
		expect(() => removeGroup(bare, 'x')).toThrow('no group x');
	});

	test('a value of the same territory and date takes the place of the former one', () => {
		const read = (value: number, date: string) => ({
			name: 'Patients reçus',
			unit: 'patients',
			total: 'sum' as const,
			values: [{ territory: 'a', value, date }],
		});
		let plan = done(bare, mergeIndicators(bare, [read(1, '2019'), read(2, '2020')]));
		plan = done(plan, mergeIndicators(plan, [read(3, '2020')]));
		expect(plan.aciIndicators).toEqual([
			{
				id: 'patients-recus',
				...read(1, '2019'),
				values: [read(1, '2019').values[0], read(3, '2020').values[0]],
			},
		]);
	});
});
