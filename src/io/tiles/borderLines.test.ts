import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { latticeUnits, randomLattice } from '../../../tests/builders/lattice.ts';
import { unitTableOf } from '../../../tests/builders/unitTable.ts';
import { completeArcTable } from '../../geometry/arcTable.ts';
import { buildArcs } from '../../geometry/buildArcs.ts';
import { startOf } from '../../geometry/outline.ts';
import { type BorderLine, borderLines, chainArcs } from './borderLines.ts';

/** Five squares in a row: two regions, the second with two départements; the last square is outside the extent. */
const row = {
	arcs: completeArcTable(
		buildArcs(
			[0, 1, 2, 3, 4].map((column) => ({
				rings: [
					Int32Array.from([column, 0, column + 1, 0, column + 1, 1, column, 1], (value) => value * 1000),
				],
				isHole: [false],
			})),
		).arcs,
	),
	units: unitTableOf(
		[
			{ code: 'a', region: '1', departement: '1', epci: 'x' },
			{ code: 'b', region: '2', departement: '2', epci: 'x' },
			{ code: 'c', region: '2', departement: '3', epci: 'x' },
			{ code: 'd', region: '2', departement: '3', epci: '' },
			{ code: 'e', region: '2', departement: '3', epci: '' },
		],
		4,
	),
};

const unsigned = (signed: number): number => (signed < 0 ? ~signed : signed);
const between = (
	lines: readonly BorderLine[],
	a: number,
	b: number,
): Omit<BorderLine, 'arcs'> | undefined => {
	const { left, right } = row.arcs;
	const sides = [a, b].sort().join();
	const line = lines.find(({ arcs }) =>
		arcs.some(
			(signed) =>
				[left[signed < 0 ? ~signed : signed], right[signed < 0 ? ~signed : signed]].sort().join() === sides,
		),
	);
	return line && { level: line.level, isOuter: line.isOuter, isOpen: line.isOpen, isRing: line.isRing };
};

describe('borderLines', () => {
	it('names the highest division that a border separates', () => {
		const lines = borderLines(row.arcs, row.units);
		const plain = { isOuter: false, isOpen: false, isRing: false };
		expect(between(lines, 0, 1)).toEqual({ ...plain, level: 1 });
		expect(between(lines, 1, 2)).toEqual({ ...plain, level: 2 });
		expect(between(lines, 2, 3)).toEqual({ ...plain, level: 3 });
		expect(between(lines, 3, 4)).toEqual({ ...plain, level: 4, isOuter: true });
		expect(between(lines, 0, 5)).toEqual({ level: 1, isOuter: true, isOpen: true, isRing: false });
		expect(between(lines, 4, 5)).toEqual({ level: 1, isOuter: false, isOpen: true, isRing: true });
	});

	it('holds every arc once', () => {
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 1000 }), (seed) => {
				const { arcs, units } = randomMesh(seed);
				const drawn = borderLines(arcs, units).flatMap((line) =>
					line.arcs.map((signed) => (signed < 0 ? ~signed : signed)),
				);
				expect(drawn.sort((a, b) => a - b)).toEqual(Array.from({ length: arcs.arcCount }, (_, arc) => arc));
			}),
			{ numRuns: 5 },
		);
	});
});

describe('chainArcs', () => {
	it('runs on wherever exactly two arcs meet, unless it has come round', () => {
		const { arcs: table, units } = randomMesh(7);
		for (const { arcs } of borderLines(table, units)) {
			const degree = new Map<number, number>();
			for (const node of arcs.flatMap((signed) => [startOf(table, signed), startOf(table, ~signed)]))
				degree.set(node, (degree.get(node) ?? 0) + 1);
			let chainStart = 0;
			arcs.forEach((signed, index) => {
				const end = startOf(table, ~signed);
				if (index + 1 < arcs.length && startOf(table, arcs[index + 1]) === end && degree.get(end) === 2)
					return;
				if (degree.get(end) === 2) expect(startOf(table, arcs[chainStart])).toBe(end);
				chainStart = index + 1;
			});
			expect(new Set(chainArcs(table, arcs).map(unsigned)).size).toBe(arcs.length);
		}
	});

	it('makes one chain of the edge of a row of squares', () => {
		const edge = Array.from({ length: row.arcs.arcCount }, (_, arc) => arc).filter(
			(arc) => row.arcs.left[arc] === 5 || row.arcs.right[arc] === 5,
		);
		const chain = chainArcs(row.arcs, edge.reverse());
		chain.forEach((signed, index) =>
			expect(startOf(row.arcs, signed)).toBe(
				startOf(row.arcs, ~chain[(index + chain.length - 1) % chain.length]),
			),
		);
	});
});

function randomMesh(seed: number): {
	arcs: ReturnType<typeof completeArcTable>;
	units: ReturnType<typeof unitTableOf>;
} {
	const plan = randomLattice(seed);
	return {
		arcs: completeArcTable(buildArcs(latticeUnits(plan)).arcs),
		units: unitTableOf(
			Array.from({ length: plan.unitCount }, (_, unit) => ({
				code: String(unit).padStart(5, '0'),
				region: String(Math.floor(unit / 250)),
				departement: String(Math.floor(unit / 80)),
				epci: String(Math.floor(unit / 12)),
			})),
			300,
		),
	};
}
