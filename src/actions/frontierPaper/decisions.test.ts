import { beforeAll, describe, expect, test } from 'vitest';
import { latticeCommunes, latticePlan } from '../../../tests/builders/planWork.ts';
import type { FrontierCase, FrontierDecision } from '../../model/frontier.ts';
import { loadFrontierTexts, LocaleState } from '../../state/locale.svelte.ts';
import { PlanState } from '../../state/plan.svelte.ts';
import { printedCase } from './decisions.ts';

beforeAll(loadFrontierTexts);

const SECRET = 'motif à ne pas imprimer';
const decided = (changes: Partial<FrontierDecision> = {}): FrontierDecision => ({
	date: '2018-02-10',
	outcome: 'a',
	reason: SECRET,
	authorRole: 'présidente',
	agreements: [
		{ party: 'cpts-a', date: '2018-02', agrees: true },
		{ party: 'ars', date: '2018-03', agrees: true },
		{ party: 'ars', date: '2018-04', agrees: false },
	],
	facts: {
		population: 987,
		rules: ['touches'],
		sideA: { populationBefore: 55137, populationAfter: 54150, sizeClassBefore: 2, sizeClassAfter: 2 },
		sideB: { populationBefore: 39900 },
		flows: [],
		answers: [{ profession: 'sages-femmes', a: 1, b: 0, neither: 0 }],
		proposal: 'a',
		proposalRule: 'signed',
	},
	...changes,
});

function statesWith(frontier: readonly FrontierCase[]) {
	const plan = new PlanState(latticeCommunes(1));
	plan.open({ ...latticePlan('essai'), frontier });
	return { plan, locale: new LocaleState() };
}
const key = { commune: '37001', a: 'nord', b: 'sud' };
const nothing = { withFacts: false, withPrivate: false };

describe('decisions on paper', () => {
	test('private ones stay out unless they were ticked', () => {
		const states = statesWith([{ ...key, private: true, decisions: [decided()] }]);
		const silent = printedCase(states, key, nothing);
		expect(silent).toEqual({ decisions: [], isWithheld: true, elsewhere: 0 });
		expect(JSON.stringify(silent)).not.toContain(SECRET);
		const asked = printedCase(states, key, { ...nothing, withPrivate: true });
		expect(asked.isWithheld).toBe(false);
		expect(asked.decisions.map(({ reason }) => reason)).toEqual([SECRET]);
	});

	test('facts come only where they were ticked, and answers of the time never', () => {
		const states = statesWith([{ ...key, decisions: [decided()] }]);
		expect(printedCase(states, key, nothing).decisions[0].facts).toEqual([]);
		const [{ facts }] = printedCase(states, key, { ...nothing, withFacts: true }).decisions;
		expect(facts[0]).toContain('987');
		expect(facts[0]).toContain('inconnu');
		expect(facts[0]).toContain('un contrat signé tient la commune');
		expect(facts[0]).not.toContain('sages-femmes');
	});

	test('a case whose sides are the other way round is told by the sides of the paper', () => {
		const states = statesWith([{ commune: '37001', a: 'sud', b: 'nord', decisions: [decided()] }]);
		const [{ outcome, to, agreements }] = printedCase(states, key, nothing).decisions;
		expect({ outcome, to }).toEqual({ outcome: 'b', to: 'CPTS sud' });
		expect(agreements.map(({ name, agrees }) => [name, agrees])).toEqual([
			['nord', false],
			['sud', true],
			['ARS', false],
			['CPAM', false],
		]);
		expect(agreements[2].said).toMatch(/d’accord, mars 2018.*accord retiré, avril 2018/);
	});

	test('decisions between other parties are counted, private ones are not', () => {
		const other = (b: string, isPrivate: boolean): FrontierCase => ({
			commune: '37001',
			a: 'nord',
			b,
			decisions: [decided()],
			...(isPrivate && { private: true }),
		});
		const states = statesWith([other('est', false), other('ouest', true)]);
		expect(printedCase(states, key, nothing)).toEqual({ decisions: [], isWithheld: false, elsewhere: 1 });
	});
});
