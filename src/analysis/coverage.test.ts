import { describe, expect, test } from 'vitest';
import { demonstrationExtent } from '../../tests/builders/demonstration.ts';
import { Membership } from '../model/membership.ts';
import { coverageOf } from './coverage.ts';

const { units, arcs } = demonstrationExtent();
const sum = (column: Float64Array, some: Iterable<number>): number => {
	let total = 0;
	for (const unit of some) total += Number.isNaN(column[unit]) ? 0 : column[unit];
	return total;
};
const extent = Array.from({ length: units.extentCount }, (_, unit) => unit);

/** Territories by EPCI; every seventh is left out, some units are in two. */
function membershipByEpci(): Membership {
	const membership = new Membership(units.count);
	const extra = membership.addTerritory();
	const byEpci = new Map<string, number>();
	for (let unit = 0; unit < units.count; unit++) {
		const epci = units.epci[unit];
		if (!byEpci.has(epci)) byEpci.set(epci, membership.addTerritory());
		if (byEpci.get(epci)! % 7 !== 0) membership.add(unit, byEpci.get(epci)!);
		if (unit % 50 === 0) membership.add(unit, extra);
	}
	return membership;
}

describe('coverage of the demonstration region', () => {
	const membership = membershipByEpci();
	const coverage = coverageOf(units, arcs, membership, () => true);

	test('counts the extent and never its ring', () => {
		expect(units.count).toBeGreaterThan(units.extentCount);
		expect(coverage.populationMunicipale).toBe(sum(units.populationMunicipale, extent));
		for (const unit of coverage.uncovered) expect(unit).toBeLessThan(units.extentCount);
	});

	test('covered and uncovered people make all people', () => {
		const uncovered = sum(units.populationMunicipale, coverage.uncovered);
		expect(coverage.coveredPopulation + uncovered).toBe(coverage.populationMunicipale);
		expect(coverage.uncovered.length).toBeGreaterThan(10);
	});

	test('zones share out the uncovered units, most people first, and do not touch each other', () => {
		expect(coverage.zones.flatMap((zone) => zone.units).sort((a, b) => a - b)).toEqual(coverage.uncovered);
		const people = coverage.zones.map((zone) => zone.populationMunicipale);
		expect(people).toEqual(people.toSorted((a, b) => b - a));
		const zoneOf = new Map(coverage.zones.flatMap((zone, index) => zone.units.map((unit) => [unit, index])));
		for (let arc = 0; arc < arcs.arcCount; arc++) {
			const left = zoneOf.get(arcs.left[arc]);
			const right = zoneOf.get(arcs.right[arc]);
			if (left !== undefined && right !== undefined) expect(left).toBe(right);
		}
	});

	test('units of several territories are listed with them', () => {
		expect(coverage.multiple.length).toBeGreaterThan(0);
		for (const { unit, territories } of coverage.multiple) {
			expect(territories).toEqual(membership.territoriesOf(unit).sort((a, b) => a - b));
			expect(territories.length).toBeGreaterThan(1);
		}
	});

	test('a territory that does not cover leaves its units uncovered', () => {
		const none = coverageOf(units, arcs, membership, () => false);
		expect(none).toMatchObject({ coveredPopulation: 0, multiple: [] });
		expect(none.uncovered).toEqual(extent);
	});
});
