import { describe, expect, test } from 'vitest';
import { unitTableOf } from '../../../tests/builders/unitTable.ts';
import { matrixOf } from '../../model/buildMatrix.ts';
import type { FlowProvenance } from '../../model/flows.ts';
import { specialtyScale, type SpecialtyScale } from './specialtyScale.ts';

const OBSERVED: FlowProvenance = {
	kind: 'observed',
	file: 'a.csv',
	source: '',
	year: 2016,
	terms: '',
	hiddenBelow: undefined,
	isComplete: true,
	importedAt: 0,
};

/** Communes as [département, people, first place]; place -1 for a commune of which nothing is known. */
function scaleOf(communes: readonly (readonly [string, number, number])[], overrules = {}): SpecialtyScale {
	const units = unitTableOf(
		communes.map(([departement, populationMunicipale], at) => ({
			code: `${departement}${String(at).padStart(3, '0')}`,
			departement,
			populationMunicipale,
		})),
	);
	const cells = communes.flatMap(([, , place], row) =>
		place < 0 ? [] : [{ row, column: place, patients: 5 }],
	);
	const scale = specialtyScale(OBSERVED, matrixOf(cells, communes.length, 9), { count: 9 }, units, overrules);
	if (!scale.ok) throw new Error(scale.error);
	return scale.value;
}
const scales = ({ departements }: SpecialtyScale): string[] => departements.map(({ scale }) => scale);

describe('the scale of a specialty', () => {
	test('regional where two first destinations hold exactly 70 % of the people', () => {
		const scale = scaleOf([['18', 40, 0], ['37', 30, 1], ['37', 15, 2], ['41', 15, 3]]); // prettier-ignore
		expect(scales(scale)).toEqual(['regional', 'regional', 'regional']);
		expect(scale.region.effectiveNumber).toBeCloseTo(1 / (0.16 + 0.09 + 0.0225 + 0.0225), 12);
	});

	test('else each département by itself: one place with 70 % of its people, or more places', () => {
		const scale = scaleOf([['18', 70, 0], ['18', 30, 1], ['37', 69, 2], ['37', 31, 3]]); // prettier-ignore
		expect(scales(scale)).toEqual(['departmental', 'infraDepartmental']);
		expect(scale.departements[0].places).toEqual([
			{ place: 0, share: 0.7 },
			{ place: 1, share: 0.3 },
		]);
		expect(scale.departements.every(({ isSure }) => isSure)).toBe(true);
	});

	test('communes of which nothing is known are told apart, and may make it unsure', () => {
		const { departements } = scaleOf([['18', 60, 0], ['18', 10, 1], ['18', 30, -1], ['37', 100, 2], ['41', 90, 3], ['41', 60, 4]]); // prettier-ignore
		expect(departements[0]).toMatchObject({
			people: 100,
			knownPeople: 70,
			scale: 'departmental',
			isSure: false,
		});
		expect(departements[1]).toMatchObject({ scale: 'departmental', isSure: true });
	});

	test('the user may overrule it, and what the rule says stays beside', () => {
		const { departements } = scaleOf([['18', 70, 0], ['18', 30, 1], ['37', 69, 2], ['37', 31, 3]], { 18: 'regional' }); // prettier-ignore
		expect(departements[0]).toMatchObject({ scale: 'regional', byRule: 'departmental', isOverruled: true });
		expect(departements[1]).toMatchObject({ byRule: 'infraDepartmental', isOverruled: false });
	});

	test('modelled flows have none', () => {
		const units = unitTableOf([{ code: '18001', departement: '18', populationMunicipale: 5 }]);
		const matrix = matrixOf([{ row: 0, column: 0, patients: 5 }], 1);
		expect(specialtyScale({ kind: 'modelled' }, matrix, { count: 1 }, units)).toEqual({
			ok: false,
			error: 'modelled',
		});
	});
});
