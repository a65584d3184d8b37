import { readFileSync } from 'node:fs';
import { expect, test, type Download, type Page } from '@playwright/test';
import { defaultExtent, expectAccessible, mapSettled, watch } from './atlas.ts';

const { territory } = defaultExtent();

async function downloaded(page: Page, button: string): Promise<{ name: string; bytes: Buffer }> {
	const download: Promise<Download> = page.waitForEvent('download');
	await page.getByRole('button', { name: button, exact: true }).click();
	const saved = await download;
	return { name: saved.suggestedFilename(), bytes: readFileSync(await saved.path()) };
}

test('professionals are asked, their answers imported with three faulty rows, counted, kept and undone', async ({
	page,
	baseURL,
}) => {
	const faults = watch(page, baseURL ?? '');
	await page.goto(`/#/frontieres?territoire=${territory.id}`);
	await mapSettled(page);
	await page.getByRole('button', { name: 'Consultations' }).click();
	await page.getByRole('button', { name: 'Nouvelle consultation' }).click();
	const dialog = page.getByRole('dialog');
	await dialog.getByLabel('Titre').fill('Lisière <b>nord</b>');
	await dialog.getByLabel('Ouverte le').fill('01/2026');
	await dialog.getByLabel('par le référent').check();
	const communes = dialog.getByRole('group', { name: /^Communes interrogées/ });
	await communes.getByRole('button', { name: 'Aucune' }).click();
	await dialog.getByRole('button', { name: 'Créer la consultation' }).click();
	await expect(dialog).toContainText('Choisissez au moins une commune.');
	await communes.getByRole('checkbox').first().check();
	await communes.getByRole('checkbox').nth(1).check();
	await dialog.getByText('nombre inconnu').first().click();
	await dialog.getByLabel('infirmier').first().fill('8');
	await dialog.getByLabel('pharmacien').first().fill('2');
	await expectAccessible(page);
	await dialog.getByRole('button', { name: 'Créer la consultation' }).click();
	await expect(page.getByRole('heading', { name: 'Lisière <b>nord</b>' })).toBeVisible();

	const sheets = await downloaded(page, 'Feuilles à imprimer (PDF)');
	expect(sheets.bytes.subarray(0, 5).toString()).toBe('%PDF-');
	const form = (await downloaded(page, 'Tableau à remplir (CSV)')).bytes.toString('utf8');
	const [heading, ...rows] = form.trim().split('\r\n');
	expect(heading).toContain('Structure souhaitée');
	expect(rows).toHaveLength(8 + 2 + 10);
	const towards = heading.split(';').indexOf('Structure souhaitée');
	const date = heading.split(';').indexOf('Date');
	const filled = rows.map((row, index) => {
		const cells = row.split(';');
		if (index >= 7) return row;
		cells[towards] = index < 4 ? territory.name : 'aucune';
		cells[date] = '15/02/2026';
		return cells.join(';');
	});
	const [ref, code, , profession] = rows[0].split(';');
	const faulty = [
		`X-1;99999;Nullepart;${profession};aucune`,
		`X-2;${code};;astronome;aucune`,
		`${ref};${code};;${profession};aucune`,
	];
	await page.getByRole('button', { name: 'Importer des réponses' }).click();
	await dialog.locator('input[type=file]').setInputFiles({
		name: 'reponses.csv',
		mimeType: 'text/csv',
		buffer: Buffer.from([heading, ...filled, ...faulty].join('\r\n')),
	});
	await expect(dialog.getByRole('listitem')).toHaveText([
		'7 lignes utilisées',
		'3 refusées',
		'13 feuilles sans réponse',
	]);
	for (const [row, reason] of [
		['22', 'commune inconnue'],
		['23', 'profession inconnue'],
		['24', 'a déjà une réponse'],
	])
		await expect(
			dialog.getByRole('row').filter({ has: page.getByRole('cell', { name: row, exact: true }) }),
		).toContainText(reason);
	await expectAccessible(page);
	await dialog.getByRole('button', { name: 'Garder 7 réponses' }).click();
	const progress = page.getByRole('list', { name: 'Avancement par commune' });
	await expect(progress.getByRole('button').first()).toContainText('7 sur 10');
	await mapSettled(page);
	await expect(page.getByRole('region', { name: 'Légende' })).toContainText(
		'Réponses\u202f: Lisière <b>nord</b>',
	);
	await progress.getByRole('button').first().click();
	const counts = page.getByRole('region', { name: 'Réponses des professionnels', exact: true });
	const nurses = counts.getByRole('row').filter({ hasText: 'infirmier' });
	await expect(nurses).toContainText('88\u202f%');
	await expect(counts.getByRole('row').filter({ hasText: 'Ensemble' })).toContainText('70\u202f%');
	await expectAccessible(page);
	const groups = (await downloaded(page, 'Exporter les groupes (CSV)')).bytes.toString('utf8');
	expect(groups.trim().split('\r\n')).toHaveLength(2);

	await expect(page.getByText('enregistré', { exact: true })).toBeVisible();
	await page.reload();
	await expect(nurses).toContainText('88\u202f%');
	await page.keyboard.press('Control+z');
	await expect(counts).toContainText('aucune réponse saisie');
	await page.keyboard.press('Control+Shift+z');
	await expect(nurses).toContainText('88\u202f%');
	expect(faults).toEqual([]);
});
