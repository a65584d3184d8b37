import { expect, test } from 'vitest';
import fc from 'fast-check';
import { typesetter } from '../../../tests/builders/printedPages.ts';
import { readFontMetrics } from './fontMetrics.ts';
import { STYLES } from './typesetter.ts';

test('widths are those of the typeface: figures are alike, a narrow space is narrower than a space', () => {
	const width = (text: string): number => typesetter.widthMm(text, { sizePt: 72, weight: 'regular' });
	expect(width('0')).toBeCloseTo(0.497 * 25.4, 6);
	expect(new Set(Array.from('0123456789', width)).size).toBe(1);
	expect(width('\u202f')).toBeCloseTo(0.12 * 25.4, 6);
	expect(width('é') + width('œ')).toBeCloseTo(width('éœ'), 9);
});

test('a file that is no TrueType font is refused', () => {
	expect(() => readFontMetrics(new ArrayBuffer(40))).toThrow('not a TrueType file');
});

test('lines fit, lose nothing but spaces, and hold figures together with their units', () => {
	const word = fc.stringMatching(/^[A-Za-zéèœÎ’-]{1,30}$/);
	fc.assert(
		fc.property(fc.array(word, { maxLength: 40 }), fc.integer({ min: 12, max: 120 }), (words, widthMm) => {
			const text = words.join(' ');
			const lines = typesetter.lines(text, widthMm, STYLES.body);
			for (const line of lines) expect(typesetter.widthMm(line, STYLES.body)).toBeLessThanOrEqual(widthMm);
			expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
		}),
	);
	const broken = typesetter.lines('une superficie de 1\u202f234\u202fkm²', 30, STYLES.body);
	expect(broken.at(-1)).toBe('1\u202f234\u202fkm²');
});

test('accents join their letters, and what the typeface lacks is seen as one box each', () => {
	expect(typesetter.settable('Cle\u0301ry\n漢', 'regular')).toBe('Cléry □');
	expect(typesetter.settable('a 👨‍👩‍👧 ❤️ 🇫🇷 b', 'semibold')).toBe('a □ □ □ b');
});
