import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { demonstrationExtent } from '../../tests/builders/demonstration.ts';
import { corridor } from './corridor.ts';
import { segmentLengthM } from './ellipsoid.ts';
import { holesOf } from './holes.ts';
import { piecesOf } from './pieces.ts';
import { ringAround } from './ringAround.ts';
import { indexUnits, packIndex, unitBoxes } from './spatialIndex.ts';
import { UnitPicker } from './unitPicker.ts';

const { units, arcs } = demonstrationExtent({ count: 300, ringCount: 120 });
const index = indexUnits(arcs);
const along = (branches: number[][], widthKm: number): number[] =>
	corridor(arcs, units, index, { branches, widthKm });
const unit = fc.nat(units.count - 1);

const picker = new UnitPicker({ ...arcs, boxes: packIndex(unitBoxes(arcs)) });
/** Units under the straight line between two seats, looked up step by step; undefined where it leaves the land. */
function underLine(a: number, b: number): (number | undefined)[] {
	const STEPS = 400;
	return Array.from({ length: STEPS + 1 }, (_, step) => {
		const share = step / STEPS;
		const lon = units.seatLonDeg[a] * (1 - share) + units.seatLonDeg[b] * share;
		return picker.unitAt(lon, units.seatLatDeg[a] * (1 - share) + units.seatLatDeg[b] * share);
	});
}

describe('a corridor', () => {
	test('of no width is what the line crosses: in one piece from stop to stop where the line stays on land', () => {
		fc.assert(
			fc.property(fc.array(unit, { minLength: 2, maxLength: 4 }), (stops) => {
				const found = new Set(along([stops], 0));
				for (const stop of stops) expect(found.has(stop)).toBe(true);
				const under = stops.slice(1).flatMap((stop, index) => underLine(stops[index], stop));
				// twice in a row: the line does not merely graze it
				for (const [index, one] of under.entries())
					if (one !== undefined && one === under[index + 1]) expect(found.has(one)).toBe(true);
				if (!under.includes(undefined)) expect(piecesOf(arcs, found).pieces).toHaveLength(1);
			}),
			{ numRuns: 60 },
		);
	});

	test('grows with its width, holds every seat beside the line, and has no hole', () => {
		fc.assert(
			fc.property(unit, unit, fc.integer({ min: 1, max: 30 }), (a, b, widthKm) => {
				const found = new Set(along([[a, b]], widthKm));
				for (const narrow of along([[a, b]], widthKm / 2)) expect(found.has(narrow)).toBe(true);
				expect(holesOf(arcs, found)).toEqual([]);
				for (let other = 0; other < units.count; other++) {
					const km =
						segmentLengthM(
							units.seatLonDeg[a],
							units.seatLatDeg[a],
							units.seatLonDeg[other],
							units.seatLatDeg[other],
						) / 1000;
					if (km < (widthKm / 2) * 0.99) expect(found.has(other)).toBe(true);
				}
			}),
			{ numRuns: 40 },
		);
	});

	test('a branch of one stop hangs on the lines before it', () => {
		fc.assert(
			fc.property(unit, unit, unit, (a, b, c) => {
				const trunk = along([[a, b]], 0);
				const found = new Set(along([[a, b], [c]], 0));
				for (const one of [...trunk, c]) expect(found.has(one)).toBe(true);
				const staysOnLand = ![...underLine(a, b), ...underLine(a, c), ...underLine(b, c)].includes(undefined);
				if (staysOnLand) expect(piecesOf(arcs, found).pieces).toHaveLength(1);
			}),
			{ numRuns: 40 },
		);
	});

	test('of one stop alone is what lies around it; of none is nothing', () => {
		expect(along([[5]], 0)).toEqual([5]);
		expect(along([[5]], 12).length).toBeGreaterThan(1);
		expect(along([[]], 12)).toEqual([]);
	});
});

test('one ring around a set: its neighbours, none of its own', () => {
	const members = new Set([10, 11, 40]);
	const ring = ringAround(arcs, members);
	const grown = new Set([...members, ...ring]);
	for (const one of ring) expect(members.has(one)).toBe(false);
	for (const one of members)
		for (const [left, right] of sidesOf(one)) expect(grown.has(left) && grown.has(right)).toBe(true);

	function sidesOf(one: number): (readonly [number, number])[] {
		const own = Array.from(arcs.unitArcs.subarray(arcs.unitArcOffset[one], arcs.unitArcOffset[one + 1]));
		return own
			.map((arc) => [arcs.left[arc], arcs.right[arc]] as const)
			.filter((pair) => !pair.includes(arcs.unitCount));
	}
});
