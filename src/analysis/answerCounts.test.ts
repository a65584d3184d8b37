import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyConsultation } from '../../tests/builders/arbitraryPlan.ts';
import { NEITHER, type Consultation } from '../model/consultation.ts';
import { communeProgress, countAnswers, responseRate, type AnswerCount } from './answerCounts.ts';

const SIDES = ['a', 'b'];
const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
const partsOf = ({ towards, neither, elsewhere }: AnswerCount): number => sum(towards) + neither + elsewhere;
const codesOf = ({ answers, communes }: Consultation): Set<string> =>
	new Set([...answers, ...communes].map(({ commune }) => commune));

describe('countAnswers', () => {
	test('every answer is counted once: by direction, by profession, commune by commune', () => {
		fc.assert(
			fc.property(anyConsultation, (consultation) => {
				const { total, professions, criteria } = countAnswers(consultation, SIDES);
				expect(total.answers).toBe(consultation.answers.length);
				expect(partsOf(total)).toBe(total.answers);
				for (const one of [...professions, ...criteria]) expect(partsOf(one)).toBe(one.answers);
				expect(sum(professions.map(({ answers }) => answers))).toBe(total.answers);
				const alone = [...codesOf(consultation)].map((code) =>
					countAnswers(consultation, SIDES, new Set([code])),
				);
				for (const [at] of SIDES.entries()) {
					expect(sum(professions.map(({ towards }) => towards[at]))).toBe(total.towards[at]);
					expect(sum(alone.map((one) => one.total.towards[at]))).toBe(total.towards[at]);
				}
			}),
		);
	});

	test('sides turned round turn the counts round, and nothing else', () => {
		fc.assert(
			fc.property(anyConsultation, (consultation) => {
				const one = countAnswers(consultation, SIDES);
				const other = countAnswers(consultation, SIDES.toReversed());
				expect(other.total).toEqual({ ...one.total, towards: one.total.towards.toReversed() });
			}),
		);
	});

	test('a criterion that was left open counts nowhere', () => {
		fc.assert(
			fc.property(anyConsultation, (consultation) => {
				for (const { criterion, answers, neither } of countAnswers(consultation, SIDES).criteria) {
					const said = consultation.answers.flatMap(({ criteria }) => criteria[criterion] ?? []);
					expect(answers).toBe(said.length);
					expect(neither).toBe(said.filter((one) => one === NEITHER).length);
				}
			}),
		);
	});

	test('how many were asked is unknown where one commune does not say it', () => {
		const consultation: Pick<Consultation, 'answers' | 'communes'> = {
			communes: [
				{
					commune: '37001',
					professions: [
						{ profession: 'infirmier', count: 4 },
						{ profession: 'pharmacien', count: 1 },
					],
				},
				{ commune: '37002', professions: [] },
			],
			answers: [
				{
					id: 'r-1',
					commune: '37001',
					profession: 'infirmier',
					towards: 'a',
					criteria: {},
					date: '2026',
					channel: 'individual',
				},
			],
		};
		const alone = countAnswers(consultation, SIDES, new Set(['37001']));
		expect(alone.total.asked).toBe(5);
		expect(alone.professions.map(({ profession, asked, answers }) => [profession, asked, answers])).toEqual([
			['infirmier', 4, 1],
			['pharmacien', 1, 0],
		]);
		expect(responseRate(alone.total)).toBe(0.2);
		const all = countAnswers(consultation, SIDES);
		expect(all.total.asked).toBeNaN();
		expect(responseRate(all.total)).toBeNaN();
		expect(responseRate({ answers: 0, asked: 0 })).toBeNaN();
	});

	test('progress adds up to the answers of the communes that are asked', () => {
		fc.assert(
			fc.property(anyConsultation, (consultation) => {
				const asked = new Set(consultation.communes.map(({ commune }) => commune));
				const progress = communeProgress(consultation);
				expect(progress.map(({ commune }) => commune)).toEqual([...asked]);
				expect(sum(progress.map(({ answers }) => answers))).toBe(
					countAnswers(consultation, SIDES, asked).total.answers,
				);
			}),
		);
	});
});
