import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test, type Browser, type Page } from '@playwright/test';
import { NO_FLOWS } from '../../src/analysis/flowSource.ts';
import { FrontierTable } from '../../src/analysis/frontierTable.ts';
import { frontierOf } from '../../src/analysis/territoryFrontier.ts';
import { builtArcs, builtMembership, defaultExtent, expectAccessible, mapSettled, watch } from './atlas.ts';

const built = defaultExtent();
const { plan, units, manifest } = built;
const arcs = builtArcs(manifest);
const membership = builtMembership(built, arcs.unitCount);

/** Two territories that touch, and a commune of the second one on their border. */
function frontier() {
	const table = new FrontierTable({ units, sides: arcs, membership, flows: NO_FLOWS });
	for (const [slot, a] of plan.territories.entries())
		for (const { unit, b } of frontierOf(table, slot))
			if (b !== undefined && membership.has(unit, b) && !membership.has(unit, slot))
				return { a, b: plan.territories[b], code: units.code[unit], name: units.name[unit] };
	throw new Error('no two territories of the plan share a border');
}

const { a, b, code, name } = frontier();
const REASON = 'Les infirmiers y adressent déjà leurs patients';

const plain = (text: string): string => text.replaceAll(/[\s\u202f\u00a0]+/gu, ' ');

async function downloaded(page: Page, button: string): Promise<{ name: string; path: string; text: string }> {
	const [file] = await Promise.all([
		page.waitForEvent('download', { timeout: 110_000 }),
		page.getByRole('button', { name: button, exact: true }).click(),
	]);
	const path = await file.path();
	return { name: file.suggestedFilename(), path, text: readFileSync(path, 'utf8') };
}

/** A browser of its own: nothing is kept in common with another one. */
async function browserOf(browser: Browser, baseURL: string): Promise<{ page: Page; faults: string[] }> {
	const context = await browser.newContext({ baseURL, acceptDownloads: true });
	const page = await context.newPage();
	return { page, faults: watch(page, baseURL) };
}

/** The commune among those that two territories claim. */
const disputed = (page: Page) =>
	page
		.getByRole('list', { name: 'Revendiquées par deux CPTS' })
		.getByRole('button')
		.filter({ hasText: name });

/** Opens the shipped plan, draws the commune into a second territory, and finds it among the disputes. */
async function draw(page: Page): Promise<void> {
	await page.goto(`/#/atelier?territoire=${a.id}`);
	await page.getByRole('checkbox', { name: 'Partager au lieu de déplacer' }).check();
	await page.getByRole('combobox', { name: 'Ajouter une commune' }).fill(code);
	await page.getByRole('option').filter({ hasText: code }).click();
	await page.getByRole('link', { name: 'Frontières' }).click();
	const dispute = disputed(page);
	await expect(dispute).toContainText(`aussi revendiquée par ${b.name}`);
	await expect(dispute).toContainText('en commun depuis');
	await dispute.click();
	await expect(page.getByRole('heading', { name, exact: true })).toBeVisible();
}

/** Asks ten nurses of the commune; seven answer, six of them for the other territory. */
async function consult(page: Page): Promise<void> {
	await page.getByRole('button', { name: 'Interroger les professionnels de cette commune' }).click();
	const dialog = page.getByRole('dialog');
	await dialog.getByLabel('Titre').fill(`Vers où, ${name} ?`);
	await dialog.getByLabel('Ouverte le').fill('01/2026');
	await dialog.getByLabel('infirmier').first().fill('10');
	await dialog.getByRole('button', { name: 'Créer la consultation' }).click();
	const form = (await downloaded(page, 'Tableau à remplir (CSV)')).text;
	const [heading, ...rows] = form.trim().split('\r\n');
	const columns = heading.split(';');
	const filled = rows.slice(0, 7).map((row, at) => {
		const cells = row.split(';');
		cells[columns.indexOf('Structure souhaitée')] = at < 6 ? b.name : a.name;
		cells[columns.indexOf('Date')] = '15/02/2026';
		return cells.join(';');
	});
	await page.getByRole('button', { name: 'Importer des réponses' }).click();
	await dialog.locator('input[type=file]').setInputFiles({
		name: 'reponses.csv',
		mimeType: 'text/csv',
		buffer: Buffer.from([heading, ...filled, `X-1;99999;Nulle part;infirmier;${a.name}`].join('\r\n')),
	});
	await expect(dialog).toContainText('commune inconnue');
	await dialog.getByRole('button', { name: 'Garder 7 réponses' }).click();
	const progress = page.getByRole('list', { name: 'Avancement par commune' }).getByRole('button').first();
	await expect(progress).toContainText('7 sur 10');
	await progress.click();
}

