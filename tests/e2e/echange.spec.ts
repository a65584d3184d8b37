import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Browser, type Locator, type Page } from '@playwright/test';
import { builtFolder } from '../../scripts/data/paths.ts';
import { exchangeCandidates } from '../../src/analysis/exchangeCandidates.ts';
import { readPlanFile } from '../../src/io/planFile.ts';
import { drawnCommunes } from '../../src/model/matchTerritories.ts';
import type { Plan } from '../../src/model/plan.ts';
import { builtArcs, builtMembership, defaultExtent, expectAccessible, watch } from './atlas.ts';

const built = defaultExtent();
const { plan, units, manifest } = built;

/** Two territories with three communes of the first one, or of nobody, between them, and one that has no part in it. */
function story() {
	const arcs = builtArcs(manifest);
	const membership = builtMembership(built, arcs.unitCount);
	const slots = [...plan.territories.keys()];
	for (const a of slots)
		for (const b of slots) {
			if (a === b) continue;
			const between = exchangeCandidates(a, b, arcs, membership, units).filter(
				(unit) => membership.has(unit, a) && !membership.has(unit, b),
			);
			const third = slots.find((slot) => slot !== a && slot !== b);
			if (between.length >= 3 && third !== undefined)
				return {
					a: plan.territories[a],
					b: plan.territories[b],
					third: plan.territories[third],
					codes: between.slice(0, 3).map((unit) => units.code[unit]),
				};
		}
	throw new Error('no two territories of the plan share a border');
}

const { a, b, third, codes } = story();
const nameOf = (code: string): string => units.name[units.code.indexOf(code)];

/** A browser of its own: nothing is kept in common with another one. */
async function browserOf(browser: Browser, baseURL: string): Promise<{ page: Page; faults: string[] }> {
	const context = await browser.newContext({ baseURL, acceptDownloads: true });
	const page = await context.newPage();
	return { page, faults: watch(page, baseURL) };
}

async function downloaded(page: Page, press: () => Promise<void>): Promise<{ name: string; text: string }> {
	const download = page.waitForEvent('download');
	await press();
	const file = await download;
	return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') };
}

/** Presses a button with the keyboard. */
async function press(button: Locator): Promise<void> {
	await button.focus();
	await button.page().keyboard.press('Enter');
}

const fileOf = ({ name, text }: { name: string; text: string }) => ({
	name,
	mimeType: 'application/json',
	buffer: Buffer.from(text),
});

const openProposal = (page: Page, file: { name: string; text: string }): Promise<void> =>
	page.locator('#panel input[type=file]').setInputFiles(fileOf(file));

const moves = (page: Page) =>
	page.getByRole('list', { name: 'Communes de la proposition' }).getByRole('listitem');
const moveOf = (page: Page, code: string) => moves(page).filter({ hasText: code });

async function planOf(page: Page): Promise<Plan> {
	await page.getByRole('button', { name: plan.name }).click();
	const { text } = await downloaded(page, () =>
		page.getByRole('dialog').getByRole('button', { name: 'Télécharger le plan' }).click(),
	);
	await page.keyboard.press('Escape');
	const read = readPlanFile(text, 'plan.json');
	if (!read.ok) throw new Error(JSON.stringify(read.error));
	return read.value.plan;
}

const holdersIn = ({ territories }: Plan, code: string): string[] =>
	territories.filter((one) => drawnCommunes(one).includes(code)).map(({ id }) => id);

/** A proposes its three communes, with the keyboard alone; the file that comes of it. */
async function propose(page: Page): Promise<{ name: string; text: string }> {
	await page.goto(`/#/frontieres?territoire=${a.id}`);
	await press(page.getByRole('button', { name: 'Proposer un échange…' }));
	await page.getByLabel('À quelle CPTS voisine').selectOption({ label: b.name });
	const list = page.getByRole('list', { name: 'Communes entre les deux CPTS' });
	for (const code of codes) {
		const row = list.getByRole('listitem').filter({ hasText: code });
		await row.getByRole('checkbox').focus();
		await page.keyboard.press('Space');
		await expect(row.getByRole('combobox')).toHaveValue('b');
	}
	await press(page.getByRole('button', { name: 'Télécharger la proposition' }));
	await expect(page.locator('#panel')).toContainText('Écrivez un rôle.');
	await page.getByLabel(`Remarque sur ${nameOf(codes[0])}`).fill('Les patients y vont déjà');
	await page.getByLabel('Votre rôle').fill('présidente de la CPTS');
	return downloaded(page, () => press(page.getByRole('button', { name: 'Télécharger la proposition' })));
}

