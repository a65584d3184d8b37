import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { measuredLattice } from '../../tests/builders/measuredLattice.ts';
import { latticeUnits, randomFrom, randomLattice } from '../../tests/builders/lattice.ts';
import { completeArcTable, GRID_PER_DEGREE, type ArcTable } from './arcTable.ts';
import { buildArcs } from './buildArcs.ts';
import { ringAreaM2 } from './ellipsoid.ts';
import { allOutlines, boundaryArcs, gridPolygonsOf, outlineOf } from './outline.ts';
import { faultsOf } from './validity.ts';

const seed = fc.integer({ min: 0, max: 2 ** 31 });
const moves = fc.nat(150);

/** Twice the signed area of a ring on the grid, from its points. */
function doubledAreaOf(points: Int32Array): number {
	let doubled = 0;
	for (let i = 0, j = points.length - 2; i < points.length; j = i, i += 2)
		doubled += points[j] * points[i + 1] - points[i] * points[j + 1];
	return doubled;
}

const areaM2Of = (points: Int32Array): number =>
	ringAreaM2(
		points.length / 2,
		(i) => points[2 * i] / GRID_PER_DEGREE,
		(i) => points[2 * i + 1] / GRID_PER_DEGREE,
	);

const allUnits = ({ unitCount }: ArcTable): number[] => Array.from({ length: unitCount }, (_, unit) => unit);

describe('laws of the arc table', () => {
	test('outlines are valid, outer rings counter-clockwise, holes clockwise', () => {
		fc.assert(
			fc.property(seed, moves, (seed, moves) => {
				const { table, membership, move } = measuredLattice(seed);
				move(moves);
				for (const outline of allOutlines(table, membership)) {
					const polygons = gridPolygonsOf(table, outline);
					expect(faultsOf(polygons)).toEqual([]);
					for (const [outer, ...holes] of polygons) {
						expect(doubledAreaOf(outer)).toBeGreaterThan(0);
						for (const hole of holes) expect(doubledAreaOf(hole)).toBeLessThan(0);
					}
				}
			}),
		);
	});

	test('areas of parts, less their holes, add up to the areas of the units', () => {
		fc.assert(
			fc.property(seed, moves, (seed, moves) => {
				const { table, totals, membership, move } = measuredLattice(seed);
				move(moves);
				allOutlines(table, membership).forEach((outline, territory) => {
					const rings = gridPolygonsOf(table, outline).flat();
					const areaM2 = rings.reduce((sum, points) => sum + areaM2Of(points), 0);
					expect(Math.abs(areaM2 - totals.areaCm2[territory] / 1e4)).toBeLessThan(0.01);
				});
			}),
		);
	});

	test('the outline of all units is the edge of the region', () => {
		fc.assert(
			fc.property(seed, (seed) => {
				const { table } = measuredLattice(seed);
				const { left, right, unitCount } = table;
				const rings = outlineOf(table, allUnits(table), (unit) => unit < unitCount).flatMap(
					({ outer, holes }) => [outer, ...holes],
				);
				const edge = Array.from(left.keys()).filter(
					(arc) => (left[arc] === unitCount) !== (right[arc] === unitCount),
				);
				const walked = rings.flat().map((signed) => (signed < 0 ? ~signed : signed));
				expect(walked.sort((a, b) => a - b)).toEqual(edge);
			}),
		);
	});

	test('each arc of a boundary is walked once, with the inside on its left', () => {
		fc.assert(
			fc.property(seed, moves, (seed, moves) => {
				const { table, membership, move } = measuredLattice(seed);
				move(moves);
				allOutlines(table, membership).forEach((outline, territory) => {
					const isInside = (unit: number): boolean => membership.has(unit, territory);
					const boundary = boundaryArcs(table, membership.membersOf(territory), isInside);
					const walked = outline.flatMap(({ outer, holes }) => [...outer, ...holes.flat()]);
					expect(walked.sort((a, b) => a - b)).toEqual(boundary.sort((a, b) => a - b));
					for (const signed of walked) {
						const [inner, outer] = signed < 0 ? [table.right, table.left] : [table.left, table.right];
						expect(isInside(inner[signed < 0 ? ~signed : signed])).toBe(true);
						expect(isInside(outer[signed < 0 ? ~signed : signed])).toBe(false);
					}
				});
			}),
		);
	});

	test('the area of each unit is that of its rings', () => {
		fc.assert(
			fc.property(seed, (seed) => {
				const { table, columns } = measuredLattice(seed);
				for (const unit of allUnits(table)) {
					const outline = outlineOf(table, [unit], (other) => other === unit);
					const areaM2 = gridPolygonsOf(table, outline)
						.flat()
						.reduce((sum, points) => sum + areaM2Of(points), 0);
					expect(Math.abs(areaM2 - columns.areaCm2[unit] / 1e4)).toBeLessThan(0.01);
				}
			}),
		);
	});

	test('a source whose borders cross and overlap still gives closed rings that use each arc once', () => {
		fc.assert(
			fc.property(seed, fc.constantFrom(1, 20, 600, 1500), (seed, shift) => {
				const random = randomFrom(seed);
				const moved = latticeUnits(randomLattice(seed)).map(({ rings, isHole }) => ({
					rings: rings.map((ring) =>
						ring.map((value) => (random() < 0.3 ? value + Math.round(shift * (2 * random() - 1)) : value)),
					),
					isHole,
				}));
				const table = completeArcTable(buildArcs([...moved, ...moved.slice(0, 5)]).arcs);
				const members = new Set(allUnits(table).filter(() => random() < 0.3));
				const isInside = (unit: number): boolean => members.has(unit);
				const walked = outlineOf(table, members, isInside).flatMap(({ outer, holes }) => [
					...outer,
					...holes.flat(),
				]);
				const boundary = boundaryArcs(table, members, isInside);
				expect(walked.sort((a, b) => a - b)).toEqual(boundary.sort((a, b) => a - b));
			}),
			{ numRuns: 40 },
		);
	});
});
