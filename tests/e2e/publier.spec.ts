import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test, type Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { readPlanFile, writePlanFile } from '../../src/io/planFile.ts';
import type { Plan } from '../../src/model/plan.ts';
import { plantedPlan } from '../builders/plantedPlan.ts';
import { PRIVATE_PLACES } from '../builders/publishedPlaces.ts';
import { readableText } from '../builders/published.ts';
import { defaultExtent, expectAccessible, mapSettled, watch } from './atlas.ts';
import { servePlainly } from './plainServer.ts';

const built = defaultExtent();
const { plan, territory, units } = built;
const ROOT = join(import.meta.dirname, '../..');
const MARK = /zq\d+x|ZQ\d{3}/;

/** The shipped plan with words planted in one territory more, whose every field holds something. */
function plantedShippedPlan(): { plan: Plan; words: readonly string[] } {
	const square = [
		[0, 47],
		[1, 47],
		[1, 48],
		[0, 47],
	];
	const planted = plantedPlan({
		id: 'plan-publie',
		name: 'Plan à publier',
		scenario: '',
		asOf: plan.asOf,
		extent: plan.extent,
		'territories[].id': 'plantee',
		'territories[].colour': 3,
		'territories[].perimeters[].communes': [units.code[built.freeNeighbour]],
		'drawings[].territory': 'plantee',
		'drawings[].geometry.coordinates': [[square]],
		// a private event of the status would show here and not there, and the dialog would say so
		'territories[].events[].type': 'meeting',
		complete: plan.complete,
	});
	return {
		plan: {
			...planted.plan,
			sources: { ...plan.sources, ...planted.plan.sources },
			territories: [...plan.territories, ...planted.plan.territories],
		},
		words: PRIVATE_PLACES.flatMap((place) => planted.words.get(place) ?? []),
	};
}

async function openPlan(page: Page, whole: Plan): Promise<void> {
	await page.getByRole('button', { name: 'Charger la liste de vos CPTS' }).click();
	const dialog = page.getByRole('dialog');
	await dialog.locator('input[type=file]').setInputFiles({
		name: 'plan.json',
		mimeType: 'application/json',
		buffer: Buffer.from(writePlanFile(whole)),
	});
	await dialog.getByRole('button', { name: 'Ouvrir ce plan' }).click();
	await expect(dialog).toHaveCount(0);
	await expect(page.getByText('enregistré', { exact: true })).toBeVisible();
}

const keyFigure = (page: Page): Promise<string> => page.locator('#panel .key').innerText();
/** The rows of the list; of the planted territory the name only, as its last source is private. */
const listed = async (page: Page): Promise<string[]> =>
	(await page.locator('#panel .territories li').allInnerTexts()).map((row) =>
		MARK.test(row) ? (MARK.exec(row)?.[0] ?? '') : row,
	);

/** The code of a frame that the share dialog makes. */
async function embedCodeOf(page: Page, title: string): Promise<string> {
	await page.getByRole('button', { name: 'Partager…' }).click();
	const dialog = page.getByRole('dialog', { name: 'Partager' });
	await expect(dialog).toContainText('n’existe que dans ce navigateur');
	await dialog.getByRole('textbox', { name: 'Titre du cadre' }).fill(title);
	await dialog.getByRole('textbox', { name: 'Hauteur' }).fill('12');
	await expect(dialog.getByRole('alert')).toContainText('de 200 à 4000');
	await dialog.getByRole('textbox', { name: 'Hauteur' }).fill('500');
	await expectAccessible(page);
	const code = await dialog.getByRole('textbox', { name: 'Code à coller' }).inputValue();
	await dialog.getByRole('button', { name: 'Fermer' }).click();
	return code;
}

/** The map as it is painted; both pages have the same size, so the same map has the same pixels. */
async function paintedMap(page: Page): Promise<Buffer> {
	await mapSettled(page);
	return page.locator('section.map .maplibregl-canvas').screenshot({ animations: 'disabled' });
}

/** Share of the pixels of two pictures that are visibly unlike; 1 where they differ in size. */
const differingShare = (page: Page, a: Buffer, b: Buffer): Promise<number> =>
	page.evaluate(
		async (pictures) => {
			const [first, second] = await Promise.all(
				pictures.map(async (picture) => {
					const image = new Image();
					image.src = `data:image/png;base64,${picture}`;
					await image.decode();
					const canvas = new OffscreenCanvas(image.width, image.height);
					const context = canvas.getContext('2d')!;
					context.drawImage(image, 0, 0);
					return context.getImageData(0, 0, image.width, image.height).data;
				}),
			);
			if (first.length !== second.length) return 1;
			let unlike = 0;
			for (let at = 0; at < first.length; at += 4)
				if ([0, 1, 2].some((part) => Math.abs(first[at + part] - second[at + part]) > 16)) unlike++;
			return unlike / (first.length / 4);
		},
		[a.toString('base64'), b.toString('base64')],
	);

