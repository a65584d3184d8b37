import { expect, test } from 'vitest';
import flowModels from '../../data/flow-models.json' with { type: 'json' };
import { demonstrationExtent } from '../../tests/builders/demonstration.ts';
import { destinationsOf } from '../analysis/flows/destinations.ts';
import { modelledFlows } from '../analysis/flows/huff.ts';
import { modelOf, type HuffTable } from '../analysis/flows/huffSupply.ts';
import type { FlowSet } from '../model/flows.ts';
import { matrixOf } from '../model/buildMatrix.ts';
import { MERGED } from './flowAnswers.ts';
import { FlowGround } from './flowGround.ts';
import { FlowService } from './flowService.ts';

const { units, arcs } = demonstrationExtent({ count: 600, ringCount: 200 });
const served = (): FlowService => {
	const service = new FlowService();
	service.take({ units, arcs });
	return service;
};
const modelled = served();
const [{ name: specialty }] = modelled.facts().specialties;
const study = { specialty, byCommune: false, numbers: {}, keep: [], drop: [] };
const lines = {
	specialty,
	byCommune: false,
	direction: 'from',
	of: { kind: 'extent' },
	origins: 'epci',
	share: 0.5,
} as const;

/** Everyone of a commune goes to the first commune of its département, one in ten to that of the next one. */
function observedSet(doubt = 0): FlowSet {
	const first = new Map<string, number>();
	for (let unit = 0; unit < units.count; unit++)
		if (!first.has(units.departement[unit])) first.set(units.departement[unit], unit);
	const heads = [...first.values()];
	const cells = Array.from({ length: units.count }, (_, row) => {
		const own = first.get(units.departement[row]) ?? 0;
		const next = heads[(heads.indexOf(own) + 1) % heads.length];
		return [
			{ row, column: own, patients: 90, doubt },
			{ row, column: next, patients: 10, doubt },
		];
	}).flat();
	const ascending = units.code
		.map((_, unit) => unit)
		.sort((a, b) => (units.code[a] < units.code[b] ? -1 : 1));
	const nodeOf = new Map(ascending.map((unit, node) => [unit, node]));
	const matrix = matrixOf(
		cells.map((cell) => ({
			...cell,
			row: nodeOf.get(cell.row) ?? -1,
			column: nodeOf.get(cell.column) ?? -1,
		})),
		units.count,
	);
	return {
		id: 'a',
		name: 'a',
		provenance: {
			kind: 'observed',
			file: 'a.csv',
			source: 'essai',
			year: 2016,
			terms: '',
			hiddenBelow: doubt > 0 ? 11 : undefined,
			isComplete: true,
			importedAt: 0,
		},
		codes: ascending.map((unit) => units.code[unit]),
		specialties: [
			{ name: 'cardiologie', matrix },
			{ name: 'dermatologie', matrix },
		],
	};
}

test('every answer says that modelled flows are modelled', () => {
	expect(modelled.facts().isModelled).toBe(true);
	expect(modelled.study(study).isModelled).toBe(true);
	expect(modelled.study(study).scale).toBeUndefined();
	expect(modelled.lines(lines).isModelled).toBe(true);
	expect(modelled.commune(specialty, false, 0, 3).isModelled).toBe(true);
});

test('each commune of the extent is in one basin, and small pictures show each département with its poles', () => {
	const { poles, departements, units: columns } = modelled.study(study);
	const seen = new Int32Array(units.extentCount);
	for (const [pole, { basin }] of poles.entries())
		for (const unit of basin) {
			seen[unit]++;
			expect(columns.basin[unit]).toBe(pole);
		}
	expect(Math.max(...seen)).toBe(1);
	for (const { number, poles: its, outline, dots, basins } of departements) {
		expect(its).toHaveLength(number);
		expect(outline).toMatch(/^M.*Z$/);
		expect(dots.map(({ pole }) => pole).sort()).toEqual(expect.arrayContaining([...its].sort()));
		expect(basins.every(({ path }) => path.endsWith('Z'))).toBe(true);
	}
});

test('a place kept by hand is a pole, one left out is none; what was found stays when another number is chosen', () => {
	const { poles, departements } = modelled.study(study);
	const [{ code }] = poles;
	expect(modelled.study({ ...study, drop: [code] }).poles.map((pole) => pole.code)).not.toContain(code);
	const hamlet = units.code[units.extentCount - 1];
	const { code: place } = modelled.placeOf(false, units.extentCount - 1);
	expect(hamlet).toBeTruthy();
	const kept = modelled.study({ ...study, keep: [place] }).poles.find((pole) => pole.code === place);
	expect(kept?.isKept).toBe(true);
	const [first, ...others] = departements;
	const changed = modelled.study({ ...study, numbers: { [first.code]: 1 } });
	expect(changed.departements[0].number).toBe(1);
	expect(changed.departements.slice(1).map(({ number }) => number)).toEqual(
		others.map(({ number }) => number),
	);
});

