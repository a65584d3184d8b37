import { expect, test } from 'vitest';
import { exactly } from '../base/range.ts';
import { rangeText } from './rangeText.ts';

const between = (least: string, most: string): string => `${least} à ${most}`;

test.each([
	[exactly(12), '12'],
	[exactly(NaN), 'NaN'],
	[{ value: 5.5, least: 1, most: 10 }, '1 à 10'],
	[{ value: 100.2, least: 100.1, most: 100.3 }, '100'],
])('%o reads %s', (range, text) => expect(rangeText(range, (value) => value.toFixed(0), between)).toBe(text));
