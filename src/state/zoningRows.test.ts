import { expect, test } from 'vitest';
import { exactly } from '../base/range.ts';
import { formatsFor } from '../base/format.ts';
import { zoningCommunes } from './zoningRows.ts';
import { pointsText } from './zoningText.ts';
import { zoningVerdict } from './zoningVerdict.ts';

const zone = (name: string, ...units: number[]) => ({ name, units: Int32Array.from(units) });

test('communes that differ come first, then those of one side, each with the most people first', () => {
	const rows = zoningCommunes(
		{ cut: [0, 3], kept: undefined },
		[[zone('Nord', 0, 1), zone('Amont', 1, 3)], [zone('Est', 0, 1, 2, 3, 9)]],
		{ extentCount: 5, populationMunicipale: Float64Array.of(10, 500, 7, 20, 1) },
	);
	expect(rows.map(({ unit, kind }) => [unit, kind])).toEqual([
		[3, 'differs'],
		[0, 'differs'],
		[2, 'oneSided'],
		[1, 'same'],
	]);
	expect(rows[3].a).toEqual(['Amont', 'Nord']);
});

const kept = (value: number, least: number, most: number) => ({
	communes: 2,
	a: exactly(0.5),
	b: exactly(0.5),
	ahead: { value, least, most },
	rows: [],
});

test('a lead is said where every count that may be gives it, with the size of the zones; on modelled flows never', () => {
	const common = { communes: 2, zonesA: 3, zonesB: 8 };
	expect(zoningVerdict({ kept: undefined, common })).toEqual({ kind: 'refused' });
	expect(zoningVerdict({ kept: kept(NaN, NaN, NaN), common })).toEqual({ kind: 'nothing' });
	expect(zoningVerdict({ kept: kept(0, 0, 0), common })).toEqual({ kind: 'equal' });
	expect(zoningVerdict({ kept: kept(0.1, -0.1, 0.2), common })).toEqual({ kind: 'open' });
	expect(zoningVerdict({ kept: kept(0.1, 0.05, 0.2), common })).toEqual({
		kind: 'ahead',
		side: 'a',
		zones: 'larger',
	});
	expect(zoningVerdict({ kept: kept(-0.1, -0.2, -0.05), common })).toEqual({
		kind: 'ahead',
		side: 'b',
		zones: 'smaller',
	});
});

test('points carry their sign, and none where they round to 0', () => {
	const format = formatsFor('fr');
	expect([0.181, -0.04, 0.0001, -0].map((share) => pointsText(share, format))).toEqual([
		'+18,1',
		'\u22124,0',
		'0,0',
		'0,0',
	]);
	expect(pointsText(NaN, format)).toBe('inconnu');
});
