import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test, type Download, type Locator, type Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { defaultExtent, french, mapSettled, watch } from './atlas.ts';
import { faultyWorkbook, FIRST_CPTS, SECOND_CPTS } from './faultyWorkbook.ts';
import { keyboard, mouse, type Hand } from './hand.ts';

/**
 * The planner's story: an Excel list with ten faulty rows is read, drawn and checked, a commune is added after its
 * effect was weighed, a variant is made and compared, and the annex, a GeoPackage and a picture leave for others.
 */

const built = defaultExtent();
const { territory, freeNeighbour, units } = built;
const listed = territory.perimeters.at(-1)?.communes ?? [];
const [claimedTwice] = listed;
const added = units.code[freeNeighbour];
const drawn = [...listed, added];
const nameOf = (code: string): string => units.name[units.code.indexOf(code)];

for (const [name, handOf] of [
	['the mouse', mouse],
	['the keyboard alone', keyboard],
] as const)
	test(`from a faulty list to the files of a meeting, with ${name}`, async ({ page, baseURL }) => {
		test.setTimeout(400_000);
		const faults = watch(page, baseURL ?? '');
		const hand = handOf(page);
		await page.goto('/#/atelier');
		await mapSettled(page);
		await importList(page, hand);
		await checkShared(page, hand);
		await addCommune(page, hand);
		await compareVariant(page, hand);
		await takeAway(page, hand);
		expect(faults).toEqual([]);
	});

const population = (page: Page): Locator => page.locator('.ledger tr').first();
const row = (page: Page, name: string): Locator =>
	page.locator('.territories li').filter({ hasText: name }).getByRole('button').first();
const button = (page: Page, name: string | RegExp): Locator =>
	page.getByRole('button', { name, exact: typeof name === 'string' });
const tab = (page: Page, name: string): Locator => page.getByRole('tab', { name, exact: true });
const saved = (page: Page): Promise<void> =>
	expect(page.locator('[data-saving]')).toHaveAttribute('data-saving', 'saved');

async function importList(page: Page, hand: Hand): Promise<void> {
	const { bytes, homonym } = faultyWorkbook(built);
	const dialog = page.getByRole('dialog');
	await hand.press(button(page, 'Importer un fichier'));
	const [chooser] = await Promise.all([
		page.waitForEvent('filechooser'),
		hand.press(dialog.getByRole('button', { name: 'Choisir un fichier' })),
	]);
	await chooser.setFiles({ name: 'liste 2026.xlsx', mimeType: 'application/octet-stream', buffer: bytes });
	await expect(dialog).toContainText(`${french(listed.length + 10)} lignes lues, 2 CPTS`);
	const faulty = dialog.getByRole('region', { name: 'Lignes réparées ou refusées' }).locator('tbody tr');
	await expect(faulty).toHaveCount(9);
	if (homonym) await hand.press(dialog.getByRole('button', { name: new RegExp(`^${homonym} \\(`) }).first());
	await hand.press(dialog.getByRole('button', { name: 'Dessiner ces territoires' }));
	await expect(dialog).toHaveCount(0);
	await hand.press(row(page, FIRST_CPTS));
	await expect(population(page)).toContainText(french(built.populationOf(listed)));
}

/** The commune that both claim is found and left to the one that lists it by its code. */
async function checkShared(page: Page, hand: Hand): Promise<void> {
	await hand.press(tab(page, 'À vérifier'));
	await hand.press(page.getByRole('list', { name: 'Contrôles' }).getByRole('button', { name: /partagée/ }));
	await expect(page.getByRole('heading', { level: 3 })).toHaveText(nameOf(claimedTwice));
	await expect(page.locator('#panel')).toContainText(SECOND_CPTS);
	await hand.press(button(page, `Garder dans ${FIRST_CPTS} seulement`));
	await expect(page.getByText('Rien à signaler.')).toBeVisible();
	await hand.press(tab(page, 'Plan'));
}

