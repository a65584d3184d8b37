import { expect, test } from 'vitest';
import { unitTableOf } from '../../tests/builders/unitTable.ts';
import { referenceDensities, relativeDensities, relativeDensity } from './relativeDensity.ts';

/** Four communes of the extent and one of the ring; the extent has 10 + 6 + 0 = 16 nurses' places for 8 000 people. */
const units = unitTableOf(
	[
		{ code: '37001', populationMunicipale: 4000, supply: { sireneInfirmiers2019: 10 } },
		{ code: '37002', populationMunicipale: 3000, supply: { sireneInfirmiers2019: 6 } },
		{ code: '37003', populationMunicipale: 1000, supply: { sireneInfirmiers2019: 0, sireneDentiste2019: 0 } },
		{ code: '37004', populationMunicipale: 2000 },
		{ code: '41001', populationMunicipale: 500, supply: { sireneInfirmiers2019: 3 } },
	],
	4,
);
const reference = referenceDensities(units);

test('the extent is the reference: 16 for 8 000 people are 20 for 10 000, without its ring and without the unknown', () => {
	expect(reference.sireneInfirmiers2019).toBe(20);
	expect(relativeDensity([0, 1, 2, 3], 'sireneInfirmiers2019', units, reference)).toEqual({
		index: 100,
		unknownCommunes: 1,
	});
});

test('a perimeter stands in hundredths of the extent: 10 for 5 000 people against 20 for 10 000', () => {
	expect(relativeDensity([0, 2], 'sireneInfirmiers2019', units, reference).index).toBe(100);
	expect(relativeDensity([0], 'sireneInfirmiers2019', units, reference).index).toBe(125);
	expect(relativeDensity([2], 'sireneInfirmiers2019', units, reference).index).toBe(0);
	expect(relativeDensity([4, 4 - 2], 'sireneInfirmiers2019', units, reference).index).toBe(100);
});

test('unknown is unknown, and so is a comparison with nothing', () => {
	expect(relativeDensity([3], 'sireneInfirmiers2019', units, reference)).toEqual({
		index: NaN,
		unknownCommunes: 1,
	});
	expect(reference.sireneAnalyseMedicale2019).toBeNaN();
	expect(relativeDensity([0], 'sireneAnalyseMedicale2019', units, reference).index).toBeNaN();
	expect(
		relativeDensity([2], 'sireneDentiste2019', units, reference).index,
		'none in all the extent',
	).toBeNaN();
	expect(relativeDensity([], 'sireneInfirmiers2019', units, reference).index).toBeNaN();
});

test('a commune by itself has the index of a perimeter of one', () => {
	const byUnit = relativeDensities('sireneInfirmiers2019', units, reference);
	expect([...byUnit]).toEqual([125, 100, 0, NaN, 300]);
	const nobody = unitTableOf([
		{ code: '55039', populationMunicipale: 0, supply: { sireneInfirmiers2019: 0 } },
	]);
	expect([...relativeDensities('sireneInfirmiers2019', nobody, { ...reference })]).toEqual([NaN]);
});
