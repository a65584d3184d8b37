import { expect, test } from '@playwright/test';
import { defaultExtent, expectAccessible, french, mapSettled, watch } from './atlas.ts';

const built = defaultExtent();
const { territory, plan } = built;
const people = french(built.populationOf(territory.perimeters.at(-1)?.communes ?? []));
const { territories } = plan;
const following =
	territories[(territories.findIndex(({ id }) => id === territory.id) + 1) % territories.length];

test('the keyboard alone: the sheet of shortcuts, then a tour that never comes back by itself', async ({
	page,
	baseURL,
}) => {
	const faults = watch(page, baseURL ?? '');
	await page.goto('/#/atelier');
	const invitation = page.getByRole('complementary', { name: 'Visite guidée' });
	await expect(invitation).toBeVisible();
	await mapSettled(page);
	await page.keyboard.press('?');
	const help = page.getByRole('dialog', { name: 'Aide et raccourcis' });
	await expect(help).toContainText('Annuler la dernière action');
	await expectAccessible(page);
	await help.getByRole('button', { name: /Visite guidée/ }).press('Enter');
	await expect(help).toHaveCount(0);
	for (let step = 1; step <= 7; step++) {
		const card = page.getByRole('dialog').filter({ hasText: `Étape ${step} sur 7` });
		await expect(card).toBeFocused();
		if (step === 4) await expectAccessible(page);
		await card.getByRole('button', { name: step < 7 ? 'Suivant' : 'Terminer' }).press('Enter');
	}
	await expect(page.getByRole('dialog')).toHaveCount(0);
	await expect(page.locator('#panel')).toBeFocused();
	await page.reload();
	await expect(page.getByRole('tab', { name: 'Plan', exact: true })).toBeVisible();
	await expect(invitation).toHaveCount(0);
	expect(faults).toEqual([]);
});

test('in a meeting one territory fills the panel, its neighbours a key away, and Escape ends it', async ({
	page,
	baseURL,
}) => {
	const faults = watch(page, baseURL ?? '');
	await page.goto(`/#/atelier?territoire=${territory.id}`);
	await expect(page.locator('.ledger')).toContainText(people);
	await page.keyboard.press('m');
	const meeting = page.getByRole('region', { name: 'Projection' });
	await expect(meeting).toBeFocused();
	await expect(meeting.getByRole('heading', { level: 1 })).toHaveText(territory.name);
	await expect(meeting).toContainText(people);
	await expect(page.getByRole('banner')).toHaveCount(0);
	await expect(page.getByRole('tab')).toHaveCount(0);
	const sizePx = await meeting
		.getByText(people)
		.evaluate((node) => Number.parseFloat(getComputedStyle(node).fontSize));
	expect(sizePx).toBeGreaterThanOrEqual(24);
	const overflow = await page.locator('#panel').evaluate((panel) => panel.scrollWidth - panel.clientWidth);
	expect(overflow).toBe(0);
	await mapSettled(page);
	await expectAccessible(page);
	await page.keyboard.press('PageDown');
	await expect(meeting.getByRole('heading', { level: 1 })).toHaveText(following.name);
	await page.keyboard.press('Escape');
	await expect(page.getByRole('tab', { name: 'Plan', exact: true })).toBeVisible();
	await expect(page.locator('#panel')).toBeFocused();
	expect(faults).toEqual([]);
});
