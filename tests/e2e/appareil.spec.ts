import { expect, test } from '@playwright/test';
import { defaultExtent, expectAccessible, mapSettled } from './atlas.ts';
import { firstVisit, OfflineHost, portOfHost, told } from './offlineHost.ts';

test.use({ serviceWorkers: 'allow' });

const built = defaultExtent();
const { name } = built.manifest;

let host: OfflineHost;
test.beforeEach(async ({ baseURL }, { parallelIndex }) => {
	host = new OfflineHost(built.manifest, portOfHost(baseURL ?? '', parallelIndex));
	await host.start();
});
test.afterEach(() => host.end());

test('a new version is told, waits for the word of the user, and takes the place of the former one', async ({
	page,
}) => {
	await firstVisit(page, host);
	const root = page.locator('html');
	const apps = () =>
		page.evaluate(async () => (await caches.keys()).filter((cache) => cache.includes(' app ')));
	const [former] = await apps();
	host.changeApp('deux');
	await page.reload();
	const strip = told(page, 'nouvelle version');
	await expect(strip).toBeVisible();
	// the page that is open goes on as it was
	await expect(root).not.toHaveAttribute('data-build');
	await mapSettled(page);
	await expectAccessible(page);
	await strip.getByRole('button', { name: 'Plus tard' }).click();
	await expect(strip).toHaveCount(0);
	await page.reload();
	await strip.getByRole('button', { name: 'L’utiliser maintenant' }).click();
	await expect(root).toHaveAttribute('data-build', 'deux');
	await mapSettled(page);
	await expect(strip).toHaveCount(0);
	// the former version goes once the new one is in use
	await expect.poll(async () => (await apps()).length).toBe(1);
	expect(await apps()).not.toContain(former);
});

test('what this device keeps is told and cleared by kind, and clearing the region leaves the plans', async ({
	page,
}) => {
	await firstVisit(page, host);
	await page.goto(`${host.address}#/atelier?territoire=${built.territory.id}`);
	await page
		.getByRole('combobox', { name: 'Ajouter une commune' })
		.fill(built.units.code[built.freeNeighbour]);
	await page.locator('li[role=option]').first().click();
	await expect(page.locator('[data-saving]')).toHaveAttribute('data-saving', 'saved');
	await page.getByRole('button', { name: 'Plans…' }).click();
	await page.getByRole('button', { name: 'Données sur cet appareil…' }).click();
	const dialog = page.getByRole('dialog', { name: 'Données sur cet appareil' });
	const line = (what: string) => dialog.getByRole('listitem').filter({ hasText: what });
	const extent = line(name);
	await expect(extent).toContainText(/\d\u202fMo, gardée le/);
	await expect(line('Application')).toContainText(/\d+ fichiers, \d/);
	await expect(line('Plans')).toContainText('1 plan, avec leur historique');
	await expect(dialog.getByText(/Occupé par ce site/)).toBeVisible();
	await expectAccessible(page);

	await dialog.getByRole('button', { name: `Vider\u202f: ${name}` }).click();
	await expect(extent.getByRole('alert')).toContainText('Vos plans, y compris ceux de cette étendue');
	await extent.getByRole('button', { name: 'Vider définitivement' }).click();
	await expect(extent).toContainText('pas gardée');
	await expect(line('Plans')).toContainText('1 plan');
	// it stays off the device until it is asked for
	await page.reload();
	await mapSettled(page);
	await page.getByRole('button', { name: 'Plans…' }).click();
	await page.getByRole('button', { name: 'Données sur cet appareil…' }).click();
	await expect(extent).toContainText('pas gardée');
	await extent.getByRole('button', { name: `Garder ${name}` }).click();
	await expect(extent).toContainText('gardée le');

	await dialog.getByRole('button', { name: 'Vider\u202f: Plans' }).click();
	await expect(line('Plans').getByRole('alert')).toContainText('1 plan de ce navigateur');
	await dialog.getByRole('button', { name: 'Vider définitivement' }).click();
	await expect(line('Plans')).toContainText('aucun');
	await expect(line('Plans').getByRole('status')).toHaveText('Vidé\u202f: Plans');
	await expect(extent).toContainText('gardée le');
});
