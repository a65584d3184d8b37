import { expect, test, type Page } from '@playwright/test';
import { defaultExtent, expectAccessible, watch } from './atlas.ts';

const { units } = defaultExtent();
const departement = [...new Set(units.departement.slice(0, units.extentCount))].sort()[3];
const panel = (page: Page) => page.locator('#panel');
const isPhone = (page: Page): boolean => (page.viewportSize()?.width ?? 0) <= 760;
const group = (page: Page, title: string) => panel(page).locator('details', { hasText: title });

/** On a phone the panel is a sheet, which is pulled up to be read. */
async function openPanel(page: Page): Promise<void> {
	if (!isPhone(page)) return;
	await page.getByRole('button', { name: 'Panneau' }).focus();
	await page.keyboard.press('Enter');
}

test('limits of the classes are checked, shown and kept, and go back to what they were', async ({
	page,
	baseURL,
}) => {
	const faults = watch(page, baseURL ?? '');
	await page.goto('/#/poles?lignes=premier');
	await openPanel(page);
	const classes = group(page, 'Seuils des classes');
	const inUse = classes.locator('summary');
	await expect(inUse).toContainText('70 / 50 / 35 / 20', { timeout: 90_000 });
	await inUse.focus();
	await page.keyboard.press('Enter');
	const strong = classes.getByLabel('Forte, à partir de (%)', { exact: true });
	await strong.fill('80');
	await expect(classes.getByRole('alert')).toHaveText('Il doit être sous celui de la classe d’avant.');
	await strong.press('Tab');
	await expect(inUse).toContainText('70 / 50 / 35 / 20');
	await expectAccessible(page);
	await strong.fill('55');
	await strong.press('Tab');
	await expect(inUse).toContainText('70 / 55 / 35 / 20');
	const legend = page.getByRole('region', { name: 'Légende' });
	if (!isPhone(page)) await expect(legend).toContainText('55–70');
	await page.reload();
	await openPanel(page);
	await expect(inUse).toContainText('70 / 55 / 35 / 20', { timeout: 90_000 });
	await inUse.click();
	await classes.getByRole('button', { name: 'Revenir aux valeurs d’origine' }).click();
	await expect(inUse).toContainText('70 / 50 / 35 / 20');
	if (!isPhone(page)) await expect(legend).toContainText('50–70');
	expect(faults).toEqual([]);
});

test('a link brings lines, share and places back, and shows its département', async ({ page }) => {
	await page.goto(`/#/poles?lieux=commune&part=45&departement=${departement}`);
	const slider = page.getByRole('slider', { name: 'Part du flux à afficher' });
	await expect(slider).toHaveValue('0.45', { timeout: 90_000 });
	await slider.focus();
	await page.keyboard.press('ArrowRight');
	await expect(page).toHaveURL(/part=50/);
	await expect(page.getByLabel('Lieux de soins', { exact: true })).toHaveValue('commune');
	await page.getByLabel('Lignes', { exact: true }).selectOption('both');
	await expect(page).toHaveURL(/lignes=deux/);
	await expect(slider).toHaveCount(0);
});
