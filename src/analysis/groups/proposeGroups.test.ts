import { expect, test } from 'vitest';
import { standing } from '../../../tests/builders/groups.ts';
import { unitTableOf } from '../../../tests/builders/unitTable.ts';
import type { Group } from '../../model/group.ts';
import { groupMembers } from './groupMembers.ts';
import { proposeGroups } from './proposeGroups.ts';

const units = unitTableOf([
	{ code: '37001', departement: '37', populationMunicipale: 500 },
	{ code: '41001', departement: '41', populationMunicipale: 500 },
	{ code: '41002', departement: '41', populationMunicipale: 100 },
	{ code: '45001', departement: '45' },
]);
const propose = (
	groups: Group[],
	...territories: ReturnType<typeof standing>[]
): ReturnType<typeof proposeGroups> =>
	proposeGroups(
		territories,
		groups,
		groupMembers(
			groups,
			territories.map(({ territory }) => territory.id),
		),
		units,
	);

test('a territory goes where most of its people live, among equals to the smaller code', () => {
	const { groups, undecided } = propose(
		[],
		standing('both', [1, 0]),
		standing('east', [0, 1, 2]),
		standing('who', [3]),
	);
	expect(groups).toEqual([
		{ departement: '37', territories: ['both'], into: undefined },
		{ departement: '41', territories: ['east'], into: undefined },
	]);
	expect(undecided).toEqual(['who']);
});

test('those that are grouped already stay, and others join the group of their département', () => {
	const d41: Group = { id: 'd41', name: 'Loir-et-Cher', level: 'departemental', territories: ['east'] };
	expect(propose([d41], standing('east', [1]), standing('new', [2])).groups).toEqual([
		{ departement: '41', territories: ['new'], into: 'd41' },
	]);
	expect(propose([d41], standing('east', [1])).groups).toEqual([]);
});
