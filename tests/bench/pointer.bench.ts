import type { Page } from '@playwright/test';
import { eventTimesMs, isFranceBuilt, mapSettled, openApp } from './browserTrace.ts';
import type { BenchRow } from './row.ts';
import { formatMs } from './timing.ts';

const MOST_MS = 4;
const MOVES = 50;

/**
 * Paints a long stroke in a real browser and reads from its trace how long the script of each pointer move runs:
 * the handlers of the event with all that follows from them before the next frame. With France where it is built,
 * else with the region that opens by itself. Needs `npm run build`.
 */
export async function run(): Promise<BenchRow[]> {
	const { page, address, close } = await openApp();
	try {
		const isFrance = isFranceBuilt();
		await openForPainting(page, `${address}#/atelier${isFrance ? '?etendue=france' : ''}`, isFrance ? 3 : 1);
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
		await close();
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
	await width.fill(String(communes));
	await width.press('Enter');
}

/** Script times of the pointer moves of one stroke over the middle of the map. */
async function strokeMs(page: Page): Promise<{ p95Ms: number; medianMs: number; moves: number }> {
	const box = await page.locator('section.map canvas').boundingBox();
	if (!box) throw new Error('pointer: no map');
	const session = await page.context().newCDPSession(page);
	const at = (step: number): [number, number] => [
		box.x + box.width * (0.3 + (0.4 * (step % 60)) / 60),
		box.y + box.height * (0.5 + (0.35 * step) / MOVES),
	];
	await page.mouse.move(...at(0));
	await page.mouse.down();
	const events = await eventTimesMs(session, 'mousemove', async () => {
		for (let step = 1; step <= MOVES; step++) await page.mouse.move(...at(step));
	});
	if ((await page.locator('.ledger .change').allInnerTexts()).every((text) => text === ''))
		throw new Error('pointer: the stroke painted nothing');
	await page.mouse.up();
	const timesMs = events.sort((a, b) => a - b);
	return {
		p95Ms: timesMs[Math.floor(timesMs.length * 0.95)],
		medianMs: timesMs[Math.floor(timesMs.length / 2)],
		moves: timesMs.length,
	};
}
