import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyDecision, anyPlan } from '../../tests/builders/arbitraryPlan.ts';
import { apply } from './apply.ts';
import type { Change } from './change.ts';
import { emptyPlan } from './emptyPlan.ts';
import { caseIn, standingAgreements, type FrontierDecision } from './frontier.ts';
import { markCasePrivate } from './operations/markCasePrivate.ts';
import { recordAgreement } from './operations/recordAgreement.ts';
import { recordDecision } from './operations/recordDecision.ts';
import type { Plan } from './plan.ts';

const KEY = { commune: '37003', a: 'asclepios', b: 'sud-lochois' };
const DECISION: FrontierDecision = {
	date: '2021-06-14',
	outcome: 'a',
	reason: 'Les patients vont à Amboise.',
	authorRole: 'présidence',
	agreements: [],
};
const after = (plan: Plan, change: Change): Plan => apply(plan, change).plan;
const blank = emptyPlan('24', 'Essai', '2026-01-01');

describe('decisions on frontier communes', () => {
	test('each is added behind the others, which stay to the last letter; undone, the plan is as it was', () => {
		fc.assert(
			fc.property(anyPlan, fc.array(anyDecision, { minLength: 1, maxLength: 4 }), (start, decisions) => {
				let plan: Plan = start;
				const before = caseIn(plan, KEY)?.decisions ?? [];
				for (const [index, decision] of decisions.entries()) {
					const { plan: next, inverse } = apply(plan, recordDecision(plan, KEY, decision));
					expect(apply(next, inverse).plan).toEqual(plan);
					const now = caseIn(next, KEY)!.decisions;
					expect(now.slice(0, -1)).toEqual(caseIn(plan, KEY)?.decisions ?? []);
					expect(now.at(-1)).toEqual({ ...decision, agreements: [] });
					expect(now).toHaveLength(before.length + index + 1);
					plan = next;
				}
			}),
			{ numRuns: 60 },
		);
	});

	test('agreements belong to the decision that they were given to, and a withdrawal does not delete them', () => {
		let plan = after(blank, recordDecision(blank, KEY, DECISION));
		const say = (party: 'cpts-a' | 'ars', date: string, agrees: boolean): void => {
			plan = after(plan, recordAgreement(plan, KEY, { party, date, agrees }));
		};
		say('cpts-a', '2021-06-20', true);
		say('ars', '2021-07', true);
		say('cpts-a', '2021-09', false);
		const [first] = caseIn(plan, KEY)!.decisions;
		expect(first.agreements).toHaveLength(3);
		expect([...standingAgreements(first).keys()]).toEqual(['ars']);
		plan = after(plan, recordDecision(plan, KEY, { ...DECISION, outcome: 'shared', date: '2022' }));
		const decisions = caseIn(plan, KEY)!.decisions;
		expect(decisions[0]).toEqual(first);
		expect(standingAgreements(decisions[1]).size).toBe(0);
	});

	test('a private mark hides nothing in the plan, and goes again', () => {
		const plan = after(blank, recordDecision(blank, KEY, DECISION));
		const marked = after(plan, markCasePrivate(plan, KEY, true));
		expect(caseIn(marked, KEY)).toEqual({ ...caseIn(plan, KEY), private: true });
		expect(after(marked, markCasePrivate(marked, KEY, false))).toEqual(plan);
	});

	test('the case is found whichever side is called a; it keeps its sides', () => {
		const plan = after(blank, recordDecision(blank, KEY, DECISION));
		const turned = { commune: KEY.commune, a: KEY.b, b: KEY.a };
		expect(caseIn(plan, turned)).toBe(caseIn(plan, KEY));
		expect(() => recordDecision(plan, turned, DECISION)).toThrow('other way round');
		expect(caseIn(plan, { commune: KEY.commune, a: KEY.a })).toBeUndefined();
	});

	test('what the caller should have checked', () => {
		const alone = { commune: KEY.commune, a: KEY.a };
		expect(() => recordDecision(blank, KEY, { ...DECISION, reason: ' ' })).toThrow('reason');
		expect(() => recordDecision(blank, KEY, { ...DECISION, authorRole: '' })).toThrow('role');
		expect(() => recordDecision(blank, alone, { ...DECISION, outcome: 'b' })).toThrow('no side b');
		expect(() => recordAgreement(blank, KEY, { party: 'ars', date: '2021', agrees: true })).toThrow(
			'no decision',
		);
		expect(() => markCasePrivate(blank, KEY, true)).toThrow('no case');
		const plan = after(blank, recordDecision(blank, alone, DECISION));
		expect(() => recordAgreement(plan, alone, { party: 'cpts-b', date: '2021', agrees: true })).toThrow(
			'no side b',
		);
		expect(() => apply(blank, { kind: 'set-case', key: KEY, to: null, position: 0 })).toThrow('no case');
	});
});
