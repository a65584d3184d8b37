import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PROJECT_ROOT } from '../../scripts/data/paths.ts';
import { realDataFile } from '../builders/sharedData.ts';
import { call, fileIn, jsonOf, workFolder } from './call.ts';

/**
 * The command line on the real communes: reads the folder of sources (`MAILLAGE_DATA`, else `../shared/data`) and
 * builds what is missing. Where there is no such folder, demonstration.test.ts does the same on made-up communes.
 */
const folder = workFolder();
const communes = realDataFile('communes-2026.csv');
const pacaList = realDataFile('essais/cpts-paca-2026-brut.csv');
const FIRST_BUILD_MS = 300_000;

interface ResolvedRow {
	row: number;
	territory: string;
	input: string;
	code: string | null;
	how: string | null;
	problem: string | null;
	doubt: string | null;
}

/** Communes of the EPCI that the shipped plan gives Asclépios, with the two of the Loir-et-Cher. */
function asclepios(path: string): string {
	const rows = readFileSync(path, 'utf8').split('\n').slice(1);
	const codes = rows
		.map((row) => row.split(','))
		.filter(
			([code, , , , , epci]) =>
				['200043065', '243700820'].includes(epci) || ['41151', '41051'].includes(code),
		)
		.map(([code]) => code);
	return `territoire;code_commune\n${codes.map((code) => `Asclépios;${code}`).join('\n')}\nAsclépios;Garde\n`;
}

/** Every commune of France with its EPCI. */
const epciList = (path: string): string =>
	[
		'territoire;code_commune',
		...readFileSync(path, 'utf8')
			.trim()
			.split('\n')
			.slice(1)
			.map((row) => row.split(','))
			.filter(([, , , , , epci]) => epci !== '')
			.map(([code, , , , , epci]) => `${epci};${code}`),
	].join('\n');

/** In, out and ent of one territory, row by row of the files; what is seen abroad or at an unknown place is out. */
function sumsByDefinition(flowFile: string, list: string, territory: string) {
	const rowsOf = (path: string): string[][] =>
		readFileSync(path, 'utf8')
			.trim()
			.split('\n')
			.slice(1)
			.map((row) => row.trim().split(';'));
	const members = new Set(rowsOf(list).flatMap(([name, code]) => (name === territory ? [code] : [])));
	const sums = { in: 0, out: 0, ent: 0 };
	for (const [from, to, patients] of rowsOf(flowFile))
		if (members.has(from)) sums[members.has(to) ? 'in' : 'out'] += Number(patients);
		else if (members.has(to)) sums.ent += Number(patients);
	return sums;
}

if (communes === undefined || pacaList === undefined)
	test('no folder of real data: an unknown file is still told without a build', async () => {
		expect(await call('measure', `${folder}/absent.csv`)).toMatchObject({ exit: 2, out: '' });
	});
