import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { measuredLattice } from '../../tests/builders/measuredLattice.ts';
import { pictureMesh } from '../../tests/builders/pictureMesh.ts';
import { allBorders, bordersOf } from '../geometry/neighbours.ts';
import { Membership } from '../model/membership.ts';
import { freeBorder } from './freeBorder.ts';
import { sumOfUnits } from './moveEffect.ts';
import { overlapsOf } from './overlaps.ts';
import { PairTable } from './pairTable.ts';

const seeds = fc.integer({ min: 0, max: 2 ** 31 });

describe('PairTable', () => {
	test('after any moves it equals one made afresh, and the borders and overlaps counted one by one', () => {
		fc.assert(
			fc.property(seeds, fc.nat(120), (seed, moves) => {
				const lattice = measuredLattice(seed);
				const { table, columns, membership } = lattice;
				const pairs = new PairTable(table, columns, membership);
				const added = membership.addTerritory();
				for (const { unit } of lattice.move(moves)) pairs.recount(unit);
				for (const unit of [3, 4]) if (membership.add(unit, added)) pairs.recount(unit);
				expect(pairs.all()).toEqual(new PairTable(table, columns, membership).all());
				const borders = allBorders(table, membership);
				const withBorder = pairs.all().filter(({ lengthUm }) => lengthUm > 0);
				expect(withBorder.map(({ a, b, lengthUm }) => ({ a, b, lengthUm }))).toEqual(
					borders.map(({ a, b, lengthUm }) => ({ a, b, lengthUm })),
				);
				const sets = Array.from({ length: membership.territoryCount }, (_, slot) =>
					membership.membersOf(slot),
				);
				const shared = pairs.all().filter(({ communes }) => communes > 0);
				expect(
					shared.map(({ a, b, communes, populationMunicipale, withoutPopulation, areaCm2 }) => ({
						a,
						b,
						communes,
						populationMunicipale,
						withoutPopulation,
						areaCm2,
					})),
				).toEqual(
					overlapsOf(sets, table.unitCount).map(({ a, b, units }) => ({
						a,
						b,
						...sumOfUnits(units, columns),
					})),
				);
			}),
			{ numRuns: 60 },
		);
	});

	test('is the same seen from both sides; two that are apart are no pair', () => {
		const mesh = pictureMesh('ABC');
		const membership = new Membership(3);
		for (const letter of ['A', 'B', 'C']) membership.add(mesh.units(letter)[0], membership.addTerritory());
		const columns = { areaCm2: Float64Array.of(1, 1, 1), populationMunicipale: Float64Array.of(1, 1, 1) };
		const pairs = new PairTable(mesh.table, columns, membership);
		expect(pairs.all().map(({ a, b }) => [a, b])).toEqual([
			[0, 1],
			[1, 2],
		]);
		expect(pairs.between(1, 0)).toBe(pairs.between(0, 1));
		expect(pairs.between(0, 2)).toBeUndefined();
		membership.remove(mesh.units('B')[0], 1);
		pairs.recount(mesh.units('B')[0]);
		expect(pairs.all()).toEqual([]);
	});
});

describe('laws of borders', () => {
	test('without overlap, borders with others, with nobody and the outer edge make the perimeter', () => {
		fc.assert(
			fc.property(seeds, (seed) => {
				const { table, membership, totals } = measuredLattice(seed);
				for (let slot = 0; slot < membership.territoryCount; slot++) {
					const others = bordersOf(table, membership, slot).reduce((sum, { lengthUm }) => sum + lengthUm, 0);
					const { towardsNobodyUm, outsideUm } = freeBorder(table, membership, slot);
					expect(others + towardsNobodyUm + outsideUm).toBe(totals.perimeterUm[slot]);
				}
			}),
		);
	});

	test('the border of A with B is that of B with A, to the micrometre', () => {
		fc.assert(
			fc.property(seeds, fc.nat(120), (seed, moves) => {
				const lattice = measuredLattice(seed);
				lattice.move(moves);
				const { table, membership } = lattice;
				for (let slot = 0; slot < membership.territoryCount; slot++)
					for (const border of bordersOf(table, membership, slot)) {
						const other = border.a === slot ? border.b : border.a;
						expect(bordersOf(table, membership, other)).toContainEqual(border);
					}
			}),
			{ numRuns: 40 },
		);
	});
});