test('a planner publishes, and the folder on a plain server under a path shows the same map', async ({
	page,
	context,
	baseURL,
}) => {
	test.setTimeout(300_000);
	const faults = watch(page, baseURL ?? '');
	const whole = plantedShippedPlan();
	await page.goto('/#/couverture?date=2018-06-30&regle=validated');
	await openPlan(page, whole.plan);
	await expect(page.locator('#panel .territories li')).toHaveCount(whole.plan.territories.length);
	// opening a plan flies to it; the visitor's map opens on the whole extent
	await page.reload();
	await expect(page.locator('#panel .territories li')).toHaveCount(whole.plan.territories.length);
	const [figure, names] = [await keyFigure(page), await listed(page)];
	const map = await paintedMap(page);

	await page.getByRole('button', { name: 'Partager…' }).click();
	await page.getByRole('button', { name: 'Publier…' }).click();
	const dialog = page.getByRole('dialog', { name: 'Publier' });
	await expect(dialog.locator('.left-out li').first()).toBeVisible();
	await expect(dialog).toContainText('1 événement privé');
	await expectAccessible(page);
	const [file] = await Promise.all([
		page.waitForEvent('download'),
		dialog.getByRole('button', { name: 'Publier (.zip)' }).click(),
	]);
	await expect(dialog).toHaveCount(0);
	const zip = readFileSync(await file.path());
	const files = unzipSync(zip);
	console.log(
		`publication: ${Object.keys(files).length} files, ${(zip.length / 1e6).toFixed(1)} MB zipped, ${(
			Object.values(files).reduce((sum, { length }) => sum + length, 0) / 1e6
		).toFixed(1)} MB unpacked`,
	);

	const leaks: string[] = [];
	for (const [path, bytes] of Object.entries(files)) {
		// the built tiles are those of the communes, which no plan has touched
		if (path.startsWith('data/') && path.endsWith('.pmtiles')) continue;
		const text = await readableText({ path, bytes: new Uint8Array(bytes) });
		for (const word of whole.words) if (text.includes(word)) leaks.push(`${path}: ${word}`);
		if (!/\.(json|geojson|csv|html|txt|pmtiles)$/.test(path) && MARK.test(text)) leaks.push(path);
	}
	expect(leaks).toEqual([]);
	const published = readPlanFile(Buffer.from(files['plan.json']).toString('utf8'), 'plan.json');
	if (!published.ok) throw new Error(JSON.stringify(published.error));
	expect(published.value.plan.territories.map(({ id }) => id)).toEqual(
		whole.plan.territories.map(({ id }) => id),
	);

	const host = await servePlainly(files, '/sante/cpts/');
	try {
		const visitor = await context.newPage();
		const seen = watch(visitor, new URL(host.url).origin);
		await visitor.goto(host.url);
		await expect(visitor.locator('#panel .territories li')).toHaveCount(names.length);
		expect(await keyFigure(visitor)).toBe(figure);
		expect(await listed(visitor)).toEqual(names);
		await expect(visitor).toHaveURL(/date=2018-06-30/);
		const visited = await paintedMap(visitor);
		// the territories cover a seventh of the picture; names may stand a pixel aside
		const unlike = await differingShare(visitor, map, visited);
		console.log(`pixels unlike: ${(unlike * 100).toFixed(2)} %`);
		expect(unlike).toBeLessThan(0.01);
		await expectAccessible(visitor);

		await visitor.goto(`${host.url}cpts/${territory.id}.html`);
		const preview = visitor.locator('meta[property="og:description"]');
		await expect(preview).toHaveAttribute('content', new RegExp(`^CPTS ${territory.name} au `));
		await expect(visitor.getByRole('heading', { level: 1 })).toHaveText(`CPTS ${territory.name}`);
		await expectAccessible(visitor);
		await visitor.getByRole('link', { name: /sur la carte/ }).click();
		await expect(visitor.getByRole('heading', { level: 2, name: territory.name })).toBeVisible();

		const code = await embedCodeOf(page, 'Les CPTS au 30 juin 2018');
		expect(code).toContain(`src="${baseURL}/embed.html#/couverture?`);
		expect(code).toContain(
			`etendue=${plan.extent}&amp;date=2018-06-30&amp;regle=validated&amp;plan=plan-publie`,
		);
		const framed = code.replaceAll(`${baseURL}/`, host.url);
		host.page(
			'/accueil.html',
			`<!doctype html><html lang="fr"><title>Accueil</title><link rel="icon" href="data:,"><main><h1>Accueil</h1>${framed}</main>`,
		);
		await visitor.goto(new URL('/accueil.html', host.url).href);
		const frame = visitor.frameLocator('iframe[title="Les CPTS au 30 juin 2018"]');
		await expect(frame.locator('section.map')).toHaveAttribute('aria-busy', 'false', { timeout: 60_000 });
		const [percent] = /\d[\d,]*\s%/.exec(figure) ?? [];
		await expect(frame.locator('.gauge')).toContainText(percent ?? 'no figure');
		await expect(frame.locator('.gauge')).toContainText('30 juin 2018');
		await expect(frame.getByText('contrat signé', { exact: true })).toBeVisible();
		await expect(frame.getByRole('link', { name: 'Ouvrir la carte entière' })).toHaveAttribute(
			'href',
			/^index\.html#\/couverture\?.*regle=validated/,
		);
		await expectAccessible(visitor);
		expect(seen).toEqual([]);
		await visitor.close();
	} finally {
		host.close();
	}
	expect(faults).toEqual([]);
});

test('opened from a file, both pages say that they need a web server', async ({ page }) => {
	for (const [name, sentence] of [
		['index.html', 'Maillage n’a pas démarré. Il s’ouvre depuis un serveur web'],
		['embed.html', 'La carte n’a pas démarré. Elle s’ouvre depuis un serveur web'],
	]) {
		await page.goto(pathToFileURL(join(ROOT, 'dist', name)).href);
		const told = page.locator('.unstarted');
		await expect(told).toContainText(sentence);
		await expect(told, 'in the look of the app').toHaveCSS('font-family', /Source Sans/);
	}
});
