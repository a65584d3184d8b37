import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { builtFolder } from '../../scripts/data/paths.ts';
import { writePlanFile } from '../../src/io/planFile.ts';
import { decodeUnits } from '../../src/io/unitTableFile.ts';
import type { Plan, Territory } from '../../src/model/plan.ts';
import type { UnitTable } from '../../src/model/unitTable.ts';
import { mapSettled } from './browserTrace.ts';

/** The units of a built extent, of the one that opens by itself where none is named. */
export function builtUnits(id?: string): UnitTable {
	const json = (path: string): unknown => JSON.parse(readFileSync(join(builtFolder(), path), 'utf8'));
	const { extents } = json('manifest.json') as { extents: { id: string; folder: string }[] };
	const { folder } = extents.find((extent) => extent.id === id) ?? extents[0];
	const { files } = json(`${folder}/manifest.json`) as { files: { units: string } };
	const units = decodeUnits(json(`${folder}/${files.units}`));
	if (!units.ok) throw new Error(units.error.rule);
	return units.value;
}

/** A plan with the first EPCI of an extent as its territories, at most as many as asked. */
export function largePlan(units: UnitTable, extent: string, most: number): Plan {
	const members = new Map<string, string[]>();
	for (const [unit, code] of units.code.entries()) {
		const epci = units.epci[unit];
		if (epci === '' || unit >= units.extentCount) continue;
		const communes = members.get(epci);
		if (communes) communes.push(code);
		else members.set(epci, [code]);
	}
	const territories = [...members].slice(0, most).map(([epci, communes], index): Territory => ({
		id: `epci-${epci}`,
		name: units.labels.epci[epci] ?? epci,
		colour: index % 9,
		perimeters: [{ from: '2026-01-01', communes, indicative: false }],
		events: [],
		announced: [],
	}));
	return {
		id: 'mille-territoires',
		name: 'Mille territoires',
		scenario: '',
		complete: false,
		asOf: '2026-01-01',
		cog: 2026,
		extent,
		sources: {},
		territories,
	};
}

/** Brings a plan into the app as its users do, by a file; resolves when the last question is put. */
export async function bringPlanFile(page: Page, plan: Plan): Promise<void> {
	await page.getByRole('button', { name: 'Importer un fichier' }).click();
	await page.locator('dialog input[type=file]').setInputFiles({
		name: `${plan.id}.maillage.json`,
		mimeType: 'application/json',
		buffer: Buffer.from(writePlanFile(plan)),
	});
	await page.getByRole('button', { name: 'Ouvrir ce plan' }).waitFor({ timeout: 120_000 });
}

/** Opens the plan that was brought; resolves when its list shows, the map is drawn and the plan is saved. */
export async function openBroughtPlan(page: Page): Promise<void> {
	await page.getByRole('button', { name: 'Ouvrir ce plan' }).click();
	await page.locator('dialog').waitFor({ state: 'detached', timeout: 120_000 });
	await page.locator('.territories li').first().waitFor({ timeout: 120_000 });
	await mapSettled(page);
	await page.locator('[data-saving=saved]').waitFor({ timeout: 120_000 });
	await mapSettled(page);
}
