import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { latticeUnits, randomFrom } from '../../../tests/builders/lattice.ts';
import { measuredLattice } from '../../../tests/builders/measuredLattice.ts';
import { completeArcTable } from '../../geometry/arcTable.ts';
import { buildArcs } from '../../geometry/buildArcs.ts';
import { unitNeighbours } from '../../geometry/neighbours.ts';
import { piecesOf } from '../../geometry/pieces.ts';
import { matrixOf } from '../../model/buildMatrix.ts';
import type { FlowMatrix } from '../../model/flows.ts';
import { gather } from './gather.ts';
import { placesByCommune, type Places } from './places.ts';
import { poleCandidates } from './poleCandidates.ts';
import { findPoles, findPolesOfEach, POLE_BOUNDS, type FoundPoles, type PoleGround } from './poleRecipe.ts';

/** Eight communes in a row, 20 000 people each, every one a place. */
const EIGHT = [0, 1, 2, 3, 4, 5, 6, 7];
const row = completeArcTable(
	buildArcs(latticeUnits({ columns: 8, rows: 1, unitOfCell: EIGHT, unitCount: 8, seed: 1 })).arcs,
);
const codes = EIGHT.map((unit) => `3700${unit}`);
const units = {
	count: 8,
	code: codes,
	name: codes,
	uniteUrbaine: codes.map(() => ''),
	populationMunicipale: new Float64Array(8).fill(20_000),
};
const places = placesByCommune(units, { unitCount: 8, codes });
const ground: PoleGround = { units, arcs: row, places };

/** Patients of each commune by destination, as `{ 1: 700, 4: 300 }`. */
type Rows = readonly Readonly<Record<number, number>>[];
const flowsOf = (rows: Rows): FlowMatrix =>
	matrixOf(
		rows.flatMap((its, row) =>
			Object.entries(its).map(([column, patients]) => ({ row, column: Number(column), patients })),
		),
		8,
	);

/** Three poles: 1 with 0 and 2, 4 with 3 and 5, 6 with 7. */
const THREE: Rows = [
	{ 1: 700, 4: 300 },
	{ 1: 900, 4: 100 },
	{ 1: 600, 4: 400 },
	{ 4: 700, 1: 300 },
	{ 4: 800, 1: 200 },
	{ 4: 500, 6: 300, 1: 200 },
	{ 6: 500, 4: 400, 1: 100 },
	{ 6: 600, 4: 400 },
];
const basinsByPole = ({ poles }: FoundPoles) =>
	Object.fromEntries(poles.map(({ place, basin }) => [place, basin]));

