import { expect, test, type Page } from '@playwright/test';
import { TOKENS } from '../../src/base/palette.ts';
import { formatPartialDate } from '../../src/base/partialDate.ts';
import { writePlanFile } from '../../src/io/planFile.ts';
import type { Plan } from '../../src/model/plan.ts';
import { defaultExtent, expectAccessible, french, mapSettled, watch } from './atlas.ts';

const built = defaultExtent();
const { manifest, plan, units } = built;

/** A territory that is signed on a known day, and its commune with most people that no other has. */
const signed = plan.territories.find(({ events }) =>
	events.some(({ type, date }) => /contract-signed$/.test(type) && date.length === 10),
);
if (!signed) throw new Error('no territory of the plan is signed on a known day');
const signedOn = signed.events.find(({ type }) => /contract-signed$/.test(type))?.date ?? '';
const members = (signed.perimeters.at(-1)?.communes ?? []).map((code) => units.code.indexOf(code));
const home = members
	.filter((unit) => unit < units.extentCount)
	.reduce((best, unit) =>
		units.populationMunicipale[unit] > units.populationMunicipale[best] ? unit : best,
	);
const postal = units.postalCodes[home].split(';')[0];
const free = built.freeNeighbour;
/** On the real communes the story is that of the texts. */
const isReal = !manifest.demonstration && manifest.id === '24';

const search = (page: Page) => page.getByRole('combobox', { name: 'Ma commune' });
const answer = (page: Page) => page.locator('.answer');
const sentence = (page: Page) => answer(page).getByRole('status');

/** Pixels of the map that are of the colour of accent: what the panel points at is outlined in it, and nothing else is. */
async function accentPixels(page: Page): Promise<number> {
	await mapSettled(page);
	const picture = await page.locator('section.map .maplibregl-canvas').screenshot({ animations: 'disabled' });
	return page.evaluate(
		async ([encoded, accent]) => {
			const image = new Image();
			image.src = `data:image/png;base64,${encoded}`;
			await image.decode();
			const context = new OffscreenCanvas(image.width, image.height).getContext('2d')!;
			context.drawImage(image, 0, 0);
			const { data } = context.getImageData(0, 0, image.width, image.height);
			const wanted = [1, 3, 5].map((at) => parseInt(accent.slice(at, at + 2), 16));
			let found = 0;
			for (let at = 0; at < data.length; at += 4)
				if (wanted.every((value, part) => Math.abs(value - data[at + part]) < 24)) found++;
			return found;
		},
		[picture.toString('base64'), TOKENS.light.accent],
	);
}

/** Serves the shipped plan with changes. */
async function withPlan(page: Page, change: (shipped: Plan) => Plan): Promise<void> {
	const body = writePlanFile(change(plan));
	await page.route(`**/${manifest.files.plans[0].file}`, (route) =>
		route.fulfill({ contentType: 'application/json', body }),
	);
}

test('a resident finds their CPTS and the date it was signed, by name and by postal code', async ({
	page,
	baseURL,
}) => {
	const faults = watch(page, baseURL ?? '');
	const isWide = (page.viewportSize()?.width ?? 0) > 760;
	const name = units.name[home];
	if (isReal) {
		expect([name, postal, signed.name, signedOn]).toEqual(['Amboise', '37400', 'Asclépios', '2017-11-30']);
	}
	await page.goto('/');
	const told = new RegExp(
		`^${name} est dans le périmètre (indicatif )?de la CPTS ${signed.name}, contrat signé le ${formatPartialDate(signedOn, 'fr')}`,
	);
	await expect(search(page)).toBeVisible();
	if (isWide) {
		// the keyboard alone: from the top of the page to the panel, its links and buttons, the search
		await page.getByRole('link', { name: 'Aller au panneau' }).focus();
		await page.keyboard.press('Enter');
		for (let step = 0; step < 8; step++) {
			await page.keyboard.press('Tab');
			if (await search(page).evaluate((input) => input === document.activeElement)) break;
		}
		await expect(search(page)).toBeFocused();
		await page.keyboard.type(name);
		await page.keyboard.press('Enter');
	} else {
		await search(page).fill(name);
		await page.getByRole('option').filter({ hasText: units.code[home] }).tap();
	}
	await expect(sentence(page)).toHaveText(told);
	// on a phone the panel covers half the map, the outline with it
	if (isWide) await expect.poll(() => accentPixels(page)).toBeGreaterThan(50);
	await expect(answer(page)).toContainText('CPTS limitrophes');
	await expect(answer(page)).toContainText('La CPTS ne limite pas le libre choix du médecin.');

	await search(page).fill(units.code[free]);
	await search(page).press('Enter');
	await expect(sentence(page)).toContainText(
		`${units.name[free]}\u202f: aucune CPTS connue dans ce plan, dont l’inventaire est partiel`,
	);
	await expect(answer(page)).toContainText('Ce n’est pas une zone blanche connue');
	await expect(page.getByRole('heading', { name: 'Zones blanches' })).toHaveCount(0);

	await search(page).fill('XYZ');
	await search(page).press('Enter');
	await search(page).blur();
	await expect(page.getByText(/^Aucune commune trouvée/)).toBeVisible();
	await expect(answer(page)).toHaveCount(0);
	await search(page).fill(postal);
	await expect(page.getByText(/^Aucune commune trouvée/)).toHaveCount(0);
	const ofPostal = Array.from({ length: units.count }, (_, unit) => unit).filter((unit) =>
		units.postalCodes[unit].split(';').includes(postal),
	);
	for (const unit of ofPostal)
		await expect(page.getByRole('option').filter({ hasText: `INSEE\u00a0${units.code[unit]}` })).toHaveCount(
			1,
		);
	await page
		.getByRole('option')
		.filter({ hasText: `INSEE\u00a0${units.code[home]}` })
		.click();
	await expect(sentence(page)).toHaveText(told);
	await expectAccessible(page);

	await answer(page).getByRole('button', { name: 'Voir la fiche' }).press('Enter');
	await expect(page.getByRole('heading', { level: 2, name: signed.name })).toBeVisible();
	const card = page.locator('article');
	await expect(card).toContainText(`contrat signé, ${formatPartialDate(signedOn, 'fr')}`);
	await expect(card).toContainText('Je suis professionnel de santé');
	await expectAccessible(page);
	expect(faults).toEqual([]);
});

