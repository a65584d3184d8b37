import { expect, test } from 'vitest';
import { pictureMesh } from '../../../tests/builders/pictureMesh.ts';
import { matrixOf } from '../../model/buildMatrix.ts';
import { basinsOf } from './poleBasins.ts';

test('a commune of which no flow is known is in no basin, and does not stand between two', () => {
	const mesh = pictureMesh('ABCDE');
	const [a, b, c, d, e] = [...'ABCDE'].map((letter) => mesh.units(letter)[0]);
	const matrix = matrixOf(
		[
			{ row: a, column: a, patients: 50 },
			{ row: b, column: a, patients: 20 },
			{ row: d, column: e, patients: 5 },
			{ row: e, column: e, patients: 40 },
		],
		5,
	);
	const { of, isHandedOver } = basinsOf(matrix, mesh.table, [a, e], [a, e]);
	expect([a, b, c, d, e].map((unit) => of[unit])).toEqual([0, 0, -1, 1, 1]);
	expect(isHandedOver[c]).toBe(0);
});

test('a commune whose patients go to no pole, or abroad, goes to the basin beside it', () => {
	const mesh = pictureMesh('ABC');
	const [a, b, c] = [...'ABC'].map((letter) => mesh.units(letter)[0]);
	const matrix = matrixOf(
		[
			{ row: a, column: a, patients: 50 },
			{ row: b, column: -1, patients: 7 },
			{ row: c, column: b, patients: 3 },
		],
		3,
	);
	const { of, isHandedOver } = basinsOf(matrix, mesh.table, [a], [a]);
	expect([a, b, c].map((unit) => of[unit])).toEqual([0, 0, 0]);
	expect([b, c].map((unit) => isHandedOver[unit])).toEqual([1, 1]);
});
