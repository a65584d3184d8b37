import { describe, expect, test } from 'vitest';
import { demonstrationExtent } from '../../tests/builders/demonstration.ts';
import { outlineOf, toMultiPolygon } from './outline.ts';
import { areaM2, commonAreaM2, shapeOverlaps, unitShares, type DrawnShape } from './shapes.ts';
import { indexUnits } from './spatialIndex.ts';

const { units, arcs } = demonstrationExtent();
const index = indexUnits(arcs);
const epci = units.epci[0];
const members = Array.from({ length: units.count }, (_, unit) => unit).filter(
	(unit) => units.epci[unit] === epci,
);

const shapeOf = (some: readonly number[]): DrawnShape => {
	const set = new Set(some);
	return {
		name: 'S',
		geometry: toMultiPolygon(
			arcs,
			outlineOf(arcs, some, (unit) => set.has(unit)),
		),
	};
};
const box = (west: number, south: number, east: number, north: number): GeoJSON.MultiPolygon => ({
	type: 'MultiPolygon',
	coordinates: [
		[
			[
				[west, south],
				[east, south],
				[east, north],
				[west, north],
				[west, south],
			],
		],
	],
});

describe('shares of units', () => {
	test('the outline of some units covers these wholly and no other', () => {
		const shares = unitShares(shapeOf(members), arcs, units.areaCm2, index);
		expect(shares.map(({ unit }) => unit)).toEqual(members);
		for (const { share } of shares) expect(share).toBeCloseTo(1, 6);
	});

	test('two halves of a region make the whole of each unit', () => {
		const [lonDeg, latDeg] = shapeOf([members[0]]).geometry.coordinates[0][0][0];
		const near = members.slice(0, 12);
		const bounded = (geometry: GeoJSON.MultiPolygon): Map<number, number> =>
			new Map(
				unitShares({ name: 'H', geometry }, arcs, units.areaCm2, index).map(({ unit, share }) => [
					unit,
					share,
				]),
			);
		const one = bounded(box(lonDeg - 1, latDeg - 1, lonDeg + 0.013, latDeg + 1));
		const other = bounded(box(lonDeg + 0.013, latDeg - 1, lonDeg + 1, latDeg + 1));
		for (const unit of near) expect((one.get(unit) ?? 0) + (other.get(unit) ?? 0)).toBeCloseTo(1, 6);
		expect([...one.values()].some((share) => share > 0.01 && share < 0.99)).toBe(true);
	});

	test('a shape within one unit has its own area there', () => {
		const [ring] = shapeOf([members[0]]).geometry.coordinates[0];
		const lonDeg = ring.reduce((sum, [x]) => sum + x, 0) / ring.length;
		const latDeg = ring.reduce((sum, [, y]) => sum + y, 0) / ring.length;
		const tiny = box(lonDeg, latDeg, lonDeg + 1e-4, latDeg + 1e-4);
		const shares = unitShares({ name: 'T', geometry: tiny }, arcs, units.areaCm2, index);
		const inUnitsM2 = shares.reduce((sum, { unit, share }) => sum + (share * units.areaCm2[unit]) / 1e4, 0);
		expect(inUnitsM2 / areaM2(tiny)).toBeCloseTo(1, 6);
	});

	test('parts of a shape that lie apart count each where it is', () => {
		const one = shapeOf([members[0]]).geometry.coordinates;
		const [west, south] = one[0][0][0];
		const two = {
			name: 'M',
			geometry: {
				type: 'MultiPolygon' as const,
				coordinates: [...box(100, 10, 101, 11).coordinates, ...one],
			},
		};
		expect(unitShares(two, arcs, units.areaCm2, index).map(({ unit }) => unit)).toEqual([members[0]]);
		const strips = [
			box(west, south, west + 1e-3, south + 1e-3),
			box(west + 2e-3, south, west + 3e-3, south + 1e-3),
		];
		const geometry: GeoJSON.MultiPolygon = {
			type: 'MultiPolygon',
			coordinates: strips.flatMap(({ coordinates }) => coordinates),
		};
		const covered = unitShares({ name: 'S', geometry }, arcs, units.areaCm2, index);
		const inUnitsM2 = covered.reduce((sum, { unit, share }) => sum + (share * units.areaCm2[unit]) / 1e4, 0);
		expect(inUnitsM2 / areaM2(geometry)).toBeCloseTo(1, 6);
	});

	test('a shape far away covers nothing', () => {
		expect(unitShares({ name: 'F', geometry: box(100, 10, 101, 11) }, arcs, units.areaCm2, index)).toEqual(
			[],
		);
	});
});

describe('shapes among themselves', () => {
	const shape = (geometry: GeoJSON.MultiPolygon): DrawnShape => ({ name: 'S', geometry });

	test('only pairs with a common area overlap', () => {
		const shapes = [box(1, 47, 2, 48), box(2, 47, 3, 48), box(1.5, 47.5, 2.5, 48.5)].map(shape);
		const overlaps = shapeOverlaps(shapes);
		expect(overlaps.map(({ a, b }) => [a, b])).toEqual([
			[0, 2],
			[1, 2],
		]);
		expect(overlaps[0].areaM2).toBeCloseTo(areaM2(box(1.5, 47.5, 2, 48)), 0);
	});

	test('area takes holes away', () => {
		const outer = box(1, 47, 2, 48);
		const hole = box(1.2, 47.2, 1.4, 47.4);
		const holed: GeoJSON.MultiPolygon = {
			type: 'MultiPolygon',
			coordinates: [[outer.coordinates[0][0], hole.coordinates[0][0].toReversed()]],
		};
		expect(areaM2(holed)).toBeCloseTo(areaM2(outer) - areaM2(hole), 3);
		expect(commonAreaM2(holed, hole)).toBe(0);
	});
});
