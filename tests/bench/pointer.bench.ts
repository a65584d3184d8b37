import type { Page } from '@playwright/test';
import { benchRegion } from './benchRegion.ts';
import { eventTimesMs, isFranceBuilt, mapSettled, openApp } from './browserTrace.ts';
import { bringPlanFile, builtUnits, largePlan, openBroughtPlan } from './largePlan.ts';
import { recountMs } from './recount.ts';
import type { BenchRow } from './row.ts';
import { formatMs } from './timing.ts';

const MOST_MS = 4;
const MOVES = 50;
const TERRITORIES = 1000;

/**
 * Paints a long stroke in a real browser and reads from its trace how long the script of each pointer move runs:
 * the handlers of the event with all that follows from them before the next frame. In a new plan and in one of a
 * thousand territories, over France where it is built, else the region that opens by itself. The peer recomputes
 * every territory at each move. Needs `npm run build`.
 */
export async function run(): Promise<BenchRow[]> {
	const { page, address, close } = await openApp();
	try {
		const id = isFranceBuilt() ? 'france' : undefined;
		const peerMs = recountMs(benchRegion());
		await page.goto(`${address}#/atelier${id ? `?etendue=${id}` : ''}`);
		const rows: BenchRow[] = [];
		for (const plan of [null, largePlan(builtUnits(id), id ?? '', TERRITORIES)]) {
			await page.getByRole('button', { name: 'Nouveau territoire' }).waitFor({ timeout: 120_000 });
			if (plan) {
				await bringPlanFile(page, plan);
				await openBroughtPlan(page);
			}
			await takeBrush(page, plan || !id ? 1 : 3);
			const where = `${id ? 'France' : 'default region'}, ${plan ? `${plan.territories.length} territories` : 'new plan'}`;
			for (const communes of [1, 50]) {
				await widenBrush(page, communes);
				const { p95Ms, medianMs, moves } = await strokeMs(page);
				rows.push({
					name: `script per pointer move, brush of ${communes} (${where}, ${moves} moves)`,
					ours: `p95 ${formatMs(p95Ms)}, median ${formatMs(medianMs)}`,
					peer: `all territories recomputed ${formatMs(peerMs)}`,
					ratio: peerMs / p95Ms,
					budget: `p95 ≤ ${MOST_MS} ms`,
					met: p95Ms <= MOST_MS,
				});
			}
		}
		return rows;
	} finally {
		await close();
	}
}

/** Makes a new territory and takes the brush in hand, some steps nearer. */
async function takeBrush(page: Page, zoomSteps: number): Promise<void> {
	await page.getByRole('button', { name: 'Nouveau territoire' }).click();
	const brush = page.getByRole('button', { name: 'Pinceau', exact: true });
	if ((await brush.getAttribute('aria-pressed')) !== 'true') await brush.click();
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
