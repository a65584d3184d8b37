import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { frontierOf } from '../../src/analysis/territoryFrontier.ts';
import { FrontierTable } from '../../src/analysis/frontierTable.ts';
import { NO_FLOWS } from '../../src/analysis/flowSource.ts';
import { outlineStretches, type OutlineStretch } from '../../src/analysis/outlineStretches.ts';
import { indexByCode } from '../../src/model/unitTable.ts';
import { builtArcs, builtMembership, defaultExtent, expectAccessible, mapSettled, watch } from './atlas.ts';

const built = defaultExtent();
const { plan, units, manifest, territory } = built;

const arcs = builtArcs(manifest);
const slot = plan.territories.indexOf(territory);
const membership = builtMembership(built, arcs.unitCount);
const unitOf = indexByCode(units);
const stretches = outlineStretches(arcs, membership, slot, units.extentCount);
const table = new FrontierTable({ units, sides: arcs, membership, flows: NO_FLOWS });
const communes = frontierOf(table, slot);

/** Arcs with exactly one side in the territory, one by one: the perimeter by another way than the stretches. */
function perimeterUm(): number {
	let sum = 0;
	for (let arc = 0; arc < arcs.arcCount; arc++)
		if (membership.has(arcs.left[arc], slot) !== membership.has(arcs.right[arc], slot))
			sum += arcs.lengthUm[arc];
	return sum;
}

