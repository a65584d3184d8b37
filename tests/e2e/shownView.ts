import { expect, type Locator, type Page } from '@playwright/test';
import { defaultExtent, mapSettled } from './atlas.ts';

const { name } = defaultExtent().plan;

/** By what one sees that a view is there whole: its parts are loaded by themselves, and some are computed first. */
const SIGNS: readonly [hash: RegExp, sign: (page: Page) => Locator][] = [
	[/^(methode|montants|accessibilite)/, (page) => page.getByRole('banner').getByRole('button', { name })],
	[/^atelier/, (page) => page.locator('section.map canvas[data-tool=click]')],
	[/^atelier/, (page) => page.getByRole('toolbar').getByRole('button', { name: 'Pinceau' })],
	[/^atelier/, (page) => page.getByRole('tab', { name: 'Variantes' })],
	[/^frontieres/, (page) => page.getByRole('button', { name: 'Toutes les paires' })],
	[/^frontieres\?territoire/, (page) => listed(page, 'À examiner')],
	[/^poles/, (page) => listed(page, 'Pôles')],
	[/^poles/, (page) => page.getByText(/du flux affiché$/)],
	[/^suivi$/, (page) => page.getByRole('tabpanel').getByRole('listitem').first()],
	[/^suivi\?territoire=[^&]*$/, (page) => page.getByRole('button', { name: 'Noter un événement' })],
	[/onglet=fiche/, (page) => page.getByRole('button', { name: 'Modifier, Contact', exact: true })],
	[/onglet=agenda/, (page) => page.getByRole('button', { name: 'Exporter (iCalendar)' })],
	[/onglet=tableau/, (page) => page.getByRole('table', { name: 'Territoires par silence' })],
	[/onglet=tableau/, (page) => page.getByRole('region', { name: 'Tableau par statut' })],
	[/onglet=reunions/, (page) => page.getByRole('button', { name: 'Noter une réunion' })],
	[/onglet=inter/, (page) => page.getByRole('button', { name: 'Nouveau groupe' })],
];

const listed = (page: Page, list: string): Locator =>
	page.getByRole('list', { name: list, exact: true }).getByRole('button').first();

/** Opens a view on a wide screen by what stands after `#/` in the address, and waits until all of it is there. */
export async function openView(page: Page, hash: string): Promise<void> {
	await page.goto('about:blank');
	await page.goto(`/#/${hash}`);
	for (const [, sign] of SIGNS.filter(([where]) => where.test(hash)))
		await expect(sign(page)).toBeVisible({ timeout: 90_000 });
	if (/^(methode|montants|accessibilite)/.test(hash))
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	else await mapSettled(page);
	await expect(page.locator('#panel')).toContainText(/\S{3}/);
}
