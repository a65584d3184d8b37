import fc from 'fast-check';
import { expect, test } from 'vitest';
import { matrixOf, type FlowCell } from '../../model/buildMatrix.ts';
import { codeOrder } from './codeOrder.ts';
import { dominance, rootsOf } from './dominance.ts';

const SIZE = 7;
const cells = fc.array(
	fc.record({
		row: fc.nat(SIZE - 1),
		column: fc.integer({ min: -1, max: SIZE - 1 }),
		patients: fc.integer({ min: 1, max: 6 }),
	}),
	{ maxLength: 50 },
);

/** By the words of the definition, over a full table. */
function byDefinition(given: readonly FlowCell[], codes: readonly string[]): number[] {
	const flow = (from: number, to: number): number =>
		given
			.filter(({ row, column }) => row === from && column === to)
			.reduce((sum, { patients }) => sum + patients, 0);
	const nodes = codes.map((_, node) => node);
	const inflow = nodes.map((to) =>
		nodes.filter((from) => from !== to).reduce((sum, from) => sum + flow(from, to), 0),
	);
	return nodes.map((from) => {
		const others = nodes
			.filter((to) => to !== from && flow(from, to) > 0)
			.sort((a, b) => flow(from, b) - flow(from, a) || (codes[a] < codes[b] ? -1 : 1));
		const [largest = -1] = others;
		return largest >= 0 && inflow[largest] > inflow[from] ? largest : -1;
	});
}

const codesOf = fc.shuffledSubarray(['18033', '28085', '2A004', '36044', '37261', '41018', '45234'], {
	minLength: SIZE,
});

test('a node is dominated by its largest destination where that one’s inflow is greater, ties by the smaller code', () => {
	fc.assert(
		fc.property(cells, codesOf, (given, codes) => {
			const { dominatedBy } = dominance(matrixOf(given, SIZE), codeOrder(codes));
			expect([...dominatedBy]).toEqual(byDefinition(given, codes));
		}),
	);
});

test('it is a forest: inflow rises along every chain, which ends at the root', () => {
	fc.assert(
		fc.property(cells, (given) => {
			const { dominatedBy, inflow } = dominance(matrixOf(given, SIZE));
			const roots = rootsOf(dominatedBy);
			for (let node = 0; node < SIZE; node++) {
				const by = dominatedBy[node];
				if (by < 0) expect(roots[node]).toBe(node);
				else {
					expect(inflow[by]).toBeGreaterThan(inflow[node]);
					expect(roots[node]).toBe(roots[by]);
				}
			}
		}),
	);
});

test('unplaced patients are no place, and the own commune is left out', () => {
	const matrix = matrixOf(
		[
			{ row: 0, column: -1, patients: 90 },
			{ row: 0, column: 0, patients: 50 },
			{ row: 0, column: 1, patients: 2 },
		],
		2,
	);
	expect([...dominance(matrix).dominatedBy]).toEqual([1, -1]);
});

test('two destinations alike are marked, unless a larger one follows', () => {
	const row = (...patients: number[]): FlowCell[] =>
		patients.map((its, column) => ({ row: 0, column: column + 1, patients: its }));
	expect([...dominance(matrixOf(row(3, 3), 4)).isTie]).toEqual([1, 0, 0, 0]);
	expect([...dominance(matrixOf(row(3, 3, 4), 4)).isTie]).toEqual([0, 0, 0, 0]);
});
