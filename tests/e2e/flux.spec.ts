import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { encodeFlowSet } from '../../src/io/flows/flowSetFile.ts';
import { matrixOf } from '../../src/model/buildMatrix.ts';
import type { FlowSet } from '../../src/model/flows.ts';
import { defaultExtent, expectAccessible, french, watch } from './atlas.ts';
import { serveFlowsPage, type PlanServer } from './planPage.ts';

const { units } = defaultExtent();
const [a, b, c, d] = units.code;

/** A file of flows with a fault in nearly each row. */
const FAULTY = [
	'commune_residence;commune_exercice;specialite;nb_patients',
	`${a};${b};Gynécologie;120`,
	`${c};${b};Gynécologie;NS`,
	`${d};${b};Gynécologie;-3`,
	`${d};${b};GYNECOLOGIE;40`,
	`${d};${b};Gynecologei;41`,
	`${a};${b};Gynécologie;30`,
	`99999;${b};Gynécologie;12`,
	`${a};99132;Gynécologie;13`,
	`Nullepart;${b};Gynécologie;14`,
	`${a};Total;Gynécologie;170`,
	`${c};${b};Gynécologie;=1+1`,
].join('\n');

let server: PlanServer;
test.beforeAll(async () => {
	server = await serveFlowsPage();
});
test.afterAll(() => server.close());

async function load(page: Page, name: string, content: string | Buffer): Promise<void> {
	await page.getByRole('button', { name: 'Charger un fichier de flux' }).click();
	await put(page, name, content);
}

async function put(page: Page, name: string, content: string | Buffer): Promise<void> {
	await page
		.getByRole('dialog')
		.locator('input[type=file]')
		.setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(content) });
}

test('a file of flows with faults is asked about, told by row, joined, kept and deleted', async ({
	page,
}) => {
	const faults = watch(page, server.url);
	await page.goto(server.url);
	const dialog = page.getByRole('dialog');
	await load(page, 'flux 2016.csv', FAULTY);
	await expect(dialog).toContainText('Tableau d’une ligne par flux, 4 colonnes');
	await expect(dialog.getByLabel('Année', { exact: true }).last()).toHaveValue('2016');
	await expectAccessible(page);
	await dialog.getByLabel('Année', { exact: true }).last().fill('2017');
	await expect(dialog).toContainText('Le fichier parle de 2016, pas de 2017');
	await dialog.getByLabel('Année', { exact: true }).last().fill('2016');
	await dialog.getByLabel('Source').fill('SNIIRAM');
	await dialog.getByLabel('Conditions d’utilisation').fill('étude régionale');
	await dialog.getByRole('button', { name: 'Lire le fichier' }).click();

	await expect(dialog).toContainText(
		`Lus\u202f: de 438 à 447 patients. Gardés\u202f: de 245 à 254. Écartés et listés ci-dessous\u202f: 193.`,
	);
	const rows = dialog.getByRole('region', { name: 'Lignes écartées ou lues autrement' }).locator('tbody tr');
	await expect(rows.filter({ hasText: 'écartée' })).toHaveCount(5);
	await expect(rows.nth(0)).toContainText('nombre de patients négatif');
	await expect(rows.filter({ hasText: 'total qui ne correspond pas' })).toContainText('163');
	await expectAccessible(page);
	const download = page.waitForEvent('download');
	await dialog.getByRole('button', { name: 'Télécharger le rapport' }).click();
	const file = await download;
	expect(file.suggestedFilename()).toBe('rapport-flux 2016.csv');
	expect(readFileSync(await file.path(), 'utf8')).toContain(`12;écartée;nombre de patients illisible;'=1+1;`);

	await dialog.getByLabel('«\u202fGynecologei\u202f» est «\u202fGynécologie\u202f»').check();
	await dialog.getByRole('button', { name: 'Réunir et relire' }).click();
	await expect(dialog).toContainText('1 spécialité.');
	await dialog.getByRole('button', { name: 'Enregistrer les flux' }).click();
	await expect(dialog).toBeHidden();
	const kept = page.getByRole('listitem');
	await expect(kept).toContainText('SNIIRAM · 2016 · étude régionale');
	await expect(kept).toContainText('Gynécologie 236.5+13');
	await kept.getByRole('button', { name: 'utiliser' }).click();
	await page.reload();
	await expect(kept).toContainText('Gynécologie 236.5+13');
	// which set is used is written behind the set itself
	await expect(async () => {
		await page.getByRole('button', { name: 'lequel' }).click();
		await expect(page.locator('output')).toHaveText('flux-2016', { timeout: 1000 });
	}).toPass();
	await kept.getByRole('button', { name: 'supprimer' }).click();
	await expect(kept).toHaveCount(0);
	await page.getByRole('button', { name: 'lequel' }).click();
	await expect(page.locator('output')).toHaveText('aucun');
	expect(faults).toEqual([]);
});

