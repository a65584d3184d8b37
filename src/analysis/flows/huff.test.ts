import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { unitTableOf } from '../../../tests/builders/unitTable.ts';
import { geodesicBetween } from '../../geometry/geodesic.ts';
import type { FlowModel } from '../../model/flows.ts';
import { fitHuff } from './fitHuff.ts';
import { attractionOf, modelledFlows } from './huff.ts';
import { modelOf } from './huffSupply.ts';
import { LEAST_WAY_KM, seatPairs } from './seatDistance.ts';
import flowModels from '../../../data/flow-models.json' with { type: 'json' };
import { SUPPLY_KEYS } from '../../model/unitTable.ts';

const MODEL: FlowModel = {
	supply: [{ key: 'pharmacies2020', weight: 1 }],
	alpha: 1,
	beta: 2,
	detour: 1.3,
	reachKm: 80,
};

const commune = fc.record({
	seatLonDeg: fc.double({ min: 0, max: 3, noNaN: true }),
	seatLatDeg: fc.double({ min: 46, max: 48.5, noNaN: true }),
	areaCm2: fc.integer({ min: 1, max: 60 }).map((km2) => km2 * 1e10),
	populationMunicipale: fc.constantFrom(0, 80, 500, 2_000, 40_000, NaN),
	supply: fc.constantFrom(0, 0, 1, 3, 40, NaN).map((pharmacies2020) => ({ pharmacies2020 })),
});
const communes = fc
	.array(commune, { minLength: 2, maxLength: 30 })
	.map((sketches) => sketches.map((sketch, at) => ({ ...sketch, code: `37${String(at).padStart(3, '0')}` })));

describe('ways between seats', () => {
	test('are those of a search over all pairs, near the geodesic, and ascending', () => {
		fc.assert(
			fc.property(communes, fc.integer({ min: 5, max: 120 }), (sketches, reachKm) => {
				const units = unitTableOf(sketches);
				const { offset, column, km } = seatPairs(units, () => true, reachKm);
				for (let from = 0; from < units.count; from++) {
					const found = new Map<number, number>();
					for (let pair = offset[from]; pair < offset[from + 1]; pair++) found.set(column[pair], km[pair]);
					expect([...found.keys()]).toEqual([...found.keys()].sort((a, b) => a - b));
					for (let to = 0; to < units.count; to++) {
						if (to === from) continue;
						const [a, b] = [sketches[from], sketches[to]];
						const straight =
							geodesicBetween(a.seatLonDeg, a.seatLatDeg, b.seatLonDeg, b.seatLatDeg).lengthM / 1000;
						const way = found.get(to);
						if (way === undefined) expect(straight).toBeGreaterThan(reachKm * 0.993);
						else {
							expect(straight).toBeLessThan(reachKm * 1.007);
							expect(Math.abs(way - Math.max(LEAST_WAY_KM, straight))).toBeLessThan(0.007 * straight + 1e-9);
						}
					}
				}
			}),
			{ numRuns: 40 },
		);
	});

	test('within a commune: two thirds of the radius of a disc as large, a kilometre at least; none without a seat', () => {
		const units = unitTableOf([
			{ code: '1', seatLonDeg: 1, seatLatDeg: 47, areaCm2: Math.PI * 36 * 1e10 },
			{ code: '2', seatLonDeg: 2, seatLatDeg: 47, areaCm2: 1e8 },
			{ code: '3' },
		]);
		const { offset, km } = seatPairs(units, () => true, 10);
		expect([...offset]).toEqual([0, 1, 2, 2]);
		expect(km[0]).toBeCloseTo(4, 12);
		expect(km[1]).toBe(LEAST_WAY_KM);
	});
});

