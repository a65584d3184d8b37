import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { measuredLattice, type MeasuredLattice } from '../../tests/builders/measuredLattice.ts';
import { pictureMesh } from '../../tests/builders/pictureMesh.ts';
import { Membership } from '../model/membership.ts';
import { allOutlines } from './outline.ts';
import { TerritoryTotals } from './territoryTotals.ts';
import { unitAreasCm2 } from './unitAreas.ts';

const seed = fc.integer({ min: 0, max: 2 ** 31 });
const count = fc.nat(150);

/** All figures of all territories as plain numbers, ready to be compared to the last digit. */
function figuresOf({
	units,
	unitsWithoutPopulation,
	areaCm2,
	populationMunicipale,
	perimeterUm,
}: TerritoryTotals) {
	return [units, unitsWithoutPopulation, areaCm2, populationMunicipale, perimeterUm].map((column) => [
		...column,
	]);
}

/** The figures in the plainest way: a sum over the members, and the lengths of the arcs of the outline. */
function recomputed({ table, columns, membership, totals }: MeasuredLattice) {
	const figures = figuresOf(totals).map((column) => column.map(() => 0));
	allOutlines(table, membership).forEach((outline, territory) => {
		for (const unit of membership.membersOf(territory)) {
			const population = columns.populationMunicipale[unit];
			figures[0][territory]++;
			figures[1][territory] += Number.isNaN(population) ? 1 : 0;
			figures[2][territory] += columns.areaCm2[unit];
			figures[3][territory] += Number.isNaN(population) ? 0 : population;
		}
		for (const signed of outline.flatMap(({ outer, holes }) => [...outer, ...holes.flat()]))
			figures[4][territory] += table.lengthUm[signed < 0 ? ~signed : signed];
	});
	return figures;
}

describe('TerritoryTotals', () => {
	test('figures after any sequence of moves equal a recomputation', () => {
		fc.assert(
			fc.property(seed, count, (seed, count) => {
				const lattice = measuredLattice(seed);
				lattice.move(count);
				expect(figuresOf(lattice.totals)).toEqual(recomputed(lattice));
				const afresh = new TerritoryTotals(lattice.table, lattice.columns, lattice.membership);
				expect(figuresOf(lattice.totals)).toEqual(figuresOf(afresh));
			}),
		);
	});

	test('moves and their inverses restore every figure', () => {
		fc.assert(
			fc.property(seed, count, (seed, count) => {
				const { totals, move } = measuredLattice(seed);
				const before = figuresOf(totals);
				for (const { unit, territory, kind } of move(count).reverse())
					expect(totals[kind === 'add' ? 'remove' : 'add'](unit, territory)).toBe(true);
				expect(figuresOf(totals)).toEqual(before);
			}),
		);
	});

	test('adding a member again and removing a stranger change nothing', () => {
		fc.assert(
			fc.property(seed, fc.nat(39), fc.nat(5), (seed, unit, territory) => {
				const { totals, membership } = measuredLattice(seed);
				const before = figuresOf(totals);
				const again = membership.has(unit, territory)
					? totals.add(unit, territory)
					: totals.remove(unit, territory);
				expect(again).toBe(false);
				expect(figuresOf(totals)).toEqual(before);
			}),
		);
	});

	test('has room for territories that come later', () => {
		const { table } = pictureMesh('AB');
		const membership = new Membership(2);
		const columns = { areaCm2: unitAreasCm2(table), populationMunicipale: Float64Array.from([10, NaN]) };
		const totals = new TerritoryTotals(table, columns, membership);
		for (let i = 0; i < 100; i++) membership.addTerritory();
		totals.add(0, 99);
		totals.add(1, 99);
		expect(totals.units[99]).toBe(2);
		expect(totals.unitsWithoutPopulation[99]).toBe(1);
		expect(totals.populationMunicipale[99]).toBe(10);
		expect(totals.areaCm2[99]).toBe(columns.areaCm2[0] + columns.areaCm2[1]);
	});
});
