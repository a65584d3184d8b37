import { expect, test, type Page } from '@playwright/test';
import { isCounted } from '../../src/analysis/coverageRule.ts';
import { comesOn, formatPartialDate } from '../../src/base/partialDate.ts';
import { perimeterAt, statusAt } from '../../src/model/status.ts';
import type { CoverageRule } from '../../src/state/route.ts';
import { defaultExtent, expectAccessible, french, mapSettled, watch } from './atlas.ts';

const built = defaultExtent();
const { plan, units } = built;
const days = plan.territories.flatMap(({ events }) => events.map(({ date }) => comesOn(date))).sort();

/** People whom a rule counts on a day, from the plan alone. */
function coveredOn(day: string, rule: CoverageRule): number {
	const codes = new Set<string>();
	for (const territory of plan.territories)
		if (isCounted(rule, statusAt(territory, day, plan.sources)))
			for (const code of perimeterAt(territory, day)?.communes ?? [])
				if (units.code.indexOf(code) < units.extentCount) codes.add(code);
	return built.populationOf([...codes]);
}

/** The page takes this day for today, whenever the tests run; its timers go on. */
const TODAY = '2026-11-20';
const NOON = new Date(`${TODAY}T12:00:00`);

const slider = (page: Page) => page.getByRole('slider', { name: 'Date de la carte, mois par mois' });

/** The panel's gauge, the slider and the address all tell the day. */
async function expectDay(page: Page, day: string, rule: CoverageRule): Promise<void> {
	await expect(slider(page)).toHaveAttribute(
		'aria-valuetext',
		new RegExp(`^${formatPartialDate(day, 'fr')}, `),
	);
	await expect(page.locator('.key')).toContainText(`${french(coveredOn(day, rule))} sur `);
	await expect(page).toHaveURL(new RegExp(`date=${day}`));
}

test('the keyboard goes through the months, and map, gauge and address follow', async ({ page, baseURL }) => {
	const faults = watch(page, baseURL ?? '');
	await page.clock.setFixedTime(NOON);
	await page.goto('/#/couverture?regle=validated');
	await page.getByRole('button', { name: 'Dans le temps' }).press('Enter');
	await slider(page).focus();
	await page.keyboard.press('Home');
	await expectDay(page, '2016-01-31', 'validated');
	if (!plan.complete)
		await expect(page.getByText('aucune CPTS connue dans ce plan à cette date').first()).toBeVisible();
	await expect(page.locator('#panel')).toContainText('inventaire partiel');
	await page.keyboard.press('PageUp');
	await page.keyboard.press('ArrowRight');
	await page.keyboard.press('ArrowRight');
	await page.keyboard.press('ArrowLeft');
	await expectDay(page, '2017-02-28', 'validated');
	await page.keyboard.press('PageUp');
	await page.keyboard.press('PageDown');
	await expectDay(page, '2017-02-28', 'validated');
	await page.keyboard.press('End');
	await expectDay(page, TODAY, 'validated');
	await mapSettled(page);
	await expectAccessible(page);
	expect(faults).toEqual([]);
});

test('events and people per status stand in a table, whose dates lead the map there', async ({
	page,
	baseURL,
}) => {
	const faults = watch(page, baseURL ?? '');
	await page.goto('/');
	await page.getByRole('button', { name: 'Dans le temps' }).click();
	await page.getByText('Tableau\u202f: dates').click();
	const table = page.getByRole('table', { name: 'Tableau\u202f: dates' });
	const signed = plan.territories.flatMap((territory) =>
		territory.events
			.filter(({ type }) => type === 'territorial-contract-signed' || type === 'aci-contract-signed')
			.map(({ date }) => ({ territory, date })),
	)[0];
	const day = comesOn(signed.date);
	const row = table
		.getByRole('row')
		.filter({ has: page.getByRole('rowheader', { name: `${signed.territory.name}\u202f: contrat` }) })
		.first();
	await expect(row).toContainText(french(coveredOn(day, 'signed')));
	await expect(row).toContainText(french(coveredOn(day, 'all')));
	await row.getByRole('button').click();
	await expectDay(page, day, 'all');
	await expect(row).toHaveClass(/chosen/);
	await expect(page.locator('.last')).toContainText(signed.territory.name);
	await expectAccessible(page);
	await page.reload();
	await expect(page.locator('.key')).toContainText(`${french(coveredOn(day, 'all'))} sur `);
	expect(faults).toEqual([]);
});

test('the play goes on to the next events and stops at the end', async ({ page, baseURL }) => {
	const faults = watch(page, baseURL ?? '');
	const last = days.at(-1) ?? '';
	await page.clock.install({ time: NOON });
	await page.goto(`/#/couverture?date=${days.findLast((day) => day < last)}`);
	await page.getByRole('button', { name: 'Dans le temps' }).click();
	// the stops of the play stand still until its button was looked at
	await page.clock.pauseAt(new Date(`${TODAY}T13:00:00`));
	await page.getByRole('button', { name: 'Lire' }).click();
	await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
	await page.clock.resume();
	await expectDay(page, TODAY, 'all');
	await expect(page.getByRole('button', { name: 'Lire' })).toBeVisible();
	await page.getByRole('button', { name: 'Événement précédent' }).click();
	await expectDay(page, last, 'all');
	await page.getByRole('button', { name: 'Fermer le bandeau' }).click();
	await expect(slider(page)).toHaveCount(0);
	expect(faults).toEqual([]);
});
