import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FLOW_DIRECTIONS } from '../work/flowAnswers.ts';
import {
	FLOW_SUBJECTS,
	LINE_MODES,
	readFlowChoice,
	readLineMode,
	readNumbers,
	readShare,
	readWeights,
	writeFlowChoice,
	writeLineMode,
	writeNumbers,
	writeShare,
	writeWeights,
} from './poleRoute.ts';

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

test('an address says what the lines tell, how much of the flow is drawn and how specialties count', () => {
	for (const mode of LINE_MODES) expect(readLineMode(writeLineMode(mode))).toBe(mode);
	for (const weights of ['equal', 'volume'] as const)
		expect(readWeights(writeWeights(weights))).toBe(weights);
	for (let percent = 10; percent <= 100; percent += 5)
		expect(readShare(writeShare(percent / 100))).toBeCloseTo(percent / 100, 9);
	expect([writeLineMode('flows'), writeShare(0.6), writeWeights('equal')]).toEqual([
		undefined,
		undefined,
		undefined,
	]);
});

test.each(['', '5', '101', '-45', '4.5', 'x', '45%'])('%s chooses no share of the flow', (text) =>
	expect(readShare(text)).toBe(0.6),
);
