import { expect, test, type Page } from '@playwright/test';
import { defaultExtent, expectAccessible, french, mapSettled, watch } from './atlas.ts';

const built = defaultExtent();
const { territory, freeNeighbour, plan, units } = built;
const before = built.populationOf(territory.perimeters.at(-1)?.communes ?? []);
const epci = units.epci[freeNeighbour];
const taken = new Set(plan.territories.flatMap(({ perimeters }) => perimeters.at(-1)?.communes ?? []));
const zone = units.code.filter((_, unit) => units.epci[unit] === epci);
const freeOfZone = zone.filter((code) => !taken.has(code));
const after = before + built.populationOf(freeOfZone);
/** Three communes far apart, in territory of nobody or not: an axis and a branch. */
const stops = [0, Math.floor(units.extentCount / 3), Math.floor((2 * units.extentCount) / 3)];

const bar = (page: Page) => page.getByRole('region', { name: 'Communes en attente' });
const population = (page: Page) => page.locator('.ledger tr').first();

async function openAtelier(page: Page): Promise<void> {
	await page.goto(`/#/atelier?territoire=${territory.id}`);
	await expect(population(page)).toContainText(french(before));
	await mapSettled(page);
}

test('a whole EPCI waits, is weighed, accepted with Enter as one step, and taken back', async ({
	page,
	baseURL,
}) => {
	const faults = watch(page, baseURL ?? '');
	await openAtelier(page);
	await page.getByLabel('Provenance').selectOption({ value: 'free' });
	await page.getByRole('button', { name: 'EPCI', exact: true }).click();
	await page.getByRole('combobox', { name: 'EPCI, par son nom' }).fill(epci);
	await page.keyboard.press('Enter');
	const added = freeOfZone.length;
	await expect(bar(page)).toContainText(added === 1 ? '+1 commune' : `+${french(added)} communes`);
	await expect(bar(page)).toContainText(`+${french(built.populationOf(freeOfZone))}`);
	await expect(population(page)).toContainText(french(before));
	await page.keyboard.press('Escape');
	await page.getByRole('button', { name: 'Effet sur chaque territoire' }).click();
	await expect(bar(page).getByRole('row', { name: territory.name })).toContainText(french(after));
	await expectAccessible(page);
	await page.getByRole('button', { name: /valider/ }).focus();
	await page.keyboard.press('Enter');
	await expect(bar(page)).toHaveCount(0);
	await expect(population(page)).toContainText(french(after));
	await page.getByRole('toolbar').getByRole('button', { name: 'Annuler', exact: true }).click();
	await expect(population(page)).toContainText(french(before));
	expect(faults).toEqual([]);
});

test('the keyboard alone: an axis with a branch and a list wait, a lock holds, Escape drops', async ({
	page,
	baseURL,
}) => {
	const faults = watch(page, baseURL ?? '');
	await openAtelier(page);
	await page.getByRole('button', { name: 'Axe', exact: true }).focus();
	await page.keyboard.press('Enter');
	const field = page.locator(':popover-open').getByRole('combobox').last();
	for (const stop of stops.slice(0, 2)) {
		await field.fill(units.code[stop]);
		await page.keyboard.press('Enter');
		await expect(page.getByRole('button', { name: `Retirer ${units.name[stop]} de l’axe` })).toBeVisible();
	}
	await page.getByRole('button', { name: 'Embranchement', exact: true }).focus();
	await page.keyboard.press('Enter');
	await field.fill(units.code[stops[2]]);
	await page.keyboard.press('Enter');
	await page.getByRole('button', { name: 'Prendre ces communes' }).focus();
	await page.keyboard.press('Enter');
	await expect(bar(page)).toContainText('communes');
	await expect(page.locator(':popover-open')).toHaveCount(0);
	await expect(page.getByRole('button', { name: /valider/ })).toBeFocused();
	await page.keyboard.press('Escape');
	await expect(bar(page)).toHaveCount(0);
	await page.getByRole('button', { name: 'Liste', exact: true }).focus();
	await page.keyboard.press('Enter');
	await page
		.getByRole('textbox', { name: 'Coller une liste de communes' })
		.fill(`${units.code[freeNeighbour]} ${units.name[freeNeighbour]}\nNullepart-les-Bains`);
	await page.keyboard.press('Control+Enter');
	await expect(page.locator(':popover-open')).toContainText('1 commune prise');
	await expect(page.locator(':popover-open')).toContainText('Nullepart-les-Bains');
	await page.keyboard.press('Escape');
	await page
		.getByRole('button', { name: `Verrouiller ${territory.name}`, exact: true })
		.first()
		.focus();
	await page.keyboard.press('Enter');
	await expect(bar(page)).toContainText(`1 sous verrou (${territory.name})`);
	await page.keyboard.press('Control+Enter');
	await expect(population(page)).toContainText(french(before));
	await page
		.getByRole('button', { name: `Déverrouiller ${territory.name}`, exact: true })
		.first()
		.click();
	await page.keyboard.press('Control+Enter');
	await expect(population(page)).toContainText(
		french(before + built.populationOf([units.code[freeNeighbour]])),
	);
	expect(faults).toEqual([]);
});
