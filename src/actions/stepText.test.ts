import { beforeAll, expect, test } from 'vitest';
import type { Assignment } from '../model/change.ts';
import type { Territory } from '../model/plan.ts';
import { LocaleState, loadWorkshopTexts } from '../state/locale.svelte.ts';
import { everNamed, stepText } from './stepText.ts';

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

test('a consultation and its answers are told by its name, also once it is gone', () => {
	const consultation = {
		id: 'lisiere',
		name: 'Lisière nord',
		opened: '2026-03',
		channel: 'individual',
		structures: ['Giennois'],
		communes: [{ commune: '45155', professions: [] }],
		answers: [],
	} as const;
	const opened = { kind: 'insert-consultation', consultation, position: 0 } as const;
	const removed = { kind: 'remove-consultation', id: 'lisiere' } as const;
	const answer = {
		id: 'r-1',
		commune: '45155',
		profession: 'infirmier',
		criteria: {},
		date: '2026',
		channel: 'referent',
	} as const;
	const answered = { kind: 'insert-answers', id: 'lisiere', position: 0, answers: [answer] } as const;
	const erased = { kind: 'remove-answers', id: 'lisiere', position: 0, count: 1 } as const;
	const steps = [
		{ change: opened, inverse: removed, at: 1 },
		{ change: answered, inverse: erased, at: 2 },
		{ change: removed, inverse: opened, at: 3 },
	];
	const named = everNamed({ territories }, { steps, position: 3 });
	expect(steps.map((step) => stepText(step, named, new LocaleState()))).toEqual([
		'consultation ouverte\u202f: Lisière nord',
		'1 réponse pour Lisière nord',
		'consultation retirée\u202f: Lisière nord',
	]);
	expect(stepText({ change: erased, inverse: answered }, named, new LocaleState())).toBe(
		'1 réponse en moins pour Lisière nord',
	);
});
