import { execFileSync } from 'node:child_process';
import { expect, test, type Page } from '@playwright/test';
import { NO_FLOWS } from '../../src/analysis/flowSource.ts';
import { FrontierTable } from '../../src/analysis/frontierTable.ts';
import { PairTable } from '../../src/analysis/pairTable.ts';
import { frontierOf } from '../../src/analysis/territoryFrontier.ts';
import { builtArcs, builtMembership, defaultExtent, expectAccessible, mapSettled, watch } from './atlas.ts';

const built = defaultExtent();
const { plan, units, manifest, territory } = built;
const arcs = builtArcs(manifest);
const membership = builtMembership(built, arcs.unitCount);
/** The territory of the other tests with its longest border, or the first pair of the plan where it has none. */
const all = new PairTable(arcs, units, membership).all().filter(({ lengthUm }) => lengthUm > 0);
const own = plan.territories.indexOf(territory);
const [longest] = all
	.filter(({ a, b }) => a === own || b === own)
	.sort((one, other) => other.lengthUm - one.lengthUm);
const pair = longest ?? all[0];
const [slotA, slotB] = pair.b === own ? [pair.b, pair.a] : [pair.a, pair.b];
const [a, b] = [plan.territories[slotA], plan.territories[slotB]];
const km = new Intl.NumberFormat('fr-FR', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
/** A commune of the frontier between the two. */
const table = new FrontierTable({ units, sides: arcs, membership, flows: NO_FLOWS });
const decided = frontierOf(table, slotA).find((one) => one.b === slotB && membership.has(one.unit, slotA));
const REASON = 'Les patients y vont déjà';

const plain = (text: string): string => text.replaceAll(/[\s\u202f\u00a0]+/gu, ' ');

/** Saves what the dialog has and reads it. */
async function printed(page: Page): Promise<{ name: string; text: string; info: string; images: number }> {
	const [file] = await Promise.all([
		page.waitForEvent('download', { timeout: 110_000 }),
		page.getByRole('button', { name: 'Enregistrer le PDF' }).click(),
	]);
	const path = await file.path();
	const poppler = (tool: string, ...args: string[]): string => execFileSync(tool, args, { encoding: 'utf8' });
	for (const font of poppler('pdffonts', path).trim().split('\n').slice(2))
		expect(font).toMatch(/CID TrueType +Identity-H +yes/);
	return {
		name: file.suggestedFilename(),
		text: plain(poppler('pdftotext', '-layout', path, '-')),
		info: poppler('pdfinfo', '-l', '99', path),
		images: poppler('pdfimages', '-list', path).match(/ image .* jpeg /g)?.length ?? 0,
	};
}

const status = (page: Page) => page.getByRole('dialog').getByRole('status');

test('decision sheet, dossier of two CPTS and statement are printed from where one looks', async ({
	page,
	baseURL,
}) => {
	test.setTimeout(240_000);
	if (!decided) throw new Error('no commune of the pair is on its frontier');
	const faults = watch(page, baseURL ?? '');
	const name = units.name[decided.unit];
	const code = units.code[decided.unit];
	await page.goto(`/#/frontieres?territoire=${a.id}&commune=${code}`);
	const form = page.getByRole('form', { name: 'Décision' });
	await form.getByRole('radio', { name: b.name, exact: true }).check();
	await form.getByLabel('Motif').fill(REASON);
	await form.getByLabel('Rôle de l’auteur').fill('présidente de la CPTS');
	await form.getByLabel('Décidé le').fill('2018-02-10');
	await form.getByRole('button', { name: 'Noter la décision' }).click();
	await expect(page.locator('.sheet').filter({ hasText: REASON })).toBeVisible();
	await mapSettled(page);

	await page.getByRole('button', { name: 'Imprimer…' }).last().click();
	await expect(status(page)).toHaveText(/^1 fiche, 1 page A4\.$/);
	await expectAccessible(page);
	const sheet = await printed(page);
	expect(sheet.name).toMatch(/_fiche\.pdf$/);
	expect(sheet.info).toMatch(/Page +1 size: .*A4/);
	expect(sheet.images).toBe(1);
	for (const part of [`${name} (${code})`, a.name, b.name, REASON, 'aucun flux chargé', 'aucune réponse', 'p. 1/1'])
		expect(sheet.text).toContain(plain(part)); // prettier-ignore
	expect(sheet.text).toContain(plain(`Décision : CPTS ${b.name}, décidé le 10 février 2018`));

	await page.getByRole('button', { name: `Imprimer la frontière entre ${a.name} et ${b.name}` }).click();
	await expect(status(page)).toHaveText(/^\d+ pages A4\.$/);
	const dossier = await printed(page);
	expect(dossier.name).toMatch(/_dossier-de-frontiere\.pdf$/);
	expect(dossier.images).toBe(1);
	expect(dossier.text).toContain(plain(`Limite commune ${km.format(pair.lengthUm / 1e9)} km`));
	for (const part of [`${a.name} et ${b.name}`, name, `Motif : ${REASON}`, '4. Sources'])
		expect(dossier.text).toContain(plain(part));

	await page.getByRole('button', { name: 'Imprimer…' }).first().click();
	await page.getByRole('radio', { name: 'Relevé de décisions à signer' }).check();
	await page.getByLabel('Avec').selectOption({ label: b.name });
	await expect(status(page)).toHaveText(/^\d+ pages? A4\.$/);
	const statement = await printed(page);
	expect(statement.name).toMatch(/_releve-de-decisions\.pdf$/);
	for (const part of [`À la CPTS ${b.name} (1)`, `${code} ${name}`, `Pour la CPTS ${a.name}`, `Pour la CPTS ${b.name}`])
		expect(statement.text).toContain(plain(part)); // prettier-ignore
	expect(statement.text.match(/accord avec réserve/g)).toHaveLength(2);
	expect(faults).toEqual([]);
});

test('sheets of the decided, disputed or ticked communes: counted before they are printed', async ({
	page,
	baseURL,
}) => {
	test.setTimeout(240_000);
	const faults = watch(page, baseURL ?? '');
	await page.goto(`/#/frontieres?territoire=${a.id}`);
	await mapSettled(page);
	await page.getByRole('button', { name: 'Imprimer…' }).first().click();
	await page.getByRole('radio', { name: 'Fiches de décision' }).check();
	const all = frontierOf(table, slotA).length;
	await expect(page.getByRole('radio', { name: `toutes (${all})` })).toBeVisible();
	await page.getByRole('radio', { name: /^décidées \(0\)/ }).check();
	await expect(status(page)).toHaveText('Rien à imprimer avec ce choix.');
	await expect(page.getByRole('button', { name: 'Enregistrer le PDF' })).toBeDisabled();
	await page.getByRole('radio', { name: /^cochées/ }).check();
	const list = page.getByRole('group', { name: 'Communes à imprimer' }).getByRole('checkbox');
	await list.nth(0).check();
	await list.nth(1).check();
	await page.getByRole('checkbox', { name: 'Une carte sur chaque fiche' }).uncheck();
	await expect(status(page)).toHaveText(/^2 fiches, 2 pages A4\.$/);
	await expectAccessible(page);
	const sheets = await printed(page);
	expect(sheets.name).toMatch(/_fiches\.pdf$/);
	expect(sheets.images).toBe(0);
	expect(sheets.text).toContain('à remplir');
	for (const { unit } of frontierOf(table, slotA).slice(0, 2))
		expect(sheets.text).toContain(plain(`${units.name[unit]} (${units.code[unit]})`));
	expect(faults).toEqual([]);
});
