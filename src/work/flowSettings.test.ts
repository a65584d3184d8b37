import { expect, test } from 'vitest';
import flowModels from '../../data/flow-models.json' with { type: 'json' };
import { modelledFlows } from '../analysis/flows/huff.ts';
import { modelOf, type HuffTable } from '../analysis/flows/huffSupply.ts';
import { ATTRACTION_LIMITS } from '../analysis/flows/attraction.ts';
import type { PoleBounds } from '../analysis/flows/mergePoles.ts';
import { POLE_BOUNDS } from '../analysis/flows/poleRecipe.ts';
import { demonstrationExtent } from '../../tests/builders/demonstration.ts';
import { matrixOf, type FlowCell } from '../model/buildMatrix.ts';
import type { FlowSet, SpecialtyFlows } from '../model/flows.ts';
import { MERGED } from './flowAnswers.ts';
import { FlowService } from './flowService.ts';

const { units, arcs } = demonstrationExtent();
const request = { byCommune: true, numbers: {}, keep: [], drop: [] };
const codes = [...new Set(units.departement.slice(0, units.extentCount))].sort();

/** Every commune goes to the largest commune of its EPCI, `patients` each; nobody elsewhere. */
function local(name: string, patients: number, hop: number): SpecialtyFlows {
	const epci = [...new Set(units.epci.slice(0, units.extentCount))];
	const heads = epci.map((siren) =>
		[...units.epci.keys()]
			.filter((unit) => units.epci[unit] === siren)
			.reduce((a, b) => (units.populationMunicipale[b] > units.populationMunicipale[a] ? b : a)),
	);
	const cells = Array.from({ length: units.extentCount }, (_, row): FlowCell => {
		const at = (epci.indexOf(units.epci[row]) + hop) % epci.length;
		return { row, column: heads[at], patients };
	});
	return { name, matrix: matrixOf(cells, units.count) };
}

function served(...specialties: SpecialtyFlows[]): FlowService {
	const set: FlowSet = {
		id: 'a',
		name: 'a',
		provenance: {
			kind: 'observed', file: 'a', source: '', year: 2024, terms: '', hiddenBelow: undefined, isComplete: true, importedAt: 0,
		},
		codes: units.code,
		specialties:
			specialties.length > 0 ? specialties : [local('cardiologie', 30, 0), local('dermatologie', 10, 1)],
	}; // prettier-ignore
	const service = new FlowService();
	service.take({ units, arcs });
	service.use(set);
	return service;
}

test('a scale chosen by hand stands beside that of the rule, and takes the specialty out of those taken together', () => {
	const service = served();
	const merged = { ...request, specialty: MERGED };
	expect(service.study(merged)).toMatchObject({
		merged: ['cardiologie', 'dermatologie'],
		scaledByHand: [],
	});
	const scales = new Map([
		['cardiologie', Object.fromEntries(codes.map((code) => [code, 'regional' as const]))],
	]);
	service.adjust({ weights: 'equal', scales, fitted: {} });
	const { scale } = service.study({ ...request, specialty: 'cardiologie' });
	for (const row of scale ?? [])
		expect(row).toMatchObject({ scale: 'regional', isOverruled: true, byRule: 'infraDepartmental' });
	const alone = service.study(merged);
	expect(alone).toMatchObject({ merged: ['dermatologie'], scaledByHand: ['cardiologie'] });
	const dermatology = service.study({ ...request, specialty: 'dermatologie' });
	expect(alone.poles.map(({ code }) => code)).toEqual(dermatology.poles.map(({ code }) => code));
	service.adjust({ weights: 'equal', scales: new Map(), fitted: {} });
	expect(service.study(merged).merged).toEqual(['cardiologie', 'dermatologie']);
});

test('specialties taken together count alike, or by their patients', () => {
	const service = served();
	const unit = Array.from({ length: units.extentCount }, (_, one) => one).find(
		(one) => units.populationMunicipale[one] > 0,
	);
	const shares = (): number[] =>
		service
			.commune(MERGED, true, unit ?? -1, 2)
			.destinations.map(({ share }) => share.value)
			.toSorted((a, b) => b - a);
	const [one, other] = shares();
	expect(one).toBeCloseTo(0.5, 9);
	expect(other).toBeCloseTo(0.5, 9);
	service.adjust({ weights: 'volume', scales: new Map(), fitted: {} });
	const [most, least] = shares();
	expect(most).toBeCloseTo(0.75, 9);
	expect(least).toBeCloseTo(0.25, 9);
	expect(service.study({ ...request, specialty: MERGED }).weights).toBe('volume');
});

test('classes follow the limits that are set, and say which they were', () => {
	const service = served();
	const specialty = 'cardiologie';
	const usual = service.study({ ...request, specialty });
	expect(usual.limits).toEqual(ATTRACTION_LIMITS);
	expect(usual.units.attraction.filter((one) => one === 'veryStrong').length).toBeGreaterThan(0);
	const limits = { ...ATTRACTION_LIMITS, leastMargin: 1.01 };
	const strict = service.study({ ...request, specialty, limits });
	expect(strict.limits).toEqual(limits);
	expect(strict.units.attraction).toEqual(
		usual.units.attraction.map((one) => (one === 'unknown' ? one : 'shared')),
	);
});

test('lower bounds leave more numbers of poles to choose from', () => {
	const service = new FlowService();
	service.take({ units, arcs });
	const [{ name: specialty }] = service.facts().specialties;
	const most = (bounds: PoleBounds): number =>
		service
			.study({ ...request, specialty, bounds })
			.departements.reduce((sum, { curve }) => sum + curve[0].number, 0);
	expect(most({ leastLi: 0.1, leastPeople: 2_000 })).toBeGreaterThan(most(POLE_BOUNDS));
	const { poles, bounds } = service.study({
		...request,
		specialty,
		bounds: { leastLi: 0.99, leastPeople: 20_000 },
	});
	expect(bounds.leastLi).toBe(0.99);
	expect(poles.length).toBeLessThan(service.study({ ...request, specialty }).poles.length);
});

test('fitted to flows that were modelled with other parameters, the model finds these; modelled flows then follow them', () => {
	const truth = modelOf(flowModels as HuffTable, 'soins', { alpha: 0.7, beta: 1.8 });
	if (!truth) throw new Error('no model');
	const service = served({ name: 'cardiologie', matrix: modelledFlows(units, truth) });
	const { fit } = service.fit('cardiologie', 'soins');
	if (!fit.ok) throw new Error(fit.error);
	const { model, inCommon, explained } = fit.value;
	expect(model.alpha).toBeCloseTo(0.7, 6);
	expect(model.beta).toBeCloseTo(1.8, 6);
	expect(inCommon).toBeCloseTo(1, 6);
	expect(explained).toBeCloseTo(1, 6);
	const observed = service.commune('cardiologie', true, 3, 5).destinations.map(({ share }) => share.value);
	service.use(null);
	const shares = (): number[] =>
		service.commune('soins', true, 3, 5).destinations.map(({ share }) => share.value);
	expect(shares()[0]).not.toBeCloseTo(observed[0], 3);
	const { alpha, beta } = model;
	service.adjust({ weights: 'equal', scales: new Map(), fitted: { soins: { alpha, beta } } });
	for (const [at, share] of shares().entries()) expect(share).toBeCloseTo(observed[at], 6);
	expect(() => service.fit('soins', 'soins')).toThrow('no fit');
});
