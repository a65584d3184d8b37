import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { planOf, territoryOf } from '../../../tests/builders/exported.ts';
import { schemaFaults, type Schema } from '../../../tests/builders/jsonSchema.ts';
import {
	GROUND_MANIFEST,
	PUBLISH_GROUND,
	publishedFiles,
	textOf,
} from '../../../tests/builders/published.ts';
import { decodeTiles } from '../../../tests/builders/tileArchive.ts';
import { outlineOf } from '../../geometry/outline.ts';
import type { Plan } from '../../model/plan.ts';
import { readManifest } from '../manifest.ts';
import { readPlanFile } from '../planFile.ts';

const { units, arcs } = PUBLISH_GROUND;
const SCHEMA = JSON.parse(
	readFileSync(new URL('../../../data/schema/publication-1.schema.json', import.meta.url), 'utf8'),
) as Schema;

const byDepartement = new Map<string, string[]>();
for (let unit = 0; unit < units.extentCount; unit++)
	byDepartement.set(units.departement[unit], [
		...(byDepartement.get(units.departement[unit]) ?? []),
		units.code[unit],
	]);
const [first, second, third] = byDepartement.values();
const NAME = 'Rive <img src=x onerror=alert(1)> & "Val"';
const plan: Plan = planOf([
	territoryOf(NAME, first, {
		id: 'rive',
		events: [{ type: 'aci-contract-signed', date: '2017-11-30' }],
		contact: { site: 'https://rive.example/a?b=1&c="2', email: 'a@rive.example' },
		indicative: true,
	}),
	territoryOf('Plaine', [...second, first[0]].sort(), { id: 'plaine' }),
	territoryOf('Finie', third, { id: 'finie', events: [{ type: 'ended', date: '2018-06' }] }),
	{
		...territoryOf('À venir', third, { id: 'a-venir' }),
		perimeters: [{ from: '2030', communes: third, indicative: false }],
	},
]);
const files = publishedFiles(plan, { rule: 'signed', publisher: 'URPS', licence: 'Licence Ouverte 2.0' });
const publication = JSON.parse(textOf(files, 'publication.json')) as {
	territories: { id: string; page: string; status?: number }[];
	files: { path: string; bytes: number }[];
};
const geojson = JSON.parse(
	textOf(files, 'territoires.geojson'),
) as GeoJSON.FeatureCollection<GeoJSON.MultiPolygon>;
const rowsOf = (path: string): Record<string, string>[] =>
	Papa.parse<Record<string, string>>(textOf(files, path).replace(/^\ufeff/, ''), {
		header: true,
		skipEmptyLines: true,
	}).data;

