import { expect, test } from 'vitest';
import { isCommuneSought } from './isCommuneSought.ts';

test.each([
	['', true],
	['saint-règle', true],
	['ST REGLE', true],
	['regl', true],
	['3723', true],
	[' 37236 ', true],
	['7236', false],
	['amboise', false],
])('%j finds Saint-Règle (37236): %s', (typed, isFound) => {
	expect(isCommuneSought(typed, '37236', 'Saint-Règle')).toBe(isFound);
});
