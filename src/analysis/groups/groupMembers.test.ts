import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyGroups, KNOWN_TERRITORIES } from '../../../tests/builders/groups.ts';
import type { Group, GroupLevel } from '../../model/group.ts';
import { groupMembers } from './groupMembers.ts';

const group = (id: string, level: GroupLevel, territories: string[], groups: string[] = []): Group => ({
	id,
	name: id,
	level,
	territories,
	groups,
});

describe('members of groups', () => {
	test('a group has the territories of those below it, each once', () => {
		const members = groupMembers(
			[
				group('nord', 'infra-departemental', ['t2', 't1']),
				group('d37', 'departemental', ['t3', 't1'], ['nord']),
				group('cvl', 'regional', [], ['d37']),
			],
			['t1', 't2', 't3'],
		);
		expect(members.territories.get('cvl')).toEqual(['t1', 't2', 't3']);
		expect(members.below.get('cvl')).toEqual(['d37', 'nord']);
		expect(members.findings).toEqual([]);
	});

	test('circles, levels, what is unknown and what is held twice are told', () => {
		const { findings, territories } = groupMembers(
			[
				group('a', 'departemental', ['t1', 'gone'], ['b', 'lost']),
				group('b', 'departemental', ['t2'], ['a']),
				group('c', 'departemental', ['t2']),
			],
			['t1', 't2'],
		);
		expect(territories.get('a')).toEqual(['t1', 't2']);
		expect(territories.get('b')).toEqual(['t1', 't2']);
		expect(findings).toContainEqual({ rule: 'cycle', groups: ['a', 'b'] });
		expect(findings).toContainEqual({ rule: 'level', group: 'a', part: 'b' });
		expect(findings).toContainEqual({ rule: 'unknown-territory', group: 'a', territory: 'gone' });
		expect(findings).toContainEqual({ rule: 'unknown-group', group: 'a', part: 'lost' });
	});

	test('a territory in two groups of one level is told, one that lies in both a group and its part is not', () => {
		const twice = groupMembers(
			[
				group('nord', 'infra-departemental', ['t1']),
				group('d37', 'departemental', ['t1'], ['nord']),
				group('d41', 'departemental', ['t1']),
			],
			['t1'],
		);
		expect(twice.findings).toEqual([
			{ rule: 'twice', level: 'departemental', territory: 't1', groups: ['d37', 'd41'] },
		]);
	});

	test('any groups: no crash, no order, own territories are in, nothing unknown is', () => {
		fc.assert(
			fc.property(anyGroups, (groups) => {
				const members = groupMembers(groups, KNOWN_TERRITORIES);
				const turned = groupMembers(
					[...groups].reverse().map((one) => ({ ...one, territories: [...one.territories].reverse() })),
					[...KNOWN_TERRITORIES].reverse(),
				);
				expect(turned.findings).toEqual(members.findings);
				for (const { id, territories, groups: parts = [] } of groups) {
					const own = members.territories.get(id)!;
					expect(turned.territories.get(id)).toEqual(own);
					expect(own).toEqual([...new Set(own)].sort());
					expect(KNOWN_TERRITORIES).toEqual(expect.arrayContaining([...own]));
					for (const territory of territories)
						expect(own.includes(territory)).toBe(KNOWN_TERRITORIES.includes(territory));
					for (const part of parts)
						expect(own).toEqual(expect.arrayContaining([...(members.territories.get(part) ?? [])]));
				}
			}),
		);
	});
});
