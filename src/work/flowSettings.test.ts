import { expect, test } from 'vitest';
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

function served(): FlowService {
	const set: FlowSet = {
		id: 'a',
		name: 'a',
		provenance: {
			kind: 'observed', file: 'a', source: '', year: 2024, terms: '', hiddenBelow: undefined, isComplete: true, importedAt: 0,
		},
		codes: units.code,
		specialties: [local('cardiologie', 30, 0), local('dermatologie', 10, 1)],
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
	service.adjust({ weights: 'equal', scales });
	const { scale } = service.study({ ...request, specialty: 'cardiologie' });
	for (const row of scale ?? [])
		expect(row).toMatchObject({ scale: 'regional', isOverruled: true, byRule: 'infraDepartmental' });
	const alone = service.study(merged);
	expect(alone).toMatchObject({ merged: ['dermatologie'], scaledByHand: ['cardiologie'] });
	const dermatology = service.study({ ...request, specialty: 'dermatologie' });
	expect(alone.poles.map(({ code }) => code)).toEqual(dermatology.poles.map(({ code }) => code));
	service.adjust({ weights: 'equal', scales: new Map() });
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
	service.adjust({ weights: 'volume', scales: new Map() });
	const [most, least] = shares();
	expect(most).toBeCloseTo(0.75, 9);
	expect(least).toBeCloseTo(0.25, 9);
	expect(service.study({ ...request, specialty: MERGED }).weights).toBe('volume');
});
