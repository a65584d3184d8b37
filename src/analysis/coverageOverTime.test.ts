import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyCommunes, anyPartialDate, anyPlan } from '../../tests/builders/arbitraryPlan.ts';
import { unitTableOf } from '../../tests/builders/unitTable.ts';
import type { Plan, Territory } from '../model/plan.ts';
import { isStatusKnown, perimeterAt, statusAt } from '../model/status.ts';
import { indexByCode } from '../model/unitTable.ts';
import { bandOf, isCounted, RULES, STATUS_BANDS } from './coverageRule.ts';
import { coveredBy, coverageOverTime, periodAt, type CoveragePeriod } from './coverageOverTime.ts';
import { gaugeOf } from './gauge.ts';

/** Thirty communes as the made-up plans name them; the last five lie around the extent, two have no known people. */
const units = unitTableOf(
	Array.from({ length: 30 }, (_, index) => ({
		code: `370${String(index + 1).padStart(2, '0')}`,
		departement: '37',
		populationMunicipale: index % 13 === 4 ? NaN : 100 + index * index,
	})),
	25,
);
const byCode = indexByCode(units);
const unitOf = (code: string): number | undefined => byCode.get(code);
const [FROM, TO] = ['2010-01-01', '2030-12-31'];

const over = ({ territories, sources }: Pick<Plan, 'territories' | 'sources'>): CoveragePeriod[] =>
	coverageOverTime({ units, unitOf, territories, sources, from: FROM, to: TO });

/** The gauge as it is counted for one day, from nothing. */
function gaugeOn(
	plan: Pick<Plan, 'territories' | 'sources'>,
	rule: (typeof RULES)[number],
	day: string,
): number {
	const covered = new Set<number | undefined>();
	for (const territory of plan.territories)
		if (isCounted(rule, statusAt(territory, day, plan.sources)))
			for (const code of perimeterAt(territory, day)?.communes ?? []) covered.add(unitOf(code));
	return gaugeOf(units, (unit) => covered.has(unit)).covered;
}

const anyDay = fc
	.date({ min: new Date(`${FROM}T00:00Z`), max: new Date(`${TO}T00:00Z`), noInvalidDate: true })
	.map((date) => date.toISOString().slice(0, 10));
const territoryOf = (id: string, more: Partial<Territory>): Territory => ({
	id,
	name: id,
	colour: 0,
	perimeters: [{ from: '2016', communes: ['37001', '37002', '37030'], indicative: false }],
	events: [],
	announced: [],
	...more,
});

describe('people covered over time', () => {
	test('equal the gauge of any day, by each rule, and grow from rule to rule', () => {
		fc.assert(
			fc.property(anyPlan, fc.array(anyDay, { minLength: 3, maxLength: 8 }), (plan, days) => {
				const periods = over(plan);
				for (const day of [FROM, TO, ...days, ...periods.map(({ from }) => from)]) {
					const period = periodAt(periods, day);
					if (!period) throw new Error('no period');
					for (const rule of RULES) expect(coveredBy(rule, period)).toBe(gaugeOn(plan, rule, day));
					expect(coveredBy('signed', period)).toBeLessThanOrEqual(coveredBy('validated', period));
					expect(coveredBy('validated', period)).toBeLessThanOrEqual(coveredBy('all', period));
				}
			}),
		);
	});

	test('each commune counts once, in its highest status, and as old only where all that hold it so are', () => {
		fc.assert(
			fc.property(anyPlan, anyDay, (plan, day) => {
				const expected = new Map(STATUS_BANDS.map((band) => [band, { people: 0, stale: 0 }]));
				for (let unit = 0; unit < units.extentCount; unit++) {
					const people = units.populationMunicipale[unit];
					const holders = plan.territories.flatMap((territory) => {
						const holds = perimeterAt(territory, day)?.communes.includes(units.code[unit]);
						const status = statusAt(territory, day, plan.sources);
						const band = bandOf(status, isStatusKnown(territory));
						return holds && band ? [{ band, stale: status.stale }] : [];
					});
					const highest = STATUS_BANDS.findLast((band) => holders.some((holder) => holder.band === band));
					const sum = highest && expected.get(highest);
					if (!sum || Number.isNaN(people)) continue;
					sum.people += people;
					if (holders.every(({ band, stale }) => band !== highest || stale)) sum.stale += people;
				}
				expect(periodAt(over(plan), day)?.bands).toEqual(Object.fromEntries(expected));
			}),
		);
	});

	test('periods begin on the first day asked for, come in order, and each differs from the one before', () => {
		fc.assert(
			fc.property(anyPlan, (plan) => {
				const periods = over(plan);
				expect(periods[0].from).toBe(FROM);
				for (const [index, { from, bands }] of periods.entries()) {
					expect(from <= TO).toBe(true);
					if (index === 0) continue;
					expect(from > periods[index - 1].from).toBe(true);
					expect(bands).not.toEqual(periods[index - 1].bands);
				}
			}),
		);
	});

	test('a planned signature moves nobody, and a date known in part counts from its first day on', () => {
		fc.assert(
			fc.property(anyPartialDate, anyCommunes, (date, communes) => {
				const perimeters = [{ from: '<2010', communes, indicative: false }];
				const planned = territoryOf('a', { perimeters, events: [{ type: 'signature-planned', date }] });
				for (const period of over({ territories: [planned], sources: {} }))
					expect(coveredBy('signed', period)).toBe(0);
			}),
		);
		const signed = territoryOf('a', { events: [{ type: 'aci-contract-signed', date: '2017' }] });
		const periods = over({ territories: [signed], sources: {} });
		expect(periods.map(({ from }) => from)).toEqual(['2010-01-01', '2016-01-01', '2017-01-01', '2019-01-01']);
		expect(periods.map((period) => coveredBy('signed', period))).toEqual([0, 0, 201, 201]);
		expect(periods.map(({ bands }) => bands.signed.stale)).toEqual([0, 0, 0, 201]);
	});
});
