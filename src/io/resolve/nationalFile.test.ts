import { expect, test } from 'vitest';
import { decodeNational, encodeNational, type NationalCommunes } from './nationalFile.ts';

const national: NationalCommunes = {
	code: ['01001', '2A004', '37261', '98718'],
	name: ["L'Abergement-Clémenciat", 'Ajaccio', 'Tours', 'Bora-Bora'],
	departement: ['01', '2A', '37', '987'],
	departementName: { '01': 'Ain', '2A': 'Corse-du-Sud', '37': 'Indre-et-Loire', '987': '987' },
	regionOfDepartement: { '01': '84', '2A': '94', '37': '24', '987': '987' },
	former: { codes: { '37261': ['37260'] }, names: {} },
};

test('comes back as it was, sorted by code', () => {
	expect(decodeNational(encodeNational(national), 'n')).toEqual({ ok: true, value: national });
});

test('another file is refused', () => {
	expect(decodeNational('[]', 'n')).toMatchObject({ ok: false, error: { rule: 'bad-structure', file: 'n' } });
});