describe('modelled flows', () => {
	test('add up to the people of each commune, go only where there is supply, and follow the two powers', () => {
		const power = fc.double({ min: 0.3, max: 3, noNaN: true });
		fc.assert(
			fc.property(communes, power, power, (sketches, alpha, beta) => {
				const units = unitTableOf(sketches);
				const matrix = modelledFlows(units, { ...MODEL, alpha, beta });
				const attraction = attractionOf(units, MODEL.supply);
				const ways = seatPairs(units, (unit) => attraction[unit] > 0, MODEL.reachKm);
				for (let row = 0; row < units.count; row++) {
					const people = units.populationMunicipale[row];
					const cells = [];
					for (let cell = matrix.offset[row]; cell < matrix.offset[row + 1]; cell++) cells.push(cell);
					const sum = cells.reduce((all, cell) => all + matrix.patients[cell], matrix.unplaced[row]);
					expect(sum).toBeCloseTo(people > 0 ? people : 0, 6);
					for (const cell of cells) expect(attraction[matrix.column[cell]]).toBeGreaterThan(0);
					cells.slice(1).forEach((cell, at) => {
						const one = ways.offset[row] + at;
						const other = one + 1;
						const expected =
							(attraction[matrix.column[cell]] / attraction[matrix.column[cell - 1]]) ** alpha *
							(ways.km[other] / ways.km[one]) ** -beta;
						expect(matrix.patients[cell] / matrix.patients[cell - 1] / expected).toBeCloseTo(1, 9);
					});
				}
			}),
			{ numRuns: 60 },
		);
	});

	test('by hand: two places, the nearer with a third of the supply', () => {
		const at = (lonDeg: number) => ({ seatLonDeg: lonDeg, seatLatDeg: 0, areaCm2: 0 });
		const units = unitTableOf([
			{ code: '1', ...at(0), populationMunicipale: 1300, supply: { pharmacies2020: 0 } },
			{ code: '2', ...at(0.1), populationMunicipale: NaN, supply: { pharmacies2020: 1 } },
			{ code: '3', ...at(0.2), populationMunicipale: 0, supply: { pharmacies2020: 3 } },
		]);
		// 1 / 1² against 3 / 2²: 4 to 3
		const matrix = modelledFlows(units, MODEL);
		expect([...matrix.offset]).toEqual([0, 2, 2, 2]);
		expect([...matrix.column]).toEqual([1, 2]);
		expect(matrix.patients[0]).toBeCloseTo((1300 * 4) / 7, 6);
		expect(matrix.patients[1]).toBeCloseTo((1300 * 3) / 7, 6);
	});

	test('nothing within reach: all are unplaced; kinds are added up by weight, unknown ones add nothing', () => {
		const units = unitTableOf([
			{ code: '1', seatLonDeg: 0, seatLatDeg: 47, populationMunicipale: 10, supply: { msp2020: 0 } },
			{
				code: '2',
				seatLonDeg: 4,
				seatLatDeg: 47,
				populationMunicipale: 5,
				supply: { msp2020: 2, urgences2020: 1 },
			},
			{ code: '3', seatLonDeg: 8, seatLatDeg: 47, populationMunicipale: 5 },
		]);
		const supply = [
			{ key: 'msp2020', weight: 3 },
			{ key: 'urgences2020', weight: 20 },
		] as const;
		expect([...attractionOf(units, supply)]).toEqual([0, 26, NaN]);
		expect([...modelledFlows(units, { ...MODEL, supply }).unplaced]).toEqual([10, 0, 5]);
	});
});

