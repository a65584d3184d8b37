import { expect, test } from '@playwright/test';
import { defaultExtent, expectAccessible, french, mapSettled, watch } from './atlas.ts';

const { territory, units, freeNeighbour, manifest } = defaultExtent();

test('a table says what the map shows, commune by commune, and leads there', async ({ page, baseURL }) => {
	const faults = watch(page, baseURL ?? '');
	await page.goto('/');
	await mapSettled(page);
	const button = page.getByRole('button', { name: 'Tableau des communes' });
	await button.focus();
	await page.keyboard.press('Enter');
	const dialog = page.getByRole('dialog', { name: 'Tableau des communes' });
	await expect(dialog.getByRole('status')).toHaveText(
		`${french(manifest.extentUnitCount)} communes sur ${french(manifest.extentUnitCount)}`,
	);
	const codes = territory.perimeters.at(-1)?.communes ?? [];
	const row = (code: string) => dialog.getByRole('row').filter({ hasText: code });
	const search = dialog.getByRole('textbox');
	await search.fill(codes[0]);
	await expect(row(codes[0])).toContainText(territory.name);
	const people = units.populationMunicipale[units.code.indexOf(codes[0])];
	await expect(row(codes[0])).toContainText(french(people));
	await expectAccessible(page);
	const free = units.code[freeNeighbour];
	await search.fill(free);
	await expect(row(free)).toContainText('aucune CPTS connue dans ce plan');
	// Escape gives the focus back; a name leads to the commune on the map
	await page.keyboard.press('Escape');
	await expect(button).toBeFocused();
	// and so does the button that closes
	await page.keyboard.press('Enter');
	await dialog.getByRole('button', { name: 'Fermer' }).last().click();
	await expect(button).toBeFocused();
	await page.keyboard.press('Enter');
	await search.fill(free);
	await dialog.getByRole('button', { name: units.name[freeNeighbour], exact: true }).click();
	await expect(dialog).toHaveCount(0);
	await expect(page).toHaveURL(new RegExp(`commune=${free}`));
	expect(faults).toEqual([]);
});
