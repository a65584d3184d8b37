import { outlineOf, toMultiPolygon } from '../../src/geometry/outline.ts';
import { PieceWalker } from '../../src/geometry/pieceWalk.ts';
import { benchRegion } from './benchRegion.ts';
import { isFranceBuilt, mainThreadWork, mapSettled, openApp, type MainThreadWork } from './browserTrace.ts';
import { bringPlanFile, builtUnits, largePlan, openBroughtPlan } from './largePlan.ts';
import { recount } from './recount.ts';
import type { BenchRow } from './row.ts';
import { formatMs, median, timeMs } from './timing.ts';

const TERRITORIES = 1000;
const MOST_SCRIPT_MS = 1000;
/** No task holds the page longer while a large plan opens. */
const MOST_TASK_MS = 250;
const ROUNDS = 3;

/**
 * Opens a plan of a thousand territories from its file in a real browser, with France where it is built: all script
 * of the main thread from the user's word until list and map show it and it is saved. The peer makes
 * figures and outlines of every territory on the page as well, from nothing. Needs `npm run build`.
 */
export async function run(): Promise<BenchRow[]> {
	const id = isFranceBuilt() ? 'france' : undefined;
	const plan = largePlan(builtUnits(id), id ?? '', TERRITORIES);
	const { page, address, close } = await openApp();
	try {
		await page.goto(`${address}#/atelier${id ? `?etendue=${id}` : ''}`);
		await page.getByRole('button', { name: 'Importer un fichier' }).waitFor({ timeout: 120_000 });
		await mapSettled(page);
		const session = await page.context().newCDPSession(page);
		const works: MainThreadWork[] = [];
		for (let round = 0; round < ROUNDS; round++) {
			await bringPlanFile(page, plan);
			works.push(await mainThreadWork(session, () => openBroughtPlan(page)));
		}
		const scriptMs = median(works.map((work) => work.scriptMs));
		const longestMs = median(works.map((work) => work.longestTaskMs));
		const naiveMs = naive();
		const where = `${plan.territories.length} territories, ${id ? 'France' : 'default region'}, median of ${ROUNDS}`;
		return [
			{
				name: `script to open a plan (${where})`,
				ours: formatMs(scriptMs),
				peer: `with figures and outlines of all territories made on the page too ${formatMs(scriptMs + naiveMs)}`,
				ratio: (scriptMs + naiveMs) / scriptMs,
				budget: `≤ ${formatMs(MOST_SCRIPT_MS)}`,
				met: scriptMs <= MOST_SCRIPT_MS,
			},
			{
				name: `longest task while it opens (${where})`,
				ours: `${formatMs(longestMs)}; over 50 ms: ${works.map(({ longTasksMs }) => longTasksMs.length).join(', ')} tasks`,
				peer: '',
				ratio: null,
				budget: `≤ ${MOST_TASK_MS} ms`,
				met: longestMs <= MOST_TASK_MS,
			},
		];
	} finally {
		await close();
	}
}

function naive(): number {
	const region = benchRegion();
	const { table, territories } = region;
	const open = (): void => {
		recount(region, new PieceWalker(table));
		for (const units of territories.slice(0, TERRITORIES)) {
			const members = new Set(units);
			structuredClone(
				toMultiPolygon(
					table,
					outlineOf(table, members, (unit) => members.has(unit)),
				),
			);
		}
	};
	open();
	return median(Array.from({ length: ROUNDS }, () => timeMs(open)));
}
