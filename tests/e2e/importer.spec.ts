import { expect, test } from '@playwright/test';
import { defaultExtent, expectAccessible, french, mapSettled, watch } from './atlas.ts';
import { rowsXml, sheetXml, xlsx } from '../fixtures/hostile/xlsxParts.ts';

const built = defaultExtent();
const { units, territory } = built;
const codes = territory.perimeters.at(-1)?.communes ?? [];
const nameOf = (code: string): string => units.name[units.code.indexOf(code)];

/** A name that several communes have, undefined where none has. */
const homonym = units.name.find((name, at) => units.name.indexOf(name) < at);

/** A workbook as an agency sends it: title rows, good rows, and ten that are not. */
function faultyWorkbook(): { bytes: Uint8Array; firstRow: number } {
	const [first, second] = codes;
	const good = codes.map((code) => ["CPTS de l'Essai", code, nameOf(code), 'contrat signé']);
	const faulty = [
		["CPTS de l'Essai", '', 'Nullepart-sur-Rien', ''],
		["CPTS de l'Essai", '', '', ''],
		['', first, nameOf(first), ''],
		["CPTS de l'Essai", '#N/A', '', ''],
		["CPTS de l'Essai", '99999', '', ''],
		["CPTS de l'Essai", '', '=1+1', ''],
		["CPTS de l'Essai", '', '<b>Tours</b>', ''],
		["CPTS de l'Essai", second, nameOf(second), ''],
		['CPTS Deux', '', nameOf(first).toUpperCase(), ''],
		['CPTS Deux', '', homonym ?? 'Nulle-Autre-Part', ''],
	];
	const rows = [
		['Liste des CPTS de la région'],
		['mise à jour 2026'],
		[''],
		['CPTS', 'Code INSEE', 'Commune', 'Statut'],
		...good,
		...faulty,
	];
	return { bytes: xlsx({ sheet: sheetXml(rowsXml(rows)) }), firstRow: 5 + good.length };
}

test('a workbook with ten faulty rows is reported row by row, settled and drawn', async ({
	page,
	baseURL,
}) => {
	const faults = watch(page, baseURL ?? '');
	const { bytes, firstRow } = faultyWorkbook();
	await page.goto('/#/atelier');
	await mapSettled(page);
	await page.getByRole('button', { name: 'Importer un fichier' }).click();
	const dialog = page.getByRole('dialog');
	await dialog.locator('input[type=file]').setInputFiles({
		name: 'liste 2026.xlsx',
		mimeType: 'application/octet-stream',
		buffer: Buffer.from(bytes),
	});
	await expect(dialog).toContainText(`${french(codes.length + 10)} lignes lues, 2 CPTS`);
	const report = dialog.getByRole('region', { name: 'Lignes réparées ou refusées' }).locator('tbody tr');
	await expect(report).toHaveCount(9);
	const numbers = await report.locator('td:first-child').allTextContents();
	expect(numbers.map(Number)).toEqual([0, 1, 2, 3, 4, 5, 6, 8, 9].map((offset) => firstRow + offset));
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
	await expect(dialog).toContainText('communes secrètes (NS)');
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
