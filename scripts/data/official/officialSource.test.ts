import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { contoursGeojson, type ContourFeature } from '../../../tests/builders/contoursGeojson.ts';
import { flakyServer, type FlakyServer } from '../../../tests/builders/flakyServer.ts';
import { loadFranceUnits } from '../../../tests/builders/franceUnits.ts';
import { unitAreasCm2 } from '../../../src/geometry/unitAreas.ts';
import { buildArcs } from '../../../src/geometry/buildArcs.ts';
import { assembleExtent } from '../assembleExtent.ts';
import { DataFault } from '../dataFault.ts';
import { demonstrationSource } from '../demonstration/demonstrationSource.ts';
import { readDecoupage } from '../officialNames.ts';
import { selectExtent } from '../selectExtent.ts';
import { readGeojsonContours } from './geojsonContours.ts';
import { locateOfficial } from './officialSource.ts';

const cvlCodes = readDecoupage<{ code: string; type: string; region?: string }>('communes')
	.filter(({ type, region }) => type === 'commune-actuelle' && region === '24')
	.map(({ code }) => code);

/** Made-up contours under the codes of Centre-Val de Loire. */
function madeUpContours(): ContourFeature[] {
	const cells = [...demonstrationSource({ count: cvlCodes.length, ringCount: 0 }).contours.values()];
	return cvlCodes.map((code, index) => ({ code, rings: cells[index] }));
}

let folder: string;
let server: FlakyServer;

beforeEach(async () => {
	folder = mkdtempSync(join(tmpdir(), 'maillage-official-'));
	server = await flakyServer(contoursGeojson(madeUpContours()));
	vi.stubEnv('MAILLAGE_CACHE', folder);
	vi.stubEnv('MAILLAGE_CONTOURS_URL', server.url);
	vi.spyOn(process.stderr, 'write').mockReturnValue(true);
});
afterEach(async () => {
	vi.unstubAllEnvs();
	vi.restoreAllMocks();
	await server.close();
	rmSync(folder, { recursive: true });
});

describe('official source', () => {
	it('gives Centre-Val de Loire with all its people; what it does not know is unknown', async () => {
		const located = await locateOfficial();
		if (!located.ok) throw new Error(located.error.rule);
		const source = located.value.read();
		const { units } = assembleExtent(source, selectExtent(source, ['24']), false);
		expect(units.extentCount).toBe(1754);
		expect(units.populationMunicipale.subarray(0, 1754).reduce((sum, people) => sum + people)).toBe(
			2_587_031,
		);
		expect(units.hasContour.subarray(0, 1754).every(Boolean)).toBe(true);
		expect(units.labels.epci['200071587']).toBe('CC Loches Sud Touraine');
		expect(units.labels.arrondissement[units.arrondissement[units.code.indexOf('37072')]]).toBe('Chinon');
		expect(units.supply.generalistesBpe2017.every(Number.isNaN)).toBe(true);
		expect(units.supply.sireneInfirmiers2019.every(Number.isNaN)).toBe(true);
		expect(units.seatLonDeg.every(Number.isNaN)).toBe(true);
		expect(new Set(units.canton)).toEqual(new Set(['']));
	});

	it('asks the network once, and again when the kept file is spoilt', async () => {
		await locateOfficial();
		await locateOfficial();
		expect(server.ranges).toHaveLength(1);
		writeFileSync(join(folder, 'communes-50m.geojson.gz'), 'spoilt');
		expect((await locateOfficial()).ok).toBe(true);
		expect(server.ranges).toHaveLength(2);
	});

	it('goes on after cut connections to the same contours', async () => {
		const whole = server.file.bytes.length;
		server.faults = [
			{ kind: 'cut', afterBytes: Math.floor(whole / 3) },
			{ kind: 'cut', afterBytes: Math.floor(whole / 3) },
		];
		expect((await locateOfficial()).ok).toBe(true);
		expect(readFileSync(join(folder, 'communes-50m.geojson.gz')).equals(server.file.bytes)).toBe(true);
	});

	it.each([
		[
			'spoilt on the way',
			(bytes: Uint8Array) => bytes.map((byte, i) => (i === bytes.length >> 1 ? byte ^ 255 : byte)),
		],
		['a page instead of the file', () => new TextEncoder().encode('<html>maintenance</html>')],
		['another kind of JSON', () => gzipSync('{"type":"Topology"}')],
		['an empty collection', () => contoursGeojson([])],
	])('refuses bytes that are %s', async (_, spoil: (bytes: Uint8Array) => Uint8Array) => {
		server.file = { bytes: spoil(server.file.bytes), etag: '"one"' };
		expect(await locateOfficial()).toMatchObject({ ok: false, error: { rule: 'wrong-bytes' } });
	});

	it('puts contours of former communes under their heir, and leaves out what lies inside another', async () => {
		const features = madeUpContours();
		const [moved, first] = features;
		const former = readDecoupage<{ code: string; region?: string; chefLieu: string }>('communes').find(
			({ code, region, chefLieu }) =>
				region === '24' && chefLieu && chefLieu !== code && chefLieu !== moved.code,
		)!;
		server.file.bytes = contoursGeojson([
			...features.filter(({ code }) => code !== moved.code),
			{ code: former.code, rings: moved.rings },
			{ code: '75101', rings: first.rings, commune: '75056' },
			{ code: '97701', rings: first.rings },
		]);
		const located = await locateOfficial();
		if (!located.ok) throw new Error(located.error.rule);
		const { contours } = located.value.read();
		expect(contours.get(former.chefLieu)?.rings).toHaveLength(2);
		expect(contours.has(former.code)).toBe(false);
		expect(contours.has(moved.code)).toBe(false);
		expect(contours.has('75056')).toBe(false);
		expect(contours.has('97701')).toBe(false);
	});

	it('names a code that no list knows', async () => {
		server.file.bytes = contoursGeojson([
			...madeUpContours(),
			{ code: '99123', rings: madeUpContours()[0].rings },
		]);
		const located = await locateOfficial();
		if (!located.ok) throw new Error(located.error.rule);
		expect(() => located.value.read()).toThrow(/99123/);
	});
});

