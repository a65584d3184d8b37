import { execFileSync } from 'node:child_process';
import { expect, test, type Page } from '@playwright/test';
import { defaultExtent, expectAccessible, mapSettled, watch } from './atlas.ts';
import { storyFlows } from './fluxDuRecit.ts';

const { units } = defaultExtent();
/** Indre-et-Loire, or, where the region is made up, its fourth département. */
const departement = [...new Set(units.departement.slice(0, units.extentCount))].sort()[3];
const story = storyFlows(units, departement);
const unitOf = (code: string): number => units.code.indexOf(code);
const nameOf = (code: string): string => units.name[unitOf(code)];
const departementName = units.labels.departement[departement];
const panel = (page: Page) => page.locator('#panel');
const button = (page: Page, name: string | RegExp) =>
	page.getByRole('button', { name, exact: typeof name === 'string' });

/** A file of flows with faults is told by row and kept. */
async function loadFlows(page: Page): Promise<void> {
	const dialog = page.getByRole('dialog');
	await button(page, 'Charger un fichier de flux').click();
	await dialog
		.locator('input[type=file]')
		.setInputFiles({ name: 'flux.csv', mimeType: 'text/csv', buffer: Buffer.from(story.text) });
	await dialog.getByLabel('Source').fill('SNIIRAM');
	await dialog.getByRole('button', { name: 'Lire le fichier' }).click();
	const rows = dialog.getByRole('region', { name: 'Lignes écartées ou lues autrement' }).locator('tbody tr');
	await expect(rows.filter({ hasText: 'écartée' })).toHaveCount(story.refusedRows);
	await expectAccessible(page);
	await dialog.getByRole('button', { name: 'Enregistrer les flux' }).click();
	await expect(dialog).toHaveCount(0);
}

/** The four towns come out as the poles of the département, by their names. */
async function findPoles(page: Page): Promise<void> {
	await panel(page)
		.getByRole('button', { name: new RegExp(`^${departementName} 4 pôles`) })
		.click();
	await expect(page.getByRole('heading', { name: departementName, exact: true })).toBeVisible();
	const poles = page.getByRole('list', { name: new RegExp(`^${departementName}`) }).getByRole('button');
	await expect(poles).toHaveCount(4);
	const names = await poles.allInnerTexts();
	for (const code of story.towns) expect(names.some((text) => text.includes(nameOf(code)))).toBe(true);
	await expect(panel(page)).not.toContainText('simulation');
}

/** The report of the département, read by poppler: the four poles with intervals, nothing of a simulation. */
async function openReport(page: Page): Promise<void> {
	const coming = page.waitForEvent('download');
	await button(page, 'Rapport du département (PDF)').click();
	const file = await coming;
	const text = execFileSync('pdftotext', ['-layout', await file.path(), '-'], { encoding: 'utf8' });
	expect(text.replace(/[\u202f\u00a0]/g, ' ')).toContain(`${departementName} : pôles d’attraction`);
	for (const code of story.towns) expect(text).toContain(nameOf(code));
	expect(text).toContain('SNIIRAM');
	expect(text).not.toContain('imulation');
}

/** Which keeps more of these patients, the basins or the EPCI: a number, which modelled flows refuse. */
async function compareWithEpci(page: Page): Promise<void> {
	await button(page, 'Comparer avec…').click();
	const verdict = page.getByRole('region', { name: 'Quel zonage garde le plus de patients' });
	await expect(verdict.getByRole('row', { name: /^EPCI/ })).toContainText('%', { timeout: 60_000 });
	await expect(verdict).toContainText(/Bassins des pôles\u202f: .*\d.*\u202fpoints de plus gardés que EPCI/);
	await expect(verdict).not.toContainText('refusée');
	await button(page, 'Revenir aux pôles').click();
}

/** Territories from these flows; two of them are taken into a scenario. */
async function adoptTwo(page: Page): Promise<void> {
	await button(page, 'Proposer des territoires').click();
	await button(page, 'Proposer').click();
	const proposals = page.getByRole('table', { name: 'Propositions' });
	await expect(proposals.getByRole('radio').first()).toBeChecked({ timeout: 90_000 });
	await expect(panel(page)).not.toContainText('simulation');
	await page.getByRole('checkbox', { name: 'Prendre tous les territoires' }).uncheck();
	const ticks = page.getByRole('checkbox', { name: /^Prendre (?!tous)/ });
	await ticks.nth(0).check();
	await ticks.nth(1).check();
	const labels = await ticks.evaluateAll((boxes) => boxes.map((box) => box.getAttribute('aria-label') ?? ''));
	await button(page, 'Reprendre 2 territoires').click();
	await expect(page).toHaveURL(/#\/atelier/);
	await expect(page.getByText('2 territoires repris')).toBeVisible();
	for (const label of labels.slice(0, 2))
		await expect(panel(page).getByText(label.replace('Prendre ', '')).first()).toBeVisible();
	await expect(page.locator('[data-saving]')).toHaveAttribute('data-saving', 'saved');
}

/** A new scenario uses the same flows, and Frontières tells them on the sheet of a commune. */
async function weighAtFrontier(page: Page): Promise<void> {
	await page.getByRole('link', { name: 'Frontières', exact: true }).click();
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	const examined = page.getByRole('list', { name: 'À examiner' }).getByRole('button');
	await expect(button(page, 'Toutes les paires')).toBeVisible();
	if (!page.url().includes('territoire='))
		await panel(page).getByRole('list').getByRole('button').first().click();
	await examined.first().click();
	const row = page.getByRole('row', { name: /flux observés, SNIIRAM/ });
	await expect(row).toContainText(/2e recours\u202f: .* des recours/);
}

test('from a faulty file of flows to four poles, their report, the EPCI beside them, two territories of a proposal and the frontier', async ({
	page,
	baseURL,
}) => {
	const faults = watch(page, baseURL ?? '');
	await page.goto('/#/poles');
	await mapSettled(page);
	await loadFlows(page);
	await findPoles(page);
	await openReport(page);
	await compareWithEpci(page);
	await adoptTwo(page);
	await weighAtFrontier(page);
	expect(faults).toEqual([]);
});
