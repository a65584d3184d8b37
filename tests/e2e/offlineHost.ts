import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { builtFolder, PROJECT_ROOT } from '../../scripts/data/paths.ts';
import { appBuildOf, withAppBuild } from '../../scripts/offline/appBuild.ts';
import { listen } from '../../scripts/serve/listen.ts';
import { staticServer } from '../../scripts/serve/staticServer.ts';
import type { BuiltIndex, Manifest } from '../../src/io/manifest.ts';

/** Below which path of the host the app lies, as a published folder may. */
const PATH = '/region/carte/';
/** An extent that the host lists and that no test opens with the network. */
export const UNVISITED = { id: 'autre', name: 'Autre région' } as const;

/** The port of such a host: tests that run side by side have one each. `parallelIndex`: the worker's, from 0. */
export const portOfHost = (baseURL: string, parallelIndex: number): number =>
	Number(new URL(baseURL).port) + 400 + parallelIndex;

/**
 * A host of its own with a copy of the built app, which can be changed, and which can be stopped: that a browser is
 * told to be offline does not reach its service workers.
 */
export class OfflineHost {
	readonly #folder = mkdtempSync(join(tmpdir(), 'maillage-offline-'));
	readonly #port: number;
	readonly #extent: string;
	#server: Server | undefined;

	constructor({ id }: Manifest, port: number) {
		this.#port = port;
		this.#extent = id;
		cpSync(join(PROJECT_ROOT, 'dist'), join(this.#folder, 'app'), { recursive: true });
		const index = JSON.parse(readFileSync(join(builtFolder(), 'manifest.json'), 'utf8')) as BuiltIndex;
		const extents = index.extents.filter((extent) => extent.id === id);
		mkdirSync(join(this.#folder, 'data'));
		writeFileSync(
			join(this.#folder, 'data/manifest.json'),
			JSON.stringify({
				version: index.version,
				extents: [...extents, { ...UNVISITED, folder: UNVISITED.id, demonstration: false }],
			} satisfies BuiltIndex),
		);
	}

	get address(): string {
		return `http://127.0.0.1:${this.#port}${PATH}`;
	}

	async start(): Promise<void> {
		this.#server = staticServer([
			{ prefix: PATH, folder: join(this.#folder, 'app') },
			{ prefix: `${PATH}data/`, folder: join(this.#folder, 'data') },
			{ prefix: `${PATH}data/${this.#extent}/`, folder: join(builtFolder(), this.#extent) },
		]);
		await listen(this.#server, { host: '127.0.0.1', port: this.#port, tries: 0 });
	}

	async stop(): Promise<void> {
		const server = this.#server;
		this.#server = undefined;
		if (!server) return;
		server.closeAllConnections();
		await new Promise((resolve) => server.close(resolve));
	}

	/** Gives the app another page, as a new build has, and the service worker that goes with it. */
	changeApp(mark: string): void {
		const app = join(this.#folder, 'app');
		const page = join(app, 'index.html');
		const worker = join(app, 'sw.js');
		const marked = readFileSync(page, 'utf8').replace(
			'<html lang="fr"',
			`<html lang="fr" data-build="${mark}"`,
		);
		writeFileSync(page, marked);
		for (const file of [page, worker])
			for (const twin of ['.br', '.gz']) rmSync(file + twin, { force: true });
		writeFileSync(worker, withAppBuild(readFileSync(worker, 'utf8'), appBuildOf(app)));
	}

	async end(): Promise<void> {
		await this.stop();
		rmSync(this.#folder, { recursive: true });
	}
}

/** What the page tells in passing or in a strip under the bar. */
export const told = (page: Page, text: string): Locator => page.getByRole('status').filter({ hasText: text });

/** A first visit, until the page tells that the device has all that is needed. */
export async function firstVisit(page: Page, host: OfflineHost): Promise<void> {
	await page.goto(host.address);
	await expect(told(page, 'prête hors ligne')).toBeVisible({ timeout: 90_000 });
}
