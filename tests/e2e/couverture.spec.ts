import { expect, test } from '@playwright/test';
import { defaultExtent, expectAccessible, french, mapSettled, watch } from './atlas.ts';

const built = defaultExtent();

test('shows who is covered, by the shipped plan at its date', async ({ page, baseURL }) => {
	const faults = watch(page, baseURL ?? '');
	await page.goto('/');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Qui est couvert par une CPTS\u202f?');
	const codes = new Set(
		built.plan.territories.flatMap(({ perimeters }) => perimeters.at(-1)?.communes ?? []),
	);
	const inExtent = [...codes].filter((code) => built.units.code.indexOf(code) < built.units.extentCount);
	const covered = built.populationOf(inExtent);
	await expect(page.locator('#panel')).toContainText(
		`${french(covered)} sur ${french(built.manifest.population)} habitants`,
	);
	await expect(page.locator('#panel')).toContainText(
		built.plan.complete ? 'inventaire complet' : 'inventaire partiel',
	);
	await expect(page.locator('#panel .territories li')).toHaveCount(built.plan.territories.length);
	await mapSettled(page);
	await expectAccessible(page);
	expect(faults).toEqual([]);
});

test('answers for a commune by name, code and postal code, slips forgiven', async ({ page, baseURL }) => {
	const faults = watch(page, baseURL ?? '');
	await page.goto('/');
	const [code] = built.territory.perimeters.at(-1)?.communes ?? [];
	const unit = built.units.code.indexOf(code);
	const name = built.units.name[unit];
	const search = page.getByRole('combobox', { name: 'Ma commune' });
	for (const query of [name, name.toUpperCase().replaceAll('-', ' '), code]) {
		await search.fill(query);
		await page.getByRole('option').filter({ hasText: code }).click();
		await expect(page.locator('.answer')).toContainText(name);
		await expect(page.locator('.answer')).toContainText(built.territory.name);
	}
	await search.fill(built.units.postalCodes[unit].split(';')[0]);
	await expect(page.locator('li[role=option]').first()).toBeVisible();
	await search.fill('Zzyzx');
	await expect(page.getByText('Aucune commune trouvée')).toBeVisible();
	expect(faults).toEqual([]);
});

test('opens the card of a territory by keyboard, and the address brings it back', async ({
	page,
	baseURL,
}) => {
	const faults = watch(page, baseURL ?? '');
	await page.goto('/');
	const row = page
		.locator('.territories')
		.getByRole('button')
		.filter({ has: page.getByText(built.territory.name, { exact: true }) });
	await row.focus();
	await page.keyboard.press('Enter');
	await expect(page.getByRole('heading', { level: 2, name: built.territory.name })).toBeVisible();
	await expect(page).toHaveURL(new RegExp(`territoire=${built.territory.id}`));
	await page.reload();
	await expect(page.getByRole('heading', { level: 2, name: built.territory.name })).toBeVisible();
	await expectAccessible(page);
	expect(faults).toEqual([]);
});

test('dark theme and English hold the same rules', async ({ page, baseURL }) => {
	const faults = watch(page, baseURL ?? '');
	await page.emulateMedia({ colorScheme: 'dark' });
	await page.goto('/');
	await mapSettled(page);
	await expectAccessible(page);
	await page.getByRole('button', { name: 'EN, English' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Who is covered by a CPTS?');
	await expectAccessible(page);
	expect(faults).toEqual([]);
});

test('places of care and figures by commune lie over the territories, each in the legend', async ({
	page,
	baseURL,
}) => {
	const faults = watch(page, baseURL ?? '');
	await page.goto('/');
	await mapSettled(page);
	const plain = await page.locator('section.map canvas').screenshot();
	await page.getByRole('button', { name: 'Couches' }).click();
	for (const layer of ['MSP', 'Sites hospitaliers', 'urgence', 'Officines'])
		await page.getByRole('checkbox', { name: layer }).check();
	await mapSettled(page);
	const withPlaces = await page.locator('section.map canvas').screenshot();
	expect(withPlaces.equals(plain)).toBe(false);
	// a phone has no room for a legend on the map: it stands below the choice
	const isWide = (page.viewportSize()?.width ?? 0) > 760;
	const legend = isWide
		? page.getByRole('region', { name: 'Légende' })
		: page.locator('#layers-popover .legend');
	for (const [figure, first] of [
		['APL 2018', 'sous-dense'],
		['pour 10\u202f000 habitants', 'aucun'],
		['Infirmiers et sages-femmes', 'étendue\u00a0=\u00a0100'],
	] as const) {
		await page.getByRole('radio', { name: figure }).check();
		await expect(legend).toContainText(figure);
		await expect(legend).toContainText(first);
		await expect(legend).toContainText('inconnu');
	}
	await expect(legend, 'one at a time').not.toContainText('APL 2018');
	await mapSettled(page);
	const coloured = await page.locator('section.map canvas').screenshot();
	expect(coloured.equals(withPlaces)).toBe(false);
	await page.keyboard.press('Escape');
	await expectAccessible(page);
	expect(faults).toEqual([]);
});

test('back and forward bring back what was shown', async ({ page, baseURL }) => {
	const faults = watch(page, baseURL ?? '');
	await page.goto(`/#/couverture?territoire=${built.territory.id}`);
	await expect(page.getByRole('heading', { level: 2, name: built.territory.name })).toBeVisible();
	await page.getByRole('link', { name: 'Atelier' }).click();
	await expect(page.getByRole('textbox', { name: 'Nom du territoire' })).toHaveValue(built.territory.name);
	await page.evaluate(() => (location.hash = '#/atelier'));
	await expect(page.getByRole('textbox', { name: 'Nom du territoire' })).toHaveCount(0);
	await page.goBack();
	await expect(page.getByRole('textbox', { name: 'Nom du territoire' })).toHaveValue(built.territory.name);
	await page.goBack();
	await expect(page.getByRole('heading', { level: 2, name: built.territory.name })).toBeVisible();
	// a card is a step: Back closes it, however often one was opened, closed and changed for another
	const card = page.getByRole('heading', { level: 2, name: built.territory.name });
	const list = page
		.locator('.territories')
		.getByRole('button')
		.filter({ has: page.getByText(built.territory.name, { exact: true }) });
	const [code = ''] = built.territory.perimeters.at(-1)?.communes ?? [];
	await page.getByRole('button', { name: 'Tous les territoires' }).click();
	await expect(page).not.toHaveURL(/territoire=/);
	for (let times = 0; times < 2; times++) {
		await list.click();
		await expect(card).toBeVisible();
		await page.getByRole('button', { name: 'Tous les territoires' }).click();
		await expect(card).toHaveCount(0);
		// closing goes back in the history, which takes a moment
		await expect(page).not.toHaveURL(/territoire=/);
	}
	await list.click();
	await expect(page).toHaveURL(/territoire=/);
	await page.getByRole('combobox', { name: 'Ma commune' }).fill(code);
	await page.getByRole('option').filter({ hasText: code }).click();
	await expect(page).toHaveURL(/commune=/);
	await page.goBack();
	await expect(page).not.toHaveURL(/commune=/);
	await expect(card).toBeVisible();
	await page.goBack();
	await expect(card).toHaveCount(0);
	await expect(page).not.toHaveURL(/territoire=/);
	await page.goForward();
	await expect(card).toBeVisible();
	expect(faults).toEqual([]);
});
