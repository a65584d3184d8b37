import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { gdalFolder, writeText, zipOf } from '../../../tests/builders/gdalFiles.ts';
import { memorySource } from '../table/byteSource.ts';
import type { Layer, LayerRow } from './layer.ts';
import { openFile, type OpenedFile } from './openFile.ts';

/** Two territories near Tours: one with a hole, one of two parts; names with accents that encodings break. */
const SQUARE = (x: number, y: number, size: number): number[][] => [
	[x, y], [x + size, y], [x + size, y + size], [x, y + size], [x, y],
]; // prettier-ignore
const FEATURES = [
	{
		nom: 'Gâtine œuvrée',
		pop: 1200.5,
		date: '2019-11-30',
		rings: [[SQUARE(0.6, 47.4, 0.1), SQUARE(0.63, 47.43, 0.02)]],
	},
	{
		nom: 'Sud-Lochois',
		pop: 52,
		date: '2020-02-29',
		rings: [[SQUARE(0.9, 47.1, 0.05)], [SQUARE(1, 47.2, 0.05)]],
	},
];
const geojson = JSON.stringify({
	type: 'FeatureCollection',
	features: FEATURES.map(({ rings, ...properties }) => ({
		type: 'Feature',
		properties,
		geometry: { type: 'MultiPolygon', coordinates: rings },
	})),
});

const { folder, convert } = gdalFolder();
beforeAll(() => {
	writeText(folder, 'zones.geojson', geojson);
	for (const epsg of [4326, 2154, 3947]) {
		convert(`shp${epsg}.shp`, 'zones.geojson', '-t_srs', `EPSG:${epsg}`, '-lco', 'ENCODING=UTF-8');
		convert(`gpkg${epsg}.gpkg`, 'zones.geojson', '-t_srs', `EPSG:${epsg}`);
	}
	convert('latin.shp', 'zones.geojson', '-lco', 'ENCODING=ISO-8859-1', '-t_srs', 'EPSG:2154');
});

async function opened(
	name: string,
	bytes: Uint8Array | string,
): Promise<Exclude<OpenedFile, { kind: 'plan' | 'exchange' }>> {
	const result = await openFile(memorySource(name, bytes), () => undefined);
	if (!result.ok) throw new Error(JSON.stringify(result.error));
	if (!('layers' in result.value)) throw new Error('plan');
	return result.value;
}

async function rowsOf(layer: Layer): Promise<LayerRow[]> {
	const rows: LayerRow[] = [];
	await layer.visit((row) => rows.push(row) > 0);
	return rows;
}

async function expectZones(layer: Layer): Promise<void> {
	const rows = await rowsOf(layer);
	const nameAt = layer.headings.indexOf('nom');
	expect(rows.map(({ cells }) => cells[nameAt])).toEqual(FEATURES.map(({ nom }) => nom));
	expect(rows.map(({ cells }) => Number(cells[layer.headings.indexOf('pop')]))).toEqual([1200.5, 52]);
	for (const [at, { rings }] of FEATURES.entries()) {
		const polygons = rows[at].polygons?.();
		if (!polygons || typeof polygons === 'string') throw new Error(String(polygons));
		expect(polygons.map((one) => one.map((ring) => ring.length))).toEqual(
			rings.map((one) => one.map((ring) => ring.length)),
		);
		const corners = (all: number[][][][]): string[] =>
			all
				.flat(2)
				.map(([x, y]) => `${x.toFixed(6)} ${y.toFixed(6)}`)
				.sort();
		expect([...new Set(corners(polygons as number[][][][]))]).toEqual([...new Set(corners(rings))]);
	}
}

