import { describe, expect, test } from 'vitest';
import { faultsOf, type FaultKind } from './validity.ts';

const SQUARE = [0, 0, 9, 0, 9, 9, 0, 9];

/** Kinds of the faults of a multipolygon given as polygons of rings of x, y. */
function kindsOf(...polygons: number[][][]): FaultKind[] {
	const faults = faultsOf(polygons.map((rings) => rings.map((ring) => Int32Array.from(ring))));
	return [...new Set(faults.map(({ kind }) => kind))];
}

describe('faultsOf: valid', () => {
	test.each<[string, number[][][]]>([
		['no polygon at all', []],
		['a square', [[SQUARE]]],
		['a clockwise square: orientation is not its matter', [[[0, 0, 0, 9, 9, 9, 9, 0]]]],
		['a repeated point', [[[0, 0, 9, 0, 9, 0, 9, 9, 0, 9]]]],
		['a hole', [[SQUARE, [2, 2, 2, 4, 4, 4, 4, 2]]]],
		['a hole that touches the outer ring at a corner', [[SQUARE, [0, 0, 2, 4, 4, 2]]]],
		['a hole whose corner lies on an edge', [[SQUARE, [0, 5, 2, 6, 2, 4]]]],
		['two holes that touch at a point', [[SQUARE, [2, 2, 4, 2, 4, 4], [4, 4, 6, 4, 6, 6]]]],
		['two polygons that touch at a point', [[SQUARE], [[9, 9, 12, 9, 12, 12]]]],
		['a polygon in the hole of another', [[SQUARE, [2, 2, 2, 7, 7, 7, 7, 2]], [[3, 3, 5, 3, 5, 5]]]],
	])('%s', (_, polygons) => {
		expect(kindsOf(...polygons)).toEqual([]);
	});
});

describe('faultsOf: not valid', () => {
	test.each<[FaultKind, string, number[][][]]>([
		['too-few-points', 'a ring of two points', [[[0, 0, 9, 9]]]],
		['too-few-points', 'an empty ring', [[[]]]],
		['ring-meets-itself', 'a bow tie', [[[0, 0, 9, 9, 9, 0, 0, 9]]]],
		['ring-meets-itself', 'a ring that comes back to a corner', [[[0, 0, 4, 4, 8, 0, 8, 8, 4, 4, 0, 8]]]],
		['ring-meets-itself', 'a spike', [[[0, 0, 9, 0, 9, 9, 12, 9, 9, 9, 0, 9]]]],
		['ring-meets-itself', 'a ring without area', [[[0, 0, 4, 0, 9, 0]]]],
		['rings-cross', 'a hole across the outer ring', [[SQUARE, [7, 3, 12, 4, 7, 5]]]],
		['rings-cross', 'a hole through a corner of the outer ring', [[SQUARE, [8, 8, 10, 10, 8, 7]]]],
		['rings-cross', 'polygons that overlap in part', [[SQUARE], [[4, 4, 14, 4, 14, 14]]]],
		['rings-overlap', 'a hole along an edge', [[SQUARE, [0, 2, 0, 5, 3, 3]]]],
		['rings-overlap', 'two polygons with a common border', [[SQUARE], [[9, 0, 12, 0, 9, 9]]]],
		['rings-overlap', 'the same polygon twice', [[SQUARE], [SQUARE]]],
		['hole-outside', 'a hole beside the polygon', [[SQUARE, [20, 20, 20, 22, 22, 22]]]],
		['holes-nested', 'a hole in a hole', [[SQUARE, [1, 1, 1, 8, 8, 8, 8, 1], [3, 3, 3, 5, 5, 5]]]],
		['polygons-nested', 'a polygon in another', [[SQUARE], [[3, 3, 5, 3, 5, 5]]]],
		['interior-cut', 'a hole from corner to corner', [[SQUARE, [0, 0, 5, 4, 9, 9, 4, 5]]]],
		[
			'interior-cut',
			'two holes that touch twice',
			[[SQUARE, [2, 2, 3, 5, 2, 7, 1, 5], [2, 2, 7, 5, 2, 7, 4, 5]]],
		],
	])('%s: %s', (kind, _, polygons) => {
		expect(kindsOf(...polygons)).toContain(kind);
	});

	test('says where', () => {
		const [fault] = faultsOf([[Int32Array.from([0, 0, 4, 4, 8, 0, 8, 8, 4, 4, 0, 8])]]);
		expect(fault).toEqual({ kind: 'ring-meets-itself', x: 4, y: 4 });
	});
});
