import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type CDPSession, type Page } from '@playwright/test';
import { findBrowser } from '../../scripts/browser.ts';
import { builtFolder, PROJECT_ROOT } from '../../scripts/data/paths.ts';
import { listen } from '../../scripts/serve/listen.ts';
import { staticServer } from '../../scripts/serve/staticServer.ts';

/** The built app in a real browser. */
export interface OpenedApp {
	readonly page: Page;
	/** Address of the app with '/' at its end. */
	readonly address: string;
	close(): Promise<void>;
}

/** Serves `dist` and opens a browser on it. Needs `npm run build`. */
export async function openApp(): Promise<OpenedApp> {
	if (!existsSync(join(PROJECT_ROOT, 'dist/index.html')))
		throw new Error('run `npm run build` first: this benchmark measures the built app');
	const server = staticServer([
		{ prefix: '/', folder: join(PROJECT_ROOT, 'dist') },
		{ prefix: '/data/', folder: builtFolder() },
	]);
	const address = await listen(server, { host: '127.0.0.1', port: 4390, tries: 20 });
	const browser = await chromium.launch({
		executablePath: findBrowser() ?? 'chromium',
		args: ['--no-sandbox', '--disable-background-networking'],
	});
	const page = await browser.newPage({ viewport: { width: 1100, height: 700 }, reducedMotion: 'reduce' });
	return {
		page,
		address: `${address.replace(/\/$/, '')}/`,
		close: async () => {
			await browser.close();
			server.close();
		},
	};
}

/** Whether all of France is built, the extent that the budgets speak of. */
export const isFranceBuilt = (): boolean => existsSync(join(builtFolder(), 'france/manifest.json'));

export const mapSettled = (page: Page): Promise<void> =>
	page.locator('section.map[aria-busy=false]').waitFor({ timeout: 120_000 });

interface TraceEvent {
	readonly name: string;
	readonly ph: string;
	/** Time of the processor in µs that the thread had: other programs on the machine do not count. */
	readonly tdur?: number;
	readonly args?: { readonly data?: { readonly type?: string } };
}

/** Durations in ms of the events of a type that the browser dispatched while something ran, microtasks included. */
export async function eventTimesMs(
	session: CDPSession,
	type: string,
	act: () => Promise<void>,
): Promise<number[]> {
	const events: TraceEvent[] = [];
	session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
	await session.send('Tracing.start', {
		transferMode: 'ReportEvents',
		traceConfig: { includedCategories: ['devtools.timeline'] },
	});
	await act();
	const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
	await session.send('Tracing.end');
	await complete;
	return events
		.filter(({ name, ph, args }) => name === 'EventDispatch' && ph === 'X' && args?.data?.type === type)
		.map(({ tdur }) => (tdur ?? 0) / 1000);
}
