import { describe, expect, it } from 'vitest';
import { unitTableOf } from '../../tests/builders/unitTable.ts';
import { decodeUnits, encodeUnits } from './unitTableFile.ts';

const units = unitTableOf(
	[
		{ code: '18001', name: 'L’Œuf-sur-Cher', epci: '200000001', departement: '18', populationMunicipale: 12 },
		{ code: '2A004', name: '__proto__', seatLonDeg: -1.23457, seatLatDeg: 46.5, areaCm2: 123456789012345 },
		{
			code: '97101',
			hasContour: false,
			supply: { aplMg2018: 2.396, msp2020: 0 },
			postalCodes: '97139;97142',
		},
		{ code: '01002', epci: '__proto__', departement: '01' },
		{ code: '01004', epci: '200000001', populationMunicipale: 0 },
	],
	3,
);
const core: unknown = JSON.parse(encodeUnits(units, 0, 3));
const ring: unknown = JSON.parse(encodeUnits(units, 3, 5));

describe('unit file', () => {
	it('gives back core and ring as one table, unknown numbers included', () => {
		const read = decodeUnits(core, ring);
		expect(read).toEqual({ ok: true, value: units });
	});

	it('gives the extent alone when the ring is not there yet', () => {
		const read = decodeUnits(core);
		if (!read.ok) throw new Error('unreadable');
		expect(read.value.count).toBe(3);
		expect(read.value.extentCount).toBe(3);
		expect(read.value.code).toEqual(['18001', '2A004', '97101']);
		expect(read.value.populationMunicipale[1]).toBeNaN();
		expect(read.value.supply.msp2020[2]).toBe(0);
	});

	it('refuses a ring in place of the core, and files of another kind', () => {
		expect(decodeUnits(ring)).toMatchObject({ error: { rule: 'bad-structure', values: { path: 'from' } } });
		for (const input of [null, [], 'x', { format: 'maillage-units', version: 2 }])
			expect(decodeUnits(input)).toMatchObject({ ok: false, error: { rule: 'bad-structure' } });
	});

	it.each([
		['name', ['a']],
		['seatLon', ['x', null, 1]],
		['populationMunicipale', [1, 2]],
		['areaCm2', [1, 2, 3, 4]],
		['codes', [['18', [1]]]],
	])('names the column %s when it is not as expected', (column, value) => {
		const read = decodeUnits({ ...(core as object), [column]: value });
		expect(read).toMatchObject({ ok: false, error: { rule: 'bad-structure', values: { path: column } } });
	});

	it('refuses an index that points to no zone', () => {
		const zonings = (core as { zonings: Record<string, object> }).zonings;
		const broken = { ...zonings, epci: { ...zonings.epci, index: [0, 1, 99] } };
		expect(decodeUnits({ ...(core as object), zonings: broken })).toMatchObject({ ok: false });
	});

	it('refuses to write codes that it could not read back', () => {
		expect(() => encodeUnits(unitTableOf([{ code: '1801' }]), 0, 1)).toThrow('1801');
	});
});
