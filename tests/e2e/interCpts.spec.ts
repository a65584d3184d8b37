import { expect, test, type Locator, type Page } from '@playwright/test';
import { peopleByZone } from '../../src/analysis/peopleByZone.ts';
import { indexByCode } from '../../src/model/unitTable.ts';
import { defaultExtent, expectAccessible, french, watch } from './atlas.ts';

const { plan, units, populationOf } = defaultExtent();
const unitOf = indexByCode(units);
const codesOf = (at: number): readonly string[] => plan.territories[at].perimeters.at(-1)?.communes ?? [];
/** Territories of each département by where most of their people live, worked out from the built files. */
const homes = Map.groupBy(plan.territories.keys(), (at) => {
	const members = codesOf(at).map((code) => unitOf.get(code) ?? -1);
	return peopleByZone(members, units.departement, units.populationMunicipale)[0].zone;
});
const [[home, own]] = [...homes].sort(([, a], [, b]) => b.length - a.length);
const groupName = `InterCPTS ${units.labels.departement[home] ?? home}`;

async function open(page: Page): Promise<void> {
	await page.goto('/#/suivi?onglet=inter');
	await expect(page.getByRole('button', { name: 'Nouveau groupe' })).toBeEnabled();
	await raise(page);
}

/** On a phone the sheet shows its whole height. */
async function raise(page: Page): Promise<void> {
	if ((page.viewportSize()?.width ?? 0) > 760) return;
	await page.getByRole('button', { name: 'Panneau', exact: true }).press('Enter');
}

const centsOf = (text: string): number =>
	Math.round(Number(text.replace(/[^\d,]/g, '').replace(',', '.')) * 100);

async function addDelegate(page: Page, profession: string, validated: boolean): Promise<void> {
	await page.getByRole('button', { name: 'Ajouter un membre' }).click();
	await page.getByLabel('Profession').selectOption({ label: profession });
	if (validated) await page.getByLabel('Mandat', { exact: true }).selectOption('validated');
	await page.getByLabel('Date du mandat (facultatif)').fill('03/2021');
	await page.getByRole('button', { name: 'Enregistrer' }).click();
}

const cardOf = (page: Page, name: string): Locator => page.getByRole('article', { name, exact: true });

test('groups are proposed, a shared coordinator is borne by people, a delegation is checked and mended, and all is kept', async ({
	page,
	baseURL,
}) => {
	const faults = watch(page, baseURL ?? '');
	await open(page);
	await page.getByRole('button', { name: 'Proposer les groupes par département' }).click();
	const tree = page.getByRole('list', { name: 'Groupes' });
	await expect(tree.getByRole('listitem')).toHaveCount(homes.size);
	await tree.getByRole('button', { name: groupName }).click();
	const card = cardOf(page, groupName);
	await expect(page).toHaveURL(/onglet=inter&groupe=/);
	await page.goBack();
	await expect(card).toHaveCount(0);
	await page.goForward();
	const people = populationOf([...new Set(own.flatMap((at) => codesOf(at)))]);
	await expect(card.getByText(french(people), { exact: true }).first()).toBeVisible();

	await card.getByRole('button', { name: 'Ajouter un moyen partagé' }).click();
	await card.getByLabel('Intitulé').fill('Coordinatrice partagée');
	await card.getByLabel('Coût, euros par an').fill('42 000,01');
	await card.getByRole('button', { name: 'Enregistrer' }).click();
	const shares = card.getByRole('table', { name: 'Coordinatrice partagée' });
	await expect(shares.locator('tbody tr')).toHaveCount(own.length);
	const cells = await shares.locator('tbody tr td:last-child').allTextContents();
	expect(cells.reduce((sum, text) => sum + centsOf(text), 0)).toBe(4_200_001);
	expect(cells.filter((text) => !/,\d{2}\u202f€$/.test(text.trim()))).toEqual([]);
	await expect(shares.locator('tfoot')).toContainText('42\u202f000,01\u202f€');
	await expectAccessible(page);
	await card.getByRole('button', { name: 'Ajouter un moyen partagé' }).click();
	await card.getByLabel('Intitulé').fill('À moitié rempli');

	await page.getByRole('button', { name: 'Nouveau groupe' }).click();
	const dialog = page.getByRole('dialog');
	await dialog.getByLabel('Nom').fill('InterCPTS régionale');
	await dialog.getByLabel('régional', { exact: true }).check();
	await dialog.getByLabel(groupName).check();
	await expectAccessible(page);
	await dialog.getByRole('button', { name: 'Enregistrer' }).click();
	const regional = cardOf(page, 'InterCPTS régionale');
	await expect(regional.getByRole('button', { name: 'Ajouter un moyen partagé' })).toBeVisible();
	await expect(page.getByLabel('Intitulé')).toHaveCount(0);
	await expect(regional).toContainText(`${groupName}\u202f: il manque deux membres`);
	await addDelegate(page, 'infirmier', true);
	await addDelegate(page, 'infirmier', false);
	await expect(regional).toContainText(
		`${groupName}\u202f: il manque un second membre, d’une autre profession que infirmier.`,
	);
	await expectAccessible(page);
	await regional.getByRole('button', { name: 'Modifier le membre 2' }).click();
	await regional.getByLabel('Profession').selectOption({ label: 'pharmacien' });
	await regional.getByRole('button', { name: 'Enregistrer' }).click();
	await expect(regional).toContainText('La règle est tenue.');
	await expect(regional).toContainText('1 mandat reste à valider ou à dater.');
	await expect(page.getByText('enregistré', { exact: true }).first()).toBeAttached();

	await page.reload();
	await raise(page);
	// the address opens it again
	await expect(cardOf(page, 'InterCPTS régionale')).toContainText('La règle est tenue.');
	await page.getByRole('list', { name: 'Groupes' }).getByRole('button', { name: groupName }).first().click();
	await expect(cardOf(page, groupName)).toContainText('Coordinatrice partagée');
	expect(faults).toEqual([]);
});

test('indicators are pasted with a decimal comma, faulty rows are listed, and the total says what is missing', async ({
	page,
	baseURL,
}) => {
	const faults = watch(page, baseURL ?? '');
	await open(page);
	await page.getByRole('button', { name: 'Proposer les groupes par département' }).click();
	await page.getByRole('list', { name: 'Groupes' }).getByRole('button', { name: groupName }).click();
	const card = cardOf(page, groupName);
	await card.getByText('Indicateurs de l’ACI').click();
	await card.getByRole('button', { name: 'Coller un tableau d’indicateurs' }).click();
	const dialog = page.getByRole('dialog');
	const first = plan.territories[own[0]].name;
	await dialog
		.getByLabel('Tableau collé')
		.fill(
			[
				'Territoire\tIndicateur\tValeur\tUnité\tDate',
				`CPTS ${first.toUpperCase()}\tSoins non programmés\t12,5\tactes\t2017`,
				'Nulle part\tSoins non programmés\t1\tactes\t2017',
			].join('\n'),
		);
	await dialog.getByRole('button', { name: 'Lire' }).click();
	await expect(dialog.getByRole('row', { name: /Nulle part/ })).toContainText(
		'aucune CPTS du plan de ce nom',
	);
	await expectAccessible(page);
	await dialog.getByRole('button', { name: 'Garder 1 valeur' }).click();
	const row = card.getByRole('table', { name: 'Indicateurs de l’ACI' }).getByRole('row', { name: /Soins/ });
	await expect(row).toContainText('12,50\u202factes');
	await expect(row).toContainText(`1 CPTS sur ${own.length}`);
	expect(faults).toEqual([]);
});
