import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matrixOf } from '../model/buildMatrix.ts';
import type { ZoneInput } from './zoningAnswers.ts';
import { runZonings } from './zoningRun.ts';

const COUNT = 10;
const EXTENT = 7;
const people = Float64Array.from({ length: COUNT }, (_, unit) => (unit === 2 ? NaN : 100 * (unit + 1)));
const units = { count: COUNT, extentCount: EXTENT, populationMunicipale: people };
const inputs = (of: readonly number[], prefix: string): ZoneInput[] =>
	[...new Set(of)]
		.filter((zone) => zone >= 0)
		.map((zone) => ({
			name: `${prefix}${zone}`,
			units: Int32Array.from(of.flatMap((its, unit) => (its === zone ? [unit] : []))),
		}));
const division = fc.array(fc.integer({ min: -1, max: 3 }), { minLength: COUNT, maxLength: COUNT });
const cells = fc.array(
	fc.record({ row: fc.nat(COUNT - 1), column: fc.nat(COUNT + 1), patients: fc.integer({ min: 1, max: 50 }) }),
	{ minLength: 1, maxLength: 30 },
);

describe('two zonings in the worker', () => {
	test('people and communes of the table are those of the extent in either, once each', () => {
		fc.assert(
			fc.property(division, division, (one, other) => {
				const { table, a, b } = runZonings(
					{ units, observed: undefined },
					{ a: inputs(one, 'a'), b: inputs(other, 'b') },
				);
				const either = Array.from({ length: EXTENT }, (_, unit) => unit).filter(
					(unit) => one[unit] >= 0 || other[unit] >= 0,
				);
				const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
				expect(sum(table.map(({ communes }) => communes))).toBe(either.length);
				expect(sum(table.map((pair) => pair.populationMunicipale))).toBe(
					sum(either.map((unit) => people[unit] || 0)),
				);
				expect(sum(a.map(({ communes }) => communes))).toBe(
					one.slice(0, EXTENT).filter((zone) => zone >= 0).length,
				);
				for (const { closest, overlap, name } of a)
					if (closest >= 0)
						expect(overlap).toBe(
							table.find((pair) => a[pair.a]?.name === name && pair.b === closest)?.jaccard,
						);
				for (const { overlap } of b) expect(overlap).toBeLessThanOrEqual(1);
			}),
		);
	});

	test('what is kept is said of observed flows only, of communes of the extent, with care around it counted', () => {
		const a = inputs([0, 0, 1, 1, 1, 1, 1, 0, 0, 0], 'a');
		const b = inputs([0, 0, 1, 1, 1, 1, 1, -1, -1, -1], 'b');
		expect(runZonings({ units, observed: undefined }, { a, b }).kept).toBeUndefined();
		fc.assert(
			fc.property(cells, (given) => {
				const observed = matrixOf(given, COUNT + 2);
				const { kept } = runZonings({ units, observed }, { a, b });
				const rows = given.filter(({ row }) => row < EXTENT);
				fc.pre(rows.length > 0);
				const all = rows.reduce((sum, { patients }) => sum + patients, 0);
				const share = (isKept: (row: number, column: number) => boolean): number =>
					rows.reduce((sum, cell) => sum + (isKept(cell.row, cell.column) ? cell.patients : 0), 0) / all;
				const isFirst = (unit: number): boolean => unit < 2 || (unit >= 7 && unit < COUNT);
				const isOther = (unit: number): boolean => unit >= 2 && unit < 7;
				expect(kept?.communes).toBe(EXTENT);
				expect(kept?.a.value).toBeCloseTo(
					share((row, column) => (isFirst(row) && isFirst(column)) || (isOther(row) && isOther(column))),
					12,
				);
				expect(kept?.b.value).toBeCloseTo(
					share((row, column) => (row < 2 && column < 2) || (isOther(row) && isOther(column))),
					12,
				);
			}),
		);
	});

	test('a zone that lies around the extent only is left out', () => {
		const { a, b } = runZonings(
			{ units, observed: undefined },
			{ a: inputs([0, 0, 0, 0, 0, 0, 0, 1, 1, 1], 'a'), b: inputs([0, 0, 0, 0, 0, 0, 0, 0, 0, 0], 'b') },
		);
		expect([a.length, b.length]).toEqual([1, 1]);
		expect(a[0]).toMatchObject({ communes: EXTENT, overlap: 1, overlapOfPeople: 1, closest: 0 });
	});
});
