import { expect, test } from 'vitest';
import { pictureMesh } from '../../tests/builders/pictureMesh.ts';
import { unitAreasCm2 } from '../geometry/unitAreas.ts';
import { compactness } from './compactness.ts';

test('a circle is 1, a square π/4, and the unit of length does not matter', () => {
	expect(compactness(Math.PI * 9, 2 * Math.PI * 3)).toBeCloseTo(1, 12);
	expect(compactness(25, 20)).toBeCloseTo(Math.PI / 4, 12);
	expect(compactness(25e6, 20e3)).toBeCloseTo(Math.PI / 4, 12);
});

test('an empty perimeter has none', () => expect(compactness(0, 0)).toBeNaN());

test.each([
	[
		'near a circle',
		0.55,
		0.75,
		['..AAA..', '.AAAAA.', 'AAAAAAA', 'AAAAAAA', 'AAAAAAA', '.AAAAA.', '..AAA..'],
	],
	['a thread', 0.2, 0.3, ['AAAAAAAAAAAAAAA']],
	['with a hole', 0.2, 0.5, ['AAA', 'A.A', 'AAA']],
])('cells %s: between %d and %d', (_, least, most, picture) => {
	const { table } = pictureMesh(...picture);
	const lengthUm = table.lengthUm.reduce((sum, length) => sum + length, 0);
	const value = compactness(unitAreasCm2(table)[0] / 1e10, lengthUm / 1e9);
	expect(value).toBeGreaterThan(least);
	expect(value).toBeLessThan(most);
});
