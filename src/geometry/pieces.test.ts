import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { measuredLattice } from '../../tests/builders/measuredLattice.ts';
import { pictureMesh } from '../../tests/builders/pictureMesh.ts';
import type { ArcSides } from './arcTable.ts';
import { unitNeighbours } from './neighbours.ts';
import { piecesOf } from './pieces.ts';

function piecesFor(mesh: ReturnType<typeof pictureMesh>, letters: string) {
	return piecesOf(mesh.table, new Set(mesh.units(letters)));
}

describe('piecesOf', () => {
	test('neighbours are one piece, units that touch at a point are two', () => {
		const mesh = pictureMesh('AB', 'CD');
		expect(piecesFor(mesh, 'AB').pieces).toHaveLength(1);
		expect(piecesFor(mesh, 'AD').pieces.map(({ units }) => units)).toEqual([
			mesh.units('A'),
			mesh.units('D'),
		]);
	});

	test('the islets of a unit belong to its piece', () => {
		const mesh = pictureMesh('AB.A', 'AB..', '..B.');
		expect(piecesFor(mesh, 'AB').pieces).toHaveLength(1);
		expect(piecesFor(mesh, 'A').pieces).toHaveLength(1);
	});

	test('the largest piece comes first', () => {
		const mesh = pictureMesh('A.BC');
		expect(piecesFor(mesh, 'ABC').pieces.map(({ units }) => units)).toEqual([
			mesh.units('BC'),
			mesh.units('A'),
		]);
	});

	test('an island has no neighbours, a detached part has', () => {
		const mesh = pictureMesh('A.BCD');
		const [a, b, d] = piecesFor(mesh, 'ABD').pieces;
		expect([a.hasNeighbours, b.hasNeighbours, d.hasNeighbours]).toEqual([false, true, true]);
	});

	test('units without contour are named apart and make no piece', () => {
		const { table } = measuredLattice(1);
		const bare = Array.from({ length: table.unitCount }, (_, unit) => unit).filter(
			(unit) => table.unitArcOffset[unit] === table.unitArcOffset[unit + 1],
		);
		expect(bare.length).toBeGreaterThan(0);
		expect(piecesOf(table, new Set(bare))).toEqual({ pieces: [], withoutContour: bare });
	});

	test('no members have no pieces', () => {
		expect(piecesFor(pictureMesh('AB'), '')).toEqual({ pieces: [], withoutContour: [] });
	});

	test('each member is in one piece, and neighbours are in the same one', () => {
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 2 ** 31 }), fc.nat(100), (seed, moves) => {
				const { table, membership, move } = measuredLattice(seed);
				move(moves);
				const members = new Set(membership.membersOf(0));
				const { pieces, withoutContour } = piecesOf(table, members);
				const all = [...pieces.flatMap(({ units }) => units), ...withoutContour];
				expect(all.sort((a, b) => a - b)).toEqual([...members].sort((a, b) => a - b));
				const pieceOf = new Map(pieces.flatMap(({ units }, piece) => units.map((unit) => [unit, piece])));
				for (const unit of members)
					for (const { unit: other } of unitNeighbours(table, unit))
						if (members.has(other)) expect(pieceOf.get(other)).toBe(pieceOf.get(unit));
				for (const { units } of pieces) expect(reachFrom(units[0], members, table)).toBe(units.length);
			}),
		);
	});
});

/** Number of members that can be reached from one of them over common borders. */
function reachFrom(first: number, members: ReadonlySet<number>, table: ArcSides): number {
	const reached = new Set([first]);
	for (const unit of reached)
		for (const { unit: other } of unitNeighbours(table, unit)) if (members.has(other)) reached.add(other);
	return reached.size;
}