describe('by hand', () => {
	const all = { within: EIGHT };

	test('three poles, their basins, LI and people', () => {
		const found = findPoles(flowsOf(THREE), ground, all);
		expect(basinsByPole(found)).toEqual({ 1: [0, 1, 2], 4: [3, 4, 5], 6: [6, 7] });
		const [first, second, third] = found.poles;
		expect([first, second, third].map(({ code }) => code)).toEqual(['37001', '37004', '37006']);
		expect(first.li.value).toBeCloseTo(2200 / 3000, 12);
		expect(second.li.value).toBeCloseTo(2000 / 3000, 12);
		expect(third.li.value).toBeCloseTo(1100 / 2000, 12);
		expect(first).toMatchObject({ people: 60_000, patients: { value: 3000 }, keepsBounds: true });
		expect(found).toMatchObject({ number: 3, suggested: 3 });
	});

	test('the curve: the basin of the lowest LI goes to the neighbour that takes most of its patients', () => {
		const { curve } = findPoles(flowsOf(THREE), ground, all);
		expect(curve.map(({ number, next }) => [number, next])).toEqual([
			[3, { from: 6, into: 4 }],
			[2, { from: 1, into: 4 }],
			[1, undefined],
		]);
		expect(curve[0].li).toBeCloseTo((2200 / 3000 + 2000 / 3000 + 0.55) / 3, 12);
		expect(curve[1].li).toBeCloseTo((2200 / 3000 + 4200 / 5000) / 2, 12);
		expect(curve[2].li).toBeCloseTo(1, 12);
	});

	test('the user picks the number; more than there are gives all of them', () => {
		const two = findPoles(flowsOf(THREE), ground, { ...all, number: 2 });
		expect(basinsByPole(two)).toEqual({ 1: [0, 1, 2], 4: [3, 4, 5, 6, 7] });
		expect(two).toMatchObject({ number: 2, suggested: 3 });
		expect(findPoles(flowsOf(THREE), ground, { ...all, number: 9 }).number).toBe(3);
	});

	test('poles below the bounds are given up', () => {
		const bounds = { ...POLE_BOUNDS, leastLi: 0.6 };
		expect(basinsByPole(findPoles(flowsOf(THREE), ground, { ...all, bounds }))).toEqual({
			1: [0, 1, 2],
			4: [3, 4, 5, 6, 7],
		});
		const large = { ...POLE_BOUNDS, leastPeople: 50_000 };
		expect(findPoles(flowsOf(THREE), ground, { ...all, bounds: large }).number).toBe(2);
	});

	test('by the user’s word a pole stays below the bounds, and another is none', () => {
		const bounds = { ...POLE_BOUNDS, leastLi: 0.6 };
		const kept = findPoles(flowsOf(THREE), ground, { ...all, bounds, keep: [6] });
		expect(kept.poles.find(({ place }) => place === 6)).toMatchObject({ isKept: true, keepsBounds: false });
		expect(kept.number).toBe(3);
		const last = findPoles(flowsOf(THREE), ground, { ...all, keep: [6], number: 1 });
		expect(basinsByPole(last)).toEqual({ 6: EIGHT });
		const dropped = findPoles(flowsOf(THREE), ground, { ...all, drop: [4] });
		expect(basinsByPole(dropped)).toEqual({ 1: [0, 1, 2, 3, 4], 6: [5, 6, 7] });
	});

	test('poles elsewhere pull communes from within, and are not counted', () => {
		const found = findPoles(flowsOf(THREE), ground, { within: [2, 3, 4, 7] });
		expect(found.poles.map(({ place, isWithin, basinWithin }) => [place, isWithin, basinWithin])).toEqual([
			[4, true, [3, 4]],
			[1, false, [2]],
			[6, false, [7]],
		]);
		expect(found).toMatchObject({ number: 1, curve: [{ number: 1, next: undefined }] });
		const none = findPoles(flowsOf(THREE), ground, { within: [3] });
		expect(none).toMatchObject({ number: 0, suggested: 0, curve: [{ number: 0, li: NaN, leastLi: NaN }] });
	});

	test('a commune cut off from its pole goes to the basin beside it', () => {
		const found = findPoles(flowsOf([{ 6: 700, 1: 300 }, ...THREE.slice(1)]), ground, all);
		expect(basinsByPole(found)[1]).toEqual([0, 1, 2]);
		expect([...found.isHandedOver]).toEqual([1, 0, 0, 0, 0, 0, 0, 0]);
	});

	test('as many to two poles: the smaller code, marked', () => {
		const tie = THREE.map((its, unit) => (unit === 5 ? { 4: 500, 6: 500 } : its));
		const found = findPoles(flowsOf(tie), ground, all);
		expect(basinsByPole(found)[4]).toEqual([3, 4, 5]);
		expect([...found.isTie]).toEqual([0, 0, 0, 0, 0, 1, 0, 0]);
		const merged = findPoles(flowsOf(tie), ground, { ...all, number: 2 });
		expect([...merged.isTie]).toEqual([0, 0, 0, 0, 0, 0, 0, 0]);
	});

	test('which specialties are seen at a pole', () => {
		const rare = matrixOf([{ row: 0, column: 4, patients: 5.5, doubt: 4.5 }], 8);
		const specialties = [
			{ name: 'cardiologie', matrix: flowsOf(THREE) },
			{ name: 'dermatologie', matrix: rare },
		];
		const found = findPoles(flowsOf(THREE), ground, { ...all, specialties });
		expect(found.poles.map((pole) => pole.specialties)).toEqual([
			['cardiologie'],
			['cardiologie', 'dermatologie'],
			['cardiologie'],
		]);
	});

	test('hidden cells: LI between all outside at their most and all inside at their most', () => {
		const hidden = matrixOf(
			[
				...THREE.flatMap((its, unit) =>
					Object.entries(its).map(([column, patients]) => ({ row: unit, column: Number(column), patients })),
				),
				{ row: 7, column: 7, patients: 5.5, doubt: 4.5 },
				{ row: 6, column: 0, patients: 5.5, doubt: 4.5 },
			],
			8,
		);
		const { li } = findPoles(hidden, ground, all).poles.find(({ place }) => place === 6)!;
		expect(li.value).toBeCloseTo(1105.5 / 2011, 12);
		expect(li.least).toBeCloseTo(1101 / 2011, 12);
		expect(li.most).toBeCloseTo(1110 / 2011, 12);
	});
});

