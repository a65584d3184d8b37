import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { measuredLattice } from '../../tests/builders/measuredLattice.ts';
import { pictureMesh } from '../../tests/builders/pictureMesh.ts';
import { Membership } from '../model/membership.ts';
import { NO_FLOWS, type FlowSource } from './flowSource.ts';
import { sumOfUnits } from './moveEffect.ts';
import { uncoveredZones, zoneNeighbours } from './uncoveredZones.ts';

describe('uncovered zones', () => {
	test('with what is covered once and what overlaps they make the region, communes, people and area', () => {
		fc.assert(
			fc.property(fc.integer(), fc.nat(100), (seed, moves) => {
				const lattice = measuredLattice(seed);
				lattice.move(moves);
				const { table, columns, membership } = lattice;
				const all = Array.from({ length: table.unitCount }, (_, unit) => unit);
				const count = (unit: number): number => membership.territoriesOf(unit).length;
				const zones = uncoveredZones(columns, table, all.filter((unit) => count(unit) === 0)); // prettier-ignore
				const blank = sumOfUnits(zones.flatMap(({ units }) => units), columns); // prettier-ignore
				expect(zones.reduce((sum, zone) => sum + zone.populationMunicipale, 0)).toBe(
					blank.populationMunicipale,
				);
				expect(zones.reduce((sum, zone) => sum + zone.areaCm2, 0)).toBe(blank.areaCm2);
				const once = sumOfUnits(all.filter((unit) => count(unit) === 1), columns); // prettier-ignore
				const overlaps = sumOfUnits(all.filter((unit) => count(unit) > 1), columns); // prettier-ignore
				const region = sumOfUnits(all, columns);
				for (const figure of ['communes', 'populationMunicipale', 'withoutPopulation', 'areaCm2'] as const)
					expect(blank[figure] + once[figure] + overlaps[figure]).toBe(region[figure]);
			}),
		);
	});

	const mesh = pictureMesh('AZZB', 'AZZC', 'ADDC');
	const [zone, a, , c] = ['Z', 'A', 'B', 'C'].map((letter) => mesh.units(letter));
	const membership = new Membership(mesh.table.unitCount);
	for (const letter of ['A', 'B', 'C']) membership.add(mesh.units(letter)[0], membership.addTerritory());

	test('neighbours by common border, ties by number; without flows there is no share', () => {
		const neighbours = zoneNeighbours(zone, mesh.table, membership, NO_FLOWS);
		expect(neighbours.map(({ territory, flowShare }) => [territory, flowShare])).toEqual([
			[0, undefined],
			[1, undefined],
			[2, undefined],
		]);
		expect(neighbours[0].lengthUm).toBe(neighbours[1].lengthUm + neighbours[2].lengthUm);
	});

	test('flows add their share of all flows of the zone, also towards territories further away', () => {
		const flows: FlowSource = {
			kind: 'observed',
			of: (unit) =>
				zone.includes(unit)
					? { total: 50, to: [{ unit: c[0], flow: 30 }, { unit: a[0], flow: 10 }] } // prettier-ignore
					: undefined,
		};
		const shares = new Map(
			zoneNeighbours(zone, mesh.table, membership, flows).map(({ territory, flowShare }) => [
				territory,
				flowShare,
			]),
		);
		expect([...shares]).toEqual([
			[0, 0.2],
			[1, 0],
			[2, 0.6],
		]);
		const far = zoneNeighbours(mesh.units('D'), mesh.table, membership, {
			kind: 'modelled',
			of: () => ({ total: 10, to: [{ unit: mesh.units('B')[0], flow: 10 }] }),
		});
		expect(far.at(-1)).toEqual({ territory: 1, lengthUm: 0, flowShare: 1 });
	});
});