else {
	describe('Centre-Val de Loire', () => {
		test(
			'Asclépios: 31 communes, 55 137 people, 621 km² in one piece, and a row that may be several communes',
			async () => {
				const answered = await call('measure', fileIn(folder, 'asclepios.csv', asclepios(communes)));
				expect(answered.exit).toBe(1);
				const [measured] = jsonOf<{ areaKm2: number }[]>(answered);
				expect(measured).toMatchObject({
					territory: 'Asclépios',
					communes: 31,
					population: 55137,
					parts: 1,
					holes: 0,
					sizeClass: 2,
					unresolved: [{ row: 33, input: 'Garde', problem: 'ambiguous' }],
				});
				expect(Math.round(measured.areaKm2)).toBe(621);
			},
			FIRST_BUILD_MS,
		);

		test('a list of another region names the --region to use', async () => {
			const answered = await call('measure', pacaList);
			expect(answered.exit).toBe(1);
			expect(answered.told[0]).toContain('--region 93');
		});

		test('the frontier of Asclépios: two neighbours, nineteen communes of nobody around it, most people first', async () => {
			const folderOfExtent = join(process.env.MAILLAGE_BUILT ?? join(PROJECT_ROOT, 'built'), '24');
			const [plan] = readdirSync(folderOfExtent).filter((name) =>
				/^centre-val-de-loire-2018\.[0-9a-f]+\.json$/.test(name),
			);
			const answered = await call('frontier', join(folderOfExtent, plan), '--territory', 'Asclépios');
			const answer = jsonOf<{
				neighbours: { territory: string; lengthKm: number; communes: string[] }[];
				blank: unknown[];
				communes: {
					code: string;
					rules: string[];
					b: string | null;
					effect: { a: { population: number } };
				}[];
			}>(answered);
			expect(answered.exit).toBe(0);
			expect(
				answer.neighbours.map(({ territory, lengthKm, communes: beside }) => [
					territory,
					Math.round(lengthKm * 10) / 10,
					beside.length,
				]),
			).toEqual([
				['Sud-Lochois', 55.5, 8],
				['Nord Indre-et-Loire', 22.1, 4],
			]);
			expect(answer.blank).toEqual([]);
			const free = answer.communes.filter(({ rules }) => rules.includes('uncovered'));
			expect(answer.communes.slice(0, 19)).toEqual(free);
			expect(free[0].code).toBe('37156');
			const saintGeorges = free.find(({ code }) => code === '41211');
			expect(saintGeorges).toMatchObject({ b: null, effect: { a: { population: 57847 } } });
		});

		test('a commune of the ring may be listed and is in no gauge', async () => {
			const list = fileIn(folder, 'ring.csv', 'cpts,code\nA,37261\nA,58194\n');
			expect(jsonOf(await call('measure', list))).toMatchObject([{ communes: 2 }]);
			const coverage = jsonOf<{ population: number; covered: number }>(await call('coverage', list));
			const [tours] = jsonOf<{ population: number }[]>(
				await call('measure', fileIn(folder, 'tours.csv', 'cpts,code\nA,37261\n')),
			);
			expect(coverage).toMatchObject({ population: 2587031, covered: tours.population });
		});
	});

	describe('commuters who live in the Orne, a département that is not built', () => {
		const flowFile = realDataFile('essais/flux-orne.csv')!;
		const epci = fileIn(folder, 'epci.csv', epciList(communes));

		test('total, destinations and indices of an EPCI, in codes of all France', async () => {
			const answer = jsonOf<{
				modelled: boolean;
				total: number;
				unplaced: number;
				communes: { code: string; first: string; firstShare: number; second: string; secondShare: number }[];
				territories: { territory: string; in: number; out: number; ent: number; li: number }[];
			}>(await call('flows', flowFile, '--by', epci));
			expect(answer).toMatchObject({ modelled: false, total: 110997.09, unplaced: 95.65 });
			const [alencon] = answer.communes;
			expect(alencon).toMatchObject({ code: '61001', first: '61001', second: '72006', dominatedBy: null });
			expect(alencon.firstShare.toFixed(3)).toBe('0.689');
			expect(alencon.secondShare.toFixed(3)).toBe('0.026');
			const sums = sumsByDefinition(flowFile, epci, '200035103');
			const own = answer.territories.find(({ territory }) => territory === '200035103')!;
			expect(own.in).toBeCloseTo(sums.in, 6);
			expect(own.out).toBeCloseTo(sums.out, 6);
			expect(own.ent).toBeCloseTo(sums.ent, 6);
			expect(own.li).toBeCloseTo(sums.in / (sums.in + sums.out), 9);
		});
	});

	describe('the list of the 70 CPTS of Provence-Alpes-Côte d’Azur', () => {
		const ask = async <Answer>(command: string): Promise<Answer> =>
			jsonOf<Answer>(await call(command, pacaList, '--region', '93'));

		test(
			'what can be is resolved, nothing is wrong, six names that no table knows are left open',
			async () => {
				const rows = await ask<ResolvedRow[]>('resolve');
				expect(rows.length).toBe(921);
				expect(new Set(rows.map(({ territory }) => territory)).size).toBe(70);
				const open = rows.filter(({ problem }) => problem !== null);
				expect(open.map(({ row, input, problem }) => [row, input, problem])).toEqual([
					[253, 'Bruis', 'unknown'],
					[273, 'Montmorin', 'unknown'],
					[291, 'Sainte-Marie', 'unknown'],
					[347, 'Chauffayer', 'unknown'],
					[348, 'Les Costes', 'unknown'],
					[359, 'Saint-Eusèbe-en-Champsaur', 'unknown'],
				]);
				const lines = readFileSync(pacaList, 'utf8').split('\n');
				for (const { row, code } of rows)
					if (code) expect(lines[row - 1].split(';')[2]).toBe(code.slice(0, 2));
			},
			FIRST_BUILD_MS,
		);

		test('each match that is not by its exact name is the one that a reader finds', async () => {
			const rows = await ask<ResolvedRow[]>('resolve');
			const matched = rows
				.filter(({ how, problem }) => how !== 'name' && how !== 'arrondissement' && problem === null)
				.map(({ row, code, how }) => `${row} ${code} ${how}`);
			expect(matched).toEqual(CHECKED_BY_EYE);
			const parts = rows.filter(({ how }) => how === 'arrondissement');
			expect(parts.map(({ row }) => row)).toEqual(Array.from({ length: 16 }, (_, i) => 624 + i));
			expect(new Set(parts.map(({ code }) => code))).toEqual(new Set(['13055']));
		});

		test('two communes that lie far from their CPTS, with a homonym in the Drôme beside it, are told', async () => {
			const doubtful = (await ask<ResolvedRow[]>('resolve')).filter(({ doubt }) => doubt !== null);
			expect(doubtful.map(({ row, code, doubt }) => [row, code, doubt])).toEqual([
				[336, '04234', '26367'],
				[337, '05121', '26269'],
			]);
		});

		test('coverage of the region’s people; Marseille is in eight', async () => {
			const coverage = await ask<{
				population: number;
				covered: number;
				blank: { communes: string[]; population: number }[];
				multiple: { code: string; territories: string[] }[];
			}>('coverage');
			expect(coverage.population).toBe(5218960);
			expect(coverage.covered).toBe(5152180);
			expect(coverage.blank[0]).toMatchObject({ communes: ['06079', '06138'], population: 23117 });
			expect(coverage.multiple.map(({ code, territories }) => [code, territories.length])).toEqual([
				['13055', 8],
			]);
		});
	});
}

/** Row, code and kind of match, each looked up in the source and in the table of communes. */
const CHECKED_BY_EYE = `
2 04001 normalised
31 04122 normalised
37 04181 normalised
71 04092 normalised
96 83040 normalised
106 04170 normalised
111 06001 normalised
138 06106 normalised
158 04041 normalised
159 04045 former
160 04063 former
189 04175 normalised
190 04178 normalised
208 04120 normalised
222 05037 normalised
224 05049 normalised
237 05124 normalised
238 05127 former
239 05140 normalised
241 05168 normalised
245 05184 normalised
247 05008 normalised
257 05047 normalised
258 05048 normalised
259 05051 normalised
283 05118 normalised
305 05001 former
326 05001 former
378 05101 former
385 05161 normalised
387 05101 former
393 06006 normalised
417 06120 normalised
438 06059 normalised
473 06122 normalised
535 13094 normalised
564 13014 normalised
565 13032 normalised
581 13087 normalised
603 13117 normalised
613 83052 former
691 83035 normalised
692 83053 normalised
757 83062 normalised
800 84076 normalised
816 84033 former
`
	.trim()
	.split('\n');
