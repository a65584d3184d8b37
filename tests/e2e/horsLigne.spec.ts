import { expect, test } from '@playwright/test';
import { defaultExtent, expectAccessible, mapSettled } from './atlas.ts';
import { firstVisit, OfflineHost, portOfHost, told, UNVISITED } from './offlineHost.ts';

test.use({ serviceWorkers: 'allow' });

const built = defaultExtent();

let host: OfflineHost;
test.beforeEach(async ({ baseURL }, { parallelIndex }) => {
	host = new OfflineHost(built.manifest, portOfHost(baseURL ?? '', parallelIndex));
	await host.start();
});
test.afterEach(() => host.end());

test('a region that was visited opens and works without network', async ({ page }) => {
	await firstVisit(page, host);
	const panel = page.locator('#panel');
	await mapSettled(page);
	const before = await panel.innerText();
	await host.stop();

	await page.reload();
	await expect(told(page, 'Hors ligne')).toBeVisible();
	await mapSettled(page);
	await expect.poll(() => panel.innerText()).toBe(before);
	// tiles of a place and zoom that were never shown, out of the archive that is kept whole
	const answers: number[] = [];
	page.on('response', (response) => {
		if (response.url().endsWith('.pmtiles')) answers.push(response.status());
	});
	const [code] = built.territory.perimeters.at(-1)?.communes ?? [];
	await page.goto(`${host.address}#/couverture?commune=${code}`);
	await page.reload();
	await mapSettled(page);
	await page.getByRole('button', { name: 'Zoomer', exact: true }).click();
	await mapSettled(page);
	expect(answers.length).toBeGreaterThan(0);
	expect(new Set(answers)).toEqual(new Set([206]));
	await expect(told(page, 'n’a pas pu être lu')).toHaveCount(0);

	await page.goto(`${host.address}#/atelier?territoire=${built.territory.id}`);
	await page
		.getByRole('combobox', { name: 'Ajouter une commune' })
		.fill(built.units.code[built.freeNeighbour]);
	await page.locator('li[role=option]').first().click();
	await expect(page.locator('[data-saving]')).toHaveAttribute('data-saving', 'saved');
	// a part of the page that was not opened before
	await page.goto(`${host.address}#/methode`);
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	// back in the network the strip goes
	await host.start();
	await page.evaluate(() => dispatchEvent(new Event('online')));
	await expect(told(page, 'Hors ligne')).toHaveCount(0);
});

test('an extent that was not visited says plainly that it is not on this device', async ({ page }) => {
	await firstVisit(page, host);
	await host.stop();
	await page.getByRole('combobox', { name: 'Étendue' }).selectOption(UNVISITED.name);
	const failed = page.getByRole('alert').filter({ hasText: 'La carte ne peut pas s’ouvrir' });
	await expect(failed).toContainText(`L’étendue ${UNVISITED.name} n’est pas sur cet appareil`);
	await expectAccessible(page);
	await failed.getByRole('link', { name: built.manifest.name }).click();
	await mapSettled(page);
	await expect(page.locator('#panel .figure')).toContainText('%');
});
