import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { measuredLattice } from '../../tests/builders/measuredLattice.ts';
import { pictureMesh } from '../../tests/builders/pictureMesh.ts';
import type { ArcSides } from './arcTable.ts';
import { holesOf } from './holes.ts';
import { unitNeighbours } from './neighbours.ts';
import { piecesOf } from './pieces.ts';

function holesIn(letters: string, ...rows: string[]): (readonly number[])[] {
	const mesh = pictureMesh(...rows);
	return holesOf(mesh.table, new Set(mesh.units(letters)));
}
const named = (letters: string, ...rows: string[]): number[] => [...pictureMesh(...rows).units(letters)];

describe('holesOf', () => {
	test('a ring encloses its middle', () => {
		const rows = ['ooooo', 'oAAAo', 'oAhAo', 'oAAAo', 'ooooo'];
		expect(holesIn('A', ...rows)).toEqual([named('h', ...rows)]);
	});

	test('a ring on the coast encloses its middle too', () => {
		const rows = ['AAA', 'AhA', 'AAA'];
		expect(holesIn('A', ...rows)).toEqual([named('h', ...rows)]);
	});

	test('two communes in one hole are one group, in two holes two', () => {
		const rows = ['AAAAA', 'AhiAo', 'AAAAo', 'AjAAo', 'AAAoo'];
		expect(holesIn('A', ...rows)).toEqual([named('hi', ...rows), named('j', ...rows)]);
	});

	test('an opening makes no hole, nor do the sea, an island or a lake', () => {
		expect(holesIn('A', 'ooooo', 'oAAAo', 'oAhho', 'oAAAo', 'ooooo')).toEqual([]);
		expect(holesIn('A', 'AAAA', 'A..A', 'AAAA')).toEqual([]);
		expect(holesIn('A', 'AAA.o', 'AAA.o')).toEqual([]);
	});

	test('a corner to go through is no way out', () => {
		const rows = ['oooo', 'oAAo', 'oAhA', 'ooAo'];
		expect(holesIn('A', ...rows)).toEqual([named('h', ...rows)]);
	});

	test('another piece within a hole is no part of the hole', () => {
		const rows = ['AAAAA', 'AhhhA', 'AhBhA', 'AhhhA', 'AAAAA'];
		expect(holesIn('AB', ...rows)).toEqual([named('h', ...rows)]);
	});

	test('no members, no holes', () => {
		expect(holesIn('', 'ab')).toEqual([]);
	});

	test('as the naive walk finds them: from every unit outside, is there a way to the edge?', () => {
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 2 ** 31 }), fc.nat(100), (seed, moves) => {
				const { table, membership, move } = measuredLattice(seed);
				move(moves);
				for (let territory = 0; territory < membership.territoryCount; territory++) {
					const members = new Set(membership.membersOf(territory));
					expect(holesOf(table, members)).toEqual(naiveHoles(table, members));
				}
			}),
		);
	});
});

/** Walks the whole land around each piece from every neighbour of it. */
function naiveHoles(table: ArcSides, members: ReadonlySet<number>): number[][] {
	const holes = new Map<string, number[]>();
	for (const { units } of piecesOf(table, members).pieces) {
		const walls = new Set(units);
		for (const first of units.flatMap((unit) => unitNeighbours(table, unit)).map(({ unit }) => unit)) {
			if (walls.has(first)) continue;
			const reached = new Set([first]);
			for (const unit of reached)
				for (const { unit: other } of unitNeighbours(table, unit)) if (!walls.has(other)) reached.add(other);
			if ([...reached].some((unit) => touchesOutside(table, unit))) continue;
			const hole = [...reached].filter((unit) => !members.has(unit)).sort((a, b) => a - b);
			holes.set(hole.join(), hole);
		}
	}
	return [...holes.values()].sort((a, b) => a[0] - b[0]);
}

function touchesOutside(table: ArcSides, unit: number): boolean {
	for (let k = table.unitArcOffset[unit]; k < table.unitArcOffset[unit + 1]; k++) {
		const arc = table.unitArcs[k];
		if (table.left[arc] === table.unitCount || table.right[arc] === table.unitCount) return true;
	}
	return false;
}
