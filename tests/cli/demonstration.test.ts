import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { loadExtent, type Extent } from '../../scripts/data/loadExtent.ts';
import { PROJECT_ROOT } from '../../scripts/data/paths.ts';
import { GdalJudge } from '../builders/gdal.ts';
import { call, fileIn, jsonOf, workFolder } from './call.ts';

/** The command line on the made-up region, which stands in where there is no source: runs on any machine. */
const folder = workFolder();
let extent: Extent;
let list: string;

beforeAll(async () => {
	vi.stubEnv('MAILLAGE_DATA', join(folder, 'none'));
	vi.stubEnv('MAILLAGE_BUILT', join(folder, 'built'));
	vi.stubEnv('MAILLAGE_CACHE', join(folder, 'cache'));
	vi.stubEnv('MAILLAGE_CONTOURS_URL', 'http://127.0.0.1:9/none.geojson.gz');
	extent = await loadExtent({ regions: ['24'] });
	const { units } = extent;
	const rows = units.code
		.slice(0, units.extentCount)
		.map((code, unit) => `${units.epci[unit]};${code};${units.name[unit]}`);
	list = fileIn(folder, 'epci.csv', ['territoire;code_commune;commune', ...rows].join('\r\n'));
}, 120_000);
afterAll(() => vi.unstubAllEnvs());

interface Measured {
	territory: string;
	communes: number;
	population: number;
	areaKm2: number;
	perimeterKm: number;
	unresolved: { row: number; input: string; problem: string }[];
}

describe('laws of the answers', () => {
	test('the territories add up to the region', async () => {
		const answered = await call('measure', list);
		const measured = jsonOf<Measured[]>(answered);
		const { manifest } = extent;
		const total = (pick: (row: Measured) => number): number =>
			measured.reduce((sum, row) => sum + pick(row), 0);
		expect(answered.exit).toBe(0);
		expect(total(({ communes }) => communes)).toBe(manifest.extentUnitCount);
		expect(total(({ population }) => population)).toBe(manifest.population);
		expect(total(({ areaKm2 }) => areaKm2)).toBeCloseTo(manifest.areaKm2, 6);
	});

	test('borders are shared: twice their length and the outer edge are the perimeters', async () => {
		const measured = jsonOf<Measured[]>(await call('measure', list));
		const borders = jsonOf<{ a: string; b: string; lengthKm: number }[]>(await call('borders', list));
		const perimeters = measured.reduce((sum, { perimeterKm }) => sum + perimeterKm, 0);
		const shared = borders.reduce((sum, { lengthKm }) => sum + lengthKm, 0);
		const all = fileIn(
			folder,
			'all.csv',
			`territoire,code\n${extent.units.code
				.slice(0, extent.units.extentCount)
				.map((code) => `R,${code}`)
				.join('\n')}`,
		);
		const [region] = jsonOf<Measured[]>(await call('measure', all));
		expect(perimeters - 2 * shared).toBeCloseTo(region.perimeterKm, 6);
		for (const { a, b } of borders) expect(a < b).toBe(true);
	});

	test('a region that is shared out has no overlap and no blank', async () => {
		expect(jsonOf(await call('overlaps', list))).toEqual([]);
		expect(jsonOf(await call('coverage', list))).toMatchObject({
			population: extent.manifest.population,
			covered: extent.manifest.population,
			share: 1,
			uncovered: [],
			blank: [],
			multiple: [],
		});
	});

	test('every row is resolved, with the line of the file', async () => {
		const rows = jsonOf<{ row: number; code: string; how: string; problem: null }[]>(
			await call('resolve', list),
		);
		expect(rows.map(({ row }) => row)).toEqual(rows.map((_, i) => i + 2));
		expect(rows.map(({ code }) => code)).toEqual(extent.units.code.slice(0, extent.units.extentCount));
		expect(new Set(rows.map(({ how, problem }) => `${how} ${problem}`))).toEqual(new Set(['code null']));
	});
});

