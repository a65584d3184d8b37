import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyAnswer } from '../../tests/builders/arbitraryPlan.ts';
import { PROFESSIONS, type Answer, type Consultation, type Profession } from '../model/consultation.ts';
import { LEAST_GROUP } from '../model/consultation.ts';
import { publishableGroups } from './publishableAnswers.ts';

type Counted = Pick<Consultation, 'answers' | 'communes'>;

/** Few communes and professions, so that cells of every size come about. */
const anyCounted: fc.Arbitrary<Counted> = fc
	.array(
		fc.tuple(
			anyAnswer,
			fc.constantFrom('37001', '37002', '37003'),
			fc.constantFrom(...PROFESSIONS.slice(0, 3)),
		),
		{ maxLength: 60 },
	)
	.map((drawn) => ({
		communes: ['37001', '37002', '37003'].map((commune) => ({ commune, professions: [] })),
		answers: drawn.map(([answer, commune, profession], index) => ({
			...answer,
			commune,
			profession,
			id: `r-${index}`,
		})),
	}));

const membersOf = (
	{ answers }: Counted,
	{
		communes,
		professions,
	}: { readonly communes: readonly string[]; readonly professions: readonly Profession[] },
): Answer[] =>
	// prettier-ignore
	answers.filter(({ commune, profession }) => communes.includes(commune) && professions.includes(profession));

/** Sums of whole numbers of times each vector: every coefficient -1, 0 or 1. */
function* combinations(vectors: readonly (readonly number[])[]): Generator<number[]> {
	const [first, ...others] = vectors;
	if (!first) return;
	const rest = others.length > 0 ? combinations(others) : [first.map(() => 0)];
	for (const sum of rest)
		for (const factor of [-1, 0, 1]) yield sum.map((value, index) => value + factor * first[index]);
}

describe('publishableGroups', () => {
	test('are disjoint, of six answers or more, and count what they hold', () => {
		fc.assert(
			fc.property(anyCounted, (counted) => {
				const groups = publishableGroups(counted, ['a', 'b']);
				const members = groups.map((group) => membersOf(counted, group));
				for (const [index, group] of groups.entries()) {
					expect(members[index].length).toBe(group.answers);
					expect(group.answers).toBeGreaterThanOrEqual(LEAST_GROUP);
					for (const { answers } of group.criteria) expect(answers).toBeGreaterThanOrEqual(LEAST_GROUP);
				}
				const all = members.flat();
				expect(new Set(all).size).toBe(all.length);
				const withheld = counted.answers.length - all.length;
				expect(withheld === 0 || withheld < LEAST_GROUP).toBe(true);
			}),
		);
	});

	test('no sum or difference of groups, of all documents together, leads to fewer than six answers', () => {
		fc.assert(
			fc.property(anyCounted, (counted) => {
				const cells = ['37001', '37002', '37003'].flatMap((commune) =>
					PROFESSIONS.slice(0, 3).map((profession) => ({ commune, profession })),
				);
				const sizes = cells.map(
					(cell) =>
						counted.answers.filter(
							({ commune, profession }) => commune === cell.commune && profession === cell.profession,
						).length,
				);
				const documents = [['a', 'b'], ['b', 'c'], ['d']].flatMap((sides) =>
					publishableGroups(counted, sides),
				);
				const vectors = new Map(
					documents.map(({ communes, professions }) => {
						const vector = cells.map(({ commune, profession }) =>
							communes.includes(commune) && professions.includes(profession) ? 1 : 0,
						);
						return [vector.join(''), vector] as const;
					}),
				);
				expect(vectors.size).toBeLessThanOrEqual(9);
				for (const sum of combinations([...vectors.values()])) {
					if (sum.some((value) => value < 0 || value > 1)) continue;
					const answers = sizes.reduce((all, size, index) => all + size * sum[index], 0);
					expect(answers === 0 || answers >= LEAST_GROUP).toBe(true);
				}
			}),
			{ numRuns: 60 },
		);
	});

	const answersOf = (...wanted: readonly (readonly [string, Profession, number])[]): Counted => ({
		communes: [...new Set(wanted.map(([commune]) => commune))].map((commune) => ({
			commune,
			professions: [{ profession: 'generaliste', count: 20 }],
		})),
		answers: wanted.flatMap(([commune, profession, many], index) =>
			Array.from({ length: many }, (_, at) => ({
				id: `r-${index}-${at}`,
				commune,
				profession,
				criteria: {},
				date: '2026',
				channel: 'individual' as const,
			})),
		),
	});
	const told = (counted: Counted): string[] =>
		publishableGroups(counted, ['a']).map(
			({ communes, professions, answers }) => `${communes.join('+')} ${professions.join('+')} ${answers}`,
		);

	test('five answers are withheld, six are told without their professions', () => {
		expect(told(answersOf(['37001', 'generaliste', 2], ['37001', 'infirmier', 3]))).toEqual([]);
		expect(told(answersOf(['37001', 'generaliste', 3], ['37001', 'infirmier', 3]))).toEqual([
			'37001 generaliste+infirmier 6',
		]);
	});

	test('a profession below six is not told by what is left over: the smallest other one is folded with it', () => {
		const counted = answersOf(
			['37001', 'generaliste', 9],
			['37001', 'infirmier', 7],
			['37001', 'pharmacien', 2],
		);
		expect(told(counted)).toEqual(['37001 generaliste 9', '37001 infirmier+pharmacien 9']);
	});

	test('small communes stand together, and nothing is said where they are not six', () => {
		const large = ['37001', 'generaliste', 8] as const;
		expect(told(answersOf(large, ['37002', 'generaliste', 3], ['37003', 'infirmier', 3]))).toEqual([
			'37001 generaliste 8',
			'37002+37003 generaliste+infirmier 6',
		]);
		expect(told(answersOf(large, ['37002', 'generaliste', 3], ['37003', 'infirmier', 2]))).toEqual([
			'37001 generaliste 8',
		]);
	});
});
