import { describe, expect, test } from 'vitest';
import { demonstrationExtent } from '../../tests/builders/demonstration.ts';
import { unitNeighbours } from './neighbours.ts';
import { nearestUnits } from './nearestUnits.ts';
import { piecesOf } from './pieces.ts';

const { units, arcs } = demonstrationExtent();
const positionOf = (unit: number): [number, number] => [units.seatLonDeg[unit], units.seatLatDeg[unit]];
const starts = Array.from({ length: 40 }, (_, k) => k * 41).filter((unit) => units.hasContour[unit] === 1);

describe('the communes that a brush takes', () => {
	test('a brush of one takes the commune under it', () => {
		for (const unit of starts) expect(nearestUnits(arcs, units, unit, positionOf(unit), 1)).toEqual([unit]);
	});

	test('as many as it is wide, all different, in one piece', () => {
		for (const unit of starts) {
			const taken = nearestUnits(arcs, units, unit, positionOf(unit), 20);
			expect(new Set(taken).size).toBe(20);
			expect(taken[0]).toBe(unit);
			expect(piecesOf(arcs, new Set(taken)).pieces).toHaveLength(1);
		}
	});

	test('a wider brush takes what a narrower one takes, and more', () => {
		for (const unit of starts) {
			const wide = nearestUnits(arcs, units, unit, positionOf(unit), 50);
			for (const count of [2, 9, 33])
				expect(nearestUnits(arcs, units, unit, positionOf(unit), count)).toEqual(wide.slice(0, count));
		}
	});

	test('of all that border the set, the nearest by its seat comes next', () => {
		for (const unit of starts) {
			const position = positionOf(unit);
			const taken = nearestUnits(arcs, units, unit, position, 13);
			const next = taken.pop() ?? -1;
			for (const other of bordering(taken))
				expect(distance(other, position)).toBeGreaterThanOrEqual(distance(next, position));
		}
	});

	test('an island gives no more than it has', () => {
		const all = nearestUnits(arcs, units, starts[0], positionOf(starts[0]), units.count + 1);
		expect(all.length).toBeLessThanOrEqual(units.count);
		expect(piecesOf(arcs, new Set(all)).pieces).toHaveLength(1);
	});
});

function distance(unit: number, [lonDeg, latDeg]: [number, number]): number {
	const eastDeg = (units.seatLonDeg[unit] - lonDeg) * Math.cos((latDeg * Math.PI) / 180);
	return Math.hypot(eastDeg, units.seatLatDeg[unit] - latDeg);
}

function bordering(taken: readonly number[]): number[] {
	const inside = new Set(taken);
	const around = taken.flatMap((unit) => unitNeighbours(arcs, unit).map((neighbour) => neighbour.unit));
	return around.filter((unit) => !inside.has(unit));
}
