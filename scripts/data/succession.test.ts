import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { realDataFile } from '../../tests/builders/sharedData.ts';
import { readCsv } from './csvTable.ts';
import { officialCommunes } from './official/officialCommunes.ts';
import { readReestablished, readSuccession, successionOf } from './succession.ts';

const heirs = (...movements: [date: string, before: string, after: string][]): Record<string, string> =>
	Object.fromEntries(successionOf(movements.map(([date, before, after]) => ({ date, before, after }))));

describe('succession of communes', () => {
	it('follows mergers of mergers, whatever the order of the lines', () => {
		const lines: [string, string, string][] = [
			['2024-01-01', '37200', '37300'],
			['2024-01-01', '37300', '37300'],
			['2019-01-01', '37100', '37200'],
			['2019-01-01', '37200', '37200'],
		];
		const expected = { '37100': '37300', '37200': '37300' };
		expect(heirs(...lines)).toEqual(expected);
		expect(heirs(...lines.toReversed())).toEqual(expected);
	});

	it('knows a code that was given up and taken again', () => {
		// the seat moved to the other commune and came back two years later
		expect(heirs(['2021-01-01', '27676', '27058'], ['2023-01-01', '27058', '27676'])).toEqual({
			'27058': '27676',
		});
	});

	it('leaves a commune that lives on under its own code, whatever was taken out of it', () => {
		expect(heirs(['2024-01-01', '85084', '85084'], ['2024-01-01', '85084', '85165'])).toEqual({});
	});

	it('reads only changes from commune to commune', () => {
		const folder = mkdtempSync(join(tmpdir(), 'maillage-succession-'));
		const path = join(folder, 'mouvements.csv');
		const line = (...cells: string[]): string => cells.join(',');
		writeFileSync(
			path,
			[
				'MOD,DATE_EFF,TYPECOM_AV,COM_AV,TYPECOM_AP,COM_AP',
				line('32', '2019-01-01', 'COM', '37001', 'COM', '37002'),
				line('32', '2019-01-01', 'COM', '37001', 'COMD', '37001'),
				line('35', '2020-01-01', 'COMD', '37003', 'COM', '37002'),
			].join('\n'),
		);
		expect([...readSuccession(path)]).toEqual([['37001', '37002']]);
		rmSync(folder, { recursive: true });
	});

	it('knows communes that were taken out of one that lives on, and no others', () => {
		const folder = mkdtempSync(join(tmpdir(), 'maillage-reestablished-'));
		const path = join(folder, 'mouvements.csv');
		writeFileSync(
			path,
			[
				'MOD,DATE_EFF,TYPECOM_AV,COM_AV,TYPECOM_AP,COM_AP',
				'32,2019-01-01,COM,37001,COM,37002',
				'32,2019-01-01,COM,37002,COM,37002',
				'21,2024-01-01,COM,85084,COM,85084',
				'21,2024-01-01,COMD,85165,COM,85165',
				'21,2024-01-01,COM,85084,COM,85165',
				'21,2024-01-01,COM,85084,COM,85212',
			].join('\n'),
		);
		expect([...readReestablished(path)]).toEqual(['85165', '85212']);
		rmSync(folder, { recursive: true });
		const real = realDataFile('mouvements-depuis-2018.csv');
		if (!real) return;
		const withoutContour = ['14666', '15031', '15035', '15047', '15171', '60694', '85165', '85212'];
		expect(readReestablished(real)).toEqual(new Set(withoutContour));
	});

	// by INSEE's own table of passage where the real tables are, else by the official list of former codes
	it('leads every former code to the commune of today that it lies in', () => {
		const movements = realDataFile('mouvements-depuis-2018.csv');
		const passage = realDataFile('passage-2018-2026.csv');
		const official = officialCommunes();
		const succession = movements ? readSuccession(movements) : official.succession;
		const expected = passage
			? [...readCsv(passage, ['code_2018', 'code_2026'])].map((row) => [
					row.code('code_2018'),
					row.code('code_2026'),
				])
			: [...official.succession];
		const former = expected.filter(([code]) => !official.communes.has(code));
		expect(former.length).toBeGreaterThan(400);
		const wrong = former.filter(
			([code, heir]) => succession.get(code) !== heir || !official.communes.has(heir),
		);
		expect(wrong).toEqual([]);
	});
});
