import { expect, test } from '@playwright/test';
import { defaultExtent, expectAccessible, mapSettled, watch } from './atlas.ts';

const { plan, territory } = defaultExtent();
const other =
	plan.territories.find(({ id, name }) => id !== territory.id && /^\p{L}{6,}/u.test(name)) ?? territory;

/** The name with a letter missing in its longest word. */
function mistyped(name: string): string {
	const word = name.split(/[^\p{L}]+/u).toSorted((a, b) => b.length - a.length)[0];
	return name.replace(word, word.slice(0, 3) + word.slice(4));
}

const TABLE = [
	'Présences',
	'NOM\tSTRUCTURE\tFONCTION\tEMARGEMENT',
	`ALPHA\tPrésidente CPST ${mistyped(territory.name)}\tMG\tPrésente`,
	'BETA\t\tIDEL\tExcusé',
	`GAMMA\tCPTS ${other.name} Rivages\t\tPrésent`,
	'DELTA\tTrésorier FCPTS\tPharmacien\t',
].join('\n');

test('a meeting of several territories: its table is pasted, what is doubtful answered, and it is there after a reload', async ({
	page,
	baseURL,
}) => {
	const faults = watch(page, baseURL ?? '');
	await page.goto('/#/suivi?onglet=reunions');
	await mapSettled(page);
	await page.getByRole('button', { name: 'Noter une réunion' }).click();
	const dialog = page.getByRole('dialog');
	await dialog.getByLabel('Nom de la réunion').fill('Inter-CPTS du Val');
	await dialog.getByLabel('Date', { exact: true }).fill('09/03/2026');
	await dialog.getByLabel('Suite à donner').fill('Envoyer le relevé');
	await dialog.getByLabel('Échéance').fill('01/2026');
	await dialog.getByLabel('Coller le tableau ici').fill(TABLE);

	const review = dialog.getByRole('region', { name: 'À vérifier' });
	await expect(review.getByRole('status')).toContainText('2 questions restent ouvertes');
	await review.getByLabel(/Ligne 4, structure vide/).selectOption('oui, la même structure');
	await review.getByLabel(/Rivages/).selectOption(other.name);
	await expect(review.getByRole('status')).toHaveText('Aucune question ouverte.');
	await review.getByText(/^Structures reconnues/).click();
	await expect(review).toContainText('faute de frappe corrigée');
	await expect(review).toContainText('hors du tableau');
	await expectAccessible(page);

	await dialog.getByRole('button', { name: 'Enregistrer la réunion' }).click();
	await expect(dialog).toContainText('L’échéance est avant la réunion.');
	await dialog.getByLabel('Échéance').fill('04/2026');
	await dialog.getByRole('button', { name: 'Enregistrer la réunion' }).click();
	await expect(dialog).toBeHidden();
	await expect(page.getByText('enregistré', { exact: true })).toBeVisible();

	await page.reload();
	await mapSettled(page);
	const card = page.getByRole('article', { name: 'Inter-CPTS du Val' });
	await expect(card).toContainText('9 mars 2026');
	await expect(card).toContainText('Envoyer le relevé');
	await card.getByText('Détails').click();
	await expect(card).toContainText('Lignes\u202f: 4 (présents 2, excusés 1, absents 0, sans réponse 1).');
	const table = card.getByRole('table', { name: 'Présences\u202f: Inter-CPTS du Val' });
	await expect(table.getByRole('row', { name: territory.name })).toContainText('11––');
	await expect(table.getByRole('row', { name: other.name })).toContainText('1–––');
	await expect(page.getByText(/ALPHA|BETA|GAMMA|DELTA/)).toHaveCount(0);
	await expectAccessible(page);
	expect(faults).toEqual([]);
});
