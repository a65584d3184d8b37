import { expect, test } from 'vitest';
import { yearFault } from './yearFault.ts';

test('years that no work of a CPTS can be in are refused, with those that can be meant', () => {
	const fault = (date: string): string => yearFault(date, 'fr');
	for (const date of ['1990', '2017-03', '2026-11-22', '2100-12-31', '<2017-04'])
		expect(fault(date)).toBe('');
	for (const date of ['0202-03-24', '1989-12-31', '2101', '9999', '<0202'])
		expect(fault(date)).toBe('Donnez une année entre 1990 et 2100.');
	expect(yearFault('0202', 'en')).toBe('Give a year between 1990 and 2100.');
});
