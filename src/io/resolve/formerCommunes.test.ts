import { describe, expect, test } from 'vitest';
import { collectFormer, formerAmong, type CommuneMovement, type FormerSources } from './formerCommunes.ts';
import { decodeFormer, encodeFormer } from './formerFile.ts';

const movement = (date: string, kind: string, before: [string, string], after: string): CommuneMovement => ({
	MOD: kind,
	DATE_EFF: date,
	COM_AV: before[0],
	LIBELLE_AV: before[1],
	TYPECOM_AP: 'COM',
	COM_AP: after,
});

const sources: FormerSources = {
	current: new Map([
		['01001', 'Val Neuf'],
		['01002', 'Re-né'],
		['01003', 'Renommée-sur-Ain'],
		['01004', "L'Abergement"],
	]),
	passage: [
		{ code: '01009', name: 'Vieux', currentCode: '01001' },
		{ code: '01004', name: 'Abergement', currentCode: '01004' },
		{ code: '01008', name: 'Grand Tout', currentCode: '01008' },
	],
	movements: [
		movement('2019-01-01', '32', ['01009', 'Vieux'], '01010'),
		movement('2021-01-01', '50', ['01010', 'Val Neuf'], '01001'),
		movement('2022-01-01', '10', ['01003', 'Renommée'], '01003'),
		movement('2024-01-01', '21', ['01001', 'Val Entier'], '01001'),
		movement('2024-01-01', '21', ['01001', 'Val Entier'], '01002'),
	],
	delegated: [{ code: '01011', name: 'Bourg', currentCode: '01001' }],
	ancient: [{ code: '01012', currentCode: '01003' }],
};

describe('collectFormer', () => {
	const { codes, names } = collectFormer(sources);

	test('follows movements to the communes of today, through a change of code and a split', () => {
		expect(names['01001']).toEqual(['Bourg', 'Val Entier', 'Vieux']);
		expect(names['01002']).toEqual(['Val Entier', 'Val Neuf', 'Vieux']);
		expect(codes['01001']).toContain('01009');
		expect(codes['01002']).toContain('01009');
	});

	test('keeps a former name, and none that differs from today’s by its article', () => {
		expect(names['01003']).toEqual(['Renommée']);
		expect(names['01004']).toBeUndefined();
	});

	test('takes delegated communes and codes without name', () => {
		expect(codes['01001']).toContain('01011');
		expect(codes['01003']).toEqual(['01012']);
	});

	test('a code of today is nobody’s former code', () => {
		for (const list of Object.values(codes))
			for (const code of list) expect(sources.current.has(code)).toBe(false);
	});
});

describe('the file', () => {
	const former = formerAmong(collectFormer(sources), ['01001', '01003']);

	test('holds the communes that were asked for and comes back as it was', () => {
		expect(Object.keys(former.names)).toEqual(['01001', '01003']);
		expect(decodeFormer(encodeFormer(former), 'f')).toEqual({
			ok: true,
			value: expect.objectContaining(former),
		});
	});

	test('says what is wrong with another file', () => {
		expect(decodeFormer('{"format":"maillage-former"', 'f')).toMatchObject({
			ok: false,
			error: { rule: 'damaged-file' },
		});
		expect(decodeFormer('{"format":"other"}', 'f')).toMatchObject({
			ok: false,
			error: { rule: 'bad-structure' },
		});
	});
});
