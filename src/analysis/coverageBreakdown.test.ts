import { describe, expect, test } from 'vitest';
import { demonstrationExtent } from '../../tests/builders/demonstration.ts';
import { countedBy, coverageBreakdown, wholeCoverage, type StandingTerritory } from './coverageBreakdown.ts';
import { RULES, isBandCounted, STATUS_BANDS } from './coverageRule.ts';
import { gaugeOf } from './gauge.ts';

const { units } = demonstrationExtent();

/** A territory an EPCI, of every status in turn; the first five reach into the next one, and some lie in the ring. */
function territories(): StandingTerritory[] {
	const epci = [...new Set(units.epci)].sort();
	return epci.map((code, index) => ({
		band: STATUS_BANDS[index % STATUS_BANDS.length],
		units: units.epci.flatMap((own, unit) =>
			own === code || (index < 5 && own === epci[index + 1]) ? [unit] : [],
		),
	}));
}

describe('coverage by zone', () => {
	const all = territories();
	const zones = coverageBreakdown(units, units.departement, all);

	test('is, under each rule, what the gauge of the view counts', () => {
		for (const rule of RULES) {
			const covered = new Set(
				all.flatMap(({ band, units: own }) => (isBandCounted(rule, band) ? [...own] : [])),
			);
			const gauge = gaugeOf(units, (unit) => covered.has(unit));
			expect(zones.map(({ zone }) => zone)).toEqual([...gauge.byDepartement.keys()]);
			for (const { zone, population, peopleByBand } of zones)
				expect({ covered: countedBy(rule, peopleByBand), population }).toEqual(gauge.byDepartement.get(zone));
			const whole = wholeCoverage(zones, all);
			expect(countedBy(rule, whole.peopleByBand)).toBe(gauge.covered);
			expect(whole.population).toBe(gauge.population);
			expect(countedBy(rule, whole.territoriesByBand)).toBe(
				all.filter(({ band }) => isBandCounted(rule, band)).length,
			);
		}
	});

	test('each territory counts in every zone where it has communes, and only there', () => {
		const reached = all.map(
			({ units: own }) =>
				new Set([...own].filter((unit) => unit < units.extentCount).map((unit) => units.departement[unit])),
		);
		for (const { zone, territoriesByBand } of zones)
			expect(countedBy('all', territoriesByBand)).toBe(reached.filter((codes) => codes.has(zone)).length);
	});

	test('without territories nobody is covered, and people are those of the extent', () => {
		const bare = wholeCoverage(coverageBreakdown(units, units.departement, []), []);
		expect(countedBy('all', bare.peopleByBand)).toBe(0);
		expect(bare.population).toBe(wholeCoverage(zones, all).population);
	});
});
