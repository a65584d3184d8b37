import { expect, test } from 'vitest';
import { frenchCount } from './frenchCount.ts';

test.each([
	['0', '0 commune'],
	['1', '1 commune'],
	['2', '2 communes'],
	['10', '10 communes'],
	['1\u202f000', '1\u202f000 communes'],
])('%s: %s', (count, text) => expect(frenchCount(count, 'commune')).toBe(text));

test('a noun with a plural of its own', () => {
	expect(frenchCount('1', 'commune retenue', 'communes retenues')).toBe('1 commune retenue');
	expect(frenchCount('3', 'commune retenue', 'communes retenues')).toBe('3 communes retenues');
});
