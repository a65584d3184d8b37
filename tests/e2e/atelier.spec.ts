import { expect, test, type Page } from '@playwright/test';
import { aimPoint, defaultExtent, expectAccessible, frameDrawn, french, mapSettled, watch } from './atlas.ts';

const built = defaultExtent();
const { territory, freeNeighbour, units } = built;
const before = built.populationOf(territory.perimeters.at(-1)?.communes ?? []);
const after = before + units.populationMunicipale[freeNeighbour];

const population = (page: Page) => page.locator('.ledger tr').first();
const saving = (page: Page) => page.locator('[data-saving]');

/** Opens the Atelier on the territory, with the free commune beside it in the middle of the map. */
async function openAtelier(page: Page): Promise<void> {
	await page.goto(`/#/atelier?territoire=${territory.id}&commune=${units.code[freeNeighbour]}`);
	await expect(population(page)).toContainText(french(before));
	await page
		.getByRole('combobox', { name: 'Chercher une commune ou un territoire' })
		.fill(units.code[freeNeighbour]);
	await page.locator('li[role=option]').first().click();
	await mapSettled(page);
	// what pointer and keys do with tools is loaded after the map
	await expect(page.locator('section.map canvas')).toHaveAttribute('data-tool', 'click');
}

test('a click moves a commune, figures follow, undo restores, all is kept', async ({ page, baseURL }) => {
	const faults = watch(page, baseURL ?? '');
	await openAtelier(page);
	const { x, y } = await aimPoint(page);
	await page.mouse.click(x, y);
	await expect(population(page)).toContainText(french(after));
	await expect(saving(page)).toHaveAttribute('data-saving', 'saved');
	await page.reload();
	await expect(population(page)).toContainText(french(after));
	await page.getByRole('toolbar').getByRole('button', { name: 'Annuler', exact: true }).click();
	await expect(population(page)).toContainText(french(before));
	await page.getByRole('button', { name: 'Rétablir' }).click();
	await expect(population(page)).toContainText(french(after));
	await expectAccessible(page);
	expect(faults).toEqual([]);
});

test('the keyboard alone moves a commune, on the map and in the list', async ({ page, baseURL }) => {
	const faults = watch(page, baseURL ?? '');
	await openAtelier(page);
	await page.getByRole('combobox', { name: 'Ajouter une commune' }).focus();
	await page.keyboard.type(units.code[freeNeighbour]);
	await page.keyboard.press('Enter');
	await expect(population(page)).toContainText(french(after));
	await page.locator('#panel').focus();
	await page.keyboard.press('Control+z');
	await expect(population(page)).toContainText(french(before));
	await mapSettled(page);
	await page.locator('section.map canvas').focus();
	await page.keyboard.press('ArrowRight');
	await frameDrawn(page);
	await mapSettled(page);
	await page.keyboard.press('Space');
	await expect(saving(page)).toHaveAttribute('data-saving', 'saved');
	await expect(population(page)).not.toContainText(french(before));
	await page.keyboard.press('Control+z');
	await expect(population(page)).toContainText(french(before));
	expect(faults).toEqual([]);
});

test('a stroke of the brush is one step of the history', async ({ page, baseURL }) => {
	const faults = watch(page, baseURL ?? '');
	await openAtelier(page);
	await page.getByRole('button', { name: 'Pinceau' }).click();
	const { x, y } = await aimPoint(page);
	await page.mouse.move(x, y);
	await page.mouse.down();
	await page.mouse.move(x + 60, y + 20, { steps: 6 });
	await page.mouse.move(x + 90, y - 30, { steps: 4 });
	await expect(page.locator('.ledger .change').first()).toContainText('+');
	await page.mouse.up();
	await expect(saving(page)).toHaveAttribute('data-saving', 'saved');
	await expect(population(page)).not.toContainText(french(before));
	await page.getByRole('toolbar').getByRole('button', { name: 'Annuler', exact: true }).click();
	await expect(population(page)).toContainText(french(before));
	expect(faults).toEqual([]);
});

test('a territory is made, named, painted and deleted', async ({ page, baseURL }) => {
	const faults = watch(page, baseURL ?? '');
	await openAtelier(page);
	await page.getByRole('button', { name: 'Nouveau territoire' }).click();
	const name = page.getByRole('textbox', { name: 'Nom du territoire' });
	await name.fill('<b>Essai</b> __proto__');
	await name.press('Enter');
	await expect(page.locator('.territories')).toContainText('<b>Essai</b> __proto__');
	const { x, y } = await aimPoint(page);
	await page.mouse.click(x, y);
	await expect(population(page)).toContainText(french(units.populationMunicipale[freeNeighbour]));
	await name.fill(territory.name);
	await name.press('Enter');
	await expect(page.getByRole('alert')).toContainText(territory.name);
	await page.getByRole('button', { name: 'Supprimer' }).click();
	await expect(page.locator('.territories')).not.toContainText('Essai');
	await page.getByRole('toolbar').getByRole('button', { name: 'Annuler', exact: true }).click();
	await expect(page.locator('.territories')).toContainText('Essai');
	expect(faults).toEqual([]);
});

