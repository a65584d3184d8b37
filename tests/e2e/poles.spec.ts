import { expect, test, type Page } from '@playwright/test';
import { FlowService } from '../../src/work/flowService.ts';
import { builtArcs, defaultExtent, expectAccessible, french, mapSettled, watch } from './atlas.ts';

const { units, manifest } = defaultExtent();
const service = new FlowService();
service.take({ units, arcs: builtArcs(manifest) });
const [{ name: specialty }] = service.facts().specialties;
const asked = { specialty, byCommune: false, numbers: {}, keep: [], drop: [] };
const study = service.study(asked);
const inside = study.poles.filter(({ isInExtent }) => isInExtent);
/** A département that can do with one pole fewer. */
const larger = study.departements.find(({ curve, number }) => curve.some((point) => point.number < number));

const isPhone = (page: Page): boolean => (page.viewportSize()?.width ?? 0) <= 760;
const panel = (page: Page) => page.locator('#panel');
const poleRows = (page: Page) => page.getByRole('list', { name: 'Pôles', exact: true }).getByRole('button');

/** On a phone the panel is a sheet, which is pulled up to be read. */
async function openPanel(page: Page): Promise<void> {
	if (!isPhone(page)) return;
	await page.getByRole('button', { name: 'Panneau' }).focus();
	await page.keyboard.press('Enter');
}

test('poles of the modelled flows are listed with their people, marked as modelled everywhere', async ({
	page,
	baseURL,
}) => {
	const faults = watch(page, baseURL ?? '');
	await page.goto('/#/poles');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Pôles d’attraction');
	await expect(panel(page)).toContainText('Aucun fichier de flux chargé.');
	await openPanel(page);
	await expect(poleRows(page)).toHaveCount(Math.min(30, inside.length), { timeout: 90_000 });
	const [largest] = inside;
	await expect(poleRows(page).first()).toContainText(largest.name);
	await expect(poleRows(page).first()).toContainText(french(largest.people));
	for (const { name, number } of study.departements)
		await expect(
			panel(page).getByRole('button', { name: new RegExp(`^${name} ${number} pôle`) }),
		).toBeVisible();
	await expect(panel(page).getByText('modélisé, sans flux observés')).toBeVisible();
	await expect(panel(page)).toContainText('elle ne dirait que la distance choisie par le modèle');
	await mapSettled(page);
	await expectAccessible(page);
	await page.evaluate(() => (location.hash = '#/methode'));
	await expect(page.locator('section.map'), 'leaving the map leaves no fault').toHaveCount(0);
	expect(faults).toEqual([]);
});

test('the share that is said is that of the lines drawn, and of those that the table lists', async ({
	page,
}) => {
	await page.goto('/#/poles');
	const words = page.getByText(/du flux affiché$/);
	const request = { ...asked, direction: 'from', of: { kind: 'extent' }, origins: 'epci' } as const;
	const said = (share: number): string =>
		`${french(Math.round(service.lines({ ...request, share }).share * 100))}\u202f% du flux affiché`;
	await expect(words).toHaveText(said(0.6), { timeout: 90_000 });
	const slider = page.getByRole('slider', { name: 'Part du flux à afficher' });
	await slider.focus();
	await page.keyboard.press('ArrowLeft');
	await expect(words).toHaveText(said(0.55));
	await expect(slider).toHaveAttribute('aria-valuetext', said(0.55));
	await openPanel(page);
	await page.getByRole('button', { name: 'Tableaux', exact: true }).click();
	await page.getByRole('tab', { name: 'Flux' }).click();
	const { rows } = service.lines({ ...request, share: 0.55 });
	const table = page.getByRole('table', { name: 'Flux' });
	await expect(table.locator('tbody tr')).toHaveCount(Math.min(60, rows.length));
	await expect(table.locator('tbody tr').first()).toContainText(french(Math.round(rows[0].patients.value)));
	await expect(table.locator('tbody tr').first()).toContainText(rows[0].toName);
	await expectAccessible(page);
});

test('by keyboard: a département, one pole fewer; the address brings it back', async ({ page }) => {
	if (!larger) throw new Error('every département of the built extent has one pole');
	const { code, name, number, curve } = larger;
	const fewer = curve[curve.findIndex((point) => point.number === number) + 1];
	await page.goto('/#/poles');
	await openPanel(page);
	await panel(page)
		.getByRole('button', { name: new RegExp(`^${name} `) })
		.focus({ timeout: 90_000 });
	await page.keyboard.press('Enter');
	await expect(page.getByRole('heading', { name, exact: true })).toBeVisible();
	await page.getByRole('button', { name: 'Un pôle de moins' }).focus();
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(new RegExp(`nombre=${code}%3A${fewer.number}`));
	const { poles, departements } = service.study({ ...asked, numbers: { [code]: fewer.number } });
	const left = departements.find((row) => row.code === code)?.poles.map((pole) => poles[pole].name) ?? [];
	const list = page.getByRole('list', { name: new RegExp(`^${name}`) }).getByRole('button');
	await expect(list).toHaveCount(left.length);
	await page.reload();
	await openPanel(page);
	await expect(list).toHaveCount(left.length, { timeout: 90_000 });
	for (const [at, pole] of left.entries()) await expect(list.nth(at)).toContainText(pole);
	await expect(panel(page)).toContainText(`Le calcul en propose ${number}.`);
});

test('a pole that is left out by hand stays out after a reload, and can be given back', async ({ page }) => {
	const dropped = inside[inside.length - 1];
	await page.goto(`/#/poles?pole=${dropped.code}`);
	await openPanel(page);
	await page.getByRole('button', { name: 'Écarter ce pôle' }).click({ timeout: 90_000 });
	const without = service.study({ ...asked, drop: [dropped.code] });
	const remaining = without.poles.filter(({ isInExtent }) => isInExtent);
	await expect(poleRows(page)).toHaveCount(Math.min(30, remaining.length));
	await page.reload();
	await openPanel(page);
	await expect(poleRows(page)).toHaveCount(Math.min(30, remaining.length), { timeout: 90_000 });
	const byHand = page.getByRole('list', { name: 'Choix à la main' });
	await expect(byHand).toContainText(`${dropped.name} écarté à la main`);
	await byHand.getByRole('button', { name: 'Rendre au calcul' }).click();
	await expect(poleRows(page)).toHaveCount(Math.min(30, inside.length));
});

test('a commune shows its two poles with both shares and the gap between them', async ({ page }) => {
	const unit = study.units.second.findIndex(
		(second, one) => second >= 0 && study.units.attraction[one] === 'shared',
	);
	await page.goto(`/#/poles?commune=${units.code[unit]}`);
	await openPanel(page);
	const card = page.getByRole('region', { name: units.name[unit] });
	await expect(card).toContainText(`1er pôle ${study.poles[study.units.first[unit]].name}`, {
		timeout: 90_000,
	});
	await expect(card).toContainText(`2e pôle ${study.poles[study.units.second[unit]].name}`);
	await expect(card).toContainText('écart entre 1er et 2e pôle');
	await expect(card).toContainText('partagée');
	await expect(card).toContainText('modélisé');
	const { destinations } = service.commune(specialty, false, unit, 8);
	await expect(card.getByRole('table').locator('tbody tr')).toHaveCount(destinations.length);
	await expect(card.getByRole('table').locator('tbody tr').first()).toContainText(destinations[0].name);
});
