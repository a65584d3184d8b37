import { describe, expect, test } from 'vitest';
import { articleInFront, compactName, foldName, withoutArticle } from './nameKey.ts';

describe('foldName', () => {
	test.each([
		['L’Haÿ-les-Roses', 'l hay les roses'],
		["Val-d'Oronaye", 'val d oronaye'],
		['ŒUILLY', 'oeuilly'],
		['St-Étienne', 'saint etienne'],
		['Ste. Foy-lès-Lyon', 'sainte foy les lyon'],
		['Mareuil s/ Cher', 'mareuil sur cher'],
		['  La   Garde ', 'la garde'],
		['Garde (La)', 'la garde'],
		["Aigle (L')", 'l aigle'],
		['Mans, Le', 'le mans'],
		['Stains', 'stains'],
	])('%s', (text, folded) => expect(foldName(text)).toBe(folded));

	test('is its own fixed point', () => {
		for (const text of ['Ste-Œuvre (La)', 'L’Épine', 'Saint-Sts'])
			expect(foldName(foldName(text))).toBe(foldName(text));
	});
});

test('an article behind goes in front, other brackets stay', () => {
	expect(articleInFront('Épine (l’)')).toBe("L'Épine");
	expect(articleInFront('Aiglun (04)')).toBe('Aiglun (04)');
});

test('bare and compact keys', () => {
	expect(withoutArticle('la garde')).toBe('garde');
	expect(withoutArticle('laon')).toBe('laon');
	expect(compactName('lambres lez aire')).toBe('lambreslesaire');
});
