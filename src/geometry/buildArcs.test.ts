import { describe, expect, test } from 'vitest';
import { PICTURE_CELL, pictureMesh } from '../../tests/builders/pictureMesh.ts';
import { completeArcTable, joinArcs, type RawArcs } from './arcTable.ts';
import { buildArcs, toGrid, type UnitRings } from './buildArcs.ts';

const unit = (...rings: number[][]): UnitRings => ({
	rings: rings.map((ring) => Int32Array.from(ring)),
	isHole: rings.map(() => false),
});

const WEST_SQUARE = [0, 0, 10, 0, 10, 10, 0, 10];
const EAST_SQUARE = [10, 0, 20, 0, 20, 10, 10, 10];

/** Sides of each arc as 'left|right' in ascending order, the outside as 'out'. */
function sidesOf({ unitCount, left, right }: RawArcs): string[] {
	const name = (side: number): string => (side === unitCount ? 'out' : String(side));
	return Array.from(left, (side, arc) => [name(side), name(right[arc])].sort().join('|')).sort();
}

function pointsOf({ offset, x, y }: RawArcs, arc: number): number[][] {
	return Array.from({ length: offset[arc + 1] - offset[arc] }, (_, i) => [
		x[offset[arc] + i],
		y[offset[arc] + i],
	]);
}

describe('buildArcs', () => {
	test('two neighbours have one common arc and one arc each towards the outside', () => {
		const { arcs, contradictorySegments } = buildArcs([unit(WEST_SQUARE), unit(EAST_SQUARE)]);
		expect(sidesOf(arcs)).toEqual(['0|1', '0|out', '1|out']);
		expect(contradictorySegments).toBe(0);
		const common = arcs.left.findIndex((side, arc) => side + arcs.right[arc] === 1);
		expect(pointsOf(arcs, common).sort()).toEqual([
			[10, 0],
			[10, 10],
		]);
	});

	test('the left side lies to the left: counter-clockwise or clockwise, first point repeated or not', () => {
		const reversed = [0, 10, 10, 10, 10, 0, 0, 0];
		for (const ring of [WEST_SQUARE, reversed, [...WEST_SQUARE, 0, 0], [...reversed, 0, 10]]) {
			const { arcs } = buildArcs([unit(ring)]);
			expect(sidesOf(arcs)).toEqual(['0|out']);
			const table = completeArcTable(arcs);
			expect(Math.sign(table.doubledGridArea[0])).toBe(arcs.left[0] === 0 ? 1 : -1);
			expect(Math.abs(table.doubledGridArea[0])).toBe(200);
		}
	});

	test('an enclave is one closed arc between the two units', () => {
		const { table } = pictureMesh('AAA', 'ABA', 'AAA');
		expect(sidesOf(table)).toEqual(['0|1', '0|out']);
		const enclave = table.left.findIndex((side, arc) => side + table.right[arc] === 1);
		expect(table.startNode[enclave]).toBe(table.endNode[enclave]);
	});

	test('a hole that no unit fills borders the outside', () => {
		expect(sidesOf(pictureMesh('AAA', 'A.A', 'AAA').table)).toEqual(['0|out', '0|out']);
	});

	test('a hole given as a ring of its own is turned the other way round', () => {
		const holed = {
			...unit([0, 0, 30, 0, 30, 30, 0, 30], [10, 10, 20, 10, 20, 20, 10, 20]),
			isHole: [false, true],
		};
		const table = completeArcTable(buildArcs([holed]).arcs);
		const doubled = Array.from(table.doubledGridArea, (area, arc) => (table.left[arc] === 0 ? area : -area));
		expect(doubled.sort((a, b) => a - b)).toEqual([-200, 1800]);
	});

	test('a border that two units claim on the same side is counted as a contradiction', () => {
		expect(buildArcs([unit(WEST_SQUARE), unit(WEST_SQUARE)]).contradictorySegments).toBe(4);
	});

	test('neighbours whose vertices differ keep a border each, with one side outside', () => {
		const { arcs } = buildArcs([unit(WEST_SQUARE), unit([10, 0, 20, 0, 20, 10, 10, 10, 10, 5])]);
		expect(sidesOf(arcs)).toEqual(['0|out', '0|out', '1|out', '1|out']);
	});

	test('units without contour, empty rings and no units at all give no arc', () => {
		expect(buildArcs([unit(), unit(WEST_SQUARE)]).arcs.left).toHaveLength(1);
		expect(buildArcs([unit([])]).arcs.left).toHaveLength(0);
		expect(buildArcs([]).arcs.left).toHaveLength(0);
	});

	test('degrees snap to the nearest point of the grid', () => {
		expect([toGrid(0.000014), toGrid(47.123456), toGrid(-0.5)]).toEqual([1, 4712346, -50000]);
	});
});

describe('completeArcTable', () => {
	test('lists each arc at both of its units, in the order of the arcs', () => {
		const { table } = pictureMesh('AB', 'CD');
		for (let u = 0; u < table.unitCount; u++) {
			const listed = Array.from(table.unitArcs.slice(table.unitArcOffset[u], table.unitArcOffset[u + 1]));
			const expected = Array.from(table.left.keys()).filter(
				(arc) => table.left[arc] === u || table.right[arc] === u,
			);
			expect(listed).toEqual(expected);
		}
	});

	test('equal points are the same node, different points are not', () => {
		const { table } = pictureMesh('AB', 'CD');
		const nodeAt = new Map<string, number>();
		for (let arc = 0; arc < table.arcCount; arc++)
			for (const [node, point] of [
				[table.startNode[arc], table.offset[arc]],
				[table.endNode[arc], table.offset[arc + 1] - 1],
			]) {
				const place = `${table.x[point]} ${table.y[point]}`;
				expect(nodeAt.get(place) ?? node).toBe(node);
				nodeAt.set(place, node);
			}
		expect(new Set(nodeAt.values()).size).toBe(nodeAt.size);
		expect(nodeAt.size).toBe(table.nodeCount);
	});

	test('lengths are whole micrometres', () => {
		const { table } = pictureMesh('AB');
		expect(Array.from(table.lengthUm).every((length) => Number.isInteger(length) && length > 0)).toBe(true);
		const common = table.left.findIndex((side, arc) => side + table.right[arc] === 1);
		// 1000 steps of 1e-5 degree along a meridian at 47° N: some 1 112 m.
		expect(table.lengthUm[common] / 1e6).toBeCloseTo(PICTURE_CELL * 1.11171, 0);
	});
});

describe('joinArcs', () => {
	test('two tables over the same units are one, the first arcs first', () => {
		const first = buildArcs([unit(WEST_SQUARE), unit()]).arcs;
		const second = buildArcs([unit(), unit([40, 0, 50, 0, 50, 10])]).arcs;
		const both = joinArcs(first, second);
		expect(sidesOf(both)).toEqual(['0|out', '1|out']);
		expect(pointsOf(both, 0)).toEqual(pointsOf(first, 0));
		expect(pointsOf(both, 1)).toEqual(pointsOf(second, 0));
		expect(both.unitCount).toBe(2);
	});

	test('throws where the tables count their units differently', () => {
		expect(() => joinArcs(buildArcs([unit()]).arcs, buildArcs([]).arcs)).toThrow('different units');
	});
});
