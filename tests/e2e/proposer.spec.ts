import { expect, test } from '@playwright/test';
import { expectAccessible, mapSettled, watch } from './atlas.ts';

test('territories are proposed from modelled flows, and two of them taken into a scenario, taken back with one undo', async ({
	page,
	baseURL,
}) => {
	const faults = watch(page, baseURL ?? '');
	await page.goto('/#/poles');
	await mapSettled(page);
	await page.getByRole('button', { name: 'Proposer des territoires' }).click();
	await expect(page.getByRole('heading', { name: 'Des pôles aux territoires' })).toBeVisible();
	// modelled flows: said so before anything is computed
	await expect(page.getByText('ces propositions sont une simulation')).toBeVisible();

	const least = page.getByLabel('Habitants, au moins');
	const most = page.getByLabel('Habitants, au plus');
	await least.fill('200 000');
	await most.fill('100 000');
	await expect(page.getByRole('alert')).toContainText('se croisent');
	await expect(page.getByRole('button', { name: 'Proposer', exact: true })).toBeDisabled();
	await least.fill('20 000');
	await page.getByLabel('Taille ACI').selectOption('2');
	await expect(least).toHaveValue('40000');
	await expect(most).toHaveValue('79999');
	await most.fill('175 000');

	await page.getByRole('button', { name: 'Proposer', exact: true }).click();
	const proposals = page.getByRole('table', { name: 'Propositions' });
	await expect(proposals.getByRole('radio').first()).toBeChecked({ timeout: 60_000 });
	await expect(proposals.getByRole('row').nth(2)).toBeVisible();
	await mapSettled(page);
	await expectAccessible(page);

	// what was asked has changed since: said so, and asked again
	await most.fill('150 000');
	await expect(page.getByText('Les bornes ont changé depuis')).toBeVisible();
	await page.getByRole('button', { name: 'Proposer', exact: true }).click();
	await expect(page.getByText('Les bornes ont changé depuis')).toHaveCount(0, { timeout: 60_000 });
	await proposals.getByRole('radio').nth(1).check();

	const undecided = page.getByRole('table', { name: 'Communes à décider' });
	await expect(undecided.getByRole('row').nth(1)).toContainText(/écart|peu de patients|place/);

	await page.getByRole('checkbox', { name: 'Prendre tous les territoires' }).uncheck();
	await expect(page.getByRole('button', { name: /^Reprendre 0/ })).toBeDisabled();
	const ticks = page.getByRole('checkbox', { name: /^Prendre (?!tous)/ });
	const labels = await ticks.evaluateAll((boxes) => boxes.map((box) => box.getAttribute('aria-label') ?? ''));
	const names = labels.slice(0, 2).map((label) => label.replace('Prendre ', ''));
	await ticks.nth(0).check();
	await ticks.nth(1).check();
	await page.getByLabel('Nom de la variante').fill('Essai de proposition');
	await page.getByRole('button', { name: 'Reprendre 2 territoires' }).click();

	// in the Atelier, in the new scenario, marked as what they are
	await expect(page).toHaveURL(/#\/atelier/);
	await expect(page.getByText('2 territoires repris')).toBeVisible();
	for (const name of names) await expect(page.getByText(`${name} (simulation)`).first()).toBeVisible();
	await expect(page.locator('[data-saving]')).toHaveAttribute('data-saving', 'saved');

	await page.locator('[role=toolbar] button[aria-label="Annuler"]').click();
	for (const name of names) await expect(page.getByText(`${name} (simulation)`)).toHaveCount(0);
	expect(faults).toEqual([]);
});

test('a search can be cancelled', async ({ page }) => {
	await page.goto('/#/poles');
	await mapSettled(page);
	await page.getByRole('button', { name: 'Proposer des territoires' }).click();
	await page.getByRole('button', { name: 'Proposer', exact: true }).click();
	await page.getByRole('button', { name: 'Annuler', exact: true }).click();
	await expect(page.getByRole('button', { name: 'Proposer', exact: true })).toBeEnabled();
	await expect(page.getByRole('table', { name: 'Propositions' })).toHaveCount(0);
});