describe('the files of a publication', () => {
	test('publication.json is as its schema says, and names files that are there', () => {
		expect(schemaFaults(publication, SCHEMA)).toEqual([]);
		expect(publication.territories.map(({ id }) => id)).toEqual(['rive', 'plaine']);
		expect(publication.territories.map(({ status }) => status)).toEqual([3, undefined]);
		for (const { path, bytes } of publication.files)
			expect(files.find((file) => file.path === path)?.bytes.length, path).toBe(bytes);
		for (const { page } of publication.territories) expect(files.map(({ path }) => path)).toContain(page);
	});

	test('tables and properties are as the schema says', () => {
		const part = (name: string): Schema => ({ ...SCHEMA.$defs![name], $defs: SCHEMA.$defs! });
		const communes = rowsOf('communes.csv');
		expect(communes.flatMap((row) => schemaFaults(row, part('commune')))).toEqual([]);
		expect(communes).toHaveLength(first.length + second.length + 1);
		expect(
			communes.filter((row) => row['commune_partagee'] === 'oui').map((row) => row['code_commune']),
		).toEqual([first[0], first[0]]);
		const properties = geojson.features.map((feature) => feature.properties);
		expect(properties.flatMap((one) => schemaFaults(one, part('territory')))).toEqual([]);
		expect(rowsOf('territoires.csv').map((row) => row['identifiant'])).toEqual(['rive', 'plaine']);
	});

	test('outlines are shortened, and neighbours keep the same border', () => {
		const points = (at: number): string[] =>
			geojson.features[at].geometry.coordinates.flat(2).map((point) => point.join(' '));
		const unitOf = new Map(units.code.map((code, unit) => [code, unit]));
		const members = new Set(first.map((code) => unitOf.get(code)!));
		const whole = outlineOf(arcs, members, (unit) => members.has(unit));
		const wholeCount = whole
			.flatMap(({ outer, holes }) => [outer, ...holes])
			.flat()
			.reduce((sum, signed) => {
				const arc = signed < 0 ? ~signed : signed;
				return sum + arcs.offset[arc + 1] - arcs.offset[arc] - 1;
			}, 0);
		expect(points(0).length).toBeLessThan(wholeCount);
		expect(points(0).length).toBeGreaterThan(20);
		const other = new Set(points(1));
		const common = points(0).filter((point) => other.has(point));
		expect(common.length).toBeGreaterThan(2);
	});

	test('the tiles hold each territory at every zoom', async () => {
		const bytes = files.find(({ path }) => path === 'territoires.pmtiles')!.bytes;
		const ids = new Map<number, Set<unknown>>();
		for (const { zoom, layers } of await decodeTiles(bytes))
			for (const { properties } of layers['territoires'])
				ids.set(zoom, (ids.get(zoom) ?? new Set()).add(properties['identifiant']));
		expect([...ids.keys()].sort((a, b) => a - b)).toEqual([4, 5, 6, 7, 8, 9, 10]);
		for (const found of ids.values()) expect([...found].sort()).toEqual(['plaine', 'rive']);
	});

	test('pages hold names as text, no script and no style of their own, and no address beside those of the plan', () => {
		const html = textOf(files, 'cpts/rive.html');
		expect(html).toContain('&lt;img src=x onerror=alert(1)&gt; &amp; &quot;Val&quot;');
		expect(html).not.toContain('<img');
		expect(html).toContain('href="https://rive.example/a?b=1&amp;c=&quot;2"');
		for (const { path, bytes } of files.filter((file) => file.path.endsWith('.html'))) {
			const page = Buffer.from(bytes).toString('utf8');
			expect(page, path).not.toMatch(/<script|<style|\sstyle=|\son\w+="|javascript:/i);
			expect(page, path).toContain('<html lang="fr">');
			expect(page, path).toMatch(/<meta property="og:description" content="[^"<>]{20,}">/);
			expect(page, path).not.toMatch(/(?:src|href)="(?:https?:)?\/\/(?!rive\.example)/);
		}
	});

	test('the data folder opens the public plan alone, on the same day and rule', () => {
		const manifest = readManifest(JSON.parse(textOf(files, 'data/demonstration/manifest.json')));
		if (!manifest.ok) throw new Error(JSON.stringify(manifest.error));
		expect(manifest.value.publication).toEqual({ plan: 'essai', date: '2020-01-01', rule: 'signed' });
		expect(manifest.value.files.plans).toHaveLength(1);
		expect(manifest.value.files.arcs).toBe(GROUND_MANIFEST.files.arcs);
		const name = manifest.value.files.plans[0].file;
		const read = readPlanFile(textOf(files, `data/demonstration/${name}`), name);
		expect(read.ok && read.value.plan).toEqual(plan);
	});

	test('a private event tells nothing by the status either', () => {
		const secret = { type: 'aci-contract-signed' as const, date: '2019-01-01', private: true };
		const hushed = {
			...plan,
			territories: plan.territories.map((one) => ({ ...one, events: [secret] })),
		};
		const texts = publishedFiles(hushed).map(({ bytes }) => Buffer.from(bytes).toString('utf8'));
		expect(texts.filter((text) => /contrat tripartite|2019-01-01|1er janvier 2019/.test(text))).toEqual([]);
	});

	test('without any contour there are no tiles, and the rest is there', () => {
		const nowhere = publishedFiles(planOf([territoryOf('Ailleurs', ['99001'], { id: 'ailleurs' })]));
		expect(nowhere.map(({ path }) => path)).not.toContain('territoires.pmtiles');
		expect(textOf(nowhere, 'cpts/ailleurs.html')).toContain('commune hors de l’étendue');
		expect(textOf(nowhere, 'cpts/ailleurs.html')).toContain('nombre d’habitants inconnu');
	});
});