describe('the fit', () => {
	test('finds back the alpha and beta that made a matrix', () => {
		const far = fc.double({ min: 0.4, max: 2.5, noNaN: true });
		fc.assert(
			fc.property(communes, far, far, (sketches, alpha, beta) => {
				const known = sketches.map((sketch, at) => ({
					...sketch,
					populationMunicipale: 1000 + 10 * at,
					supply: { pharmacies2020: 1 + ((at * 7) % 11) },
				}));
				const units = unitTableOf(known);
				const reach = { ...MODEL, reachKm: 400 };
				const fit = fitHuff(modelledFlows(units, { ...reach, alpha, beta }), units, reach);
				if (!fit.ok) {
					// seats within some 10 km of one another may have no distances that tell beta: refused, and only there
					const seats = new Set(
						known.map(({ seatLonDeg, seatLatDeg }) => `${seatLonDeg.toFixed(1)} ${seatLatDeg.toFixed(1)}`),
					);
					expect([fit.error, seats.size]).toEqual(['no-best', 1]);
					return;
				}
				const { model, isAlphaFitted, inCommon, explained, coveredShare } = fit.value;
				if (known.length > 2) expect(isAlphaFitted).toBe(true);
				if (isAlphaFitted) {
					expect(model.alpha).toBeCloseTo(alpha, 5);
					expect(model.beta).toBeCloseTo(beta, 5);
				}
				expect(inCommon).toBeCloseTo(1, 6);
				expect(explained).toBeCloseTo(1, 6);
				expect(coveredShare).toBeCloseTo(1, 9);
			}),
			{ numRuns: 60 },
		);
	});

	const line = [0, 0.2, 0.5, 1.1].map((lonDeg, at) => ({
		code: String(at),
		seatLonDeg: lonDeg,
		seatLatDeg: 0,
		areaCm2: 0,
		populationMunicipale: 1000,
		supply: { pharmacies2020: 2 },
	}));

	test('keeps alpha where all attract alike, and where it is asked to', () => {
		const units = unitTableOf(line);
		const alike = fitHuff(modelledFlows(units, { ...MODEL, beta: 1.4 }), units, { ...MODEL, alpha: 0.7 });
		expect(alike).toMatchObject({ ok: true, value: { isAlphaFitted: false, model: { alpha: 0.7 } } });
		if (alike.ok) expect(alike.value.model.beta).toBeCloseTo(1.4, 6);
		const mixed = unitTableOf(line.map((unit, at) => ({ ...unit, supply: { pharmacies2020: 1 + at } })));
		const kept = fitHuff(modelledFlows(mixed, { ...MODEL, beta: 1.4 }), mixed, MODEL, { keepAlpha: true });
		expect(kept).toMatchObject({ ok: true, value: { isAlphaFitted: false, model: { alpha: 1 } } });
		if (kept.ok) expect(kept.value.model.beta).toBeCloseTo(1.4, 6);
	});

	test('fails where no patient goes where the model could send one, and where no beta is best', () => {
		const units = unitTableOf(line);
		const nobody = modelledFlows(
			unitTableOf(line.map((unit) => ({ ...unit, populationMunicipale: 0 }))),
			MODEL,
		);
		expect(fitHuff(nobody, units, MODEL)).toEqual({ ok: false, error: 'no-flows' });
		const allStay = {
			...nobody,
			offset: Int32Array.from([0, 1, 2, 3, 4]),
			column: Int32Array.from([0, 1, 2, 3]),
			patients: Float64Array.from([9, 9, 9, 9]),
		};
		expect(fitHuff(allStay, units, MODEL)).toEqual({ ok: false, error: 'no-best' });
	});

	test('tells what is not covered', () => {
		const units = unitTableOf(line);
		const matrix = modelledFlows(units, MODEL);
		const withAbroad = { ...matrix, unplaced: Float64Array.from([1000, 0, 0, 0]) };
		const fit = fitHuff(withAbroad, units, MODEL);
		expect(fit.ok && fit.value.coveredShare).toBeCloseTo(0.8, 9);
		expect(fit.ok && fit.value.patients).toBeCloseTo(5000, 6);
	});
});

test('the shipped kinds: known supply, positive weights, one of each name; SIRENE alone is relative', () => {
	const ids = flowModels.kinds.map(({ id }) => id);
	expect(new Set(ids).size).toBe(ids.length);
	for (const id of ids) {
		const kind = flowModels.kinds.find((one) => one.id === id)!;
		const model = modelOf(flowModels as Parameters<typeof modelOf>[0], id)!;
		expect(model.beta).toBeGreaterThan(0);
		for (const { key, weight } of model.supply) {
			expect(SUPPLY_KEYS).toContain(key);
			expect(weight).toBeGreaterThan(0);
		}
		expect('isRelative' in kind).toBe(model.supply.some(({ key }) => key.startsWith('sirene')));
	}
	expect(modelOf(flowModels as Parameters<typeof modelOf>[0], 'nothing')).toBeUndefined();
});
