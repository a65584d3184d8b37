import { expect, test, type Page } from '@playwright/test';
import { defaultExtent, expectAccessible, french, mapSettled, watch } from './atlas.ts';

const built = defaultExtent();
const { territory, units } = built;
const population = built.populationOf(territory.perimeters.at(-1)?.communes ?? []);
const { inner } = built;

const notice = (page: Page) => page.locator('.notice');
const kind = (page: Page, name: string) => page.getByRole('list', { name: 'Contrôles' }).getByText(name);

test('figures open in groups and are copied with unit and source, by keyboard', async ({ page, baseURL }) => {
	const faults = watch(page, baseURL ?? '');
	await page.goto(`/#/atelier?territoire=${territory.id}`);
	const figure = page.getByRole('button', { name: 'Copier\u202f: Population' });
	await expect(figure).toContainText(french(population));
	await figure.focus();
	await page.keyboard.press('Enter');
	await expect(notice(page)).toContainText(`${territory.name}, Population\u202f: ${french(population)}`);
	for (const name of ['Population', 'Offre de soins', 'Taille et montants', 'Forme', 'Limites']) {
		const group = page.locator('summary').filter({ hasText: name });
		await group.focus();
		await page.keyboard.press('Enter');
		await expect(page.getByRole('table', { name }).first()).toBeVisible();
	}
	await expect(page.getByRole('table', { name: 'Taille et montants' })).toContainText('Plafond');
	await mapSettled(page);
	await expectAccessible(page);
	const overflow = await page.locator('#panel').evaluate((panel) => panel.scrollWidth - panel.clientWidth);
	expect(overflow).toBe(0);
	expect(faults).toEqual([]);
});

test('the finder leads to a hole, and one key fills it again', async ({ page, baseURL }) => {
	const faults = watch(page, baseURL ?? '');
	await page.goto(`/#/atelier?territoire=${inner.territory.id}`);
	await page.locator('summary').filter({ hasText: 'Communes du territoire' }).click();
	const name = units.name[inner.unit];
	await page.getByRole('button', { name: `Retirer ${name}`, exact: true }).click();
	await page.getByRole('tab', { name: 'À vérifier' }).click();
	await kind(page, 'Trous').click();
	await expect(page.getByRole('heading', { level: 3 })).toHaveText(name);
	await mapSettled(page);
	await expectAccessible(page);
	await page.keyboard.press('a');
	await expect(notice(page)).toContainText(inner.territory.name);
	await expect(page.getByText('Rien à signaler.')).toBeVisible();
	await page.keyboard.press('Control+z');
	await expect(page.getByRole('heading', { level: 3 })).toHaveText(name);
	expect(faults).toEqual([]);
});
