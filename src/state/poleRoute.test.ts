import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FLOW_DIRECTIONS } from '../work/flowAnswers.ts';
import { FLOW_SUBJECTS, readFlowChoice, readNumbers, writeFlowChoice, writeNumbers } from './poleRoute.ts';

test('an address says whose flows were drawn', () => {
	const choice = fc.record({
		direction: fc.constantFrom(...FLOW_DIRECTIONS),
		subject: fc.constantFrom(...FLOW_SUBJECTS.filter((one) => one !== 'region')),
		id: fc.string({ minLength: 1 }),
	});
	fc.assert(
		fc.property(choice, (chosen) => {
			expect(readFlowChoice(writeFlowChoice(chosen))).toEqual(chosen);
		}),
	);
	for (const direction of FLOW_DIRECTIONS) {
		const region = { direction, subject: 'region', id: '' } as const;
		expect(readFlowChoice(writeFlowChoice(region))).toEqual(region);
	}
});

test('an address says how many poles were chosen', () => {
	const numbers = fc.dictionary(fc.constantFrom('18', '28', '2A', '971'), fc.integer({ min: 1, max: 20 }));
	fc.assert(
		fc.property(numbers, (chosen) => {
			expect(readNumbers(writeNumbers(chosen))).toEqual({ ...chosen });
		}),
	);
});

test.each(['', 'x', '37:0', '37:-1', '37:4.5', '37', '__proto__:3'])('%s chooses no number', (text) =>
	expect(readNumbers(text)).toEqual({}),
);

test('any address draws some flows', () => {
	fc.assert(
		fc.property(fc.string(), (text) => {
			expect(FLOW_SUBJECTS).toContain(readFlowChoice(text).subject);
		}),
	);
});
