import { describe, expect, test } from 'vitest';
import { demonstrationExtent } from '../../tests/builders/demonstration.ts';
import { randomFrom } from '../../tests/builders/lattice.ts';
import { seatsIn, unitsByShare } from './shapeRules.ts';
import { unitShares, withoutCrossings } from './shapes.ts';
import { rectangleShape, ringShape } from './sketchedShape.ts';
import { indexUnits } from './spatialIndex.ts';

const { units, arcs } = demonstrationExtent({ count: 300, ringCount: 120 });
const index = indexUnits(arcs);
const known = [...units.seatLonDeg.keys()].filter((unit) => units.hasContour[unit] === 1);
const west = Math.min(...units.seatLonDeg);
const east = Math.max(...units.seatLonDeg);
const south = Math.min(...units.seatLatDeg);
const north = Math.max(...units.seatLatDeg);

function must<Value>(value: Value | undefined): Value {
	if (value === undefined) throw new Error('no shape');
	return value;
}

const byRule = (geometry: GeoJSON.MultiPolygon) => {
	const shares = unitShares({ name: '', geometry }, arcs, units.areaCm2, index);
	return {
		seat: seatsIn(geometry, units).units,
		half: unitsByShare(shares, 'half'),
		contact: unitsByShare(shares, 'contact'),
	};
};

/** Rings of 3 to 12 random corners, most of which cross themselves. */
function* randomShapes(count: number): Generator<GeoJSON.MultiPolygon> {
	const random = randomFrom(11);
	for (let k = 0; k < count; k++) {
		const lon = west + random() * (east - west);
		const lat = south + random() * (north - south);
		const corners = 3 + Math.floor(random() * 10);
		const ring = ringShape(
			Array.from({ length: corners }, () => [lon + random() * 0.6, lat + random() * 0.4] as const),
		);
		if (ring) yield withoutCrossings(ring);
	}
}

describe('rules by which a shape chooses communes', () => {
	test('seat inside and more than half both mean contact', () => {
		let chosen = 0;
		for (const geometry of randomShapes(12)) {
			const { seat, half, contact } = byRule(geometry);
			const touched = new Set(contact);
			expect(seat.filter((unit) => !touched.has(unit))).toEqual([]);
			expect(half.filter((unit) => !touched.has(unit))).toEqual([]);
			chosen += seat.length;
		}
		expect(chosen).toBeGreaterThan(0);
	});

	test('a rectangle around everything takes every commune that has a contour, by every rule', () => {
		const all = must(ringShape(rectangleShape([west - 1, south - 1], [east + 1, north + 1])));
		const { seat, half, contact } = byRule(all);
		expect(seat).toEqual(known);
		expect(half).toEqual(known);
		expect(contact).toEqual(known);
	});

	test('a shape and the rest of the world share out the seats', () => {
		const middle = (west + east) / 2 + 0.000003;
		const left = must(ringShape(rectangleShape([west - 1, south - 1], [middle, north + 1])));
		const right = must(ringShape(rectangleShape([middle, south - 1], [east + 1, north + 1])));
		const both = [...seatsIn(left, units).units, ...seatsIn(right, units).units];
		expect([...new Set(both)].sort((a, b) => a - b)).toEqual(known);
	});

	test('a lasso that crosses itself chooses the same seats with and without its crossings', () => {
		const random = randomFrom(7);
		for (let k = 0; k < 20; k++) {
			const ring = must(
				ringShape(Array.from({ length: 9 }, () => [west + random() * 2, south + random()] as const)),
			);
			const raw = new Set(seatsIn(ring, units).units);
			const valid = new Set(seatsIn(withoutCrossings(ring), units).units);
			expect([...raw].filter((unit) => !valid.has(unit))).toEqual([]);
			expect([...valid].filter((unit) => !raw.has(unit))).toEqual([]);
		}
	});
});

describe('sketched shapes', () => {
	test('are closed, counter-clockwise, without repeated points', () => {
		const clockwise = ringShape([
			[0, 0],
			[0, 1],
			[0, 1.000001],
			[1, 1],
			[0, 0],
		]);
		expect(clockwise?.coordinates[0][0]).toEqual([
			[1, 1],
			[0, 1],
			[0, 0],
			[1, 1],
		]);
	});

	test('are nothing where they have no area', () => {
		expect(ringShape([])).toBeUndefined();
		expect(
			ringShape([
				[1, 1],
				[2, 2],
				[3, 3],
			]),
		).toBeUndefined();
		expect(ringShape(rectangleShape([1, 1], [1, 5]))).toBeUndefined();
	});
});
