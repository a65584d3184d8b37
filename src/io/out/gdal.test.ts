import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demonstrationExtent } from '../../../tests/builders/demonstration.ts';
import { exported, planOf, territoryOf } from '../../../tests/builders/exported.ts';
import { GdalJudge } from '../../../tests/builders/gdal.ts';
import { areaM2 } from '../../geometry/shapes.ts';

/**
 * Every format opened by GDAL. Areas are compared on the ellipsoid, once PROJ has brought Lambert-93 back to degrees:
 * in the projection itself a territory is a few per mille larger or smaller than on the ground.
 */
const ground = demonstrationExtent({ count: 300, ringCount: 120 });
const { units } = ground;
const codes = units.code.slice(0, 120);
const north = codes.slice(0, 60);
const east = codes.slice(50, 90);
const accented = 'Éclaté « œuvre », l’Île-d’Yeu';
const plan = planOf([
	territoryOf('Nord', north, { id: 'nord', indicative: true }),
	territoryOf(accented, [...east, units.code[200]], { id: 'est' }),
	territoryOf('Vide', [], { id: 'vide' }),
]);
const judge = new GdalJudge();
const paths: Record<string, string> = {};

/** Coordinates are rounded to a millimetre in Lambert-93; the rest is what two implementations of it differ by. */
const WITHIN_PPM = 1;
/** SpatiaLite's own area on the ellipsoid, a method unlike ours. */
const WITHIN_OTHER_METHOD_PPM = 10;

beforeAll(async () => {
	const take = async (name: string, choices: Parameters<typeof exported>[2]): Promise<void> => {
		paths[name] = judge.take(name, await exported(plan, ground, choices));
	};
	await take('plan.gpkg', { format: 'gpkg' });
	await take('plan.shp.zip', { format: 'shp' });
	await take('territoires.geojson', { format: 'geojson' });
	await take('communes.geojson', { format: 'geojson', layer: 'communes' });
	await take('plan.xlsx', { format: 'xlsx' });
	await take('plan.csv', { format: 'csv' });
});
afterAll(() => judge.close());

const areaKm2Of = (members: readonly string[]): number =>
	members.reduce((sum, code) => sum + units.areaCm2[units.code.indexOf(code)], 0) / 1e10;
const ppm = (one: number, other: number): number => Math.abs(one / other - 1) * 1e6;
const rowsOfPlan = 60 + 41;

describe.each([
	['plan.gpkg', 'territoire'],
	['plan.shp.zip', 'TERRITOIRE'],
])('%s', (file, nameField) => {
	test('holds both layers in Lambert-93, names with their accents', () => {
		const info = judge.info(paths[file]);
		expect(info).toMatch(/Layer name: territoires[^]*Feature Count: 3[^]*Layer name: communes/);
		expect(info).toContain(`Feature Count: ${rowsOfPlan}`);
		expect(info).toMatch(/Lambert.93/);
		const names = judge.rows(paths[file], 'territoires').map((row) => row[nameField]);
		expect(names).toEqual(['Nord', accented, 'Vide']);
		const communes = judge
			.rows(paths[file], 'communes')
			.map((row) => row[file.endsWith('gpkg') ? 'commune' : 'COMMUNE']);
		expect(communes.slice(0, 60)).toEqual(units.name.slice(0, 60));
	});

	test('areas on the ellipsoid are ours; a territory without commune has no contour', () => {
		const { features } = judge.inDegrees(paths[file], 'territoires');
		expect(features[2].geometry).toBeNull();
		for (const [index, members] of [north, [...east, units.code[200]]].entries()) {
			const geometry = features[index].geometry as GeoJSON.Polygon | GeoJSON.MultiPolygon;
			const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
			const measured = areaM2({ type: 'MultiPolygon', coordinates: polygons }) / 1e6;
			expect(ppm(measured, areaKm2Of(members))).toBeLessThan(WITHIN_PPM);
		}
	});

	test('every shape is valid', () => {
		for (const layer of ['territoires', 'communes']) {
			const sql = `select ST_IsValid(geometry) as valid from "${layer}" where geometry is not null`;
			const rows = judge.rows(
				paths[file],
				layer,
				file.endsWith('gpkg') ? sql.replaceAll('geometry', 'geom') : sql,
			);
			expect(rows.length).toBe(layer === 'communes' ? rowsOfPlan : 2);
			expect(rows.every(({ valid }) => valid === 1)).toBe(true);
		}
	});
});

test('the GeoPackage tells its system, its columns and its notes', () => {
	const info = judge.info(paths['plan.gpkg']);
	expect(info).toContain('ID["EPSG",2154]');
	expect(info).toContain('code_commune: String');
	expect(info).toContain('population: Integer64');
	expect(info).toContain('superficie_km2: Real');
	const legend = judge.rows(paths['plan.gpkg'], 'legende');
	expect(legend).toContainEqual(expect.objectContaining({ colonne: 'population', unite: 'habitants' }));
	expect(judge.rows(paths['plan.gpkg'], 'notes')[0].texte).toContain('Plan d’essai');
});

test('the projection of the Shapefile is recognised, its fields have ten characters, its counts are whole', () => {
	const archive = judge.info(paths['plan.shp.zip']);
	expect(archive).toContain('CODE_INSEE: String (5.0)');
	expect(archive).toContain('POP_MUN: Integer64');
	const names = [...archive.matchAll(/^(\w+): (?:String|Real|Integer)/gm)].map(([, name]) => name);
	expect(names.length).toBeGreaterThan(30);
	expect(names.filter((name) => name.length > 10)).toEqual([]);
});

test('.prj is EPSG:2154, .cpg is UTF-8, and fields are explained', async () => {
	const files = unzipSync(await exported(plan, ground, { format: 'shp' }));
	expect(judge.epsgOf(files['communes.prj'])).toBe('EPSG:2154');
	const text = (name: string): string => new TextDecoder().decode(files[name]);
	expect(text('territoires.cpg')).toBe('UTF-8');
	expect(text('legende.csv')).toContain(
		'POP_MUN;Population municipale;habitants;source de populationMunicipale',
	);
	expect(text('LISEZMOI.txt')).toContain('Plan d’essai');
});

test('GeoJSON: layers, counts, and an area by a method of its own', () => {
	const info = judge.info(paths['territoires.geojson']);
	expect(info).toMatch(/Layer name: territoires[^]*Feature Count: 3/);
	expect(judge.info(paths['communes.geojson'])).toContain(`Feature Count: ${rowsOfPlan}`);
	const [{ area }] = judge.rows(
		paths['territoires.geojson'],
		'territoires',
		"select ST_Area(geometry, 1) as area from territoires where territoire = 'Nord'",
	);
	expect(ppm(Number(area) / 1e6, areaKm2Of(north))).toBeLessThan(WITHIN_OTHER_METHOD_PPM);
});

test('workbook and list open: codes are texts, shared communes have a row in each territory', () => {
	const sheet = judge.rows(paths['plan.xlsx'], 'Communes');
	const cells = sheet.map((row) => Object.values(row));
	expect(cells.filter(([, code]) => code === units.code[55]).map(([name]) => name)).toEqual([
		'Nord',
		accented,
	]);
	expect(judge.rows(paths['plan.xlsx'], 'Territoires').length).toBeGreaterThan(3);
	const list = judge.rows(paths['plan.csv'], 'plan');
	expect(list).toHaveLength(rowsOfPlan);
	expect(list.filter(({ commune_partagee: shared }) => shared === 'oui')).toHaveLength(20);
	expect(list[0]).toMatchObject({ code_commune: units.code[0], commune: units.name[0] });
});
