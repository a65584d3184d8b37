import { expect, test, type Page } from '@playwright/test';
import { defaultExtent, expectAccessible, french, watch } from './atlas.ts';

const built = defaultExtent();
const { territory, freeNeighbour, units, manifest } = built;
const before = built.populationOf(territory.perimeters.at(-1)?.communes ?? []);
const after = before + units.populationMunicipale[freeNeighbour];
const scenarios = manifest.files.plans.filter(({ scenario }) => scenario);

const population = (page: Page) => page.locator('.ledger tr').first();
const saving = (page: Page) => page.locator('[data-saving]');

async function mapsSettled(page: Page, count: number): Promise<void> {
	const settled = page.locator('section.map[aria-busy=false]');
	await expect(settled).toHaveCount(count, { timeout: 60_000 });
}

test('a scenario is made, drawn, compared and taken over in part', async ({ page, baseURL }) => {
	const faults = watch(page, baseURL ?? '');
	const wide = (page.viewportSize()?.width ?? 0) > 760;
	await page.goto(`/#/atelier?territoire=${territory.id}`);
	await mapsSettled(page, 1);
	await page.getByRole('tab', { name: 'Variantes' }).click();
	await page.getByRole('button', { name: 'Dupliquer comme variante' }).click();
	const dialog = page.getByRole('dialog');
	await dialog.getByLabel('Nom de la variante').fill('Essai');
	await dialog.getByLabel('Pourquoi cette variante').fill('Une commune de plus');
	await dialog.getByRole('button', { name: 'Créer et ouvrir' }).click();
	await expect(dialog).toHaveCount(0);
	await expect(page.getByLabel('Nom de la variante')).toHaveValue('Essai');

	await page.getByRole('tab', { name: 'Plan' }).click();
	await page.getByRole('combobox', { name: 'Ajouter une commune' }).fill(units.code[freeNeighbour]);
	await page.locator('li[role=option]').first().click();
	await expect(population(page)).toContainText(french(after));
	await expect(saving(page)).toHaveAttribute('data-saving', 'saved');

	await page.getByRole('tab', { name: 'Variantes' }).click();
	const shipped = page.locator('li').filter({ hasText: 'livré avec la région' }).first();
	await shipped.getByRole('button', { name: 'Comparer' }).click();
	await mapsSettled(page, wide ? 2 : 1);
	const row = page.locator('.compared tbody tr');
	await expect(row).toHaveCount(1);
	await expect(row).toContainText(units.name[freeNeighbour]);
	await expect(row).toContainText(territory.name);
	await expect(row).toContainText('sans CPTS');
	await expectAccessible(page);
	await page.getByRole('tab', { name: 'Chiffres' }).click();
	await expect(page.locator('.compared tbody').first()).toContainText(french(before));
	await expect(page.locator('.compared tbody').first()).toContainText(french(after));

	await page.getByRole('checkbox', { name: `Reprendre ${territory.name}` }).check();
	await page.getByRole('button', { name: 'Reprendre 1 commune' }).click();
	await expect(page.locator('.compared')).toContainText('placent toutes les communes de la même façon');
	await page.getByRole('button', { name: 'Fermer la comparaison' }).click();
	await page.getByRole('tab', { name: 'Plan' }).click();
	await expect(population(page)).toContainText(french(before));
	await page.keyboard.press('Control+z');
	await expect(population(page)).toContainText(french(after));

	expect(faults).toEqual([]);
});

test('a drawn perimeter is decided as of a date, and in force from then on', async ({ page, baseURL }) => {
	const faults = watch(page, baseURL ?? '');
	await page.goto(`/#/atelier?territoire=${territory.id}`);
	await page.getByRole('combobox', { name: 'Ajouter une commune' }).fill(units.code[freeNeighbour]);
	await page.locator('li[role=option]').first().click();
	await expect(population(page)).toContainText(french(after));
	const dialog = page.getByRole('dialog');
	await page.getByRole('button', { name: 'Acter au' }).click();
	await dialog.getByLabel('Date').fill('1/1/1990');
	await dialog.getByRole('button', { name: 'Acter', exact: true }).click();
	await expect(dialog.getByRole('alert')).toContainText('plus tardive');
	await dialog.getByLabel('Date').fill('24/03/2026');
	await expect(dialog).toContainText('Acté au 24 mars 2026');
	await dialog.getByLabel('Note').fill('Réunion du 24 mars');
	await dialog.getByRole('button', { name: 'Acter', exact: true }).click();
	await expect(saving(page)).toHaveAttribute('data-saving', 'saved');
	for (const [day, people] of [
		['2026-03-23', before],
		['2026-03-24', after],
	] as const) {
		await page.goto(`/#/couverture?territoire=${territory.id}&date=${day}`);
		await expect(population(page)).toContainText(french(people));
	}
	await expect(page.locator('article')).toContainText('Périmètre acté au 24 mars 2026');
	expect(faults).toEqual([]);
});

/** People of Nord Indre-et-Loire as one CPTS, as two, and as a larger one, with the size class. */
const NORTH = [
	[38_392, 'T1'],
	[22_590, 'T1'],
	[15_802, 'T1'],
	[71_787, 'T2'],
] as const;

test('the shipped scenarios stand beside the plan with their figures', async ({ page, baseURL }) => {
	const faults = watch(page, baseURL ?? '');
	await page.goto('/#/atelier');
	await page.getByRole('tab', { name: 'Variantes' }).click();
	if (scenarios.length === 0) {
		await expect(page.getByText('Aucun autre plan pour cette étendue')).toBeVisible();
		return;
	}
	const wide = (page.viewportSize()?.width ?? 0) > 760;
	for (const [index, { scenario }] of scenarios.entries()) {
		if (index > 0 && !wide)
			await page.getByRole('button', { name: 'Ajouter un plan à la comparaison' }).click();
		await page.locator('li').filter({ hasText: scenario }).getByRole('button', { name: 'Comparer' }).click();
	}
	await mapsSettled(page, wide ? scenarios.length + 1 : 1);
	await page.getByRole('tab', { name: 'Chiffres' }).click();
	if (manifest.id === '24')
		for (const [people, size] of NORTH)
			await expect(page.locator('.compared tbody tr').filter({ hasText: french(people) })).toContainText(
				size,
			);
	await expect(page.locator('.compared tbody').last()).toContainText('Ensemble du plan');
	expect(faults).toEqual([]);
});