test('under a complete plan a commune without CPTS is blank, zones are ranked with their neighbours, and a card leads to its site', async ({
	page,
	baseURL,
}) => {
	const faults = watch(page, baseURL ?? '');
	const contact = {
		site: 'https://cpts.example/',
		email: 'accueil@cpts.example',
		join: 'https://cpts.example/adherer',
		checked: '2017-12-01',
	};
	await withPlan(page, (shipped) => ({
		...shipped,
		complete: true,
		territories: shipped.territories.map((one) => (one.id === signed.id ? { ...one, contact } : one)),
	}));
	await page.goto('/');
	await expect(page.getByRole('heading', { name: 'Zones blanches' })).toBeVisible();
	const zones = page.locator('section[aria-labelledby=blank-zones] li');
	const people = (await zones.locator('.people').allTextContents()).map((text) =>
		Number(text.replace(/\D/g, '')),
	);
	expect(people.length).toBeGreaterThan(0);
	expect(people).toEqual(people.toSorted((a, b) => b - a));
	await expect(zones.first()).toContainText('CPTS limitrophes');
	const download = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Enregistrer la liste (CSV)' }).click();
	expect((await download).suggestedFilename()).toMatch(/^zones-blanches.*\.csv$/);

	await search(page).fill(units.code[free]);
	await search(page).press('Enter');
	await expect(sentence(page)).toContainText(`${units.name[free]} n’est couverte par aucune CPTS`);
	await expect(sentence(page)).toContainText('elle est en zone blanche');
	await expect(answer(page)).toContainText('Zone blanche veut dire');
	await expect(answer(page)).toContainText('CPTS limitrophes de la zone blanche');
	await expect(answer(page)).toContainText(built.territory.name);

	await page.goto(`/#/couverture?territoire=${signed.id}`);
	const card = page.locator('article');
	await expect(card.getByRole('link', { name: 'cpts.example', exact: true })).toHaveAttribute(
		'href',
		'https://cpts.example/',
	);
	const join = card.getByRole('link', { name: 'Je suis professionnel de santé' });
	await expect(join).toHaveAttribute('href', 'https://cpts.example/adherer');
	await expect(join).toHaveAttribute('rel', /noreferrer/);
	await expect(card).toContainText('1er décembre 2017');
	await expectAccessible(page);
	expect(faults).toEqual([]);
});

test('the position is asked for only when wanted, answers, and leaves no trace; a refusal says what to do', async ({
	page,
	context,
	baseURL,
}) => {
	const faults = watch(page, baseURL ?? '');
	await page.goto('/');
	await page.getByRole('button', { name: 'Ma position' }).click();
	await expect(page.getByText('Le navigateur n’a pas donné la position')).toBeVisible();
	await search(page).fill(units.code[free]);
	await search(page).press('Enter');
	await expect(sentence(page)).toContainText(units.name[free]);
	await expect(page.getByText('Le navigateur n’a pas donné la position')).toHaveCount(0);
	await context.grantPermissions(['geolocation']);
	await context.setGeolocation({ latitude: units.seatLatDeg[home], longitude: units.seatLonDeg[home] });
	await page.getByRole('button', { name: 'Ma position' }).click();
	await expect(page.getByText(`Vous êtes à ${units.name[home]}.`)).toBeVisible();
	await expect(sentence(page)).toContainText(`${units.name[home]} est dans le périmètre`);
	expect(page.url()).not.toContain('commune=');
	await context.setGeolocation({ latitude: 0, longitude: 0 });
	await page.getByRole('button', { name: 'Ma position' }).click();
	await expect(page.getByText('Votre position est hors de l’étendue')).toBeVisible();
	expect(faults).toEqual([]);
});

