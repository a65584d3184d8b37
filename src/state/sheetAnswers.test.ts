import { expect, test } from 'vitest';
import type { Answer, Consultation, Profession } from '../model/consultation.ts';
import { progressMap } from './consultationProgress.ts';
import { answerFacts, publishableFacts, sheetAnswers } from './sheetAnswers.ts';

function answer(index: number, profession: Profession, towards?: string): Answer {
	const plain = { id: `r-${index}`, commune: '37003', profession, criteria: {}, date: '2026' };
	return { ...plain, channel: 'individual', ...(towards && { towards }) };
}
const consultation: Consultation = {
	id: 'one',
	name: 'Une',
	opened: '2026-03',
	channel: 'individual',
	structures: ['a', 'b', 'c'],
	communes: [
		{ commune: '37003', professions: [{ profession: 'infirmier', count: 10 }] },
		{ commune: '37004', professions: [] },
	],
	answers: [
		...[0, 1, 2, 3].map((index) => answer(index, 'infirmier', 'a')),
		answer(4, 'infirmier', 'c'),
		answer(5, 'pharmacien'),
	],
};
const older: Consultation = { ...consultation, id: 'old', opened: '2025', answers: [] };
const foreign: Consultation = { ...consultation, id: 'far', opened: '2027', structures: ['x'], answers: [] };
const plan = { consultations: [consultation, older, foreign] };

test('the last consultation that asked the commune about one of the sides is the one that speaks', () => {
	expect(sheetAnswers(plan, '37003', ['a', 'b'])?.consultation).toBe(consultation);
	expect(sheetAnswers(plan, '37003', ['y'])).toBeUndefined();
	expect(sheetAnswers(plan, '99999', ['a', 'b'])).toBeUndefined();
	expect(sheetAnswers({}, '37003', ['a'])).toBeUndefined();
});

test('a decision keeps exact counts; a printed sheet gets groups of six', () => {
	const answers = sheetAnswers(plan, '37003', ['a', 'b'])!;
	expect(answerFacts(answers)).toEqual([
		{ profession: 'infirmier', a: 4, b: 0, neither: 0, elsewhere: 1, asked: 10 },
		{ profession: 'pharmacien', a: 0, b: 0, neither: 1, asked: 0 },
	]);
	expect(publishableFacts(answers, '37003', ['a', 'b'])).toEqual([
		{ profession: 'infirmier+pharmacien', a: 4, b: 0, neither: 1, elsewhere: 1, asked: 10 },
	]);
	const fewer = { ...answers, consultation: { ...consultation, answers: consultation.answers.slice(1) } };
	expect(publishableFacts(fewer, '37003', ['a', 'b'])).toEqual([]);
});

test('progress in classes: communes that are not asked, or of unknown number, have none', () => {
	const unitOf = (code: string): number => ['37001', '37003'].indexOf(code);
	const { classes, counts } = progressMap(consultation, 3, unitOf);
	expect([...classes]).toEqual([-1, 3, -1]);
	expect(counts).toEqual([0, 0, 0, 1, 0, 1]);
	const all = { ...consultation, communes: [{ commune: '37003', professions: [{ profession: 'infirmier' as const, count: 3 }] }] }; // prettier-ignore
	expect([...progressMap(all, 2, unitOf).classes]).toEqual([-1, 4]);
});
