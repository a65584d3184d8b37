import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { FlowService } from '../../src/work/flowService.ts';
import type { ZoneInput } from '../../src/work/zoningAnswers.ts';
import { builtArcs, defaultExtent, expectAccessible, french, mapSettled, watch } from './atlas.ts';

const { units, manifest } = defaultExtent();
const service = new FlowService();
service.take({ units, arcs: builtArcs(manifest) });
const [{ name: specialty }] = service.facts().specialties;
const study = service.study({ specialty, byCommune: false, numbers: {}, keep: [], drop: [] });
const inside = Array.from({ length: units.extentCount }, (_, unit) => unit);

type Column = 'epci' | 'bassinDeVie' | 'arrondissement';
const zonesOf = (column: Column): ZoneInput[] => {
	const members = Map.groupBy(
		units[column].map((code, unit) => ({ code, unit })).filter(({ code }) => code !== ''),
		({ code }) => code,
	);
	return [...members].map(([code, list]) => ({
		name: units.labels[column][code] ?? code,
		units: Int32Array.from(list, ({ unit }) => unit),
	}));
};
const basins = study.poles.map(({ name, basin, around }) => ({
	name,
	units: Int32Array.from([...basin, ...around]),
}));
const compared = (a: readonly ZoneInput[], b: readonly ZoneInput[]) =>
	service.zonings({ specialty, byCommune: false, a, b });
