import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matrixOf } from '../../model/buildMatrix.ts';
import { Membership } from '../../model/membership.ts';
import { compareKept } from './keptInside.ts';
import { flowIndices } from './flowIndices.ts';
import { TerritoryFlows } from './territoryFlows.ts';

const NODES = 6;
const cells = fc.array(
	fc.record({
		row: fc.nat(NODES - 1),
		column: fc.integer({ min: -1, max: NODES - 1 }),
		patients: fc.integer({ min: 5, max: 60 }),
		doubt: fc.constantFrom(0, 4.5),
	}),
	{ minLength: 1, maxLength: 40 },
);
const partition = fc.array(fc.nat(2), { minLength: NODES, maxLength: NODES });

function zonesOf(of: readonly number[]): Membership {
	const zones = new Membership(of.length);
	for (let zone = 0; zone < 3; zone++) zones.addTerritory();
	of.forEach((zone, unit) => zone >= 0 && zones.add(unit, zone));
	return zones;
}

describe('what zonings keep inside', () => {
	test('of a partition: the patients within all zones, of all patients', () => {
		fc.assert(
			fc.property(cells, partition, partition, (given, a, b) => {
				const matrix = matrixOf(given, NODES);
				const zones = zonesOf(a);
				const kept = compareKept(matrix, zones, zonesOf(b));
				const flows = new TerritoryFlows(matrix, zones);
				const sums = [0, 1, 2].map((zone) => flows.sumsOf(zone));
				const total = given.reduce((sum, { patients }) => sum + patients, 0);
				expect(kept.a.value).toBeCloseTo(sums.reduce((sum, its) => sum + its.in.value, 0) / total, 12);
				expect(kept.a.least).toBeLessThanOrEqual(kept.a.value);
				expect(kept.a.most).toBeGreaterThanOrEqual(kept.a.value);
			}),
		);
	});

	test('of one zone: its localisation index, with the same bounds', () => {
		const whole = zonesOf(Array.from({ length: NODES }, () => 0));
		fc.assert(
			fc.property(cells, (given) => {
				const matrix = matrixOf(given, NODES);
				const { a } = compareKept(matrix, whole, whole);
				const { localisation } = flowIndices(new TerritoryFlows(matrix, whole).sumsOf(0));
				for (const bound of ['value', 'least', 'most'] as const)
					expect(a[bound]).toBeCloseTo(localisation[bound], 12);
			}),
		);
	});

	test('a coarser zoning never keeps less, in no commune', () => {
		fc.assert(
			fc.property(cells, partition, (given, fine) => {
				const coarse = fine.map((zone) => (zone === 2 ? 1 : zone));
				const { rows } = compareKept(matrixOf(given, NODES), zonesOf(fine), zonesOf(coarse));
				for (const { a, b } of rows) expect(b.value).toBeGreaterThanOrEqual(a.value);
			}),
		);
	});

	test('a commune that one of them leaves out is in neither share', () => {
		const matrix = matrixOf(
			[
				{ row: 0, column: 1, patients: 4 },
				{ row: 1, column: 1, patients: 6 },
			],
			3,
		);
		const kept = compareKept(matrix, zonesOf([0, 1, 2]), zonesOf([-1, 0, 0]));
		expect(kept).toMatchObject({ communes: 2, a: { value: 1 }, b: { value: 1 } });
		expect(kept.rows.map(({ row }) => row)).toEqual([1]);
	});

	test('the gap is that of the shares, changes its sign with the sides, and no counts that may be leave its bounds', () => {
		fc.assert(
			fc.property(
				cells,
				partition,
				partition,
				fc.array(fc.double({ min: -1, max: 1, noNaN: true })),
				(given, one, two, draws) => {
					const [a, b] = [zonesOf(one), zonesOf(two)];
					const { a: ofA, b: ofB, ahead } = compareKept(matrixOf(given, NODES), a, b);
					expect(ahead.value).toBeCloseTo(ofA.value - ofB.value, 12);
					const turned = compareKept(matrixOf(given, NODES), b, a).ahead;
					expect(turned.least).toBeCloseTo(-ahead.most, 12);
					const drawn = given.map((cell, at) => ({
						...cell,
						patients: cell.patients + (draws[at] ?? 1) * cell.doubt,
						doubt: 0,
					}));
					const truth = compareKept(matrixOf(drawn, NODES), a, b).ahead.value;
					expect(truth).toBeGreaterThanOrEqual(ahead.least - 1e-12);
					expect(truth).toBeLessThanOrEqual(ahead.most + 1e-12);
				},
			),
		);
	});

	test('communes beyond the counted rows are destinations only', () => {
		const matrix = matrixOf(
			[
				{ row: 0, column: 2, patients: 4 },
				{ row: 2, column: 0, patients: 6 },
			],
			3,
		);
		const kept = compareKept(matrix, zonesOf([0, 0, 0]), zonesOf([0, 0, 1]), 2);
		expect(kept).toMatchObject({ communes: 2, a: { value: 1 }, b: { value: 0 }, ahead: { value: 1 } });
		expect(kept.rows.map(({ row }) => row)).toEqual([0]);
	});
});
