import fc from 'fast-check';
import { expect, test } from 'vitest';
import { demonstrationExtent } from '../../tests/builders/demonstration.ts';
import { TerritoryTotals } from '../geometry/territoryTotals.ts';
import { Membership } from '../model/membership.ts';
import { perimeterFigures } from './perimeterFigures.ts';

const { units, arcs } = demonstrationExtent({ count: 300 });
const someUnits = fc.uniqueArray(fc.nat(units.count - 1), { minLength: 1, maxLength: 60 });

test('agrees with the totals that painting keeps, to the last digit', () => {
	fc.assert(
		fc.property(someUnits, (members) => {
			const membership = new Membership(units.count);
			membership.addTerritory();
			const totals = new TerritoryTotals(arcs, units, membership);
			for (const unit of members) totals.add(unit, 0);
			const figures = perimeterFigures(new Set(members), units, arcs);
			expect(figures.communes).toBe(totals.units[0]);
			expect(figures.withoutPopulation).toBe(totals.unitsWithoutPopulation[0]);
			expect(figures.areaKm2).toBe(totals.areaCm2[0] / 1e10);
			expect(figures.perimeterKm).toBe(totals.perimeterUm[0] / 1e9);
			if (figures.withoutPopulation < figures.communes)
				expect(figures.population).toBe(totals.populationMunicipale[0]);
		}),
		{ numRuns: 50 },
	);
});

test('an empty perimeter has no people, no area, no density and no piece', () => {
	expect(perimeterFigures(new Set(), units, arcs)).toMatchObject({
		communes: 0,
		population: 0,
		areaKm2: 0,
		density: NaN,
		perimeterKm: 0,
		pieces: 0,
	});
});

test('what nobody knows is unknown, not 0', () => {
	const unknown = new Float64Array(units.count).fill(NaN);
	const bare = {
		...units,
		populationMunicipale: unknown,
		supply: { ...units.supply, generalistesBpe2017: unknown },
	};
	const figures = perimeterFigures(new Set([0, 1]), bare, arcs);
	expect(figures.population).toBeNaN();
	expect(figures.generalistes).toBeNaN();
	expect(figures.withoutPopulation).toBe(2);
});

test('the APL is weighted by the standardised population', () => {
	const column = (...cells: number[]): Float64Array =>
		Float64Array.from({ length: units.count }, (_, i) => cells[i] ?? NaN);
	const weighted = {
		...units,
		supply: {
			...units.supply,
			aplMg2018: column(2, 4, NaN),
			populationStandardisee2016: column(300, 100, 900),
		},
	};
	expect(perimeterFigures(new Set([0, 1, 2]), weighted, arcs).apl).toBe(2.5);
});