describe('candidates', () => {
	const candidatesOf = (rows: Rows, leastPeople = 20_000): number[] =>
		poleCandidates(flowsOf(rows), places, units.populationMunicipale, leastPeople).map(({ place }) => place);

	test('are first for their own people or for three communes, and serve people enough', () => {
		expect(candidatesOf(THREE)).toEqual([1, 4, 6]);
		// 6 serves 0.3 + 0.5 + 0.6 communes
		expect(candidatesOf(THREE, 28_001)).toEqual([1, 4]);
	});

	test('a place whose own people go first to a place of greater inflow is dominated', () => {
		const rows: Rows = [
			{ 1: 600, 4: 400 },
			{ 4: 600, 1: 400 },
			{ 1: 600, 4: 400 },
			{ 1: 600, 4: 400 },
			...[4, 5, 6, 7].map(() => ({ 4: 1000 })),
		];
		expect(candidatesOf(rows)).toEqual([4]);
		// the own people of 1 go to 0, which fewer others visit
		expect(candidatesOf(rows.map((its, unit) => (unit === 1 ? { 0: 600, 1: 400 } : its)))).toEqual([1, 4]);
	});
});

/** Random flows over a lattice with water, units without contour and unknown people; some cells hidden, some places in pairs. */
function randomGround(seed: number): {
	ground: PoleGround;
	seen: FlowMatrix;
	truth: FlowMatrix;
	within: number[];
} {
	const lattice = measuredLattice(seed);
	const random = randomFrom(seed + 7);
	const { unitCount } = lattice.table;
	const cells = Array.from({ length: unitCount * 5 }, () => ({
		row: Math.floor(random() * unitCount),
		column: random() < 0.05 ? -1 : Math.floor(random() ** 2 * unitCount),
		patients: 1 + Math.floor(random() * 30),
	}));
	const once = [...new Map(cells.map((cell) => [`${cell.row} ${cell.column}`, cell])).values()];
	const codes = Array.from({ length: unitCount }, (_, unit) => `37${String(unit).padStart(3, '0')}`);
	const half = Math.floor(unitCount / 2);
	const paired: Places = {
		of: Int32Array.from(codes, (_, unit) => Math.floor(unit / 2)),
		count: half,
		centre: Int32Array.from({ length: half }, (_, place) => 2 * place),
		code: codes.filter((_, unit) => unit % 2 === 0),
		name: codes.filter((_, unit) => unit % 2 === 0),
	};
	const placed = (hides: boolean): FlowMatrix =>
		gather(
			matrixOf(
				once.map((cell) => (hides && cell.patients < 11 ? { ...cell, patients: 5.5, doubt: 4.5 } : cell)),
				unitCount,
			),
			{ columns: paired },
		);
	const { populationMunicipale } = lattice.columns;
	return {
		ground: { units: { count: unitCount, populationMunicipale }, arcs: lattice.table, places: paired },
		seen: placed(true),
		truth: placed(false),
		within: Array.from({ length: unitCount }, (_, unit) => unit).filter((unit) => unit % 10 < 6),
	};
}