test('columns that changed places are asked about and turned round; all of it by keyboard', async ({
	page,
}) => {
	await page.goto(server.url);
	const rows = units.code.slice(0, 30).map((code) => `${a};${code};20`);
	await load(page, 'flux.csv', `residence;exercice;patients\n${rows.join('\n')}\n`);
	const dialog = page.getByRole('dialog');
	await dialog.getByRole('radio', { name: 'aucun secret' }).focus();
	await page.keyboard.press('Space');
	await expect(dialog).toContainText('ne pourra pas être utilisée');
	await dialog.getByRole('button', { name: 'Lire le fichier' }).focus();
	await page.keyboard.press('Enter');
	await expect(dialog.getByRole('alert')).toContainText('Résidence et soins sont-ils échangés');
	await dialog.getByRole('button', { name: 'Échanger et relire' }).focus();
	await page.keyboard.press('Enter');
	await expect(dialog).toContainText(`${french(600)} patients, 30 couples`);
	await expect(dialog.getByText('Résidence et soins sont-ils échangés')).toHaveCount(0);
	await page.keyboard.press('Escape');
	await expect(dialog).toHaveCount(0);
});

test('a long reading tells how far it is, and is stopped at once', async ({ page }) => {
	await page.goto(server.url);
	await page.getByRole('button', { name: 'Charger un fichier de flux' }).click();
	const dialog = page.getByRole('dialog');
	await dialog.locator('input[type=file]').evaluate(
		(input: HTMLInputElement, codes) => {
			const rows = Array.from(
				{ length: 60_000 },
				(_, at) => `${codes[at % 500]};${codes[(at * 7) % 501]};20\n`,
			);
			const parts = [`residence;exercice;patients\n`, ...new Array<string>(60).fill(rows.join(''))];
			const transfer = new DataTransfer();
			transfer.items.add(new File(parts, 'long.csv'));
			input.files = transfer.files;
			input.dispatchEvent(new Event('change', { bubbles: true }));
		},
		units.code.slice(0, 501),
	);
	await dialog.getByRole('button', { name: 'Lire le fichier' }).click();
	await expect(dialog).toContainText(/[1-9][\d\u202f]* lignes ·/);
	await dialog.getByRole('button', { name: 'Arrêter' }).click();
	await expect(dialog.getByRole('alert')).toContainText('lecture interrompue');
	await put(page, 'flux.csv', `residence;exercice;patients\n${a};${b};20\n`);
	await expect(dialog.getByRole('button', { name: 'Lire le fichier' })).toBeEnabled();
});

test('flows that the command line prepared are kept as they are', async ({ page }) => {
	const set: FlowSet = {
		id: 'national',
		name: 'Extrait national',
		provenance: {
			kind: 'observed',
			file: 'snds',
			source: 'SNDS',
			year: 2019,
			terms: 'convention',
			hiddenBelow: undefined,
			isComplete: true,
			importedAt: 0,
		},
		codes: [a, b].sort(),
		specialties: [{ name: 'Dentistes', matrix: matrixOf([{ row: 0, column: 1, patients: 77 }], 2) }],
	};
	await page.goto(server.url);
	await load(page, 'flux.gz', Buffer.from(encodeFlowSet(set)));
	const dialog = page.getByRole('dialog');
	await expect(dialog).toContainText('Flux préparés par Maillage\u202f: 2 communes, 1 couple, 1 spécialité.');
	await expectAccessible(page);
	await dialog.getByRole('button', { name: 'Enregistrer les flux' }).click();
	await expect(page.getByRole('listitem')).toContainText('SNDS · 2019 · convention');
	await expect(page.getByRole('listitem')).toContainText('Dentistes 77+0');
});

test('where the browser has no room it is said, and nothing is lost', async ({ page }) => {
	await page.addInitScript(() => {
		IDBObjectStore.prototype.put = () => {
			throw new DOMException('no room', 'QuotaExceededError');
		};
	});
	await page.goto(server.url);
	await load(page, 'flux.csv', `residence;exercice;patients\n${a};${b};20\n${c};${b};30\n`);
	const dialog = page.getByRole('dialog');
	await dialog.getByRole('button', { name: 'Lire le fichier' }).click();
	await dialog.getByRole('button', { name: 'Enregistrer les flux' }).click();
	await expect(dialog.getByRole('alert')).toContainText('Ce navigateur n’a plus de place pour ces flux');
	await expect(dialog).toContainText(`${french(50)} patients`);
});
