import { isFranceBuilt, mainThreadWork, mapSettled, openApp } from './browserTrace.ts';
import { bringPlanFile, builtUnits, largePlan, openBroughtPlan } from './largePlan.ts';
import type { BenchRow } from './row.ts';
import { formatMs } from './timing.ts';

const TERRITORIES = 1000;
/** No task holds the page longer while a file is written. */
const MOST_TASK_MS = 100;
const FORMATS = ['.csv', '.xlsx', '.gpkg', '.zip', '.geojson', '.json'];

/**
 * Writes a whole plan in each format in a real browser, with France where it is built: how long the main thread is
 * held at once, from the click until the file is there. Needs `npm run build`.
 */
export async function run(): Promise<BenchRow[]> {
	const id = isFranceBuilt() ? 'france' : undefined;
	const plan = largePlan(builtUnits(id), id ?? '', TERRITORIES);
	const { page, address, close } = await openApp();
	try {
		await page.goto(`${address}#/atelier${id ? `?etendue=${id}` : ''}`);
		await bringPlanFile(page, plan);
		await openBroughtPlan(page);
		const session = await page.context().newCDPSession(page);
		const rows: BenchRow[] = [];
		for (const ending of FORMATS) {
			await page.getByRole('button', { name: 'Exporter' }).first().click();
			const dialog = page.locator('dialog');
			await dialog.locator('fieldset .label', { hasText: `(${ending})` }).click();
			await mapSettled(page);
			const { longestTaskMs, scriptMs } = await mainThreadWork(session, async () => {
				const download = page.waitForEvent('download', { timeout: 300_000 });
				await dialog.getByRole('button', { name: 'Exporter', exact: true }).click();
				await (await download).path();
				await dialog.waitFor({ state: 'detached' });
			});
			rows.push({
				name: `longest task while ${ending} is written (${plan.territories.length} territories, ${id ? 'France' : 'default region'})`,
				ours: `${formatMs(longestTaskMs)}, script in all ${formatMs(scriptMs)}`,
				peer: '',
				ratio: null,
				budget: `≤ ${MOST_TASK_MS} ms`,
				met: longestTaskMs <= MOST_TASK_MS,
			});
		}
		return rows;
	} finally {
		await close();
	}
}