describe('contours in GeoJSON', () => {
	const read = (features: readonly object[]): ReturnType<typeof readGeojsonContours> => {
		const path = join(folder, 'contours.geojson.gz');
		writeFileSync(path, gzipSync(JSON.stringify({ type: 'FeatureCollection', features })));
		return readGeojsonContours(path);
	};
	const polygon = (...ring: number[][]): object => ({
		properties: { code: '37001' },
		geometry: { type: 'Polygon', coordinates: [ring] },
	});

	it('snaps to the grid, drops points that fall together and rings that bound nothing', () => {
		const [shape] = read([polygon([0, 46], [0.000004, 46], [0.01, 46], [0.01, 46.01], [0, 46])]);
		expect([...shape.rings.rings[0]]).toEqual([0, 4_600_000, 1000, 4_600_000, 1000, 4_601_000]);
		expect(read([polygon([0, 46], [0.000001, 46.000001], [0, 46.000002], [0, 46])])).toEqual([]);
		expect(read([polygon([0, 46], [0.01, 46.01], [0.02, 46.02], [0.01, 46.01], [0, 46])])).toEqual([]);
	});

	it.each([
		[
			'in the middle',
			[
				[0, 46],
				[0.02, 46],
				[0.03, 46],
				[0.04, 46.01],
				[0.03, 46],
				[0.02, 46],
				[0.01, 46.02],
				[0, 46],
			],
		],
		[
			'at the end',
			[
				[0, 46],
				[0.02, 46],
				[0.01, 46.02],
				[0, 46],
				[-0.01, 45.99],
				[-0.02, 45.98],
				[-0.01, 45.99],
				[0, 46],
			],
		],
		[
			'at the start',
			[
				[-0.02, 45.98],
				[-0.01, 45.99],
				[0, 46],
				[0.02, 46],
				[0.01, 46.02],
				[0, 46],
				[-0.01, 45.99],
				[-0.02, 45.98],
			],
		],
	])('takes off a spike %s', (_, ring) => {
		const [shape] = read([polygon(...ring)]);
		const points = [...shape.rings.rings[0]];
		expect(points).toHaveLength(6);
		expect(new Set(points)).toEqual(new Set([0, 4_600_000, 2000, 1000, 4_602_000]));
	});

	it.each([
		['metres', polygon([570_000, 6_700_000], [571_000, 6_700_000], [570_000, 6_701_000])],
		['texts', polygon(['0', '46'] as unknown as number[], [1, 46], [1, 47])],
		['a line', { properties: { code: '37001' }, geometry: { type: 'LineString', coordinates: [] } }],
		['no code', { properties: {}, geometry: { type: 'Polygon', coordinates: [] } }],
	])('names the feature that has %s', (_, feature) => {
		const good = polygon([0, 46], [0.01, 46], [0.01, 46.01], [0, 46]);
		expect(() => read([good, feature])).toThrow(DataFault);
		expect(() => read([good, feature])).toThrow(/ligne 2/);
	});

	// with the real communes where they are there, else with the made-up ones: both must come through unchanged
	it('gives back the very areas of the contours that were written', () => {
		const france = loadFranceUnits();
		const original: ContourFeature[] = france
			? france.code.flatMap((code, unit) =>
					/^(18|28|36|37|41|45)/.test(code) ? [{ code, rings: france.rings[unit] }] : [],
				)
			: madeUpContours();
		expect(original).toHaveLength(1754);
		const path = join(folder, 'real.geojson.gz');
		writeFileSync(path, contoursGeojson(original));
		const areas = (features: readonly { rings: ContourFeature['rings'] }[]): Float64Array =>
			unitAreasCm2(buildArcs(features.map(({ rings }) => rings)).arcs);
		expect(areas(readGeojsonContours(path))).toEqual(areas(original));
	});
});
