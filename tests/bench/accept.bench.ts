import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { builtFolder } from '../../scripts/data/paths.ts';
import { moveEffect, type CommuneSums, type MoveSetting } from '../../src/analysis/moveEffect.ts';
import { sizeEffect } from '../../src/analysis/sizeAmounts.ts';
import { holesOf } from '../../src/geometry/holes.ts';
import { countPieces, piecesOf } from '../../src/geometry/pieces.ts';
import { PieceWalker } from '../../src/geometry/pieceWalk.ts';
import { TerritoryTotals } from '../../src/geometry/territoryTotals.ts';
import { decodeUnits } from '../../src/io/unitTableFile.ts';
import { decide, type UnitMove } from '../../src/model/sentence.ts';
import sizeClasses from '../../data/size-classes.json' with { type: 'json' };
import { benchRegion, membershipOf, type BenchRegion } from './benchRegion.ts';
import { eventTimesMs, isFranceBuilt, mapSettled, openApp } from './browserTrace.ts';
import type { BenchRow } from './row.ts';
import { formatMs, raceMs } from './timing.ts';

const COMMUNES = 1000;
const MOST_MS = 50;

/**
 * A thousand communes that wait: weighed, against a recomputation of every territory; then accepted and taken back
 * in a real browser, where the script of the event with all that follows from it before the next frame counts.
 */
export async function run(): Promise<BenchRow[]> {
	return [weighingRow(benchRegion()), ...(await acceptingRows())];
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
	const { oursMs, peerMs } = raceMs(weigh, () => recomputed(region), 5);
	return {
		name: `effect of ${COMMUNES} waiting communes on every territory touched (${region.name})`,
		ours: formatMs(oursMs),
		peer: `all territories recomputed ${formatMs(peerMs)}`,
		ratio: peerMs / oursMs,
		budget: `≤ ${MOST_MS} ms and faster than recomputing`,
		met: oursMs <= MOST_MS && oursMs < peerMs,
	};
}

/** The naive way: totals, pieces, holes and classes of every territory from nothing. */
function recomputed(region: BenchRegion): void {
	const { table, columns } = region;
	const membership = membershipOf(region);
	const totals = new TerritoryTotals(table, columns, membership);
	for (let slot = 0; slot < membership.territoryCount; slot++) {
		const members = new Set(membership.membersOf(slot));
		countPieces(piecesOf(table, members));
		holesOf(table, members);
		sizeEffect(totals.populationMunicipale[slot], totals.populationMunicipale[slot], sizeClasses);
	}
}

const sumsIn = (totals: TerritoryTotals, slot: number): CommuneSums => ({
	communes: totals.units[slot],
	withoutPopulation: totals.unitsWithoutPopulation[slot],
	populationMunicipale: totals.populationMunicipale[slot],
	areaCm2: totals.areaCm2[slot],
});

async function acceptingRows(): Promise<BenchRow[]> {
	const isFrance = isFranceBuilt();
	const { page, address, close } = await openApp();
	try {
		await page.goto(`${address}#/atelier${isFrance ? '?etendue=france' : ''}`);
		await page.getByRole('button', { name: 'Nouveau territoire' }).click({ timeout: 120_000 });
		await chooseCommunes(page, isFrance ? 'france' : undefined);
		await mapSettled(page);
		const where = isFrance ? 'France' : 'default region';
		const accept = await clickMs(page, '[data-accept]');
		await mapSettled(page);
		const undo = await clickMs(page, '[role=toolbar] button[aria-label="Annuler"]');
		return [
			rowOf(`script to accept ${COMMUNES} communes (${where})`, accept),
			rowOf(`script to take them back (${where})`, undo),
		];
	} finally {
		await close();
	}
}

/** Pastes the codes of the first communes of the extent into the list panel. */
async function chooseCommunes(page: Page, id: string | undefined): Promise<void> {
	await page.getByRole('button', { name: 'Liste', exact: true }).click();
	await page
		.getByRole('textbox', { name: 'Coller une liste de communes' })
		.fill(firstCodes(id).slice(0, COMMUNES).join('\n'));
	await page.keyboard.press('Control+Enter');
	await page.locator('[data-accept]:enabled').waitFor({ timeout: 120_000 });
	await page.keyboard.press('Escape');
}

function firstCodes(id: string | undefined): string[] {
	const json = (path: string): unknown => JSON.parse(readFileSync(join(builtFolder(), path), 'utf8'));
	const { extents } = json('manifest.json') as { extents: { id: string; folder: string }[] };
	const { folder } = extents.find((extent) => extent.id === id) ?? extents[0];
	const { files } = json(`${folder}/manifest.json`) as { files: { units: string } };
	const units = decodeUnits(json(`${folder}/${files.units}`));
	if (!units.ok) throw new Error(units.error.rule);
	return [...units.value.code];
}

async function clickMs(page: Page, selector: string): Promise<number> {
	const session = await page.context().newCDPSession(page);
	const times = await eventTimesMs(session, 'click', () => page.locator(selector).click());
	await session.detach();
	return Math.max(...times);
}

const rowOf = (name: string, ms: number): BenchRow => ({
	name,
	ours: formatMs(ms),
	peer: '',
	ratio: null,
	budget: `≤ ${MOST_MS} ms`,
	met: ms <= MOST_MS,
});