describe('laws', () => {
	const seeds = fc.integer({ min: 0, max: 1e6 });
	const bounds = { leastLi: 0.3, leastPeople: 2_000 };
	const some = { numRuns: 80 };

	test('every pole holds its centre; a part of a basin without it lies beside no other basin', () => {
		fc.assert(
			fc.property(seeds, (seed) => {
				const { ground, seen, within } = randomGround(seed);
				const { placeOf, poles } = findPoles(seen, ground, { within, bounds });
				for (const { place, centre, basin } of poles) {
					expect(placeOf[centre]).toBe(place);
					for (const { units } of piecesOf(ground.arcs, new Set(basin)).pieces)
						if (!units.includes(centre))
							for (const unit of units)
								for (const { unit: other } of unitNeighbours(ground.arcs, unit))
									expect([place, -1]).toContain(placeOf[other]);
				}
			}),
			some,
		);
	});

	test('the poles’ communes are those asked about, each once; people add up', () => {
		fc.assert(
			fc.property(seeds, (seed) => {
				const { ground, seen, within } = randomGround(seed);
				const { placeOf, poles } = findPoles(seen, ground, { within, bounds });
				const taken = poles.flatMap(({ basinWithin }) => basinWithin).sort((a, b) => a - b);
				expect(taken).toEqual(within.filter((unit) => placeOf[unit] >= 0));
				for (const { basinWithin, peopleWithin } of poles)
					expect(peopleWithin).toBe(
						basinWithin.reduce((sum, unit) => sum + (ground.units.populationMunicipale[unit] || 0), 0),
					);
			}),
			some,
		);
	});

	test('each number of the curve is reached, one fewer at a time, with the mean LI that it tells, unknown where a pole’s is', () => {
		fc.assert(
			fc.property(seeds, (seed) => {
				const { ground, seen, within } = randomGround(seed);
				const { curve } = findPoles(seen, ground, { within, bounds });
				curve.forEach(({ number, li, next }, at) => {
					expect(number).toBe(curve[0].number - at);
					const { poles, number: got } = findPoles(seen, ground, { within, bounds, number });
					const inside = poles.filter(({ isWithin }) => isWithin);
					expect([inside.length, got]).toEqual([number, number]);
					const mean = inside.reduce((sum, pole) => sum + pole.li.value, 0) / number;
					if (number > 0 && !Number.isNaN(mean)) expect(li).toBeCloseTo(mean, 9);
					else expect(li).toBeNaN();
					if (next) expect(inside.map(({ place }) => place)).toContain(next.from);
				});
			}),
			// a basin from which nobody goes anywhere
			{ numRuns: 40, examples: [[389732]] },
		);
	});

	test('the LI of the true flows lies within the range', () => {
		fc.assert(
			fc.property(seeds, (seed) => {
				const { ground, seen, truth, within } = randomGround(seed);
				const { poles, placeOf } = findPoles(seen, ground, { within, bounds });
				for (const { place, basin, li } of poles) {
					let [inside, all] = [0, 0];
					for (const unit of basin) {
						all += truth.unplaced[unit];
						for (let cell = truth.offset[unit]; cell < truth.offset[unit + 1]; cell++) {
							all += truth.patients[cell];
							if (placeOf[ground.places.centre[truth.column[cell]]] === place) inside += truth.patients[cell];
						}
					}
					if (all === 0) continue;
					expect(inside / all).toBeGreaterThanOrEqual(li.least - 1e-9);
					expect(inside / all).toBeLessThanOrEqual(li.most + 1e-9);
				}
			}),
			some,
		);
	});

	test('kept poles stay at every number, dropped ones never come; asked twice, or several at once, alike', () => {
		fc.assert(
			fc.property(seeds, fc.integer({ min: 1, max: 5 }), (seed, number) => {
				const { ground, seen, within } = randomGround(seed);
				const [one, other] = [within[0], within[1]].map((unit) => ground.places.of[unit]);
				const keep = ground.places.centre[one] === within[0] ? [one] : [];
				const drop = one === other ? [] : [other];
				const options = { within, bounds, keep, drop, number };
				const found = findPoles(seen, ground, options);
				for (const place of keep) expect(found.poles.map((pole) => pole.place)).toContain(place);
				for (const place of drop) expect(found.poles.map((pole) => pole.place)).not.toContain(place);
				expect(findPoles(seen, ground, options)).toEqual(found);
				expect(findPolesOfEach(seen, ground, [[0], within], options)[1]).toEqual(found);
			}),
			some,
		);
	});
});
