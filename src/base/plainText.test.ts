import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hyphened, plainLetters, plainWords } from './plainText.ts';

test('accents, capitals and ligatures are gone, whatever form the text comes in', () => {
	for (const form of ['NFC', 'NFD'])
		expect(plainLetters('Cœur d’Île-LÆTITIA'.normalize(form))).toBe('coeur d’ile-laetitia');
	expect(plainWords('  L’Haÿ-les-Roses ')).toBe('l hay les roses');
	expect(plainWords('GHT Cœur de Beauce')).toBe(plainWords('ght coeur-de-beauce'));
});

test('a name in hyphens has letters, digits and single hyphens between them only', () => {
	expect(hyphened('(CPTS) Sud Loiret 2')).toBe('cpts-sud-loiret-2');
	expect(hyphened('…')).toBe('');
	expect(hyphened('a'.repeat(200))).toHaveLength(60);
	fc.assert(
		fc.property(fc.string({ unit: 'grapheme', maxLength: 150 }), (name) => {
			const stem = hyphened(name);
			expect(stem).toMatch(/^([a-z0-9]+(-[a-z0-9]+)*)?$/);
			expect(stem.length).toBeLessThanOrEqual(60);
			expect(hyphened(stem)).toBe(stem);
		}),
	);
});
