import { expect, test } from 'vitest';
import { readTypedEuros } from './typedEuros.ts';

test('an amount is read as people write it; what is none is told from an empty cell', () => {
	expect(readTypedEuros('12\u202f000')).toBe(12_000);
	expect(readTypedEuros(' 12 000,50 € ')).toBe(12_000.5);
	expect(readTypedEuros('0')).toBe(0);
	expect(readTypedEuros(' \u202f')).toBeUndefined();
	for (const wrong of ['-12 abc', '-12', '1e5', '0x10', '12 k', '1,2,3', '1000000001', 'inconnu'])
		expect(readTypedEuros(wrong)).toBeNaN();
});
