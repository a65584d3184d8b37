import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { builtFolder, PROJECT_ROOT } from '../../scripts/data/paths.ts';
import { appBuildOf, withAppBuild } from '../../scripts/offline/appBuild.ts';
import { listen } from '../../scripts/serve/listen.ts';
import { staticServer } from '../../scripts/serve/staticServer.ts';
import { defaultExtent, expectAccessible, mapSettled } from './atlas.ts';

test.use({ serviceWorkers: 'allow' });

/** Below which path of the host the app lies, as a published folder may. */
const PATH = '/region/carte/';
const built = defaultExtent();
const dist = join(PROJECT_ROOT, 'dist');

/** A host that can be stopped: a service worker is not offline because the page is. */
class Host {
	#server: Server | undefined;
	readonly #folder: string;
	readonly #port: number;
	constructor(folder: string, port: number) {
		this.#folder = folder;
		this.#port = port;
	}
	get address(): string {
		return `http://127.0.0.1:${this.#port}${PATH}`;
	}
	async start(): Promise<void> {
		this.#server = staticServer([
			{ prefix: PATH, folder: this.#folder },
			{ prefix: `${PATH}data/`, folder: builtFolder() },
		]);
		await listen(this.#server, { host: '127.0.0.1', port: this.#port, tries: 0 });
	}
	stop(): Promise<void> {
		const server = this.#server;
		this.#server = undefined;
		server?.closeAllConnections();
		return new Promise((resolve) => (server ? server.close(() => resolve()) : resolve()));
	}
}

let host: Host;
let copy: string;
test.beforeEach(async ({ baseURL }) => {
	copy = mkdtempSync(join(tmpdir(), 'maillage-offline-'));
	cpSync(dist, copy, { recursive: true });
	host = new Host(copy, Number(new URL(baseURL ?? '').port) + 400);
	await host.start();
});
test.afterEach(async () => {
	await host.stop();
	rmSync(copy, { recursive: true });
});

const strip = (page: Page, text: string) => page.getByRole('status').filter({ hasText: text });

/** A first visit, until the device has all that is needed. */
async function visit(page: Page, address = host.address): Promise<void> {
	await page.goto(address);
	await expect(strip(page, 'prête hors ligne')).toBeVisible({ timeout: 90_000 });
}

test('a region that was visited opens and works without network', async ({ page }) => {
	await visit(page);
	const panel = page.locator('#panel');
	const before = await panel.innerText();
	await host.stop();

	await page.reload();
	await expect(strip(page, 'Hors ligne')).toBeVisible();
	await mapSettled(page);
	expect(await panel.innerText()).toBe(before);
	const answered: number[] = [];
	page.on('response', (response) => {
		if (response.url().endsWith('.pmtiles')) answered.push(response.status());
	});
	// tiles of a place and zoom that were never shown, out of the archive that is kept whole
	const [code] = built.territory.perimeters.at(-1)?.communes ?? [];
	await page.goto(`${host.address}#/couverture?commune=${code}`);
	await page.reload();
	await mapSettled(page);
	await page.getByRole('button', { name: 'Zoomer' }).click();
	await mapSettled(page);
	expect(answered.length).toBeGreaterThan(0);
	expect(new Set(answered)).toEqual(new Set([206]));
	await expect(strip(page, 'n’a pas pu être lu')).toHaveCount(0);

	await page.goto(`${host.address}#/atelier?territoire=${built.territory.id}`);
	await page
		.getByRole('combobox', { name: 'Ajouter une commune' })
		.fill(built.units.code[built.freeNeighbour]);
	await page.locator('li[role=option]').first().click();
	await expect(page.locator('[data-saving]')).toHaveAttribute('data-saving', 'saved');
	await page.goto(`${host.address}#/methode`);
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('an extent that was not visited says plainly that it is not on this device', async ({ page }) => {
	await visit(page);
	await host.stop();
	await page.goto(`${host.address}#/methode`);
	await page.goto(`${host.address}#/couverture?etendue=absente`);
	await page.reload();
	// an id that is not built opens the default extent, which is here
	await mapSettled(page);
	await expect(strip(page, 'Hors ligne')).toBeVisible();
});

/** Gives the copy another page, as a new build has, with a service worker of its own. */
function publishChange(title: string): void {
	const page = join(copy, 'index.html');
	writeFileSync(
		page,
		readFileSync(page, 'utf8').replace('<html lang="fr">', `<html lang="fr" data-build="${title}">`),
	);
	const worker = join(copy, 'sw.js');
	writeFileSync(worker, withAppBuild(readFileSync(worker, 'utf8'), appBuildOf(copy)));
	for (const file of [page, worker]) for (const twin of ['.br', '.gz']) rmSync(file + twin, { force: true });
}

test('a new version is told, waits for the word of the user, and takes the place of the former one', async ({
	page,
}) => {
	await visit(page);
	const build = () => page.evaluate(() => document.documentElement.dataset['build']);
	const apps = () =>
		page.evaluate(async () => (await caches.keys()).filter((name) => name.includes(' app ')));
	const [former] = await apps();
	publishChange('deux');
	await page.reload();
	const told = strip(page, 'nouvelle version');
	await expect(told).toBeVisible();
	// the page that is open goes on as it was
	expect(await build()).toBeUndefined();
	await mapSettled(page);
	await expectAccessible(page);
	await told.getByRole('button', { name: 'Plus tard' }).click();
	await expect(told).toHaveCount(0);
	await page.reload();
	await told.getByRole('button', { name: 'L’utiliser maintenant' }).click();
	await expect.poll(build).toBe('deux');
	await mapSettled(page);
	// the former version goes once the new one is in use
	await expect.poll(async () => (await apps()).length).toBe(1);
	expect(await apps()).not.toContain(former);
});

test('what this device keeps is told and cleared by kind, and plans stay', async ({ page }) => {
	await visit(page);
	await page.goto(`${host.address}#/atelier?territoire=${built.territory.id}`);
	await page
		.getByRole('combobox', { name: 'Ajouter une commune' })
		.fill(built.units.code[built.freeNeighbour]);
	await page.locator('li[role=option]').first().click();
	await expect(page.locator('[data-saving]')).toHaveAttribute('data-saving', 'saved');
	await page.getByRole('button', { name: 'Plans…' }).click();
	await page.getByRole('button', { name: 'Données sur cet appareil…' }).click();
	const dialog = page.getByRole('dialog', { name: 'Données sur cet appareil' });
	const line = (name: string) => dialog.getByRole('listitem').filter({ hasText: name });
	const extent = line(built.manifest.name);
	await expect(extent).toContainText(/\d+\u202fMo, gardée le/);
	await expect(line('Application')).toContainText(/\d+ fichiers, \d/);
	await expect(line('Plans')).toContainText('1 plan, avec leur historique');
	await expect(dialog.getByText(/Occupé par ce site\u202f: .* Mo sur/)).toBeVisible();
	await expectAccessible(page);

	await dialog.getByRole('button', { name: `Vider\u202f: ${built.manifest.name}` }).click();
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
	await extent.getByRole('button', { name: `Garder ${built.manifest.name}` }).click();
	await expect(extent).toContainText('gardée le');

	await dialog.getByRole('button', { name: 'Vider\u202f: Plans' }).click();
	await expect(line('Plans').getByRole('alert')).toContainText('1 plan de ce navigateur');
	await dialog.getByRole('button', { name: 'Vider définitivement' }).click();
	await expect(line('Plans')).toContainText('aucun');
	await expect(line('Plans').getByRole('status')).toHaveText('Vidé\u202f: Plans');
	await expect(extent).toContainText('gardée le');
});