test('lines by EPCI and by commune are shares of the same whole', () => {
	const byEpci = modelled.lines(lines);
	const byCommune = modelled.lines({ ...lines, origins: 'commune' });
	expect(byEpci.leaving).toBeCloseTo(byCommune.leaving, 3);
	expect(byEpci.staying).toBeCloseTo(byCommune.staying, 3);
	for (const { rows, share, leaving, features } of [byEpci, byCommune]) {
		const sum = rows.reduce((patients, row) => patients + row.patients.value, 0);
		expect(sum / leaving).toBeCloseTo(share, 9);
		expect(features.features).toHaveLength(rows.length);
		const widths = features.features.map(({ properties }) => properties?.['width'] as number);
		expect(widths).toEqual(widths.toSorted((a, b) => a - b));
	}
	const { leaving, staying } = byEpci;
	const people = units.populationMunicipale
		.slice(0, units.extentCount)
		.reduce((sum, one) => sum + (one || 0), 0);
	expect((leaving + staying) / people).toBeCloseTo(1, 9);
});

test('observed flows take the place of modelled ones, with their scale; hidden cells are ranges', () => {
	const service = served();
	const facts = service.use(observedSet(4.5));
	expect(facts).toMatchObject({ id: 'a', isModelled: false, canMerge: true, hasHidden: true });
	expect(service.use(observedSet()).hasHidden).toBe(false);
	service.use(observedSet(4.5));
	const answer = service.study({ ...study, specialty: 'cardiologie' });
	expect(answer.isModelled).toBe(false);
	expect(answer.scale).toHaveLength(answer.departements.length);
	const commune = service.commune('cardiologie', false, 5, 10);
	expect(commune.total).toEqual({ value: 100, least: 91, most: 109 });
	expect(service.lines({ ...lines, specialty: 'cardiologie' }).doubt).toBeGreaterThan(0);
	const merged = service.study({ ...study, specialty: MERGED });
	expect(merged.merged).toEqual(['cardiologie', 'dermatologie']);
	expect(merged.poles.map(({ code }) => code)).toEqual(answer.poles.map(({ code }) => code));
	expect(service.use(null).isModelled).toBe(true);
	expect(service.study(study).poles).toEqual(modelled.study(study).poles);
});

test('the core of a place holds at least 80 % of its patients, and would not without its last commune', () => {
	const [{ code }] = modelled.study(study).poles;
	const core = modelled.core(specialty, false, code);
	expect(core.share).toBeGreaterThanOrEqual(0.8);
	expect(core.units.length).toBeLessThanOrEqual(core.count);
	const whole = modelled.lines({
		...lines,
		direction: 'to',
		of: { kind: 'place', code },
		origins: 'commune',
		share: 1,
	});
	expect(whole.rows.every(({ toCode }) => toCode === code)).toBe(true);
});

test('by commune each destination is itself, wherever the codes of the ring stand among the others', () => {
	const first = units.code.map((code, unit) => (unit < units.extentCount ? code : `0${code.slice(1)}`));
	const mixed = { ...units, code: first };
	const service = new FlowService();
	service.take({ units: mixed, arcs });
	const model = modelOf(flowModels as HuffTable, specialty);
	if (!model) throw new Error('no model');
	const matrix = modelledFlows(mixed, model);
	for (const unit of [0, 99, 250]) {
		const [expected] = destinationsOf(matrix, unit);
		const { destinations } = service.commune(specialty, true, unit, 1);
		expect(destinations[0]).toMatchObject({
			code: mixed.code[expected.column],
			name: mixed.name[expected.column],
			patients: expected.patients,
		});
	}
});

test('people, communes and care found on the spot of a pole are those of one whole basin', () => {
	const { poles } = modelled.study(study);
	const ground = new FlowGround();
	ground.take({ units, arcs });
	const { matrix, places } = ground.of(specialty, false);
	for (const row of poles) {
		const whole = [...row.basin, ...row.basinAround];
		const people = (some: Iterable<number>): number =>
			[...some].reduce((sum, unit) => sum + (units.populationMunicipale[unit] || 0), 0);
		expect(row.people).toBe(people(whole));
		expect(row.peopleInExtent).toBe(people(row.basin));
		expect(row.basinAround.every((unit) => unit >= units.extentCount)).toBe(true);
		const inside = new Set(whole);
		const sums = { in: 0, all: 0 };
		for (const unit of whole) {
			sums.all += matrix.unplaced[unit];
			for (let cell = matrix.offset[unit]; cell < matrix.offset[unit + 1]; cell++) {
				sums.all += matrix.patients[cell];
				if (inside.has(places.centre[matrix.column[cell]])) sums.in += matrix.patients[cell];
			}
		}
		expect(row.li.value).toBeCloseTo(sums.in / sums.all, 9);
	}
	expect(poles.some(({ basinAround }) => basinAround.length > 0)).toBe(true);
});
