import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { defaultExtent, expectAccessible, mapSettled, watch } from './atlas.ts';

const extent = defaultExtent();
/** Giennois on the real communes, else the first territory of the demonstration region. */
const { id, name } =
	extent.plan.territories.find((territory) => territory.id === 'giennois') ?? extent.plan.territories[0];
const STEP = 'Envoyer le compte rendu à l’ARS';
const journal = (page: Page) => page.getByRole('list', { name: 'Journal' });
const panel = (page: Page) => page.getByRole('region', { name: 'Panneau' });
const saved = (page: Page) => page.getByText('enregistré', { exact: true });
const tab = (page: Page, label: string) => page.getByRole('tab', { name: label, exact: true });

async function open(page: Page, hash: string): Promise<void> {
	await page.goto(`/#/${hash}`);
	await mapSettled(page);
	if ((page.viewportSize()?.width ?? 0) < 761) {
		const handle = page.getByRole('button', { name: 'Panneau' });
		await handle.focus();
		await page.keyboard.press('Enter');
	}
}

/** The entries of a calendar file: names and values, lines unfolded. */
const entriesOf = (text: string): string[] => text.replaceAll('\r\n ', '').split('BEGIN:VEVENT').slice(1);

test('a coordinator notes a meeting and its next step, finds it in the agenda and in a calendar file', async ({
	page,
	baseURL,
}) => {
	const errors = watch(page, baseURL!);
	const isWide = (page.viewportSize()?.width ?? 0) > 760;
	/** Keyboard alone where there is one. */
	const press = async (label: string): Promise<void> => {
		const button = page.getByRole('button', { name: label, exact: true });
		if (!isWide) return button.click();
		await button.focus();
		await page.keyboard.press('Enter');
	};
	const type = async (label: string, text: string): Promise<void> => {
		await page.getByLabel(label, { exact: true }).focus();
		await page.keyboard.type(text);
	};
	await open(page, 'suivi');
	const row = panel(page).getByRole('button', { name: new RegExp(`^${name}`) });
	await row.focus();
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(new RegExp(`territoire=${id}`));
	await expect(page.getByRole('button', { name: 'Noter un événement' })).toBeVisible();
	const before = await journal(page).getByRole('article').count();

	await press('Noter un événement');
	await type('Date', '31/02/2026');
	await press('Enregistrer');
	await expect(page.getByText('Il n’y a pas de 31 en février 2026', { exact: false })).toBeVisible();
	await expect(page.getByLabel('Date', { exact: true })).toBeFocused();
	await page.keyboard.press('ControlOrMeta+a');
	await page.keyboard.type('03/03/2026');
	await type('Lieu', 'Gien, mairie');
	await type('Personnes présentes', '24');
	await type('Résultat', 'Accord sur les limites');
	await type('Suite à donner', STEP);
	await type('Échéance', '01/02/2026');
	await press('Enregistrer');
	await expect(page.getByText('La suite est due avant l’événement', { exact: false })).toBeVisible();
	await page.getByLabel('Échéance', { exact: true }).focus();
	await page.keyboard.press('ControlOrMeta+a');
	await page.keyboard.type('15/12/2099');
	await press('Enregistrer');

	const noted = journal(page).getByRole('article', { name: 'réunion, 3 mars 2026' });
	await expect(noted).toContainText('Gien, mairie · 24 personnes présentes');
	await expect(noted).toContainText('Accord sur les limites');
	await expect(noted).toContainText('échéance\u202f: 15 décembre 2099');
	await expect(journal(page).getByRole('article')).toHaveCount(before + 1);
	await expect(saved(page)).toBeVisible();
	await expectAccessible(page);

	await tab(page, 'Agenda').click();
	const due = panel(page).getByRole('listitem').filter({ hasText: STEP });
	await expect(due).toContainText(name);
	await expect(due).toContainText('15 décembre 2099');
	await expectAccessible(page);
	const download = page.waitForEvent('download');
	await press('Exporter (iCalendar)');
	const file = await download;
	expect(file.suggestedFilename()).toMatch(/^agenda_.*\.ics$/);
	const text = readFileSync(await file.path(), 'utf8');
	expect(text.startsWith('BEGIN:VCALENDAR\r\nVERSION:2.0\r\n')).toBe(true);
	const entry = entriesOf(text).find((one) => one.includes(STEP));
	expect(entry).toContain('DTSTART;VALUE=DATE:20991215\r\nDTEND;VALUE=DATE:20991216\r\n');
	expect(entry).toContain(`SUMMARY:${name.replaceAll(',', '\\,')}`);

	await page.reload();
	await mapSettled(page);
	await expect(panel(page).getByRole('listitem').filter({ hasText: STEP })).toBeVisible();
	await expect(saved(page)).toBeVisible();
	await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
	await page.keyboard.press('ControlOrMeta+z');
	await expect(panel(page).getByRole('listitem').filter({ hasText: STEP })).toHaveCount(0);
	expect(errors).toEqual([]);
});