test('long after the inventory, figures, lists, cards and legend say how old what they tell is', async ({
	page,
	baseURL,
}) => {
	const faults = watch(page, baseURL ?? '');
	await page.goto(`/#/couverture?date=2021-06-30&commune=${units.code[home]}`);
	await expect(page.locator('.key')).toContainText(
		`au dernier état connu (${formatPartialDate(plan.asOf, 'fr')})`,
	);
	const old = 'information de plus d’un an (dernière source\u202f: ';
	await expect(sentence(page)).toContainText(old);
	await expect(page.locator('.territories li').first()).toContainText(old);
	if ((page.viewportSize()?.width ?? 0) > 760)
		await expect(page.getByRole('region', { name: 'Légende' })).toContainText(
			'* information de plus d’un an',
		);
	await page.goto('/#/couverture?date=2015-06-30');
	await page.reload();
	await expect(page.locator('.key')).toContainText('Aucune CPTS connue dans ce plan à cette date');
	await expect(page.locator('.key .figure')).toHaveText('\u2013');
	expect(faults).toEqual([]);
});

test('tables, charts and counts open on demand, and agree with the headline', async ({ page, baseURL }) => {
	const faults = watch(page, baseURL ?? '');
	const asked: string[] = [];
	page.on('request', (request) => asked.push(request.url()));
	await page.goto('/');
	await mapSettled(page);
	expect(
		asked.filter((url) => /TablesFold|CountsFold|CoveragePaper|CommuneAnswer|MyPosition/.test(url)),
	).toEqual([]);
	await page.getByText('Tableaux et graphiques').click();
	const table = page.getByRole('table', { name: 'Par département, en détail' });
	const whole = table.getByRole('row').last();
	await expect(whole).toContainText(french(manifest.population));
	await expect(whole).toContainText(await page.locator('.key .figure').innerText());
	await expect(table.getByRole('row')).toHaveCount(manifest.departements.length + 2);
	await expect(page.getByRole('img', { name: 'CPTS selon leur nombre d’habitants' })).toBeVisible();
	await page.getByText('Décomptes nationaux et régionaux').click();
	const counts = page.getByRole('table', { name: 'En France' });
	await expect(counts).toContainText('530');
	await expect(counts).toContainText('Ce plan');
	await expect(page.locator('#panel')).toContainText(
		'Objectif annoncé en septembre 2018\u202f: 1\u202f000 CPTS',
	);
	await expectAccessible(page);
	expect(faults).toEqual([]);
});

test('the page prints on A4 with the map as a picture and all in words', async ({ page, baseURL }) => {
	const faults = watch(page, baseURL ?? '');
	await page.addInitScript(() => {
		window.print = () => document.body.setAttribute('data-printed', '');
	});
	await page.goto('/');
	await mapSettled(page);
	await page.keyboard.press('Control+p');
	await expect(page.locator('body[data-printed]')).toBeAttached();
	const paper = page.locator('.coverage-paper');
	await expect(paper).toBeHidden();
	await page.emulateMedia({ media: 'print' });
	await expect(paper).toBeVisible();
	await expect(page.locator('#app')).toBeHidden();
	await expect(paper.getByRole('img', { name: 'Carte des territoires' })).toBeVisible();
	for (const { name } of plan.territories) await expect(paper).toContainText(name);
	await expect(paper).toContainText(`contrat signé, ${formatPartialDate(signedOn, 'fr')}`);
	await expect(paper).toContainText('le reste n’est pas une zone blanche');
	await page.emulateMedia({ media: 'screen' });
	await page.evaluate(() => dispatchEvent(new Event('afterprint')));
	await expect(paper).toHaveCount(0);
	// the browser's own menu prints the panel: nothing that stands on the map is left over
	await page.emulateMedia({ media: 'print' });
	await expect(page.locator('#panel')).toBeVisible();
	await expect(page.locator('section.map')).toBeHidden();
	await expect(page.getByText('«\u202fImprimer\u202f», dans Couverture')).toBeVisible();
	expect(faults).toEqual([]);
});
