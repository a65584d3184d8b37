import { readFileSync } from 'node:fs';
import { expect, test, type Download, type Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { defaultExtent, expectAccessible, mapSettled, watch } from './atlas.ts';

const built = defaultExtent();
const { territory, plan, units } = built;
const codes = territory.perimeters.at(-1)?.communes ?? [];
const codesOfPlan = plan.territories.flatMap(({ perimeters }) => perimeters.at(-1)?.communes ?? []);

const dialog = (page: Page): ReturnType<Page['getByRole']> => page.getByRole('dialog', { name: 'Exporter' });

async function download(page: Page, format: RegExp): Promise<{ file: Download; bytes: Buffer }> {
	await page.getByRole('button', { name: 'Exporter…' }).click();
	await dialog(page).getByRole('radio', { name: format }).check();
	const [file] = await Promise.all([
		page.waitForEvent('download'),
		dialog(page).getByRole('button', { name: 'Exporter', exact: true }).click(),
	]);
	await expect(dialog(page)).toHaveCount(0);
	return { file, bytes: readFileSync(await file.path()) };
}

test('each format is written in the browser', async ({ page, baseURL }, { project }) => {
	const faults = watch(page, baseURL ?? '');
	await page.goto(`/#/atelier?territoire=${territory.id}`);
	const csv = await download(page, /CSV/);
	expect(csv.file.suggestedFilename()).toMatch(/_\d{4}-\d\d-\d\d\.csv$/);
	const lines = csv.bytes.toString('utf8').trimEnd().split('\r\n');
	expect(lines[0]).toMatch(/^\ufeffterritoire;code_commune;commune;/);
	expect(lines.slice(1).map((line) => line.split(';')[1])).toEqual(codes);
	if (project.name === 'phone') return expect(faults).toEqual([]);

	const workbook = unzipSync((await download(page, /Excel/)).bytes);
	const list = strFromU8(workbook['xl/worksheets/sheet1.xml']);
	for (const code of codes) expect(list).toContain(`>${code}<`);
	const geojson = JSON.parse((await download(page, /GeoJSON/)).bytes.toString()) as GeoJSON.FeatureCollection;
	expect(geojson.features.map(({ properties }) => properties?.['communes'] as number)).toEqual([
		codes.length,
	]);
	const gpkg = (await download(page, /GeoPackage/)).bytes;
	expect(gpkg.subarray(0, 15).toString()).toBe('SQLite format 3');
	expect(gpkg.subarray(68, 72).toString()).toBe('GPKG');
	const shapefile = unzipSync((await download(page, /Shapefile/)).bytes);
	expect(
		new DataView(shapefile['communes.dbf'].buffer, shapefile['communes.dbf'].byteOffset).getUint32(4, true),
	).toBe(codes.length);
	expect(strFromU8(shapefile['communes.prj'])).toContain('Lambert_93');
	expect(JSON.parse((await download(page, /Plan Maillage/)).bytes.toString())).toMatchObject({
		territories: [{ id: territory.id }],
	});
	expect(faults).toEqual([]);
});

test('chosen territories, by the keyboard', async ({ page, baseURL }) => {
	const faults = watch(page, baseURL ?? '');
	await page.goto('/#/atelier');
	await expect(page.locator('.territories li')).toHaveCount(plan.territories.length);
	await mapSettled(page);
	await page.keyboard.press('Control+s');
	await expect(dialog(page).getByRole('radio', { name: /tout le plan/ })).toBeChecked();
	await dialog(page)
		.getByRole('radio', { name: /à choisir/ })
		.press('Space');
	await expect(dialog(page).getByRole('button', { name: 'Exporter', exact: true })).toBeDisabled();
	await dialog(page).getByRole('button', { name: 'Tous' }).press('Enter');
	await expectAccessible(page);
	await dialog(page).getByRole('radio', { name: /CSV/ }).press('Space');
	const [file] = await Promise.all([
		page.waitForEvent('download'),
		dialog(page).getByRole('button', { name: 'Exporter', exact: true }).press('Enter'),
	]);
	const rows = readFileSync(await file.path(), 'utf8')
		.trimEnd()
		.split('\r\n')
		.slice(1);
	expect(rows).toHaveLength(codesOfPlan.length);
	const [first] = rows[0].split(';').slice(2, 3);
	expect(units.name).toContain(first);
	expect(faults).toEqual([]);
});
