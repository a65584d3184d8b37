import { describe, expect, test } from 'vitest';
import { lostCharacterPattern, ungarbled, withCedilla } from './mojibake.ts';
import { compactName, foldName } from './nameKey.ts';

describe('ungarbled', () => {
	test.each([
		['ChÃ¢teauroux', 'Châteauroux'],
		['Sainte-Croix-├á-Lauze', 'Sainte-Croix-à-Lauze'],
		['Ch√¢teauroux', 'Châteauroux'],
		['Å’uilly', 'Œuilly'],
		['ChÃƒÂ¢teauroux', 'Châteauroux'],
	])('%s may be %s', (text, meant) => expect(ungarbled(text)).toContain(meant));

	test.each(['Châteauroux', 'Tours', 'Èze', 'L’Haÿ-les-Roses'])('%s is left alone', (text) =>
		expect(ungarbled(text)).toEqual([]),
	);
});

test('è for ç', () => {
	expect(withCedilla('Alenèon')).toEqual(['Alençon']);
	expect(withCedilla('Tours')).toEqual([]);
});

describe('lost characters', () => {
	const pattern = (text: string): RegExp | undefined =>
		lostCharacterPattern(text, (part) => compactName(foldName(part)));

	test('stand for up to two letters', () => {
		expect(pattern('Ch?teauroux')?.test('chateauroux')).toBe(true);
		expect(pattern('Ch\ufffd\ufffdteauroux')?.test('chateauroux')).toBe(true);
		expect(pattern('Ch?teauroux')?.test('chateaudun')).toBe(false);
	});

	test('are not guessed where little is left', () => {
		expect(pattern('?ze')).toBeUndefined();
		expect(pattern('Tours')).toBeUndefined();
		expect(pattern('?????')).toBeUndefined();
	});
});