const decimal = (value: number, digits: number): string =>
	new Intl.NumberFormat('fr-FR', { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(
		value,
	);

const panel = (page: Page) => page.locator('#panel');
const verdict = (page: Page) => page.getByRole('region', { name: 'Quel zonage garde le plus de patients' });

async function openPanel(page: Page): Promise<void> {
	if ((page.viewportSize()?.width ?? 0) > 760) return;
	await page.getByRole('button', { name: 'Panneau' }).focus();
	await page.keyboard.press('Enter');
}

async function compare(page: Page): Promise<void> {
	await openPanel(page);
	await page.getByRole('button', { name: 'Comparer avec…' }).focus({ timeout: 90_000 });
	await page.keyboard.press('Enter');
	await expect(page.getByRole('heading', { name: 'Comparer deux zonages' })).toBeVisible();
}

test('on modelled flows poles and EPCI are compared, and which is more pertinent is refused in words', async ({
	page,
	baseURL,
}) => {
	const faults = watch(page, baseURL ?? '');
	await page.goto('/#/poles');
	await compare(page);
	const expected = compared(basins, zonesOf('epci'));
	await expect(verdict(page)).toContainText('Réponse refusée\u202f: les flux sont modélisés');
	await expect(verdict(page).getByRole('columnheader', { name: 'Patients gardés' })).toHaveCount(0);
	await expect(verdict(page).getByRole('row', { name: /^EPCI/ })).toContainText(
		french(expected.common.zonesB),
	);
	await expect(panel(page)).toContainText(`${decimal(expected.adjustedRand, 2)} sur 1`);
	await expect(panel(page).getByText('Bassins des pôles (simulation)').first()).toBeAttached();
	const differing = page.getByRole('table', { name: /^Communes qui diffèrent/ });
	await expect(page.getByRole('heading', { name: /^Communes qui diffèrent/ })).toContainText(
		french(expected.cut.length),
	);
	await expect(differing.locator('tbody tr')).toHaveCount(Math.min(20, expected.cut.length));
	await mapSettled(page);
	await expectAccessible(page);

	// by keyboard: another zoning, then the tables, then a commune of the list on the map
	await page.getByLabel('2e zonage').focus();
	await page.getByLabel('2e zonage').selectOption('column:bassinDeVie');
	const lives = compared(basins, zonesOf('bassinDeVie'));
	await expect(panel(page)).toContainText(`${decimal(lives.adjustedRand, 2)} sur 1`);
	await page.getByRole('button', { name: 'Tableaux', exact: true }).focus();
	await page.keyboard.press('Enter');
	const communes = page.getByRole('table', { name: 'Communes', exact: true });
	await expect(communes.locator('tbody tr')).toHaveCount(Math.min(60, units.extentCount));
	await expect(communes.getByRole('columnheader', { name: /^Gardés/ })).toHaveCount(0);
	await page.getByRole('tab', { name: 'Communes' }).focus();
	await page.keyboard.press('End');
	await expect(page.getByRole('table', { name: 'Habitants en commun' }).locator('tbody tr')).toHaveCount(
		Math.min(60, lives.table.length),
	);
	await expectAccessible(page);
	await differing.getByRole('button').first().focus();
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/commune=/);
	await page.getByRole('button', { name: 'Revenir aux pôles' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Pôles d’attraction');
	expect(faults).toEqual([]);
});

test('an imported list of CLS is compared, stays in this browser after a reload, and can be deleted', async ({
	page,
}) => {
	await page.goto('/#/poles');
	await compare(page);
	// two CLS: a whole EPCI, and all but the first commune of another; one row that means no commune
	const [one, other] = zonesOf('epci').map(({ units: its }) => [...its].filter((unit) => unit < units.extentCount)).filter((its) => its.length > 3); // prettier-ignore
	const rows = [
		...one.map((unit) => `${units.code[unit]};${units.name[unit]};CLS Amont`),
		...other.slice(1).map((unit) => `${units.code[unit]};${units.name[unit]};CLS Aval`),
		'99999;Nulle-Part;CLS Aval',
	];
	await page.getByRole('button', { name: 'Importer des CLS ou un autre zonage' }).click();
	const dialog = page.getByRole('dialog');
	await dialog.locator('input[type=file]').setInputFiles({
		name: 'CLS 2016.csv',
		mimeType: 'text/csv',
		buffer: Buffer.from(`code_insee;commune;cls\n${rows.join('\n')}\n`),
	});
	const report = dialog.getByLabel('Nom du zonage');
	await expect(dialog).toContainText(`2 zones, ${french(one.length + other.length - 1)} communes`);
	await expect(dialog).toContainText('99999');
	await expect(report).toHaveValue('CLS 2016');
	await expectAccessible(page);
	await dialog.getByRole('button', { name: 'Comparer avec ce zonage' }).click();
	await expect(page.getByLabel('2e zonage').locator('option:checked')).toHaveText('CLS 2016');
	const covered = one.length + other.length - 1;
	await expect(verdict(page)).toContainText(
		`Sur ${french(covered)} des ${french(units.extentCount)} communes`,
	);
	await expect(panel(page)).toContainText(`${french(units.extentCount - covered)} communes, `);

	await page.reload();
	await compare(page);
	await page.getByLabel('2e zonage').selectOption('CLS 2016');
	await expect(verdict(page)).toContainText(`Sur ${french(covered)} des`);
	await page.getByRole('button', { name: 'Supprimer CLS 2016' }).click();
	await expect(page.getByLabel('2e zonage').locator('option:checked')).toHaveText('EPCI');
	await page.reload();
	await compare(page);
	await expect(page.getByRole('button', { name: /^Supprimer CLS/ })).toHaveCount(0);
});

test('on observed flows it is a number: what each keeps, the gap, whose zones are larger; both tables as files', async ({
	page,
}) => {
	/** Sixty patients of each commune stay in their arrondissement, forty go to the first commune of the extent. */
	const firstOf = new Map<string, number>();
	for (const unit of inside)
		if (!firstOf.has(units.arrondissement[unit])) firstOf.set(units.arrondissement[unit], unit);
	const flows = inside.flatMap((unit) => [
		{ from: unit, to: firstOf.get(units.arrondissement[unit]) ?? unit, patients: 60 },
		{ from: unit, to: 0, patients: 40 },
	]);
	const keptBy = (column: Column): number => {
		const isKept = ({ from, to }: (typeof flows)[number]): boolean =>
			units[column][from] !== '' && units[column][from] === units[column][to];
		const sum = (list: typeof flows): number => list.reduce((total, { patients }) => total + patients, 0);
		return sum(flows.filter(isKept)) / sum(flows);
	};
	const lines = flows.map(({ from, to, patients }) => `${units.code[from]};${units.code[to]};Cardiologie;${patients}`); // prettier-ignore
	await page.goto('/#/poles');
	await openPanel(page);
	await page.getByRole('button', { name: 'Charger un fichier de flux' }).first().click({ timeout: 90_000 });
	const dialog = page.getByRole('dialog');
	await dialog.locator('input[type=file]').setInputFiles({
		name: 'flux 2016.csv',
		mimeType: 'text/csv',
		buffer: Buffer.from(`commune_residence;commune_exercice;specialite;nb_patients\n${lines.join('\n')}\n`),
	});
	await dialog.getByRole('radio', { name: 'aucun secret' }).check();
	await dialog.getByLabel('Source').fill('essai');
	await dialog.getByRole('button', { name: 'Lire le fichier' }).click();
	await dialog.getByRole('button', { name: 'Enregistrer les flux' }).click();
	await expect(dialog).toHaveCount(0);
	await compare(page);
	await page.getByLabel('1er zonage').selectOption('column:arrondissement');
	const [larger, smaller] = [keptBy('arrondissement'), keptBy('epci')];
	const points = decimal((larger - smaller) * 100, 1);
	await expect(verdict(page)).toContainText(
		`Arrondissements\u202f: ${points}\u202fpoints de plus gardés que EPCI.`,
	);
	await expect(verdict(page).getByRole('row', { name: /^EPCI/ })).toContainText(
		`${decimal(smaller * 100, 0)}\u202f%`,
	);
	await expect(verdict(page)).toContainText('Ses zones sont plus grandes');
	await expectAccessible(page);

	const download = async (name: string): Promise<string[]> => {
		const file = page.waitForEvent('download');
		await page.getByRole('button', { name }).click();
		return readFileSync(await (await file).path(), 'utf8')
			.trim()
			.split('\r\n');
	};
	const communes = await download('Communes (CSV)');
	expect(communes).toHaveLength(units.extentCount + 1);
	expect(communes[0]).toContain('zone: Arrondissements;zone: EPCI');
	expect(communes[1]).toContain('flux observés, essai, 2016, Cardiologie');
	const zones = await download('Zones (CSV)');
	expect(zones).toHaveLength(compared(zonesOf('arrondissement'), zonesOf('epci')).table.length + 1);
});
