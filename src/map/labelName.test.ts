import fc from 'fast-check';
import { expect, test } from 'vitest';
import { labelName } from './labelName.ts';

test('short names stay, the word CPTS goes', () => {
	expect(labelName('Giennois')).toBe('Giennois');
	expect(labelName('CPTS Asclépios')).toBe('Asclépios');
	expect(labelName('CPTS du Sud-Lochois')).toBe('Sud-Lochois');
	expect(labelName('Cpts d’Orléans')).toBe('Orléans');
	expect(labelName('CPTS')).toBe('CPTS');
	expect(labelName('Jargeau, Châteauneuf')).toBe('Jargeau, Châteauneuf');
});

test('long names are cut between words, and one endless word anywhere', () => {
	expect(labelName('Jargeau, Châteauneuf-sur-Loire, Traînou, Sandillon et leurs environs')).toBe(
		'Jargeau, Châteauneuf-sur-Loire…',
	);
	expect(labelName('x'.repeat(80))).toBe(`${'x'.repeat(35)}…`);
});

test('a label is never longer than its room, never empty, and cutting it again changes nothing', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), (name) => {
			const label = labelName(name);
			expect([...label].length).toBeLessThanOrEqual(36);
			if (name.trim()) expect(label).not.toBe('');
		}),
	);
});
