import { expect, test, type Page } from '@playwright/test';
import sizeClasses from '../../data/size-classes.json' with { type: 'json' };
import { FIGURES, FIGURE_GROUPS } from '../../src/base/figures.ts';
import { DEFINITIONS } from '../../src/base/messages/definitions.ts';
import { peopleToNextClass } from '../../src/analysis/sizeClass.ts';
import { defaultExtent, expectAccessible, french, watch } from './atlas.ts';

const { manifest, plan, populationOf } = defaultExtent();
const peopleOf = (name: string): number =>
	populationOf(
		plan.territories.find((territory) => territory.name === name)?.perimeters.at(-1)?.communes ?? [],
	);

const heading = (page: Page, name: string, level = 2) =>
	page.getByRole('heading', { name, exact: true, level });

test('every figure has its definition and every data set its source, one tap from the gauge', async ({
	page,
	baseURL,
}) => {
	const faults = watch(page, baseURL ?? '');
	await page.goto('/');
	await page.getByRole('link', { name: 'Comment c’est compté' }).first().click();
	await expect(page).toHaveURL(/#\/methode\?.*section=population-couverte/);
	await expect(page).toHaveTitle('Méthode et sources – Maillage');
	const asked = heading(page, DEFINITIONS.fr['population-couverte'].name, 3);
	await expect(asked).toBeFocused();
	await expect(asked).toBeInViewport();
	for (const group of FIGURE_GROUPS)
		for (const id of FIGURES[group])
			await expect(page.locator(`#s-${id}`)).toHaveText(DEFINITIONS.fr[id].name);
	const rows = page.getByRole('table', { name: 'Jeux de données de l’étendue ouverte' }).locator('tbody tr');
	await expect(rows).toHaveCount(manifest.sources.length);
	for (const [at, { title, producer, vintage, licence, url }] of manifest.sources.entries())
		for (const told of [title, producer, vintage, licence, url])
			await expect(rows.nth(at)).toContainText(told);
	await expectAccessible(page);
	expect(faults).toEqual([]);
});

test('the outline leads to a section with the keyboard, the address holds it, and the way back keeps the plan', async ({
	page,
}) => {
	await page.goto('/#/methode');
	const outline = page.getByRole('navigation', { name: 'Sommaire' });
	await expect(outline).toBeVisible();
	const link = outline.getByRole('link', { name: 'Noms des méthodes' });
	// folded on a phone
	if ((page.viewportSize()?.width ?? 0) <= 760) {
		await expect(link).toBeHidden();
		await outline.locator('summary').focus();
		await page.keyboard.press('Enter');
	}
	await expect(link).toBeVisible();
	await link.focus();
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/section=methodes/);
	// what the reader has opened stays open when the plan arrives or the address changes
	await page.evaluate(() => (location.hash += '&date=2018-01-31'));
	await expect(link).toHaveAttribute('href', /date=2018-01-31/);
	await expect(link).toBeVisible();
	await expect(heading(page, 'Noms des méthodes')).toBeInViewport();
	await page.reload();
	await expect(heading(page, 'Noms des méthodes')).toBeInViewport();
	await page.getByRole('button', { name: 'EN, English' }).click();
	await expect(heading(page, 'Names of the methods')).toBeVisible();
	await expect(page.locator('#s-taux-de-fuite')).toHaveText(DEFINITIONS.en['taux-de-fuite'].name);
	await page.getByRole('link', { name: 'Back to the map' }).click();
	await expect(page).toHaveURL(new RegExp(`#/couverture\\?.*plan=${plan.id}`));
	await expect(page).not.toHaveURL(/section=/);
});

test('amounts: unknown cells, totals, thresholds if the population changes, a cell that the user fills', async ({
	page,
	baseURL,
}) => {
	const faults = watch(page, baseURL ?? '');
	await page.goto('/#/montants');
	const scale = page.getByRole('table', { name: 'Barème' });
	const mission = scale.getByRole('row', { name: /^Mission parcours/ });
	await expect(page.getByText(sizeClasses.label).first()).toBeVisible();
	await expect(scale.getByRole('row', { name: /^Financement du fonctionnement/ })).toContainText(
		'leconcoursmedical.fr',
	);
	await expect(mission.getByText('inconnu', { exact: true })).toHaveCount(4);

	const outlook = page.getByRole('table', { name: 'Si la population change' });
	await expect(outlook.locator('tbody tr')).toHaveCount(plan.territories.length);
	for (const { name } of plan.territories) {
		const row = outlook.getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) });
		const people = peopleOf(name);
		await expect(row).toContainText(french(people));
		const next = peopleToNextClass(people, sizeClasses);
		if (next) await expect(row).toContainText(`T${next.sizeClass}\u202f: +${french(next.people)}`);
	}
	const slider = page.getByRole('slider', { name: 'Population de chaque territoire' });
	await slider.focus();
	await page.keyboard.press('Home');
	await expect(page.locator('output')).toHaveText('\u221230\u202f%');
	const [first] = plan.territories;
	const then = Math.round(peopleOf(first.name) * 0.7);
	await expect(outlook.getByRole('row').nth(1)).toContainText(french(then));

	const totals = page.getByRole('table', { name: 'Totaux du plan' });
	const whole = totals.locator('tfoot tr');
	await expect(whole.locator('td').first()).toHaveText(french(plan.territories.length));
	await page.getByLabel('Ligne du barème').first().selectOption('parcours');
	await expect(whole.locator('td').last()).toHaveText('inconnu');
	await page.getByRole('button', { name: 'Compléter les cellules vides' }).click();
	const cell = mission.getByRole('textbox', { name: /T1, euros par an/ });
	await cell.fill('-12 abc');
	await page.keyboard.press('Tab');
	await expect(mission.getByRole('alert')).toContainText('«\u202f-12 abc\u202f» n’est pas un nombre d’euros');
	await cell.fill('12 000');
	await page.keyboard.press('Tab');
	await mission.getByRole('textbox', { name: /^Source.*T1$/ }).fill('avenant, à vérifier');
	await page.keyboard.press('Tab');
	await page.getByRole('button', { name: 'Terminer la saisie' }).click();
	await expect(mission.getByRole('alert')).toHaveCount(0);
	await expect(mission).toContainText('saisi ici');
	await expectAccessible(page);
	await page.reload();
	await expect(mission).toContainText('avenant, à vérifier');
	expect(faults).toEqual([]);
});

test('the statement says what holds and what falls short, and prints without the frame', async ({ page }) => {
	await page.goto('/');
	const link = page.getByRole('link', { name: /partiellement conforme$/ });
	await link.focus();
	await page.keyboard.press('Enter');
	await expect(heading(page, 'Déclaration d’accessibilité', 1)).toBeVisible();
	await expect(page.getByText(/^Maillage est partiellement conforme avec le référentiel/)).toBeVisible();
	await expect(page.getByText(/Contact\u202f: à compléter par l’exploitant du site/)).toBeVisible();
	await expectAccessible(page);
	await page.emulateMedia({ media: 'print' });
	await expect(page.getByRole('banner')).toBeHidden();
	await expect(heading(page, 'Voies de recours')).toBeVisible();
	const text = page.locator('.text-page');
	expect(await text.evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight)).toBeLessThan(
		2,
	);
	expect(await text.evaluate((element) => getComputedStyle(element).backgroundColor)).toBe(
		'rgb(255, 255, 255)',
	);
});