const km = (lengthUm: number): string =>
	new Intl.NumberFormat('fr-FR', { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(
		lengthUm / 1e9,
	);

function nameOf({ kind, territories }: OutlineStretch): string {
	switch (kind) {
		case 'territory':
			return territories.map((one) => plan.territories[one].name).join(', ');
		case 'within':
			return 'À l’intérieur';
		case 'uncovered':
			return plan.complete ? 'Communes sans CPTS' : 'Aucune CPTS connue dans ce plan';
		case 'ring':
			return `Hors de l’étendue ${manifest.name}`;
		case 'outside':
			return 'Mer, étranger ou bord de la carte';
	}
}

const stretchRows = (page: Page) =>
	page.getByRole('list', { name: 'Ce qui borde le territoire' }).locator('li');
const examined = (page: Page) => page.getByRole('list', { name: 'À examiner' }).getByRole('button');

test('stretches of the outline have the lengths of the built arcs, and add up to the perimeter', async ({
	page,
	baseURL,
}) => {
	const faults = watch(page, baseURL ?? '');
	await page.goto(`/#/frontieres?territoire=${territory.id}`);
	expect(stretches.reduce((sum, { lengthUm }) => sum + lengthUm, 0)).toBe(perimeterUm());
	await expect(page.getByRole('heading', { level: 1 })).toContainText(territory.name);
	await expect(stretchRows(page)).toHaveCount(stretches.length);
	for (const [at, stretch] of stretches.entries()) {
		await expect(stretchRows(page).nth(at)).toContainText(nameOf(stretch));
		await expect(stretchRows(page).nth(at)).toContainText(`${km(stretch.lengthUm)}\u202fkm`);
	}
	await expect(page.locator('#panel .total')).toContainText(`${km(perimeterUm())}\u202fkm`);
	await expect(page.locator('#panel header')).toContainText(`${km(perimeterUm())}\u202fkm`);
	await expect(examined(page).first()).toContainText(units.name[communes[0].unit]);
	await mapSettled(page);
	await expectAccessible(page);
	await page.evaluate(() => (location.hash = '#/methode'));
	await expect(page.locator('section.map'), 'leaving the map leaves no fault').toHaveCount(0);
	expect(faults).toEqual([]);
});

test('by keyboard: from the choice of a territory to a noted decision and its history', async ({
	page,
	baseURL,
}) => {
	const faults = watch(page, baseURL ?? '');
	await page.goto('/#/frontieres');
	const press = async (name: string | RegExp, key = 'Enter'): Promise<void> => {
		await page.getByRole('button', { name }).first().focus();
		await page.keyboard.press(key);
	};
	await press(new RegExp(territory.name));
	await expect(stretchRows(page)).toHaveCount(stretches.length);
	const [first] = communes;
	const name = units.name[first.unit];
	await examined(page).first().focus();
	await page.keyboard.press('Enter');
	await expect(page.getByRole('heading', { name, exact: true })).toBeVisible();
	await expect(page).toHaveURL(new RegExp(`commune=${units.code[first.unit]}`));
	const sheet = page.locator('.sheet').filter({ has: page.getByRole('table') });
	await expect(sheet).toContainText('aucun flux chargé');
	await expect(sheet).toContainText('aucune réponse saisie');
	await expect(sheet).toContainText('Une proposition ne décide jamais par elle-même.');
	const form = page.getByRole('form', { name: 'Décision' });
	await form.getByRole('button', { name: 'Noter la décision' }).focus();
	await page.keyboard.press('Enter');
	await expect(form).toContainText('Choisissez d’abord à qui va la commune.');
	await expect(form).toContainText('Écrivez le motif.');
	await form.getByRole('radio', { name: territory.name, exact: true }).focus();
	await page.keyboard.press('Space');
	for (const [label, text] of [
		['Motif', 'Les patients y vont déjà'],
		['Rôle de l’auteur', 'présidente de la CPTS'],
		['Décidé le', '2018-02-10'],
		['À revoir le', '2019-02'],
	]) {
		await form.getByLabel(label).focus();
		await page.keyboard.type(text);
	}
	await form.getByRole('button', { name: 'Noter la décision' }).focus();
	await page.keyboard.press('Enter');
	await expect(sheet).toContainText('Les patients y vont déjà');
	await expect(sheet).toContainText('10 février 2018');
	await press('Noter l’accord\u202f: ARS');
	await expect(page.getByRole('button', { name: 'Retirer l’accord\u202f: ARS' })).toBeVisible();
	await expectAccessible(page);
	await expect(page.getByText('enregistré', { exact: true })).toBeVisible();
	await page.reload();
	await expect(sheet).toContainText('Les patients y vont déjà');
	await expect(page.getByRole('button', { name: 'Retirer l’accord\u202f: ARS' })).toBeVisible();
	expect(faults).toEqual([]);
});

test('a commune put into two territories is found among the disputes, and the pair in the table', async ({
	page,
	baseURL,
}) => {
	const faults = watch(page, baseURL ?? '');
	const other = plan.territories.find((one) => one !== territory);
	const [code] = other?.perimeters.at(-1)?.communes ?? [];
	if (!other || !code) throw new Error('the plan has one territory only');
	const name = units.name[unitOf.get(code) ?? -1];
	await page.goto(`/#/atelier?territoire=${territory.id}`);
	await page.getByRole('checkbox', { name: 'Partager au lieu de déplacer' }).check();
	await page.getByRole('combobox', { name: 'Ajouter une commune' }).fill(code);
	await page.getByRole('option').filter({ hasText: code }).click();
	await page.getByRole('link', { name: 'Frontières' }).click();
	const disputes = page.getByRole('list', { name: 'Revendiquées par deux CPTS' }).getByRole('button');
	await expect(disputes).toHaveCount(1);
	await expect(disputes).toContainText(name);
	await expect(disputes).toContainText(`aussi revendiquée par ${other.name}`);
	await expect(examined(page).first()).toContainText(name);
	await disputes.click();
	await expect(page.getByRole('heading', { name, exact: true })).toBeVisible();
	await expect(page.getByRole('columnheader', { name: other.name })).toContainText('la commune y est');
	if ((page.viewportSize()?.width ?? 0) < 760) await page.getByRole('button', { name: 'Retour' }).click();
	await page.getByRole('button', { name: 'Toutes les paires' }).click();
	await page.getByRole('searchbox', { name: 'Chercher un territoire' }).fill(territory.name);
	const pair = page.locator('tbody tr').filter({ hasText: territory.name }).filter({ hasText: other.name });
	await expect(pair.getByRole('cell').nth(2)).toHaveText('1');
	const download = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Exporter en CSV' }).click();
	const saved = await download;
	const text = readFileSync(await saved.path(), 'utf8');
	expect(text).toContain('territoire_a;territoire_b;limite_km;communes_en_commun');
	expect(text).toContain(territory.name);
	await expectAccessible(page);
	expect(faults).toEqual([]);
});
