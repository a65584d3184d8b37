import type { CDPSession, Page } from '@playwright/test';
import { moveEffect, type CommuneSums, type MoveSetting } from '../../src/analysis/moveEffect.ts';
import { PieceWalker } from '../../src/geometry/pieceWalk.ts';
import { TerritoryTotals } from '../../src/geometry/territoryTotals.ts';
import { decide, type UnitMove } from '../../src/model/sentence.ts';
import sizeClasses from '../../data/size-classes.json' with { type: 'json' };
import { benchRegion, membershipOf, type BenchRegion } from './benchRegion.ts';
import { isFranceBuilt, mainThreadWork, mapSettled, openApp, type MainThreadWork } from './browserTrace.ts';
import { bringPlanFile, builtUnits, largePlan, openBroughtPlan } from './largePlan.ts';
import { recount, recountMs } from './recount.ts';
import type { BenchRow } from './row.ts';
import { formatMs, median, raceMs } from './timing.ts';

const COMMUNES = 1000;
const TERRITORIES = 1000;
const MOST_MS = 50;
/** No task holds the page longer while a gesture is saved. */
const MOST_TASK_MS = 100;
const ROUNDS = 3;

/**
 * A thousand communes that wait: weighed, accepted and taken back. In a real browser the script of the event counts
 * with all that follows from it before the next frame, in a plan of a thousand territories over France where it is
 * built. The peer recomputes every territory.
 */
export async function run(): Promise<BenchRow[]> {
	const region = benchRegion();
	return [weighingRow(region), ...(await acceptingRows(recountMs(region)))];
}

function weighingRow(region: BenchRegion): BenchRow {
	const { table, columns } = region;
	const membership = membershipOf(region);
	const totals = new TerritoryTotals(table, columns, membership);
	const setting: MoveSetting = {
		units: { ...columns, extentCount: table.unitCount },
		walker: new PieceWalker(table),
		membership,
		sumsOf: (slot) => sumsIn(totals, slot),
		covers: () => true,
		sizes: sizeClasses,
	};
	const units = Array.from({ length: COMMUNES }, (_, unit) => unit);
	const sentence = { verb: 'add', target: 0, source: { kind: 'any' }, joining: 'move' } as const;
	const weigh = (): UnitMove[] => {
		const { moves } = decide(units, sentence, membership, () => false);
		moveEffect(moves, setting);
		return [...moves];
	};
	const { oursMs, peerMs } = raceMs(weigh, () => recount(region, setting.walker), 9);
	return {
		name: `effect of ${COMMUNES} waiting communes on every territory touched (${region.name})`,
		ours: formatMs(oursMs),
		peer: `all territories recomputed ${formatMs(peerMs)}`,
		ratio: peerMs / oursMs,
		budget: `≤ ${MOST_MS} ms and faster than recomputing`,
		met: oursMs <= MOST_MS && oursMs < peerMs,
	};
}

const sumsIn = (totals: TerritoryTotals, slot: number): CommuneSums => ({
	communes: totals.units[slot],
	withoutPopulation: totals.unitsWithoutPopulation[slot],
	populationMunicipale: totals.populationMunicipale[slot],
	areaCm2: totals.areaCm2[slot],
});

async function acceptingRows(peerMs: number): Promise<BenchRow[]> {
	const id = isFranceBuilt() ? 'france' : undefined;
	const units = builtUnits(id);
	const { page, address, close } = await openApp();
	try {
		await page.goto(`${address}#/atelier${id ? `?etendue=${id}` : ''}`);
		await bringPlanFile(page, largePlan(units, id ?? '', TERRITORIES));
		await openBroughtPlan(page);
		await page.getByRole('button', { name: 'Nouveau territoire' }).click();
		const session = await page.context().newCDPSession(page);
		const accepts: MainThreadWork[] = [];
		const undos: MainThreadWork[] = [];
		for (let round = 0; round < ROUNDS; round++) {
			await chooseCommunes(page, units.code.slice(0, COMMUNES));
			accepts.push(await clicked(session, page, '[data-accept]'));
			undos.push(await clicked(session, page, '[role=toolbar] button[aria-label="Annuler"]'));
		}
		const saves = [...accepts, ...undos].map((work) => work.longestTaskMs);
		const where = id ? `France, ${TERRITORIES} territories` : 'default region';
		const rowOf = (name: string, ms: number): BenchRow => ({
			name: `${name} (${where}, median of ${ROUNDS})`,
			ours: formatMs(ms),
			peer: `all territories recomputed ${formatMs(peerMs)}`,
			ratio: peerMs / ms,
			budget: `≤ ${MOST_MS} ms`,
			met: ms <= MOST_MS,
		});
		return [
			rowOf(`script to accept ${COMMUNES} communes`, median(accepts.map((work) => work.clickMs))),
			rowOf('script to take them back', median(undos.map((work) => work.clickMs))),
			{
				name: `longest task from a gesture of ${COMMUNES} communes to 'saved' (${where})`,
				ours: saves.map(formatMs).join(', '),
				peer: '',
				ratio: null,
				budget: `median ≤ ${MOST_TASK_MS} ms`,
				met: median(saves) <= MOST_TASK_MS,
			},
		];
	} finally {
		await close();
	}
}

/** Pastes codes of communes into the list panel. */
async function chooseCommunes(page: Page, codes: readonly string[]): Promise<void> {
	await page.getByRole('button', { name: 'Liste', exact: true }).click();
	await page.getByRole('textbox', { name: 'Coller une liste de communes' }).fill(codes.join('\n'));
	await page.keyboard.press('Control+Enter');
	await page.locator('[data-accept]:enabled').waitFor({ timeout: 120_000 });
	await mapSettled(page);
}

/** A click, until what it did is saved and drawn. */
const clicked = (session: CDPSession, page: Page, selector: string): Promise<MainThreadWork> =>
	mainThreadWork(session, async () => {
		await page.locator(selector).click();
		await page.locator('[data-saving=saved]').waitFor({ timeout: 120_000 });
		await mapSettled(page);
	});