describe('lists with faults', () => {
	test('the rest is done, rows are listed, a repeated commune counts once', async () => {
		const [first, second] = extent.units.code;
		const path = fileIn(
			folder,
			'faults.csv',
			`Liste;;\n;;\ncpts;commune;departement\n__proto__;${first};\n__proto__;${first};\n"<b>B</b>";${second};\n"<b>B</b>";Nulle-Part;\n;${second};\n__proto__;;\n`,
		);
		const answered = await call('measure', path);
		expect(answered.exit).toBe(1);
		expect(jsonOf(answered)).toMatchObject([
			{ territory: '__proto__', communes: 1, unresolved: [{ row: 9, input: '', problem: 'unknown' }] },
			{
				territory: '<b>B</b>',
				communes: 1,
				unresolved: [{ row: 7, input: 'Nulle-Part', problem: 'unknown' }],
			},
		]);
		expect(answered.told.join('\n')).toMatch(/row 5.*counted once/);
		expect(answered.told.join('\n')).toMatch(/row 8.*no territory/);
	});

	test.each<[string, string | Uint8Array, RegExp]>([
		['empty.csv', '', /no rows/],
		['columns.csv', 'a;b\n1;2\n', /no line of headings.*“a \| b”/],
		['book.xlsx', 'PK\x03\x04\x14', /spreadsheet workbook/],
		['bytes.csv', Uint8Array.of(1, 0, 2, 0), /no text file/],
		['broken.geojson', '{"type":"FeatureCollection",\n"features":[', /row 2.*no readable JSON/],
		['other.json', '{"a":1}', /neither a Maillage plan nor a GeoJSON/],
		['none.geojson', '{"type":"FeatureCollection","features":[]}', /no polygon/],
	])('%s is unreadable: exit 2 and why', async (name, content, why) => {
		const answered = await call('measure', fileIn(folder, name, content));
		expect([answered.exit, answered.out]).toEqual([2, '']);
		expect(answered.told.at(-1)).toMatch(why);
	});

	test('a file that is not there', async () => {
		const answered = await call('measure', join(folder, 'absent.csv'));
		expect(answered).toMatchObject({ exit: 2, out: '' });
		expect(answered.told[0]).toMatch(/absent\.csv.*ENOENT/);
	});
});

describe('drawn polygons', () => {
	/** A square about a seat, in degrees. */
	function square(name: string, unit: number, shift = 0, swapped = false): unknown {
		const x = extent.units.seatLonDeg[unit] + shift;
		const y = extent.units.seatLatDeg[unit];
		const ring = [
			[x, y],
			[x + 0.1, y],
			[x + 0.1, y + 0.1],
			[x, y + 0.1],
			[x, y],
		];
		return {
			type: 'Feature',
			properties: { nom: name },
			geometry: {
				type: 'Polygon',
				coordinates: [ring.map(([lon, lat]) => (swapped ? [lat, lon] : [lon, lat]))],
			},
		};
	}

	test('their communes and shares, and their overlaps; a bad feature is left out', async () => {
		const features = [square('P1', 40), square('P2', 40, 0.05), square('swapped', 40, 0, true)];
		const path = fileIn(folder, 'drawn.geojson', JSON.stringify({ type: 'FeatureCollection', features }));
		const shapes = await call('shapes', path);
		const rows = jsonOf<{ shape: string; code: string; share: number }[]>(shapes);
		expect(shapes.exit).toBe(1);
		expect(shapes.told.join()).toMatch(/feature 3: latitude and longitude are swapped/);
		expect(new Set(rows.map(({ shape }) => shape))).toEqual(new Set(['P1', 'P2']));
		expect(
			rows.find(({ shape, code }) => shape === 'P1' && code === extent.units.code[40])?.share,
		).toBeGreaterThan(0);
		for (const { share } of rows) expect(share > 0 && share <= 1).toBe(true);
		const [overlap] = jsonOf<{ a: string; b: string; areaKm2: number }[]>(await call('overlaps', path));
		expect(overlap).toMatchObject({ a: 'P1', b: 'P2' });
		expect(overlap.areaKm2).toBeGreaterThan(30);
	});

	test('each kind of file goes to the commands that it is for', async () => {
		const path = fileIn(folder, 'one.geojson', JSON.stringify(square('P1', 40)));
		expect(await call('coverage', path)).toMatchObject({ exit: 2, out: '' });
		expect(await call('shapes', list)).toMatchObject({ exit: 2, out: '' });
	});

	test('features with the code of a commune are a list', async () => {
		const feature = (code: string): unknown => ({
			type: 'Feature',
			properties: { insee: code, cpts: 'A' },
			geometry: null,
		});
		const features = extent.units.code.slice(0, 3).map(feature);
		const path = fileIn(folder, 'communes.geojson', JSON.stringify({ type: 'FeatureCollection', features }));
		expect(jsonOf(await call('measure', path))).toMatchObject([{ territory: 'A', communes: 3 }]);
	});
});

