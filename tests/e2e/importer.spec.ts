import { expect, test } from '@playwright/test';
import { defaultExtent, expectAccessible, french, mapSettled, watch } from './atlas.ts';
import { faultyWorkbook } from './faultyWorkbook.ts';

const built = defaultExtent();
const { units, territory } = built;
const codes = territory.perimeters.at(-1)?.communes ?? [];
const nameOf = (code: string): string => units.name[units.code.indexOf(code)];

test('a workbook with ten faulty rows is reported row by row, settled and drawn', async ({
	page,
	baseURL,
}) => {
	const faults = watch(page, baseURL ?? '');
	const { bytes, firstFaultyRow, homonym } = faultyWorkbook(built);
	await page.goto('/#/atelier');
	await mapSettled(page);
	await page.getByRole('button', { name: 'Importer un fichier' }).click();
	const dialog = page.getByRole('dialog');
	await dialog.locator('input[type=file]').setInputFiles({
		name: 'liste 2026.xlsx',
		mimeType: 'application/octet-stream',
		buffer: bytes,
	});
	await expect(dialog).toContainText(`${french(codes.length + 10)} lignes lues, 2 CPTS`);
	const report = dialog.getByRole('region', { name: 'Lignes réparées ou refusées' }).locator('tbody tr');
	await expect(report).toHaveCount(9);
	const numbers = await report.locator('td:first-child').allTextContents();
	expect(numbers.map(Number)).toEqual([0, 1, 2, 3, 4, 5, 6, 8, 9].map((offset) => firstFaultyRow + offset));
	await expect(report.nth(0)).toContainText('commune inconnue');
	await expect(report.nth(1)).toContainText('ligne sans commune');
	await expect(report.nth(2)).toContainText('ligne sans CPTS');
	await expect(report.nth(7)).toContainText(nameOf(codes[0]));
	await expect(dialog).toContainText('répètent une commune déjà lue');
	await expectAccessible(page);
	if (homonym)
		await dialog
			.getByRole('button', { name: new RegExp(`^${homonym} \\(`) })
			.first()
			.click();
	const download = page.waitForEvent('download');
	await dialog.getByRole('button', { name: 'Télécharger le rapport' }).click();
	expect((await download).suggestedFilename()).toBe('rapport-liste 2026.csv');
	await dialog.getByRole('button', { name: 'Dessiner ces territoires' }).click();
	await expect(dialog).toBeHidden();
	const row = page.locator('.territories li').filter({ hasText: "CPTS de l'Essai" });
	await expect(row).toContainText(french(built.populationOf(codes)));
	await expect(page.locator('.territories li').filter({ hasText: 'CPTS Deux' })).toBeVisible();
	await expect(page.locator('[data-saving]')).toHaveAttribute('data-saving', 'saved');
	expect(faults).toEqual([]);
});

test('a pasted table of figures becomes an indicator: in the card, on the map, and kept', async ({
	page,
	baseURL,
}) => {
	const faults = watch(page, baseURL ?? '');
	await page.goto(`/#/atelier?territoire=${territory.id}`);
	await expect(page.locator('.territories li')).toHaveCount(built.plan.territories.length);
	await mapSettled(page);
	const table = ['INSEE\tactes', ...codes.map((code, at) => `${code}\t${at === 0 ? 'NS' : at * 10}`)].join(
		'\n',
	);
	await page.evaluate((text) => {
		const data = new DataTransfer();
		data.setData('text/plain', text);
		document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
	}, table);
	const dialog = page.getByRole('dialog');
	await expect(dialog).toContainText(/codes de commune\s: 100\s% reconnus/);
	await expectAccessible(page);
	await dialog.getByRole('button', { name: 'Lire le fichier' }).click();
	await expect(dialog).toContainText('communes à valeur secrète (NS)');
	await dialog.getByLabel('Nom', { exact: true }).fill('Actes de test');
	await dialog.getByLabel('Année').fill('2025');
	await dialog.getByRole('button', { name: 'Garder l’indicateur' }).click();
	const sum = codes.reduce((total, _, at) => total + at * 10, 0);
	const line = page.locator('#panel tr').filter({ hasText: 'Actes de test' });
	await expect(line).toContainText(`${french(sum + 1)} à ${french(sum + 10)}`);
	await mapSettled(page);
	await page.reload();
	await expect(line).toContainText(`${french(sum + 1)} à ${french(sum + 10)}`);
	expect(faults).toEqual([]);
});
