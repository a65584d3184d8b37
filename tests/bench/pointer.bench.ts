import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type CDPSession, type Page } from '@playwright/test';
import { findBrowser } from '../../scripts/browser.ts';
import { builtFolder, PROJECT_ROOT } from '../../scripts/data/paths.ts';
import { listen } from '../../scripts/serve/listen.ts';
import { staticServer } from '../../scripts/serve/staticServer.ts';
import type { BenchRow } from './row.ts';
import { formatMs } from './timing.ts';

const MOST_MS = 4;
const MOVES = 60;

/**
 * Paints a long stroke in a real browser and reads from its trace how long the script of each pointer move runs:
 * the handlers of the event with all that follows from them before the next frame. With France where it is built,
 * else with the region that opens by itself. Needs `npm run build`.
 */
export async function run(): Promise<BenchRow[]> {
	if (!existsSync(join(PROJECT_ROOT, 'dist/index.html')))
		throw new Error('pointer: run `npm run build` first');
	const server = staticServer([
		{ prefix: '/', folder: join(PROJECT_ROOT, 'dist') },
		{ prefix: '/data/', folder: builtFolder() },
	]);
	const address = await listen(server, { host: '127.0.0.1', port: 4390, tries: 20 });
	const browser = await chromium.launch({
		executablePath: findBrowser() ?? 'chromium',
		args: ['--no-sandbox', '--disable-background-networking'],
	});
	try {
		const page = await browser.newPage({ viewport: { width: 1100, height: 700 }, reducedMotion: 'reduce' });
		const isFrance = existsSync(join(builtFolder(), 'france/manifest.json'));
		await openForPainting(
			page,
			`${address.replace(/\/$/, '')}/#/atelier${isFrance ? '?etendue=france' : ''}`,
			isFrance ? 3 : 1,
		);
		const rows: BenchRow[] = [];
		for (const communes of [1, 50]) {
			await widenBrush(page, communes);
			const { p95Ms, medianMs, moves } = await strokeMs(page);
			rows.push({
				name: `script per pointer move, brush of ${communes} (${isFrance ? 'France' : 'default region'}, ${moves} moves)`,
				ours: `p95 ${formatMs(p95Ms)}, median ${formatMs(medianMs)}`,
				peer: '',
				ratio: null,
				budget: `p95 ≤ ${MOST_MS} ms`,
				met: p95Ms <= MOST_MS,
			});
		}
		return rows;
	} finally {
		await browser.close();
		server.close();
	}
}

/** Opens the Atelier on a new territory with the brush in hand. */
async function openForPainting(page: Page, address: string, zoomSteps: number): Promise<void> {
	await page.goto(address);
	await page.getByRole('button', { name: 'Nouveau territoire' }).click({ timeout: 120_000 });
	await page.getByRole('button', { name: 'Pinceau' }).click();
	for (let step = 0; step < zoomSteps; step++) {
		await page.getByRole('button', { name: 'Zoomer', exact: true }).click();
		await mapSettled(page);
	}
	await mapSettled(page);
}

async function widenBrush(page: Page, communes: number): Promise<void> {
	const width = page.getByRole('spinbutton', { name: 'Largeur du pinceau' });
	if ((await width.count()) > 0) await width.fill(String(communes));
}

/** Script times of the pointer moves of one stroke over the middle of the map. */
async function strokeMs(page: Page): Promise<{ p95Ms: number; medianMs: number; moves: number }> {
	const box = await page.locator('section.map canvas').boundingBox();
	if (!box) throw new Error('pointer: no map');
	const session = await page.context().newCDPSession(page);
	const at = (step: number): [number, number] => [
		box.x + box.width * (0.35 + (0.4 * (step % 60)) / 60),
		box.y + box.height * (0.35 + (0.3 * step) / MOVES),
	];
	await page.mouse.move(...at(0));
	await page.mouse.down();
	const events = await traced(session, async () => {
		for (let step = 1; step <= MOVES; step++) await page.mouse.move(...at(step));
	});
	await page.mouse.up();
	const timesMs = events.sort((a, b) => a - b);
	return {
		p95Ms: timesMs[Math.floor(timesMs.length * 0.95)],
		medianMs: timesMs[Math.floor(timesMs.length / 2)],
		moves: timesMs.length,
	};
}

interface TraceEvent {
	readonly name: string;
	readonly ph: string;
	/** Time of the processor in µs that the thread had: other programs on the machine do not count. */
	readonly tdur?: number;
	readonly args?: { readonly data?: { readonly type?: string } };
}

/** Durations in ms of the mouse moves that the browser dispatched while something ran, microtasks included. */
async function traced(session: CDPSession, act: () => Promise<void>): Promise<number[]> {
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
		.filter(
			({ name, ph, args }) => name === 'EventDispatch' && ph === 'X' && args?.data?.type === 'mousemove',
		)
		.map(({ tdur }) => (tdur ?? 0) / 1000);
}

const mapSettled = (page: Page): Promise<void> =>
	page.locator('section.map[aria-busy=false]').waitFor({ timeout: 120_000 });