describe('files that GDAL writes', () => {
	test.each([4326, 2154, 3947])('a zipped Shapefile in EPSG:%d', async (epsg) => {
		const { kind, layers } = await opened('zones.zip', zipOf(folder, `shp${epsg}.`));
		expect(kind).toBe('shapefile');
		expect(layers.map(({ name, rowCount, remarks }) => [name, rowCount, remarks])).toEqual([
			[`shp${epsg}`, 2, []],
		]);
		await expectZones(layers[0]);
	});

	test.each([4326, 2154, 3947])('a GeoPackage in EPSG:%d', async (epsg) => {
		const { kind, layers } = await opened('zones.gpkg', readFileSync(join(folder, `gpkg${epsg}.gpkg`)));
		expect(kind).toBe('geopackage');
		expect(layers.map(({ rowCount, remarks }) => [rowCount, remarks])).toEqual([[2, []]]);
		await expectZones(layers[0]);
	});

	test('a Shapefile without .prj is read as Lambert-93 where that is in France, and says so', async () => {
		const { layers } = await opened('zones.zip', zipOf(folder, 'shp2154.', ['.prj']));
		expect(layers[0].remarks).toEqual([
			{ rule: 'assumed-projection', values: { system: 'Lambert-93 (EPSG:2154)' } },
		]);
		await expectZones(layers[0]);
	});

	test('metres that are declared as degrees are read as Lambert-93, and it says so', async () => {
		const archive = zipOf(folder, 'shp2154.', ['.prj']);
		const { zipSync, unzipSync } = await import('fflate');
		const files = unzipSync(archive);
		const lying = zipSync({ ...files, 'shp2154.prj': readFileSync(join(folder, 'shp4326.prj')) });
		const { layers } = await opened('zones.zip', lying);
		expect(layers[0].remarks).toMatchObject([{ rule: 'contradicted-projection' }]);
		await expectZones(layers[0]);
	});

	test('attributes in Latin-1, with and without .cpg', async () => {
		for (const without of [[], ['.cpg']]) {
			const { layers } = await opened('zones.zip', zipOf(folder, 'latin.', without));
			expect((await rowsOf(layers[0]))[0].cells[0]).toMatch(/^Gâtine/);
		}
	});

	test('GeoJSON in degrees, and in Lambert-93 as its crs says', async () => {
		await expectZones((await opened('zones.json', geojson)).layers[0]);
		convert('lambert.geojson', 'zones.geojson', '-t_srs', 'EPSG:2154', '-lco', 'RFC7946=NO');
		const { layers } = await opened('lambert.geojson', readFileSync(join(folder, 'lambert.geojson')));
		expect(layers[0].remarks).toEqual([]);
		await expectZones(layers[0]);
	});

	test('a workbook: sheets, numbers and dates', async () => {
		convert('zones.xlsx', 'zones.geojson', '-f', 'XLSX');
		const { kind, layers } = await opened('anything.csv', readFileSync(join(folder, 'zones.xlsx')));
		expect(kind).toBe('xlsx');
		expect(layers[0].headings).toEqual(['nom', 'pop', 'date']);
		expect((await rowsOf(layers[0])).map(({ row, cells }) => [row, ...cells])).toEqual([
			[2, 'Gâtine œuvrée', '1200.5', '2019-11-30'],
			[3, 'Sud-Lochois', '52', '2020-02-29'],
		]);
	});

	test('a GeoPackage with large rows, whose records go on over several pages', async () => {
		const long = 'Bléré '.repeat(4000).trim();
		writeText(
			folder,
			'long.csv',
			`nom,n\n${Array.from({ length: 300 }, (_, i) => `${long}${i},${i}`).join('\n')}\n`,
		);
		convert('long.gpkg', 'long.csv', '-f', 'GPKG');
		const { layers } = await opened('long.gpkg', readFileSync(join(folder, 'long.gpkg')));
		const rows = await rowsOf(layers[0]);
		const at = layers[0].headings.indexOf('nom');
		expect(rows).toHaveLength(300);
		expect(rows.every(({ cells }, i) => cells[at] === `${long}${i}`)).toBe(true);
	});
});
