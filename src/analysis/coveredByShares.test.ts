import { expect, test } from 'vitest';
import { coveredByShares } from './coveredByShares.ts';

const columns = {
	areaCm2: Float64Array.from([2e10, 4e10, 6e10]),
	populationMunicipale: Float64Array.from([100, NaN, 1000]),
};

test('whole units count whole, halves by half, unknown people in the area only', () => {
	const whole = coveredByShares([{ unit: 0, share: 1 }], columns);
	expect(whole).toEqual({ people: 100, areaKm2: 2, withoutPopulation: 0 });
	const mixed = coveredByShares(
		[
			{ unit: 0, share: 0.5 },
			{ unit: 1, share: 0.25 },
			{ unit: 2, share: 0.1 },
		],
		columns,
	);
	expect(mixed.people).toBeCloseTo(150, 9);
	expect(mixed.areaKm2).toBeCloseTo(2.6, 9);
	expect(mixed.withoutPopulation).toBe(1);
});

test('a shape in two parts covers what its parts cover', () => {
	const share = [0.3, 0.5, 0.8];
	const of = (factor: number) =>
		coveredByShares(
			share.map((part, unit) => ({ unit, share: part * factor })),
			columns,
		);
	expect(of(0.25).people + of(0.75).people).toBeCloseTo(of(1).people, 9);
	expect(of(0.25).areaKm2 + of(0.75).areaKm2).toBeCloseTo(of(1).areaKm2, 9);
});
