import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { measuredLattice, type MeasuredLattice } from '../../tests/builders/measuredLattice.ts';
import { pictureMesh } from '../../tests/builders/pictureMesh.ts';
import { Membership } from '../model/membership.ts';
import { allBorders, bordersOf, unitNeighbours, type TerritoryBorder } from './neighbours.ts';

const seed = fc.integer({ min: 0, max: 2 ** 31 });

/** Territories of a picture mesh, one string of letters each. */
function territories(mesh: ReturnType<typeof pictureMesh>, ...letters: string[]): Membership {
	const membership = new Membership(mesh.table.unitCount);
	for (const units of letters) {
		const territory = membership.addTerritory();
		mesh.units(units).forEach((unit) => membership.add(unit, territory));
	}
	return membership;
}

/** Length of a row of cells in metres at 47° N, within a metre. */
const metres = (borders: readonly TerritoryBorder[]): number[] =>
	borders.map(({ lengthUm }) => Math.round(lengthUm / 1e6));

/** The definition as it stands, over all pairs and all arcs. */
function bordersByDefinition({ table, membership }: MeasuredLattice): TerritoryBorder[] {
	const borders: TerritoryBorder[] = [];
	for (let a = 0; a < membership.territoryCount; a++)
		for (let b = a + 1; b < membership.territoryCount; b++) {
			const onlyA = (unit: number): boolean => membership.has(unit, a) && !membership.has(unit, b);
			const onlyB = (unit: number): boolean => membership.has(unit, b) && !membership.has(unit, a);
			const unitsA = new Set<number>();
			const unitsB = new Set<number>();
			let lengthUm = 0;
			for (let arc = 0; arc < table.arcCount; arc++)
				for (const [u, v] of [
					[table.left[arc], table.right[arc]],
					[table.right[arc], table.left[arc]],
				])
					if (onlyA(u) && onlyB(v)) {
						lengthUm += table.lengthUm[arc];
						unitsA.add(u);
						unitsB.add(v);
					}
			const ascending = (units: Set<number>): number[] => [...units].sort((x, y) => x - y);
			if (lengthUm > 0)
				borders.push({ a, b, lengthUm, unitsA: ascending(unitsA), unitsB: ascending(unitsB) });
		}
	return borders;
}

describe('unitNeighbours', () => {
	test('names the units across each border, by number, with the length of the common border', () => {
		const mesh = pictureMesh('AAB', 'CDB');
		const neighbours = unitNeighbours(mesh.table, mesh.units('B')[0]);
		expect(neighbours.map(({ unit }) => unit)).toEqual(mesh.units('AD'));
		expect(neighbours.map(({ lengthUm }) => Math.round(lengthUm / 1e6))).toEqual([1112, 1112]);
	});

	test('a common point is no border', () => {
		const mesh = pictureMesh('AB', 'CD');
		expect(unitNeighbours(mesh.table, 0).map(({ unit }) => unit)).toEqual(mesh.units('BC'));
	});

	test('several stretches of border add up', () => {
		const mesh = pictureMesh('AAA', 'BCA', 'BAA');
		const [toB] = unitNeighbours(mesh.table, mesh.units('A')[0]);
		expect(toB.unit).toBe(mesh.units('B')[0]);
		expect(toB.lengthUm / 1e6).toBeCloseTo(1112 + 760, -1);
	});
});

describe('allBorders', () => {
	test('is the length and the units on both sides', () => {
		const mesh = pictureMesh('AB', 'CD', 'EF');
		const borders = allBorders(mesh.table, territories(mesh, 'ACE', 'BD', 'F'));
		expect(borders.map(({ a, b }) => [a, b])).toEqual([
			[0, 1],
			[0, 2],
			[1, 2],
		]);
		expect(metres(borders)).toEqual([2223, 1112, 760]);
		expect(borders[0].unitsA).toEqual(mesh.units('AC'));
		expect(borders[0].unitsB).toEqual(mesh.units('BD'));
	});

	test('a unit of both territories counts for neither', () => {
		const mesh = pictureMesh('ABC');
		expect(allBorders(mesh.table, territories(mesh, 'AB', 'BC'))).toEqual([]);
		expect(metres(allBorders(mesh.table, territories(mesh, 'A', 'B', 'B')))).toEqual([1112, 1112]);
	});

	test('a territory within another has no border with it', () => {
		const mesh = pictureMesh('ABC');
		expect(allBorders(mesh.table, territories(mesh, 'ABC', 'B'))).toEqual([]);
	});

	test('agrees with the definition, and with the borders of each territory alone', () => {
		fc.assert(
			fc.property(seed, fc.nat(150), (seed, moves) => {
				const lattice = measuredLattice(seed);
				lattice.move(moves);
				const borders = allBorders(lattice.table, lattice.membership);
				expect(borders).toEqual(bordersByDefinition(lattice));
				for (let territory = 0; territory < lattice.membership.territoryCount; territory++)
					expect(bordersOf(lattice.table, lattice.membership, territory)).toEqual(
						borders.filter(({ a, b }) => a === territory || b === territory),
					);
			}),
			{ numRuns: 50 },
		);
	});
});