describe('plans', () => {
	test('the shipped plan of the region measures, and under a stricter rule less is covered', async () => {
		const [first] = extent.manifest.files.plans;
		const path = join(process.env.MAILLAGE_BUILT!, extent.manifest.id, first.file);
		const measured = jsonOf<Measured[]>(await call('measure', path));
		expect(measured.length).toBeGreaterThan(3);
		const covered = async (rule: string): Promise<number> =>
			jsonOf<{ covered: number }>(await call('coverage', path, '--rule', rule)).covered;
		const [signed, validated, all] = [
			await covered('signed'),
			await covered('validated'),
			await covered('all'),
		];
		expect(signed).toBeLessThanOrEqual(validated);
		expect(validated).toBeLessThanOrEqual(all);
		expect(all).toBeGreaterThan(0);
	});
});

describe('calls', () => {
	test.each([
		[[], /no command/],
		[['paint', 'x'], /no command 'paint'/],
		[['measure'], /wants a FILE/],
		[['measure', 'a', 'b'], /one FILE only/],
		[['measure', 'a', '--format', 'xml'], /--format xml/],
		[['measure', 'a', '--rule', 'none'], /--rule none/],
		[['measure', 'a', '--region', 'Paris'], /--region Paris/],
		[['measure', 'a', '--what'], /--what/],
		[['frontier', 'a'], /not part of this version/],
		[['flows', 'a'], /not part of this version/],
	])('%j is a wrong call', async (words, why) => {
		const answered = await call(...words);
		expect([answered.exit, answered.out]).toEqual([2, '']);
		expect(answered.told[0]).toMatch(why);
		expect(answered.told[0]).toContain('npm run');
	});

	test('a region without source is told', async () => {
		const answered = await call('measure', list, '--region', '93');
		expect(answered).toMatchObject({ exit: 2, out: '' });
	});

	test('CSV and columns hold the same rows', async () => {
		const csv = (await call('measure', list, '--format', 'csv')).out.trimEnd().split('\r\n');
		const columns = (await call('measure', list, '--format', 'table')).out.trimEnd().split('\n');
		expect(csv[0].split(',').slice(0, 4)).toEqual(['territory', 'communes', 'population', 'areaKm2']);
		expect(csv.length).toBe(columns.length);
		expect(columns[1].split(/ {2,}/)[0]).toBe(csv[1].split(',')[0]);
	});

	test('the program itself: answer on stdout, words on stderr, exit code', () => {
		const script = join(PROJECT_ROOT, 'scripts/maillage.ts');
		const node = join(PROJECT_ROOT, 'node_modules/.bin/node');
		const out = execFileSync(node, [script, 'measure', list], {
			encoding: 'utf8',
			stdio: ['ignore', 'pipe', 'ignore'],
		});
		expect((JSON.parse(out) as unknown[]).length).toBeGreaterThan(3);
		const wrong = spawnSync(node, [script, 'poles'], { encoding: 'utf8' });
		expect(wrong.status).toBe(2);
		expect(wrong.stdout).toBe('');
		expect(wrong.stderr).toContain('poles');
	});
});

describe('files for others', () => {
	test('a file that GDAL opens; rows that could not be used are told', async () => {
		const rows = extent.units.code.slice(0, 40).map((code, unit) => `${unit < 30 ? 'Île' : 'Été'};${code}`);
		const some = fileIn(
			folder,
			'liste.csv',
			['territoire;code_commune', ...rows, 'Été;Nullepart'].join('\r\n'),
		);
		const path = join(folder, 'plan.gpkg');
		const answered = await call('export', some, '--to', 'gpkg', '--out', path);
		expect(answered.exit).toBe(1);
		expect(answered.told.join()).toContain('Nullepart');
		expect(jsonOf(answered)).toMatchObject({ file: path, format: 'gpkg', territories: 2, communes: 40 });
		const judge = new GdalJudge();
		const read = judge.rows(path, 'territoires').map(({ territoire, communes }) => [territoire, communes]);
		judge.close();
		expect(read).toEqual([
			['Île', 30],
			['Été', 10],
		]);
	});

	test('what was written measures the same when it is read again', async () => {
		const path = join(folder, 'communes.geojson');
		await call('export', list, '--to', 'geojson', '--layer', 'communes', '--out', path);
		expect(jsonOf(await call('measure', path))).toEqual(jsonOf(await call('measure', list)));
	});

	test('a wrong call says how to call; a place that cannot be written to is told', async () => {
		expect((await call('export', list)).exit).toBe(2);
		expect((await call('export', list, '--to', 'dwg')).told.join()).toContain('xlsx');
		const nowhere = join(folder, 'nowhere', 'x.csv');
		const answered = await call('export', list, '--to', 'csv', '--out', nowhere);
		expect(answered.exit).toBe(2);
		expect(answered.told.join()).toContain('--out');
	});
});