test('a commune in two territories: found, asked about, decided, printed, and agreed with a second browser', async ({
	browser,
	baseURL,
}) => {
	test.setTimeout(300_000);
	const ours = await browserOf(browser, baseURL ?? '');
	const { page } = ours;
	await draw(page);
	await consult(page);
	const counts = page.getByRole('region', { name: 'Réponses des professionnels', exact: true });
	await expect(counts.getByRole('row').filter({ hasText: 'infirmier' })).toContainText('70\u202f%');

	const form = page.getByRole('form', { name: 'Décision' });
	await form.getByRole('radio', { name: b.name, exact: true }).check();
	await form.getByLabel('Motif').fill(REASON);
	await form.getByLabel('Rôle de l’auteur').fill('présidente de la CPTS');
	await form.getByLabel('Décidé le').fill('2026-03-10');
	await form.getByRole('button', { name: 'Noter la décision' }).click();
	await page.getByRole('button', { name: `Noter l’accord\u202f: ${b.name}` }).click();
	await expect(page.locator('.sheet').filter({ hasText: REASON })).toBeVisible();
	await expectAccessible(page);

	await page.getByRole('button', { name: 'Imprimer…' }).last().click();
	await expect(page.getByRole('dialog').getByRole('status')).toContainText('1 fiche');
	const sheet = await downloaded(page, 'Enregistrer le PDF');
	const paper = plain(execFileSync('pdftotext', ['-layout', sheet.path, '-'], { encoding: 'utf8' }));
	for (const told of [`${name} (${code})`, REASON, 'décidé le 10 mars 2026'])
		expect(paper).toContain(plain(told));
	expect(paper).toMatch(/infirmier.* 7 70 % de 10/);
	expect(paper).not.toContain('aucune réponse');

	await page.getByRole('button', { name: 'Retour aux frontières' }).click();
	await page.getByRole('button', { name: 'Proposer un échange…' }).click();
	await page.getByLabel('À quelle CPTS voisine').selectOption({ label: b.name });
	const row = page.getByRole('list', { name: 'Communes entre les deux CPTS' }).getByRole('listitem').filter({ hasText: code }); // prettier-ignore
	await row.getByRole('checkbox').check();
	await row.getByRole('combobox').selectOption('b');
	await page.getByLabel('Votre rôle').fill('présidente de la CPTS');
	const proposal = await downloaded(page, 'Télécharger la proposition');
	for (const hidden of [REASON, 'infirmier']) expect(proposal.text).not.toContain(hidden);
	await expect(page.getByText('enregistré', { exact: true })).toBeVisible();
	// one map at a time: software GL draws for both pages with the same processors
	await page.goto('about:blank');

	const theirs = await browserOf(browser, baseURL ?? '');
	await draw(theirs.page);
	const open = async (where: Page, { name: file, text }: { name: string; text: string }): Promise<void> =>
		where
			.locator('#panel input[type=file]')
			.setInputFiles({ name: file, mimeType: 'application/json', buffer: Buffer.from(text) });
	await open(theirs.page, proposal);
	const moves = (where: Page) =>
		where.getByRole('list', { name: 'Communes de la proposition' }).getByRole('listitem');
	await moves(theirs.page).filter({ hasText: code }).getByRole('button', { name: 'Accepter' }).click();
	await theirs.page.getByLabel('Votre rôle').fill('coordinateur');
	const answer = await downloaded(theirs.page, 'Appliquer et répondre');
	await expect(moves(theirs.page).filter({ hasText: code })).toContainText('le plan est déjà ainsi');
	await theirs.page.goto('about:blank');

	await page.goto(`/#/frontieres?territoire=${a.id}`);
	await open(page, answer);
	await page.getByRole('button', { name: 'Appliquer (1)' }).click();
	await expect(moves(page).filter({ hasText: code })).toContainText('le plan est déjà ainsi');
	await page.getByRole('button', { name: 'Ranger la proposition' }).click();
	await expect(page.getByRole('heading', { name: /^Revendiquées par deux CPTS/ })).toBeVisible();
	await expect(disputed(page)).toHaveCount(0);
	await mapSettled(page);
	expect([...ours.faults, ...theirs.faults]).toEqual([]);
});
