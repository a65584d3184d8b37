import fc from 'fast-check';
import { expect, test } from 'vitest';
import { measuredLattice } from '../../tests/builders/measuredLattice.ts';
import { arcLines } from './arcLines.ts';
import { segmentLengthM } from './ellipsoid.ts';
import { boundaryArcs } from './outline.ts';

const seeds = fc.integer({ min: 0, max: 2 ** 31 });

/** Length in metres of every segment of the lines. */
const lengthM = (lines: GeoJSON.Position[][]): number =>
	lines.reduce(
		(sum, line) =>
			sum +
			line
				.slice(1)
				.reduce(
					(part, [lon, lat], i) => part + segmentLengthM(line[i][0] ?? NaN, line[i][1] ?? NaN, lon, lat),
					0,
				),
		0,
	);

test('lines are as long as their arcs, and begin and end where arcs do', () => {
	fc.assert(
		fc.property(seeds, fc.integer({ min: 1, max: 4 }), (seed, every) => {
			const { table, membership } = measuredLattice(seed);
			for (let slot = 0; slot < membership.territoryCount; slot++) {
				const isInside = (unit: number): boolean => membership.has(unit, slot);
				const arcs = boundaryArcs(table, membership.membersOf(slot), isInside).filter(
					(_, i) => i % every !== 1,
				);
				const { coordinates } = arcLines(table, arcs);
				const expectedM = arcs.reduce((sum, arc) => sum + table.lengthUm[arc < 0 ? ~arc : arc] / 1e6, 0);
				expect(lengthM(coordinates)).toBeCloseTo(expectedM, 2);
				expect(coordinates.length).toBeLessThanOrEqual(arcs.length);
				for (const line of coordinates) expect(line.length).toBeGreaterThan(1);
			}
		}),
		{ numRuns: 40 },
	);
});

test('arcs around one unit make closed lines, as few as may be', () => {
	const { table } = measuredLattice(3);
	const unit = Array.from({ length: table.unitCount }, (_, i) => i).find(
		(i) => table.unitArcOffset[i + 1] - table.unitArcOffset[i] > 2,
	);
	expect(unit).toBeDefined();
	const arcs = boundaryArcs(table, [unit ?? 0], (other) => other === unit);
	const { coordinates } = arcLines(table, arcs);
	for (const line of coordinates) expect(line.at(-1)).toEqual(line[0]);
	expect(coordinates.length).toBeLessThan(arcs.length);
});
