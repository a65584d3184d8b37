import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PROFESSIONS } from '../../model/consultation.ts';
import type { Delegate, Group } from '../../model/group.ts';
import { checkDelegation } from './delegation.ts';
import { groupMembers } from './groupMembers.ts';

const departement = (id: string): Group => ({ id, name: id, level: 'departemental', territories: [] });
const delegate = (
	group: string,
	profession: Delegate['profession'],
	rest: Partial<Delegate> = {},
): Delegate => ({
	group,
	profession,
	mandate: 'proposed',
	...rest,
});
function check(delegates: Delegate[], parts = ['d37', 'd41']): ReturnType<typeof checkDelegation> {
	const regional: Group = {
		id: 'cvl',
		name: 'cvl',
		level: 'regional',
		territories: [],
		groups: parts,
		delegates,
	};
	const groups = [regional, ...parts.map(departement)];
	return checkDelegation(regional, groups, groupMembers(groups, []));
}

describe('the delegation of a régionale', () => {
	test('two of one profession want a second of another one', () => {
		const { findings, holds } = check([
			delegate('d37', 'infirmier'),
			delegate('d37', 'infirmier'),
			delegate('d41', 'generaliste'),
			delegate('d41', 'pharmacien'),
		]);
		expect(findings).toEqual([{ rule: 'second', group: 'd37', than: 'infirmier' }]);
		expect(holds).toBe(false);
	});

	test('none, too many, strangers and a régionale without départementales are told', () => {
		const { findings } = check([
			delegate('d41', 'generaliste'),
			delegate('d41', 'pharmacien'),
			delegate('d41', 'podologue'),
			delegate('d99', 'generaliste'),
		]);
		expect(findings).toEqual([
			{ rule: 'none', group: 'd37' },
			{ rule: 'too-many', group: 'd41', count: 3 },
			{ rule: 'stranger', group: 'd99' },
		]);
		expect(check([], []).findings).toEqual([{ rule: 'no-parts' }]);
	});

	test('the federation has validated it once every mandate is, with its date', () => {
		const mandates = (rest: Partial<Delegate>): ReturnType<typeof check> =>
			check(
				[
					delegate('d37', 'infirmier', { mandate: 'validated', date: '2021' }),
					delegate('d37', 'podologue', rest),
				],
				['d37'],
			);
		expect(mandates({})).toMatchObject({ holds: true, isValidated: false });
		expect(mandates({ mandate: 'validated' })).toMatchObject({ holds: true, isValidated: false });
		expect(mandates({ mandate: 'validated', date: '2021-03' })).toMatchObject({
			holds: true,
			isValidated: true,
		});
	});

	test('it holds exactly where each sends two of two professions', () => {
		const anyDelegate = fc.record({
			group: fc.constantFrom('d37', 'd41'),
			profession: fc.constantFrom(...PROFESSIONS.slice(0, 3)),
			mandate: fc.constantFrom('proposed' as const, 'validated' as const),
		});
		fc.assert(
			fc.property(fc.array(anyDelegate, { maxLength: 5 }), (delegates) => {
				const expected = ['d37', 'd41'].every((group) => {
					const own = delegates.filter((one) => one.group === group);
					return own.length === 2 && own[0].profession !== own[1].profession;
				});
				expect(check(delegates).holds).toBe(expected);
			}),
		);
	});
});