test('a key says that a step is done; meeting mode hides what is never published', async ({
	page,
	baseURL,
}) => {
	const errors = watch(page, baseURL!);
	await open(page, `suivi?territoire=${id}`);
	await page.getByRole('button', { name: 'Noter un événement' }).click();
	await page.getByLabel('Date', { exact: true }).fill('2020');
	await page.getByLabel('Ce qui s’est passé').fill('Réunion publique');
	await page.getByLabel('Notes de l’équipe').fill('mot tenu secret');
	await page.getByLabel('Suite à donner').fill(STEP);
	await page.getByLabel('Échéance', { exact: true }).fill('2021');
	await page.getByLabel('Suite à donner').press('ControlOrMeta+Enter');
	await expect(journal(page).getByText('mot tenu secret')).toBeVisible();
	await page.getByRole('heading', { name: 'Suivi' }).click();
	await page.keyboard.press('m');
	await expect(page.getByText('ce qui n’est jamais publié est masqué', { exact: false })).toBeVisible();
	await expect(journal(page).getByText('Réunion publique')).toBeVisible();
	await expect(page.getByText('mot tenu secret')).toHaveCount(0);
	await expect(page.getByText(STEP)).toHaveCount(0);
	await expect(page.getByRole('button', { name: 'Noter un événement' })).toHaveCount(0);
	await page.keyboard.press('Escape');
	await expect(journal(page).getByText('mot tenu secret')).toBeVisible();

	await tab(page, 'Agenda').click();
	await panel(page).getByRole('button', { name: STEP, exact: true }).focus();
	await page.keyboard.press('f');
	await expect(panel(page).getByRole('button', { name: STEP, exact: true })).toHaveCount(0);
	expect(errors).toEqual([]);
});

test('a contract changes the status at once, and a status that goes backwards is asked about', async ({
	page,
}) => {
	await open(page, `suivi?territoire=${id}&date=2026-06-30`);
	const note = async (type: string, date: string): Promise<void> => {
		await page.getByRole('button', { name: 'Noter un événement' }).click();
		await page.getByLabel('Type').selectOption(type);
		await page.getByLabel('Date', { exact: true }).fill(date);
		await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
	};
	await note('aci-contract-signed', '02/02/2026');
	await expect(panel(page).getByText('contrat signé, 2 février 2026')).toBeVisible();
	await note('letter-filed', '03/2026');
	await expect(page.getByText('Le statut recule', { exact: false })).toBeVisible();
	await page.getByLabel('Enregistrer quand même').check();
	await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
	await expect(panel(page).getByText('lettre d’intention, mars 2026')).toBeVisible();
	await expect(journal(page).getByText('Le statut recule', { exact: false })).toBeVisible();
	await tab(page, 'Agenda').click();
	await expect(panel(page).getByText('Mission accès aux soins', { exact: false }).first()).toBeVisible();
});

test('a file keeps contact, head counts and sectors, and tells what cannot be', async ({ page }) => {
	await open(page, `suivi?territoire=${id}&onglet=fiche`);
	const edit = page.getByRole('button', { name: 'Modifier, Contact', exact: true });
	await edit.click();
	await page.getByRole('button', { name: 'Annuler', exact: true }).last().click();
	await expect(edit).toBeFocused();
	await edit.click();
	await page.getByLabel('Site', { exact: true }).fill('exemple.fr');
	await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
	await expect(page.getByText('Une adresse commence par https://', { exact: false })).toBeVisible();
	await page.getByLabel('Site', { exact: true }).fill('https://exemple.fr');
	await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
	await expect(panel(page).getByRole('link', { name: 'https://exemple.fr' })).toBeVisible();
	await panel(page).getByText('Effectifs', { exact: true }).click();
	const counts = panel(page).locator('details').filter({ hasText: 'Effectifs' });
	await counts.getByRole('button', { name: 'Ajouter' }).click();
	await page.getByLabel('Date', { exact: true }).fill('2026');
	await page.getByLabel('Professionnels du territoire').fill('100');
	await page.getByLabel('Adhérents', { exact: true }).fill('120');
	await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
	await expect(
		panel(page).getByText('Plus d’adhérents que de professionnels', { exact: false }),
	).toBeVisible();
	await panel(page).getByText('Secteurs', { exact: true }).click();
	const sectors = panel(page).locator('details').filter({ hasText: 'Secteurs' });
	await sectors.getByRole('button', { name: 'Ajouter' }).click();
	await page.getByLabel('Nom', { exact: true }).fill('Nord');
	await sectors.getByRole('checkbox').last().check();
	await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
	await expect(sectors.getByText('sans secteur', { exact: false })).toBeVisible();
	await expectAccessible(page);
	await panel(page).getByText('Référents', { exact: true }).click();
	const referents = panel(page).locator('details').filter({ hasText: 'Référents' });
	await referents.getByRole('button', { name: 'Ajouter' }).click();
	await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
	await expect(page.getByRole('table', { name: 'Référents par profession et par zone' })).toContainText(
		'sans référent',
	);
	await expectAccessible(page);
});

test('each sheet of all territories is accessible', async ({ page, baseURL }) => {
	const errors = watch(page, baseURL!);
	for (const name of ['tableau', 'reunions', 'inter', 'zones']) {
		await open(page, `suivi?onglet=${name}`);
		await expect(page.getByRole('tab', { selected: true }).first()).toBeVisible();
		if (name === 'zones' && !extent.plan.complete)
			await expect(
				panel(page).getByText('inventaire de ce plan est partiel', { exact: false }),
			).toBeVisible();
		if (name === 'tableau') {
			const isPhone = (page.viewportSize()?.width ?? 0) < 761;
			if (isPhone) await tab(page, 'Territoires par silence').click();
			await expect(page.getByRole('table', { name: 'Territoires par silence' }).getByRole('row')).toHaveCount(
				extent.plan.territories.length + 1,
			);
		}
		await expectAccessible(page);
	}
	expect(errors).toEqual([]);
});
