import { expect, test, type Page } from '@playwright/test';
import { aimPoint, defaultExtent, expectAccessible, frameDrawn, french, mapSettled, watch } from './atlas.ts';

const built = defaultExtent();
const { territory, freeNeighbour, units } = built;
const before = built.populationOf(territory.perimeters.at(-1)?.communes ?? []);
const after = before + units.populationMunicipale[freeNeighbour];

const population = (page: Page) => page.locator('.ledger tr').first();
const pending = (page: Page) => page.getByRole('region', { name: 'Communes en attente' });
const canvas = (page: Page) => page.locator('section.map canvas');

/** Presses a key and waits for the frame in which the map has moved by it. */
async function pressOnMap(page: Page, key: string): Promise<void> {
	await page.keyboard.press(key);
	await frameDrawn(page);
}

/** Opens the Atelier on the territory, with the free commune beside it in the middle of the map. */
async function openAtelier(page: Page): Promise<void> {
	await page.goto(`/#/atelier?territoire=${territory.id}`);
	await expect(population(page)).toContainText(french(before));
	await page
		.getByRole('combobox', { name: 'Chercher une commune ou un territoire' })
		.fill(units.code[freeNeighbour]);
	await page.locator('li[role=option]').first().click();
	await mapSettled(page);
	// what pointer and keys do with tools is loaded after the map
	await expect(canvas(page)).toHaveAttribute('data-tool', 'click');
}

test('with the mouse: a click and back, a lasso by three rules, a polygon that is kept', async ({
	page,
	baseURL,
}) => {
	const faults = watch(page, baseURL ?? '');
	await openAtelier(page);
	const { x, y } = await aimPoint(page);
	await page.mouse.click(x, y);
	await expect(population(page)).toContainText(french(after));
	await page.mouse.click(x, y);
	await expect(population(page)).toContainText(french(before));

	await page.getByRole('button', { name: 'Lasso', exact: true }).click();
	await expect(canvas(page)).toHaveAttribute('data-tool', 'lasso');
	await page.mouse.move(x - 60, y - 60);
	await page.mouse.down();
	for (const [dx, dy] of [
		[60, -60],
		[60, 40],
		[-60, 40],
	])
		await page.mouse.move(x + dx, y + dy, { steps: 4 });
	await page.mouse.up();
	await expect(pending(page)).toContainText('commune');
	const rule = page.getByRole('combobox', { name: 'Communes retenues' });
	await rule.selectOption({ label: 'tout contact' });
	await page.getByRole('button', { name: 'Parts et tracés' }).click();
	const shares = page.getByRole('region', { name: 'Dernier tracé' }).locator('tbody tr');
	await expect(shares.first()).toBeVisible();
	await expect(shares.filter({ hasNotText: 'retenue' })).toHaveCount(0);
	const touched = await shares.count();
	await rule.selectOption({ label: 'plus de la moitié de la surface' });
	await expect(shares.filter({ hasText: 'retenue' })).not.toHaveCount(touched);
	await expectAccessible(page);
	await canvas(page).press('Escape');
	await expect(pending(page)).toHaveCount(0);

	await page.getByRole('button', { name: 'Polygone', exact: true }).click();
	await expect(canvas(page)).toHaveAttribute('data-tool', 'polygon');
	for (const [dx, dy] of [
		[-50, -50],
		[50, -50],
		[0, 50],
		[-50, -50],
	])
		await page.mouse.click(x + dx, y + dy);
	await expect(page.getByRole('textbox', { name: 'Nom du tracé' })).toHaveValue('Tracé 1');
	await page.getByRole('tab', { name: 'Plan', exact: true }).press('Enter');
	await canvas(page).focus();
	await pressOnMap(page, 't');
	await expect(population(page)).toContainText('0\u202fhab.');
	expect(faults).toEqual([]);
});

test('with the keyboard alone: brush, rectangle and polygon', async ({ page, baseURL }) => {
	const faults = watch(page, baseURL ?? '');
	await openAtelier(page);
	await canvas(page).focus();
	for (const key of ['b', ']', ']']) await page.keyboard.press(key);
	await expect(page.getByRole('spinbutton', { name: 'Largeur du pinceau' })).toHaveValue('3');
	await page.keyboard.press('Space');
	await expect(population(page)).not.toContainText(french(before));
	await page.keyboard.press('Control+z');
	await expect(population(page)).toContainText(french(before));

	const menu = page.getByRole('dialog');
	await pressOnMap(page, 'x');
	await expect(menu.getByRole('combobox')).toBeFocused();
	await page.keyboard.press('Escape');
	await pressOnMap(page, 'i');
	await expect(menu.getByRole('textbox')).toBeFocused();
	await page.keyboard.type('rle');
	await expect(menu.getByRole('textbox')).toHaveValue('rle');
	await page.keyboard.press('Escape');
	await canvas(page).focus();
	await pressOnMap(page, 'g');
	await expect(pending(page)).toContainText('commune');
	await page.keyboard.press('Escape');
	await expect(pending(page)).toHaveCount(0);
	await canvas(page).focus();

	const [left, up, right, down] = ['ArrowLeft', 'ArrowUp', 'ArrowRight', 'ArrowDown'];
	for (const key of ['r', left, up, 'Space', right, right, down, down, 'Space']) await pressOnMap(page, key);
	await expect(pending(page)).toContainText('commune');
	await page.keyboard.press('Enter');
	await expect(pending(page)).toHaveCount(0);
	await expect(population(page)).not.toContainText(french(before));
	await page.keyboard.press('Control+z');

	await pressOnMap(page, 'p');
	const rule = page.getByRole('combobox', { name: 'Communes retenues' });
	await rule.focus();
	await page.keyboard.press('End');
	await expect(rule.locator('option:checked')).toHaveText('tout contact');
	await canvas(page).focus();
	for (const key of [up, left, 'Space', right, 'Space', down, 'Space', 'Enter']) await pressOnMap(page, key);
	await expect(pending(page)).toContainText('commune');
	await page.getByRole('tab', { name: 'Tracés' }).press('Enter');
	await expect(page.getByRole('textbox', { name: 'Nom du tracé' })).toHaveValue('Tracé 1');
	await page.getByRole('tab', { name: 'Plan', exact: true }).press('Enter');
	await canvas(page).focus();
	await pressOnMap(page, 't');
	await expect(population(page)).toContainText('0\u202fhab.');
	expect(faults).toEqual([]);
});