test('what showed as saved is there after the tab is killed; a second tab only reads', async ({
	page,
	context,
	baseURL,
}) => {
	await openAtelier(page);
	const { x, y } = await aimPoint(page);
	await page.mouse.click(x, y);
	await expect(saving(page)).toHaveAttribute('data-saving', 'saved');
	const second = await context.newPage();
	const faults = watch(second, baseURL ?? '');
	await second.goto(`/#/atelier?territoire=${territory.id}`);
	const row = second
		.locator('.territories li')
		.filter({ has: second.getByText(territory.name, { exact: true }) });
	await expect(row).toContainText(french(after));
	await expect(saving(second)).toHaveAttribute('data-saving', 'elsewhere');
	const point = await aimPoint(second);
	await second.mouse.click(point.x, point.y);
	await expect(row).toContainText(french(after));
	await page.close({ runBeforeUnload: false });
	await second.reload();
	await expect(row).toContainText(french(after));
	await expect(saving(second)).toHaveAttribute('data-saving', 'saved');
	expect(faults).toEqual([]);
});

test('a plan goes out as a file and comes back', async ({ page, baseURL }) => {
	const faults = watch(page, baseURL ?? '');
	await openAtelier(page);
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: 'Télécharger le plan' }).click(),
	]);
	const path = await download.path();
	await page.getByRole('button', { name: 'Supprimer' }).click();
	await expect(page.locator('.territories li')).toHaveCount(built.plan.territories.length - 1);
	await page.getByRole('button', { name: 'Importer un fichier' }).click();
	await page.locator('input[type=file]').setInputFiles(path);
	await page.getByRole('button', { name: 'Ouvrir ce plan' }).click();
	await expect(page.locator('.territories li')).toHaveCount(built.plan.territories.length);
	await page.getByRole('button', { name: 'Importer un fichier' }).click();
	await page
		.locator('input[type=file]')
		.setInputFiles({ name: 'cassé.json', mimeType: 'application/json', buffer: Buffer.from('{"format":') });
	await expect(page.getByRole('alert')).toContainText('cassé.json');
	expect(faults).toEqual([]);
});

test('a stored plan that cannot be read is set aside, said and offered', async ({ page }) => {
	await openAtelier(page);
	const { x, y } = await aimPoint(page);
	await page.mouse.click(x, y);
	await expect(saving(page)).toHaveAttribute('data-saving', 'saved');
	await page.evaluate(async () => {
		const opened = indexedDB.open('maillage');
		await new Promise((resolve) => (opened.onsuccess = resolve));
		const store = opened.result.transaction('plans', 'readwrite').objectStore('plans');
		const all = store.getAll();
		await new Promise((resolve) => (all.onsuccess = resolve));
		const content = { format: 'maillage-plan', version: 99 };
		const put = store.put({ ...(all.result[0] as object), content });
		await new Promise((resolve) => (put.onsuccess = resolve));
		opened.result.close();
	});
	await page.reload();
	await expect(page.getByRole('alert')).toContainText('mis de côté');
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('alert').getByRole('button').click(),
	]);
	expect(download.suggestedFilename()).toBe('plan-illisible.json');
	await expect(population(page)).toContainText(french(before));
});

test('a shared commune counts in both territories', async ({ page, baseURL }) => {
	const faults = watch(page, baseURL ?? '');
	const other = built.plan.territories.find(({ id }) => id !== territory.id);
	const [shared] = other?.perimeters.at(-1)?.communes ?? [];
	await page.goto(`/#/atelier?territoire=${territory.id}`);
	await page.getByRole('checkbox', { name: 'Partager au lieu de déplacer' }).check();
	await page.getByRole('combobox', { name: 'Ajouter une commune' }).fill(shared);
	await page.locator('li[role=option]').first().click();
	await expect(population(page)).toContainText(french(before + built.populationOf([shared])));
	const row = page
		.locator('.territories li')
		.filter({ has: page.getByText(other?.name ?? '', { exact: true }) });
	await expect(row).toContainText(french(built.populationOf(other?.perimeters.at(-1)?.communes ?? [])));
	await mapSettled(page);
	expect(faults).toEqual([]);
});

test('a removed plan gives way to the shipped one, which can be painted', async ({ page, baseURL }) => {
	const faults = watch(page, baseURL ?? '');
	await openAtelier(page);
	const { x, y } = await aimPoint(page);
	await page.mouse.click(x, y);
	await expect(saving(page)).toHaveAttribute('data-saving', 'saved');
	await page.getByRole('button', { name: 'Plans…' }).click();
	const dialog = page.getByRole('dialog');
	await dialog.getByRole('button', { name: `Supprimer «\u202f${built.plan.name}\u202f»` }).click();
	await dialog.getByRole('button', { name: 'Supprimer définitivement' }).click();
	await expect(dialog).toContainText('Aucun plan gardé');
	await dialog.getByRole('button', { name: 'Fermer' }).first().click();
	await expect(saving(page)).toHaveAttribute('data-saving', 'shipped');
	await expect(page.getByRole('button', { name: 'Nouveau territoire' })).toBeEnabled();
	expect(faults).toEqual([]);
});
