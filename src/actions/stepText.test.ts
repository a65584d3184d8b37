import { beforeAll, expect, test } from 'vitest';
import type { Assignment } from '../model/change.ts';
import type { Territory } from '../model/plan.ts';
import { LocaleState, loadWorkshopTexts } from '../state/locale.svelte.ts';
import { stepText } from './stepText.ts';

beforeAll(loadWorkshopTexts);

const territories = ['Est Cher', 'Giennois', 'Territoire 13'].map(
	(name) => ({ id: name, name }) as Territory,
);
const codes = (count: number, first = 0): string[] =>
	Array.from({ length: count }, (_, index) => `18${String(first + index).padStart(3, '0')}`);
const gained = (territory: string, added: string[]): Assignment => ({ territory, added, removed: [] });
const lost = (territory: string, removed: string[]): Assignment => ({ territory, added: [], removed });
const textOf = (...assignments: Assignment[]): string => {
	const change = { kind: 'assign', assignments } as const;
	return stepText({ change, inverse: change }, { territories }, new LocaleState());
};

test('all communes of a step are said to come from where all of them come from', () => {
	expect(textOf(gained('Territoire 13', codes(20)), lost('Est Cher', codes(20)))).toBe(
		'20 communes d’Est Cher vers Territoire 13',
	);
	expect(textOf(gained('Territoire 13', codes(1)), lost('Giennois', codes(1)))).toBe(
		'1 commune de Giennois vers Territoire 13',
	);
	expect(
		textOf(gained('Territoire 13', codes(5)), lost('Giennois', codes(2)), lost('Est Cher', codes(3, 2))),
	).toBe('5 communes de plusieurs territoires vers Territoire 13');
});

test('where only some left a territory, the step says how many', () => {
	expect(textOf(gained('Territoire 13', codes(20)), lost('Est Cher', codes(19)))).toBe(
		'20 communes vers Territoire 13, dont 19 d’Est Cher',
	);
	expect(
		textOf(gained('Territoire 13', codes(9)), lost('Giennois', codes(4)), lost('Est Cher', codes(6))),
	).toBe('9 communes vers Territoire 13, dont 6 de plusieurs territoires');
});

test('communes that nobody had, or that nobody has now', () => {
	expect(textOf(gained('Giennois', codes(3)))).toBe('3 communes vers Giennois');
	expect(textOf(lost('Est Cher', codes(2)))).toBe('2 communes retirées d’Est Cher');
});
