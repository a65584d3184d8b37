import { describe, expect, test } from 'vitest';
import { flowCase, flowFigures, readFlowGolden } from './flowFigures.ts';

/** The golden files were made by SQL (`makeFlows.ts`) from the same made-up flows. */
describe('flows against SQL', () => {
	const golden = readFlowGolden();
	const ours = flowFigures(flowCase());

	test('main destinations with ties, and what dominates each commune', () => {
		expect(golden.communes.length).toBe(150);
		expect(golden.communes.filter(([, , , , , , tie]) => tie === '1').length).toBeGreaterThan(20);
		expect(golden.communes.filter((row) => row.at(-1) !== '').length).toBeGreaterThan(50);
		expect(ours.communes).toEqual(golden.communes);
	});

	test('in, out, ent and localisation index of territories with shared communes', () => {
		expect(golden.territories.length).toBe(5);
		expect(ours.territories).toEqual(golden.territories);
	});
});
