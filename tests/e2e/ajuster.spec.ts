import { expect, test, type Page } from '@playwright/test';
import { defaultExtent, expectAccessible, watch } from './atlas.ts';
import { storyFlows } from './fluxDuRecit.ts';

const { units } = defaultExtent();
const departement = [...new Set(units.departement.slice(0, units.extentCount))].sort()[3];
const panel = (page: Page) => page.locator('#panel');
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const group = (page: Page, title: string) => panel(page).locator('details', { hasText: title });

test('a scale by hand counts where specialties are taken together; fitted values model flows from then on', async ({
	page,
	baseURL,
}) => {
	const faults = watch(page, baseURL ?? '');
	const { text } = storyFlows(units, departement);
	const [head, ...rows] = text.split('\n').filter((row) => !/;NS|;-|beaucoup|NULLE|99999|99132/.test(row));
	const other = rows.map((row) => row.replace('Ophtalmologie', 'Cardiologie'));
	const file = Buffer.from([head, ...rows, ...other].join('\n'));
	await page.goto('/#/poles');
	const dialog = page.getByRole('dialog');
	await button(page, 'Charger un fichier de flux').click({ timeout: 90_000 });
	await dialog
		.locator('input[type=file]')
		.setInputFiles({ name: 'flux.csv', mimeType: 'text/csv', buffer: file });
	await dialog.getByRole('button', { name: 'Lire le fichier' }).click();
	await dialog.getByRole('button', { name: 'Enregistrer les flux' }).click();
	await expect(panel(page)).toContainText('Réunies à parts égales : Cardiologie, Ophtalmologie.');
	await page.getByLabel('Poids des spécialités réunies').selectOption('volume');
	await expect(panel(page)).toContainText('Réunies selon leurs nombres de patients');
	await expect(page).toHaveURL(/poids=volume/);
	await page.getByLabel('Spécialité', { exact: true }).selectOption('Cardiologie');
	await panel(page).getByLabel('Échelle, Toute la région').selectOption('departmental');
	await expect(panel(page).getByText('choisi à la main').first()).toBeVisible();
	await page.getByLabel('Spécialité', { exact: true }).selectOption('*');
	await expect(panel(page)).toContainText('Échelle choisie à la main : Cardiologie.');
	await expect(panel(page)).toContainText('patients : Ophtalmologie.');
	await group(page, 'Ajuster le modèle').locator('summary').click();
	await button(page, 'Ajuster sur ces flux').click();
	await expect(panel(page)).toContainText('Part des différences entre lieux que le modèle explique');
	await expectAccessible(page);
	await button(page, 'Prendre ces valeurs pour les flux modélisés').click();
	await expect(panel(page)).toContainText('prennent ces valeurs');
	await panel(page).getByLabel('Flux utilisés par ce plan').selectOption('');
	await expect(panel(page)).toContainText('ajusté sur les flux', { timeout: 90_000 });
	await panel(page).getByRole('button', { name: 'Revenir aux valeurs d’origine' }).first().click();
	await expect(panel(page)).toContainText('valeurs d’origine, ni publiées ni ajustées');
	expect(faults).toEqual([]);
});
