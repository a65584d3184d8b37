import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Extent } from '../../scripts/data/loadExtent.ts';
import { PROJECT_ROOT } from '../../scripts/data/paths.ts';
import { GdalJudge } from '../builders/gdal.ts';
import { call, fileIn, jsonOf, madeUpExtent, workFolder } from './call.ts';

/** The command line on the made-up region, which stands in where there is no source: runs on any machine. */
const folder = workFolder();
let extent: Extent;
let list: string;

beforeAll(async () => {
	extent = await madeUpExtent(folder);
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

interface FrontierAnswer {
	neighbours: { territory: string; lengthKm: number; communes: string[]; ownCommunes: string[] }[];
	overlaps: { a: string; b: string; communes: string[]; population: number; areaKm2: number }[];
	blank: { communes: string[]; population: number; neighbours: { territory: string }[] }[];
	communes: {
		code: string;
		rules: string[];
		a: string;
		b: string | null;
		effect: {
			a: { population: number; sizeClass: number | null };
			b: { population: number; sizeClass: number | null } | null;
		};
		inExtent: boolean;
	}[];
	flows: string;
}

describe('the frontier', () => {
	/** The list of EPCI, where one commune of the longest border is in both and one is in none. */
	async function disputed(): Promise<{ path: string; a: string; b: string; shared: string; free: string }> {
		const borders = jsonOf<
			{ a: string; b: string; lengthKm: number; communesA: string[]; communesB: string[] }[]
		>(await call('borders', list));
		const longest = borders.reduce((best, one) => (one.lengthKm > best.lengthKm ? one : best));
		const { a, b } = longest;
		const [shared] = longest.communesA;
		const free = longest.communesB.at(-1)!;
		const rows = extent.units.code
			.slice(0, extent.units.extentCount)
			.map((code, unit) => [extent.units.epci[unit], code])
			.filter(([, code]) => code !== free);
		const path = fileIn(
			folder,
			'disputed.csv',
			['territoire;code_commune', ...[...rows, [b, shared]].map((cells) => cells.join(';'))].join('\n'),
		);
		return { path, a, b, shared, free };
	}

	test('of a pair: its border, what both claim first, then what nobody has, then the rest by people', async () => {
		const { path, a, b, shared, free } = await disputed();
		const answer = jsonOf<FrontierAnswer>(await call('frontier', path, '--pair', a, b));
		const borders = jsonOf<
			{ a: string; b: string; lengthKm: number; communesA: string[]; communesB: string[] }[]
		>(await call('borders', path));
		const border = borders.find((one) => one.a === a && one.b === b)!;
		expect(answer.neighbours).toEqual([
			{ territory: b, lengthKm: border.lengthKm, communes: border.communesB, ownCommunes: border.communesA },
		]);
		expect(answer.overlaps).toEqual(jsonOf(await call('overlaps', path)));
		expect(answer.overlaps[0]).toMatchObject({ a, b, communes: [shared] });
		expect(answer.communes[0]).toMatchObject({ code: shared, a, b, inExtent: true });
		expect(answer.communes[0].rules).toContain('shared');
		expect(answer.blank.map(({ communes }) => communes)).toEqual([[free]]);
		expect(answer.communes[1]).toMatchObject({ code: free, rules: ['uncovered'] });
		const rest = answer.communes.slice(2);
		for (const { rules } of rest) expect(rules.some((rule) => ['touches', 'epci'].includes(rule))).toBe(true);
		const touching = rest.filter(({ rules }) => rules.includes('touches')).map(({ code }) => code);
		expect(touching).toEqual(expect.arrayContaining([...border.communesA, ...border.communesB]));
		const people = rest.map(({ code }) => extent.units.populationMunicipale[extent.units.code.indexOf(code)]);
		expect(people).toEqual(people.toSorted((one, other) => other - one));
		expect(answer.flows).toBe('none');
	});

	test('the effect on both sides is what measuring the moved list says', async () => {
		const { path, a, b, shared, free } = await disputed();
		const answer = jsonOf<FrontierAnswer>(await call('frontier', path, '--pair', a, b));
		const measured = jsonOf<(Measured & { sizeClass: number })[]>(await call('measure', path));
		const peopleOf = (name: string): number =>
			measured.find(({ territory }) => territory === name)!.population;
		const people = (code: string): number =>
			extent.units.populationMunicipale[extent.units.code.indexOf(code)];
		for (const { code, effect } of answer.communes) {
			const own = extent.units.epci[extent.units.code.indexOf(code)];
			const isIn = (name: string): boolean =>
				code !== free && (own === name || (code === shared && name === b));
			expect(effect.a.population).toBe(peopleOf(a) + (isIn(a) ? -1 : 1) * people(code));
			expect(effect.b?.population).toBe(peopleOf(b) + (isIn(b) ? -1 : 1) * people(code));
			const classOf = (p: number): number => (p < 40_000 ? 1 : p < 80_000 ? 2 : p <= 175_000 ? 3 : 4);
			expect(effect.a.sizeClass).toBe(classOf(effect.a.population));
		}
	});

	test('borders leave out what both have; overlaps and coverage tell of it, and of what nobody has', async () => {
		const { path, a, b, shared, free } = await disputed();
		const { units } = extent;
		const [sharedUnit, freeUnit] = [shared, free].map((code) => units.code.indexOf(code));
		const borders = jsonOf<
			{ a: string; b: string; lengthKm: number; communesA: string[]; communesB: string[] }[]
		>(await call('borders', path));
		for (const { a: one, b: other, lengthKm, communesA, communesB } of borders) {
			expect(one < other && lengthKm > 0).toBe(true);
			for (const codes of [communesA, communesB]) expect(codes).toEqual(codes.toSorted());
			if (one === a && other === b) expect([...communesA, ...communesB]).not.toContain(shared);
			expect([...communesA, ...communesB]).not.toContain(free);
		}
		expect(jsonOf(await call('overlaps', path))).toEqual([
			{
				a,
				b,
				communes: [shared],
				population: units.populationMunicipale[sharedUnit],
				areaKm2: units.areaCm2[sharedUnit] / 1e10,
			},
		]);
		const population = extent.manifest.population;
		const people = units.populationMunicipale[freeUnit];
		expect(jsonOf(await call('coverage', path))).toMatchObject({
			population,
			covered: population - people,
			share: (population - people) / population,
			uncovered: [free],
			blank: [{ communes: [free], population: people, areaKm2: units.areaCm2[freeUnit] / 1e10 }],
			multiple: [{ code: shared, territories: [a, b] }],
		});
	});

	test('of one territory: every neighbour, longest border first, on both sides of the line', async () => {
		const { path, a, b, shared, free } = await disputed();
		const answer = jsonOf<FrontierAnswer>(await call('frontier', path, '--territory', a));
		const borders = jsonOf<{ a: string; b: string; lengthKm: number }[]>(await call('borders', path));
		const own = borders.filter((one) => one.a === a || one.b === a);
		expect(answer.neighbours.map(({ territory }) => territory).sort()).toEqual(
			own.map((one) => (one.a === a ? one.b : one.a)).sort(),
		);
		const lengths = answer.neighbours.map(({ lengthKm }) => lengthKm);
		expect(lengths).toEqual(lengths.toSorted((one, other) => other - one));
		expect(lengths.reduce((sum, km) => sum + km, 0)).toBeCloseTo(
			own.reduce((sum, { lengthKm }) => sum + lengthKm, 0),
			9,
		);
		const rows = new Map(answer.communes.map((row) => [row.code, row]));
		expect(rows.get(shared)).toMatchObject({ a, b });
		for (const { territory, communes, ownCommunes } of answer.neighbours) {
			for (const code of communes.filter((one) => one !== shared)) expect(rows.get(code)?.b).toBe(territory);
			for (const code of ownCommunes) expect(rows.get(code)?.a).toBe(a);
		}
		expect(rows.has(free)).toBe(answer.blank.length > 0);
	});

	test('a territory that is not there, or the same one twice', async () => {
		const unknown = await call('frontier', list, '--territory', 'Atlantide');
		expect(unknown).toMatchObject({ exit: 2, out: '' });
		expect(unknown.told[0]).toMatch(/no territory is called “Atlantide”/);
		const name = extent.units.epci[0];
		const same = await call('frontier', list, '--pair', name, name);
		expect(same).toMatchObject({ exit: 2, out: '' });
		expect(same.told[0]).toMatch(/given twice/);
	});

	test('a list of few territories: the ring is on the frontier, and blank only in the extent', async () => {
		const { units } = extent;
		const rows = units.code
			.map((code, unit) => ({ code, epci: units.epci[unit], unit }))
			.filter(({ epci }) => epci === units.epci[0]);
		const path = fileIn(folder, 'one.csv', ['cpts;code', ...rows.map(({ code }) => `A;${code}`)].join('\n'));
		const answer = jsonOf<FrontierAnswer>(await call('frontier', path, '--territory', 'A'));
		expect(answer.neighbours).toEqual([]);
		expect(answer.communes.length).toBeGreaterThan(0);
		for (const { b, rules, effect } of answer.communes) {
			expect([b, effect.b]).toEqual([null, null]);
			expect(rules).toEqual(['uncovered']);
		}
		const inExtent = new Set(units.code.slice(0, units.extentCount));
		for (const { communes } of answer.blank) for (const code of communes) expect(inExtent).toContain(code);
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

	test('of a plan that tells no status all territories cover under any rule, as in the app', async () => {
		const [first] = extent.manifest.files.plans;
		const shipped = join(process.env.MAILLAGE_BUILT!, extent.manifest.id, first.file);
		const plan = JSON.parse(readFileSync(shipped, 'utf8')) as { territories: object[] };
		const territories = plan.territories.map((one) => ({ ...one, events: [] }));
		const path = fileIn(folder, 'silent.maillage.json', JSON.stringify({ ...plan, territories }));
		const { covered } = jsonOf<{ covered: number }>(await call('coverage', path));
		expect(covered).toBeGreaterThan(0);
		for (const rule of ['signed', 'validated'])
			expect(jsonOf(await call('coverage', path, '--rule', rule))).toMatchObject({ covered, rule });
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
		[['frontier', 'a'], /wants --territory NAME or --pair A B/],
		[['frontier', 'a', '--pair', 'A'], /wants --territory NAME or --pair A B/],
		[['frontier', 'a', '--territory', 'A', '--pair', 'A', 'B'], /and not both/],
		[['borders', 'a', '--territory', 'A'], /takes no --territory/],
		[['poles'], /wants --departement CODE/],
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
