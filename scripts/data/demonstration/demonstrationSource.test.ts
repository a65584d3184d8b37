import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { demonstrationExtent } from '../../../tests/builders/demonstration.ts';
import { buildArcs } from '../../../src/geometry/buildArcs.ts';
import { completeArcTable } from '../../../src/geometry/arcTable.ts';
import { borderQuality, GAP_SHARE_LIMIT } from '../../../src/geometry/borderQuality.ts';
import { outlineOf } from '../../../src/geometry/outline.ts';
import { demonstrationSource } from './demonstrationSource.ts';

describe('demonstration region', () => {
	it('has six départements, people, supply and zonings, and a ring', () => {
		const { units } = demonstrationExtent();
		expect(units.extentCount).toBe(1800);
		expect(units.count).toBe(2500);
		expect(new Set(units.departement.slice(0, 1800)).size).toBe(6);
		expect(new Set(units.code).size).toBe(2500);
		const ofExtent = new Set(units.epci.slice(0, 1800));
		expect(units.epci.slice(1800).filter((epci) => ofExtent.has(epci))).toEqual([]);
		expect(units.populationMunicipale.reduce((sum, people) => sum + people)).toBeGreaterThan(2e6);
		expect(
			units.supply.urgences2020.subarray(0, 1800).reduce((sum, count) => sum + count),
		).toBeGreaterThanOrEqual(6);
		expect(units.supply.aplMg2018.some(Number.isNaN)).toBe(true);
		for (const code of units.epci) expect(units.labels.epci[code]).toMatch(/fictive/);
		for (const [unit, code] of units.arrondissement.entries()) {
			expect(code.slice(0, 2)).toBe(units.departement[unit]);
			expect(units.labels.arrondissement[code]).not.toBe('');
		}
		expect(new Set(units.arrondissement.slice(0, 1800)).size).toBeGreaterThan(6);
	});

	it('has no code and no département of the real country', () => {
		for (const code of demonstrationExtent().units.code) expect(code).not.toMatch(/^(\d\d|2[AB])/);
	});

	it('is the same each time, and another one for another seed', () => {
		const once = demonstrationSource({ count: 60, ringCount: 20 });
		expect(demonstrationSource({ count: 60, ringCount: 20 })).toEqual(once);
		expect(demonstrationSource({ count: 60, ringCount: 20, seed: 5 }).communes).not.toEqual(once.communes);
	});

	it('is seamless and in one piece, whatever the seed', () => {
		fc.assert(
			fc.property(fc.integer(), fc.integer({ min: 20, max: 400 }), (seed, count) => {
				const source = demonstrationSource({ count, ringCount: 0, seed });
				const units = source.communes.map(({ code }) => source.contours.get(code)!);
				const { arcs, contradictorySegments } = buildArcs(units);
				expect(contradictorySegments).toBe(0);
				const table = completeArcTable(arcs);
				// the outer edge may come back within 100 m of itself, which looks like a seam: what the build accepts
				const noRegion = units.map(() => '');
				expect(borderQuality(table, noRegion).gapShare).toBeLessThanOrEqual(GAP_SHARE_LIMIT);
				const outline = outlineOf(table, units.keys(), (unit) => unit < units.length);
				expect(outline.map(({ holes }) => holes.length)).toEqual([0]);
			}),
			{ numRuns: 15, examples: [[1393701432, 305]] },
		);
	});

	it('has contours that do not cross themselves', () => {
		const source = demonstrationSource({ count: 300, ringCount: 0 });
		for (const { rings } of source.contours.values()) expect(crossings(rings[0])).toBe(0);
	});
});

/** Pairs of edges of a ring that cross. */
function crossings(ring: Int32Array): number {
	const count = ring.length / 2;
	const side = (a: number, b: number, c: number): number =>
		Math.sign(
			(ring[2 * b] - ring[2 * a]) * (ring[2 * c + 1] - ring[2 * a + 1]) -
				(ring[2 * c] - ring[2 * a]) * (ring[2 * b + 1] - ring[2 * a + 1]),
		);
	let found = 0;
	for (let i = 0; i < count; i++)
		for (let j = i + 2; j < count - (i === 0 ? 1 : 0); j++) {
			const [a, b, c, d] = [i, (i + 1) % count, j, (j + 1) % count];
			if (side(a, b, c) !== side(a, b, d) && side(c, d, a) !== side(c, d, b)) found++;
		}
	return found;
}
