import { expect, test } from 'vitest';
import table from '../../data/size-classes.json' with { type: 'json' };
import { sizeClassOf } from './sizeClass.ts';

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
