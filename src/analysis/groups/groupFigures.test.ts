import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyStanding, standing } from '../../../tests/builders/groups.ts';
import table from '../../../data/size-classes.json' with { type: 'json' };
import { knownSum } from '../knownSum.ts';
import { groupFigures } from './groupFigures.ts';

const amountsOf = (figures: ReturnType<typeof groupFigures>): (number | undefined)[] =>
	['fonctionnement', 'toutesMissions'].map(
		(key) => figures.amounts.find((one) => one.key === key)?.all.euros,
	);

describe('figures of a group', () => {
	test('the worked example: B takes a commune of 1 100 from A, and the group changes by what both contracts do', () => {
		const people = Float64Array.of(39_200, 1_100, 79_200);
		const before = groupFigures([standing('a', [0, 1]), standing('b', [2])], people, table);
		const after = groupFigures([standing('a', [0]), standing('b', [1, 2])], people, table);
		expect([before.people, after.people]).toEqual([119_500, 119_500]);
		expect(amountsOf(before)).toEqual([60_000 + 60_000, 287_000 + 287_000]);
		expect(amountsOf(after)).toEqual([50_000 + 75_000, 220_000 + 370_000]);
		expect(before.bySize).toEqual([{ sizeClass: 2, territories: ['a', 'b'] }]);
		expect(after.bySize.map(({ sizeClass }) => sizeClass)).toEqual([1, 3]);
	});

	test('Nord Indre-et-Loire: one CPTS has one financement, two have two, never that of the group’s people', () => {
		const people = Float64Array.of(22_590, 15_802, 71_787 - 22_590 - 15_802);
		const one = groupFigures([standing('nord', [0, 1])], people, table);
		const two = groupFigures([standing('ouest', [0]), standing('est', [1])], people, table);
		const wide = groupFigures([standing('large', [0, 1, 2])], people, table);
		expect([one.people, two.people, wide.people]).toEqual([38_392, 38_392, 71_787]);
		expect([one, two, wide].map((figures) => amountsOf(figures)[0])).toEqual([50_000, 100_000, 60_000]);
		expect(two.bySize).toEqual([{ sizeClass: 1, territories: ['est', 'ouest'] }]);
	});

	test('a commune of two territories counts once in the people covered, twice in their sum', () => {
		const figures = groupFigures(
			[standing('a', [0, 1]), standing('b', [1, 2], 0)],
			Float64Array.of(1_000, 200, 30),
			table,
		);
		expect(figures).toMatchObject({
			people: 1_230,
			peopleOfTerritories: 1_430,
			communes: 3,
			sharedCommunes: 1,
		});
		expect(figures.byStatus).toEqual([
			{ status: 0, territories: ['b'], people: 230 },
			{ status: 3, territories: ['a'], people: 1_200 },
		]);
		expect(figures.amounts[0].signed).toMatchObject({ count: 1, euros: 50_000 });
	});

	test('amounts that the table lacks and people that nobody knows are unknown', () => {
		const figures = groupFigures([standing('a', [0])], Float64Array.of(NaN), table);
		expect(figures.people).toBeNaN();
		expect(figures.bySize).toEqual([{ sizeClass: undefined, territories: ['a'] }]);
		expect(figures.amounts[0].all).toEqual({ count: 1, unknown: 1, euros: NaN });
	});

	test('any group: parts add up to the whole, in any order', () => {
		fc.assert(
			fc.property(anyStanding, ({ people, members }) => {
				const figures = groupFigures(members, people, table);
				expect(groupFigures([...members].reverse(), people, table)).toEqual(figures);
				const counted = (of: readonly { territories: readonly string[] }[]): string[] =>
					of.flatMap(({ territories }) => territories).sort();
				const ids = members.map(({ territory }) => territory.id).sort();
				expect(counted(figures.byStatus)).toEqual(ids);
				expect(counted(figures.bySize)).toEqual(ids);
				const each = members.map(({ units }) => knownSum(units, people)).filter((sum) => sum > 0);
				expect(figures.peopleOfTerritories || 0).toBe(each.reduce((sum, one) => sum + one, 0));
				expect(figures.people || 0).toBeLessThanOrEqual(figures.peopleOfTerritories || 0);
				for (const { all } of figures.amounts) expect(all.count).toBe(members.length);
			}),
		);
	});
});