/** A commune waits, its effect is read, then it joins. */
async function addCommune(page: Page, hand: Hand): Promise<void> {
	const bar = page.getByRole('region', { name: 'Communes en attente' });
	await hand.press(button(page, 'Liste'));
	await hand.write(page.getByRole('textbox', { name: 'Coller une liste de communes' }), added);
	await page.keyboard.press('Control+Enter');
	await expect(bar).toContainText('+1 commune');
	await hand.press(button(page, 'Effet sur chaque territoire'));
	await expect(bar.getByRole('row', { name: FIRST_CPTS })).toContainText(french(built.populationOf(drawn)));
	await hand.press(button(page, /valider/));
	await expect(bar).toHaveCount(0);
	await expect(population(page)).toContainText(french(built.populationOf(drawn)));
	await saved(page);
}

/** The variant leaves a commune out, and the comparison tells just that. */
async function compareVariant(page: Page, hand: Hand): Promise<void> {
	const dialog = page.getByRole('dialog');
	const [, left] = listed;
	await hand.press(tab(page, 'Variantes'));
	await hand.press(button(page, 'Dupliquer comme variante'));
	await hand.write(dialog.getByLabel('Nom de la variante'), 'Sans une commune');
	await hand.press(dialog.getByRole('button', { name: 'Créer et ouvrir' }));
	await expect(dialog).toHaveCount(0);
	await hand.press(tab(page, 'Plan'));
	await hand.press(page.locator('summary').filter({ hasText: 'Communes du territoire' }));
	await hand.press(button(page, `Retirer ${nameOf(left)}`));
	await expect(population(page)).toContainText(
		french(built.populationOf(drawn.filter((code) => code !== left))),
	);
	await hand.press(tab(page, 'Variantes'));
	const reference = page.locator('li').filter({ hasText: 'liste 2026' }).first();
	await hand.press(reference.getByRole('button', { name: 'Comparer' }));
	await expect(page.locator('section.map[aria-busy=false]')).toHaveCount(2, { timeout: 60_000 });
	await expect(page.locator('.compared tbody tr')).toHaveCount(1);
	await expect(page.locator('.compared tbody tr')).toContainText(nameOf(left));
	await hand.press(button(page, 'Fermer la comparaison'));
	await hand.press(reference.getByRole('button', { name: 'Ouvrir' }));
	await hand.press(tab(page, 'Plan'));
	await expect(population(page)).toContainText(french(built.populationOf(drawn)));
}

async function takeAway(page: Page, hand: Hand): Promise<void> {
	const annex = unzipSync(readFileSync(await (await exportAs(page, hand, /Excel/)).path()));
	const list = strFromU8(annex['xl/worksheets/sheet1.xml']);
	for (const code of drawn) expect(list).toContain(`>${code}<`);
	const geoPackage = test.info().outputPath('plan.gpkg');
	await (await exportAs(page, hand, /GeoPackage/)).saveAs(geoPackage);
	const told = execFileSync('ogrinfo', ['-ro', '-al', '-geom=NO', geoPackage], { encoding: 'utf8' });
	expect(told).toContain(FIRST_CPTS);
	expect(told).toContain(`population (Integer64) = ${built.populationOf(drawn)}`);
	const picture = await exportAs(page, hand, /\.png/);
	const png = readFileSync(await picture.path());
	expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([2246, 1588]);
}

async function exportAs(page: Page, hand: Hand, format: RegExp): Promise<Download> {
	const dialog = page.getByRole('dialog');
	await hand.press(button(page, 'Exporter…'));
	await hand.tick(dialog.getByRole('radio', { name: format }));
	const further = dialog.getByRole('button', { name: 'Continuer…' });
	if (await further.isVisible()) await hand.press(further);
	const make = dialog.getByRole('button', { name: /^(Exporter|Enregistrer l’image)$/ });
	await expect(make).toBeEnabled();
	const [file] = await Promise.all([page.waitForEvent('download', { timeout: 110_000 }), hand.press(make)]);
	await expect(dialog).toHaveCount(0);
	return file;
}
