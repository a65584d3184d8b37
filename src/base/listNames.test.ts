import { expect, test } from 'vitest';
import { listNames } from './listNames.ts';

test('a name with commas stays one of the list', () => {
	const names = ['Jargeau, Traînou', 'Est Cher'];
	expect(listNames(names, 'fr')).toBe('Jargeau, Traînou\u202f; Est Cher');
	expect(listNames(names, 'en')).toBe('Jargeau, Traînou; Est Cher');
});
