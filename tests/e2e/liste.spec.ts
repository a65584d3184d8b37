import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { sourceFolder } from '../../scripts/data/paths.ts';
import { defaultExtent, expectAccessible, french, mapSettled, watch } from './atlas.ts';

const built = defaultExtent();
const { units, territory } = built;

/** A list with the faults that real ones have: title rows, codes that lost their 0, unknown names, HTML. */
function faultyList(): { text: string; communes: number } {
	const codes = territory.perimeters.at(-1)?.communes ?? [];
	const rows = codes.map(
		(code) => `CPTS de l'Essai;${code.replace(/^0/, '')};${units.name[units.code.indexOf(code)]}`,
	);
	return {
		text: [
			'Liste des CPTS;;',
			'cpts;code_commune;commune',
			...rows,
			'<img src=x onerror=alert(1)>;;Nullepart-sur-Rien',
			rows[0],
		].join('\r\n'),
		communes: codes.length,
	};
}

test('a list of CPTS is read, repaired, reported by row and drawn', async ({ page, baseURL }) => {
	const faults = watch(page, baseURL ?? '');
	const { text } = faultyList();
	await page.goto('/');
	await page.getByRole('button', { name: 'Charger la liste de vos CPTS' }).click();
	await page
		.locator('input[type=file]')
		.setInputFiles({ name: 'liste.csv', mimeType: 'text/csv', buffer: Buffer.from(text, 'latin1') });
	const dialog = page.getByRole('dialog');
	await expect(dialog).toContainText('Nullepart-sur-Rien');
	await expect(dialog).toContainText('commune inconnue');
	await expectAccessible(page);
	await dialog.getByRole('button', { name: 'Dessiner ces territoires' }).click();
	const row = page.locator('.territories li').filter({ hasText: "CPTS de l'Essai" });
	await expect(row).toContainText(french(built.populationOf(territory.perimeters.at(-1)?.communes ?? [])));
	await expect(page.locator('[data-saving]')).toHaveAttribute('data-saving', 'saved');
	await page.reload();
	await expect(row).toBeVisible();
	expect(faults).toEqual([]);
});

test('a file that is no list says so, and nothing is lost', async ({ page, baseURL }) => {
	const faults = watch(page, baseURL ?? '');
	await page.goto('/');
	await page.getByRole('button', { name: 'Charger la liste de vos CPTS' }).click();
	const input = page.locator('input[type=file]');
	for (const [name, content] of [
		['vide.csv', ''],
		['autre.csv', 'a;b\n1;2\n'],
		['image.csv', '\u0089PNG\r\n\u001a\n\0\0\0'],
	]) {
		await input.setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(content, 'latin1') });
		await expect(page.getByRole('dialog').getByRole('alert')).toContainText(name);
	}
	await page.getByRole('button', { name: 'Annuler' }).click();
	await expect(page.locator('.territories li')).toHaveCount(built.plan.territories.length);
	expect(faults).toEqual([]);
});

/** Reads the real list of another region where it is there; on the demonstration region the test above stands alone. */
const paca = join(sourceFolder(), 'essais/cpts-paca-2026-brut.csv');
if (existsSync(paca))
	test('the list of the 70 CPTS of another region is dropped, repaired and drawn', async ({
		page,
		baseURL,
	}) => {
		const faults = watch(page, baseURL ?? '');
		await page.goto('/');
		await expect(page.locator('.territories li')).toHaveCount(built.plan.territories.length);
		const content = readFileSync(paca).toString('base64');
		await page.evaluate(async (base64) => {
			const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
			const data = new DataTransfer();
			data.items.add(new File([bytes], 'cpts-paca.csv', { type: 'text/csv' }));
			window.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
		}, content);
		const dialog = page.getByRole('dialog');
		await expect(dialog).toContainText(`${french(921)} lignes lues, 70 CPTS`);
		await expect(dialog).toContainText('Chauffayer');
		await dialog.getByRole('checkbox').check();
		await dialog.getByRole('button', { name: 'Dessiner ces territoires' }).click();
		await expect(page.locator('.territories li')).toHaveCount(70);
		await expect(page.locator('#panel')).toContainText(`sur ${french(5218960)} habitants`);
		await expect(page.locator('#panel')).toContainText(`${french(23117)}`);
		await mapSettled(page);
		await expectAccessible(page);
		expect(faults).toEqual([]);
	});
