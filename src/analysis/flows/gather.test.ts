import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FlowMatrix } from '../../model/flows.ts';
import { matrixOf, type FlowCell } from '../../model/buildMatrix.ts';
import { gather, placeOnUnits, transpose } from './gather.ts';

const SIZE = 6;
const node = fc.integer({ min: 0, max: SIZE - 1 });
const cell = fc.record({
	row: node,
	column: fc.integer({ min: -1, max: SIZE - 1 }),
	patients: fc.integer({ min: 0, max: 40 }),
	doubt: fc.constantFrom(0, 0, 4.5),
});
const cells = fc.array(cell, { maxLength: 40 });

/** A matrix as a table of [patients, doubt]; the last column is the unplaced. */
function dense(matrix: FlowMatrix): [number, number][][] {
	return Array.from({ length: matrix.rowCount }, (_, row) => {
		const line = Array.from({ length: matrix.columnCount + 1 }, (): [number, number] => [0, 0]);
		for (let at = matrix.offset[row]; at < matrix.offset[row + 1]; at++)
			line[matrix.column[at]] = [matrix.patients[at], matrix.doubt?.[at] ?? 0];
		line[matrix.columnCount] = [matrix.unplaced[row], matrix.unplacedDoubt?.[row] ?? 0];
		return line;
	});
}

function added(
	given: readonly FlowCell[],
	rowOf: (row: number) => number,
	columnOf: (column: number) => number,
) {
	const table = Array.from({ length: SIZE }, () =>
		Array.from({ length: SIZE + 1 }, (): [number, number] => [0, 0]),
	);
	for (const { row, column, patients, doubt } of given) {
		const line = table[rowOf(row)];
		const to = column < 0 ? -1 : columnOf(column);
		const at = line?.[to < 0 ? SIZE : to];
		if (!at) continue;
		at[0] += patients;
		at[1] += doubt ?? 0;
	}
	return table;
}

describe('a matrix of cells', () => {
	test('holds the sum of every pair, its columns ascending, nothing that is 0', () => {
		fc.assert(
			fc.property(cells, (given) => {
				const matrix = matrixOf(given, SIZE);
				expect(dense(matrix)).toEqual(added(given, (row) => row, (column) => column)); // prettier-ignore
				for (let row = 0; row < SIZE; row++)
					for (let at = matrix.offset[row] + 1; at < matrix.offset[row + 1]; at++)
						expect(matrix.column[at]).toBeGreaterThan(matrix.column[at - 1]);
				for (let at = 0; at < matrix.column.length; at++)
					expect(matrix.patients[at] + (matrix.doubt?.[at] ?? 0)).toBeGreaterThan(0);
			}),
		);
	});

	test('turned twice is itself, but for the unplaced', () => {
		fc.assert(
			fc.property(cells, (given) => {
				const placed = given.filter(({ column }) => column >= 0);
				const matrix = matrixOf(placed, SIZE);
				expect(dense(transpose(transpose(matrix)))).toEqual(dense(matrix));
			}),
		);
	});
});

test('gathering adds up rows and columns; columns of no group become unplaced, rows of none are left out', () => {
	const groups = fc.array(fc.integer({ min: -1, max: SIZE - 1 }), { minLength: SIZE, maxLength: SIZE });
	fc.assert(
		fc.property(cells, groups, groups, (given, rowGroups, columnGroups) => {
			const rows = { of: Int32Array.from(rowGroups), count: SIZE };
			const columns = { of: Int32Array.from(columnGroups), count: SIZE };
			const gathered = gather(matrixOf(given, SIZE), { rows, columns });
			expect(dense(gathered)).toEqual(added(given, (row) => rows.of[row], (column) => columns.of[column])); // prettier-ignore
		}),
	);
});

test('on an extent its units come first, in their order, and communes elsewhere after them', () => {
	const matrix = matrixOf([{ row: 0, column: 2, patients: 5 }, { row: 2, column: 1, patients: 7 }], 3); // prettier-ignore
	const set = {
		id: 'a',
		name: 'a',
		provenance: { kind: 'modelled' as const },
		codes: ['36001', '37001', '75056'],
		specialties: [{ name: 'dentistes', matrix }],
	};
	const { nodes, matrices } = placeOnUnits(set, { code: ['37001', '37002', '36001'], count: 3 });
	expect(nodes).toEqual({ unitCount: 3, codes: ['37001', '37002', '36001', '75056'] });
	const table = dense(matrices[0]);
	expect(table[2][3]).toEqual([5, 0]);
	expect(table[3][0]).toEqual([7, 0]);
});