test('three moves proposed, one accepted, one refused, one no longer possible, and both plans agree', async ({
	browser,
	baseURL,
}) => {
	test.setTimeout(240_000);
	const ours = await browserOf(browser, baseURL ?? '');
	const theirs = await browserOf(browser, baseURL ?? '');
	const [accepted, refused, gone] = codes;

	const proposal = await propose(ours.page);
	expect(proposal.name).toMatch(/\.maillage-echange\.json$/);
	await expectAccessible(ours.page);
	// one map at a time: software GL draws for both pages with the same processors
	await ours.page.goto('about:blank');

	const { page } = theirs;
	await page.goto(`/#/atelier?territoire=${third.id}`);
	await page.getByRole('combobox', { name: 'Ajouter une commune' }).fill(gone);
	await page.getByRole('option').filter({ hasText: gone }).click();
	await page.getByRole('link', { name: 'Frontières' }).click();
	await openProposal(page, proposal);
	await expect(page.getByRole('heading', { name: 'Proposition reçue' })).toBeFocused();
	await expect(moves(page)).toHaveCount(3);
	await expect(moveOf(page, gone)).toContainText(`elle est maintenant dans ${third.name}`);
	await expect(moveOf(page, gone).getByRole('button', { name: 'Accepter' })).toHaveCount(0);
	await expect(moveOf(page, accepted)).toContainText('Les patients y vont déjà');
	await press(moveOf(page, accepted).getByRole('button', { name: 'Accepter' }));
	await press(page.getByRole('button', { name: 'Appliquer et répondre' }));
	await expect(page.locator('#panel')).toContainText('Répondez d’abord à 1 commune.');
	await press(moveOf(page, refused).getByRole('button', { name: 'Refuser' }));
	await page.getByLabel(`Remarque sur ${nameOf(refused)}`).fill('À revoir en juin');
	await page.getByLabel('Votre rôle').fill('coordinateur');
	await expectAccessible(page);
	expect(holdersIn(await planOf(page), accepted)).toEqual([a.id]);

	await page.reload();
	await expect(page.getByRole('heading', { name: 'Proposition reçue' })).toBeVisible();
	await expect(moveOf(page, accepted).getByRole('button', { name: 'Accepter' })).toHaveAttribute(
		'aria-pressed',
		'true',
	);
	await expect(page.getByLabel(`Remarque sur ${nameOf(refused)}`)).toHaveValue('À revoir en juin');
	// put away and opened again, what was said is still there
	await press(page.getByRole('button', { name: 'Ranger la proposition' }));
	await openProposal(page, proposal);
	await expect(page.getByLabel(`Remarque sur ${nameOf(refused)}`)).toHaveValue('À revoir en juin');
	await expect(page.getByLabel('Votre rôle')).toHaveValue('coordinateur');
	const answer = await downloaded(page, () =>
		press(page.getByRole('button', { name: 'Appliquer et répondre' })),
	);
	await expect(page.getByText('enregistré', { exact: true })).toBeVisible();
	await expect(moveOf(page, accepted)).toContainText('le plan est déjà ainsi');
	const theirPlan = await planOf(page);
	expect(holdersIn(theirPlan, accepted)).toEqual([b.id]);
	expect(holdersIn(theirPlan, refused)).toEqual([a.id]);
	expect(holdersIn(theirPlan, gone)).toEqual([third.id]);
	await page.keyboard.press('Control+z');
	await expect(moveOf(page, accepted)).not.toContainText('le plan est déjà ainsi');
	await page.keyboard.press('Control+Shift+z');
	await expect(moveOf(page, accepted)).toContainText('le plan est déjà ainsi');

	await page.goto('about:blank');
	await ours.page.goto(`/#/frontieres?territoire=${a.id}`);
	await openProposal(ours.page, answer);
	await expect(ours.page.getByRole('heading', { name: 'Réponse à une proposition' })).toBeVisible();
	await expect(moveOf(ours.page, accepted)).toContainText('acceptée, coordinateur');
	await expect(moveOf(ours.page, refused)).toContainText('À revoir en juin');
	await expect(moveOf(ours.page, gone)).toContainText('pas possible chez eux');
	await expect(moveOf(ours.page, gone)).not.toContainText(third.name);
	await press(ours.page.getByRole('button', { name: 'Appliquer (1)' }));
	await expect(moveOf(ours.page, accepted)).toContainText('le plan est déjà ainsi');
	await expectAccessible(ours.page);
	const ourPlan = await planOf(ours.page);
	expect(holdersIn(ourPlan, accepted)).toEqual(holdersIn(theirPlan, accepted));
	expect(holdersIn(ourPlan, refused)).toEqual([a.id]);
	expect(holdersIn(ourPlan, gone)).toEqual([a.id]);
	await press(ours.page.getByRole('button', { name: 'Ranger la proposition' }));
	await ours.page.getByRole('link', { name: 'Atelier' }).click();
	await ours.page.getByRole('tab', { name: 'Historique' }).click();
	await expect(ours.page.getByRole('tabpanel')).toContainText(`1 commune de ${a.name} vers ${b.name}`);
	expect([...ours.faults, ...theirs.faults]).toEqual([]);
});

test('a plan among the proposals and a proposal among the imports are recognised and led to their place', async ({
	page,
	baseURL,
}) => {
	const faults = watch(page, baseURL ?? '');
	const proposal = await propose(page);
	await page.getByRole('button', { name: 'Retour aux frontières' }).click();
	await openProposal(page, { name: 'plan.json', text: readFileSync(shippedPlan(), 'utf8') });
	await expect(page.getByRole('alert')).toContainText('c’est un plan de Maillage, pas une proposition');
	await page.getByRole('button', { name: 'L’ouvrir comme plan' }).click();
	await expect(page.getByRole('dialog')).toContainText(plan.name);
	await page.keyboard.press('Escape');
	await openProposal(page, { name: 'moitie.json', text: proposal.text.slice(0, 300) });
	await expect(page.getByRole('alert')).toContainText('JSON');

	await page.locator('main').evaluate((main, { name, text }) => {
		const data = new DataTransfer();
		data.items.add(new File([text], name));
		main.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
	}, proposal);
	const dialog = page.getByRole('dialog');
	await expect(dialog).toContainText(`Échange entre ${a.name} et ${b.name}`);
	await dialog.getByRole('button', { name: 'Ouvrir dans Frontières' }).click();
	await expect(dialog).toBeHidden();
	await expect(moves(page)).toHaveCount(3);
	await page.getByRole('button', { name: 'Accepter le reste possible' }).click();
	await expect(page.locator('#panel')).toContainText('0 sans réponse');
	expect(faults).toEqual([]);
});

const shippedPlan = (): string => join(builtFolder(), manifest.id, manifest.files.plans[0].file);
