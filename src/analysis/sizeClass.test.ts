import { expect, test } from 'vitest';
import table from '../../data/size-classes.json' with { type: 'json' };
import { peopleToClassBelow, peopleToNextClass, sizeClassOf } from './sizeClass.ts';

test.each([
	[0, 1],
	[39_999, 1],
	[40_000, 2],
	[79_999, 2],
	[80_000, 3],
	[175_000, 3],
	[175_001, 4],
	[5_000_000, 4],
	[NaN, undefined],
])('%d people: class %s', (people, sizeClass) => expect(sizeClassOf(people, table)).toBe(sizeClass));

test.each([
	[39_999, 1, undefined],
	[38_900, 1_100, undefined],
	[40_000, 40_000, 1],
	[41_000, 39_000, 1_001],
	[80_000, 95_001, 1],
	[175_000, 1, 95_001],
	[175_001, undefined, 1],
	[NaN, undefined, undefined],
])('%d people: %s more lead into the class above, %s fewer into the one below', (people, more, fewer) => {
	expect(peopleToNextClass(people, table)?.people).toBe(more);
	expect(peopleToClassBelow(people, table)?.people).toBe(fewer);
	const own = sizeClassOf(people, table);
	if (more !== undefined) {
		expect(sizeClassOf(people + more, table)).toBe((own ?? 0) + 1);
		expect(sizeClassOf(people + more - 1, table)).toBe(own);
	}
	if (fewer !== undefined) {
		expect(sizeClassOf(people - fewer, table)).toBe((own ?? 0) - 1);
		expect(sizeClassOf(people - fewer + 1, table)).toBe(own);
	}
});
