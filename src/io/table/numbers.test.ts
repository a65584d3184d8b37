import { expect, test } from 'vitest';
import { decimalSignOf, parseNumber } from './numbers.ts';

test.each<[string[], string]>([
	[['1,5', '2'], ','],
	[['1.5', '2'], '.'],
	[['1 234,50'], ','],
	[['1.234,5'], ','],
	[['1,234.5'], '.'],
	[['1,234', '12,5'], ','],
	[['12', ''], '.'],
])('decimal sign of %j', (cells, sign) => expect(decimalSignOf(cells)).toBe(sign));

test.each<[string, ',' | '.', number]>([
	['1\u202f234,5', ',', 1234.5],
	['1.234,5', ',', 1234.5],
	['-0,25', ',', -0.25],
	['1,234.5', '.', 1234.5],
	['.5', '.', 0.5],
	['1e3', '.', 1000],
	['', '.', NaN],
	['NaN', '.', NaN],
	['NS', ',', NaN],
	['1-2', '.', NaN],
	['Infinity', '.', NaN],
])('%s with %s', (cell, sign, value) => expect(parseNumber(cell, sign)).toBe(value));
