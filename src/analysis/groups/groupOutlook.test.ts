import { expect, test } from 'vitest';
import table from '../../../data/size-classes.json' with { type: 'json' };
import { groupOutlook } from './groupOutlook.ts';

test('the group changes by what its territories do: 2 % more tips 79 200 people, and 40 300 fall with 1 % less', () => {
	const members = [
		{ id: 'a', people: 40_300 },
		{ id: 'b', people: 79_200 },
		{ id: 'c', people: NaN },
	];
	const [amount] = table.amounts;
	expect(groupOutlook(members, 0.02, amount, table)).toMatchObject({
		tipped: 1,
		unknown: 1,
		beforeEuros: 120_000,
		changeEuros: 15_000,
	});
	expect(groupOutlook(members, -0.01, amount, table)).toMatchObject({ tipped: 1, changeEuros: -10_000 });
	expect(groupOutlook([members[2]], 0.1, amount, table).changeEuros).toBeNaN();
	expect(groupOutlook([], 0.1, amount, table).changeEuros).toBe(0);
});
