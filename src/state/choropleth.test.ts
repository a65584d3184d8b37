import { expect, test } from 'vitest';
import { unitTableOf } from '../../tests/builders/unitTable.ts';
import { careMapOf, CHOROPLETHS } from './choropleth.ts';

test('doctors for 10 000 people: none, under 5, 5 to 10, 10 to 15, 15 and more; the ring is in no count', () => {
	const doctors = (generalistesBpe2017: number, populationMunicipale: number, code: string) => ({
		code,
		populationMunicipale,
		supply: { generalistesBpe2017 },
	});
	const units = unitTableOf(
		[
			doctors(0, 300, '37001'),
			doctors(1, 2500, '37002'), // 4 for 10 000
			doctors(1, 2000, '37003'), // 5: a figure on a bound is in the class above
			doctors(3, 2500, '37004'), // 12
			doctors(3, 2000, '37005'), // 15
			doctors(NaN, 2000, '37006'),
			doctors(0, 0, '55039'), // nobody lives there
			doctors(1, 2500, '41001'),
		],
		7,
	);
	const { classes, counts } = careMapOf(units, 'generalistesBpe2017');
	expect([...classes]).toEqual([0, 1, 2, 3, 4, -1, -1, 1]);
	expect(counts).toEqual([1, 1, 1, 1, 1, 2]);
});

test('establishments against the extent: 20 for 10 000 people are 100', () => {
	const of = (sireneDentiste2019: number, code: string) => ({
		code,
		populationMunicipale: 1000,
		supply: { sireneDentiste2019 },
	});
	// 10 for 5 000 people known; the last commune is of the ring
	const units = unitTableOf(
		[
			of(0, '37001'),
			of(1, '37002'),
			of(2, '37003'),
			of(6, '37004'),
			of(1, '37005'),
			of(NaN, '37006'),
			of(3, '41001'),
		],
		6,
	);
	const { classes, counts } = careMapOf(units, 'sireneDentiste2019');
	expect([...classes]).toEqual([0, 2, 3, 4, 2, -1, 3]);
	expect(counts).toEqual([1, 0, 2, 1, 1, 1]);
});

test('data without a figure leave every commune unknown', () => {
	const units = unitTableOf([{ code: '37001', populationMunicipale: 10 }]);
	for (const key of CHOROPLETHS) expect(careMapOf(units, key).counts, key).toEqual([0, 0, 0, 0, 0, 1]);
});
