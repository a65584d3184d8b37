import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { defaultExtent, expectAccessible, french, mapSettled, watch } from './atlas.ts';

const built = defaultExtent();
const { territory } = built;
const codes = territory.perimeters.at(-1)?.communes ?? [];

/** Opens the dialog of a format of the export. */
async function choose(page: Page, format: RegExp): Promise<void> {
	await page.getByRole('button', { name: 'Exporter…' }).click();
	await page.getByRole('radio', { name: format }).check();
	await page.getByRole('button', { name: 'Continuer…' }).click();
}

async function download(page: Page, button: string): Promise<{ path: string; name: string }> {
	const [file] = await Promise.all([
		page.waitForEvent('download', { timeout: 110_000 }),
		page.getByRole('button', { name: button }).click(),
	]);
	return { path: await file.path(), name: file.suggestedFilename() };
}

/** How many colours a part of a PNG has; shares of its width and height. */
async function coloursIn(page: Page, png: Buffer, part: [number, number, number, number]): Promise<number> {
	return page.evaluate(
		async ({ base64, part: [left, top, right, bottom] }) => {
			const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
			const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
			const canvas = new OffscreenCanvas(image.width, image.height);
			const context = canvas.getContext('2d')!;
			context.drawImage(image, 0, 0);
			const x = Math.round(left * image.width);
			const y = Math.round(top * image.height);
			const { data } = context.getImageData(
				x,
				y,
				Math.round(right * image.width) - x,
				Math.round(bottom * image.height) - y,
			);
			return new Set(new Uint32Array(data.buffer)).size;
		},
		{ base64: png.toString('base64'), part },
	);
}

test('the map as a picture: its size, its legend, the same pixels from another window', async ({
	page,
	baseURL,
}) => {
	test.setTimeout(240_000);
	const faults = watch(page, baseURL ?? '');
	// the sheet has the day of its making on it: midnight may not come between two of them
	await page.clock.setFixedTime(new Date('2026-11-20T12:00:00'));
	await page.goto(`/#/atelier?territoire=${territory.id}`);
	await mapSettled(page);
	await choose(page, /\.png/);
	await expectAccessible(page);
	const first = await download(page, 'Enregistrer l’image');
	expect(first.name).toMatch(/_2x\.png$/);
	const png = readFileSync(first.path);
	expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([2246, 1588]);
	expect(await coloursIn(page, png, [0.1, 0.2, 0.9, 0.7])).toBeGreaterThan(50);
	expect(await coloursIn(page, png, [0.04, 0.81, 0.3, 0.86])).toBeGreaterThan(10);
	expect(await coloursIn(page, png, [0, 0, 0.03, 1])).toBe(1);
	await page.setViewportSize({ width: 1100, height: 700 });
	await choose(page, /\.png/);
	const second = await download(page, 'Enregistrer l’image');
	expect(readFileSync(second.path).equals(png)).toBe(true);
	await choose(page, /\.png/);
	await page.getByRole('radio', { name: /4\s?×/ }).check();
	const sharp = await download(page, 'Enregistrer l’image');
	expect(sharp.name).toMatch(/_4x\.png$/);
	const sharpPng = readFileSync(sharp.path);
	expect([sharpPng.readUInt32BE(16), sharpPng.readUInt32BE(20)]).toEqual([4492, 3176]);
	expect(await coloursIn(page, sharpPng, [0.1, 0.2, 0.9, 0.7])).toBeGreaterThan(50);
	expect(faults).toEqual([]);
});

test('the dossier: pages, fonts, every commune, the figures of the card', async ({ page, baseURL }) => {
	test.setTimeout(240_000);
	const faults = watch(page, baseURL ?? '');
	await page.goto(`/#/atelier?territoire=${territory.id}`);
	const people = page.locator('.ledger tr').first();
	await expect(people).toContainText(french(built.populationOf(codes)));
	await choose(page, /\.pdf/);
	await expect(page.getByLabel('Territoire', { exact: true })).toHaveValue(territory.id);
	await expectAccessible(page);
	await page.getByLabel('Ajouter la carte en A3 paysage').check();
	const { path, name } = await download(page, 'Enregistrer le dossier');
	expect(name).toMatch(/_dossier\.pdf$/);
	const poppler = (tool: string, ...args: string[]): string =>
		execFileSync(tool, args, { encoding: 'utf8' }).replaceAll('\u202f', ' ');
	const info = poppler('pdfinfo', '-l', '2', path);
	expect(info).toMatch(/Page +1 size: .*A4/);
	expect(info).toMatch(/Page +2 size: .*A3/);
	for (const font of poppler('pdffonts', path).trim().split('\n').slice(2))
		expect(font).toMatch(/CID TrueType +Identity-H +yes/);
	const text = poppler('pdftotext', '-layout', path, '-');
	for (const code of codes) expect(text.match(new RegExp(`^ *${code} `, 'gm'))).toHaveLength(1);
	expect(text).toContain(territory.name);
	expect(text.replaceAll(' ', '')).toContain(
		`Populationmunicipale2023${french(built.populationOf(codes)).replaceAll(/\s/gu, '')}`,
	);
	expect(poppler('pdfimages', '-list', path).match(/ image .* jpeg /g)).toHaveLength(2);
	expect(faults).toEqual([]);
});

test('the diagnostic of a territory comes from Suivi, without the private fields, and says so', async ({
	page,
	baseURL,
}) => {
	const faults = watch(page, baseURL ?? '');
	await page.goto(`/#/suivi?territoire=${territory.id}`);
	await mapSettled(page);
	await page.getByRole('button', { name: 'Diagnostic (PDF)…' }).click();
	const dialog = page.getByRole('dialog');
	await expect(dialog.getByLabel('Diagnostic\u202f: ajouter le suivi du territoire')).toBeChecked();
	await expect(dialog.getByLabel('Avec les champs privés')).not.toBeChecked();
	await expectAccessible(page);
	const { path, name } = await download(page, 'Enregistrer le dossier');
	expect(name).toMatch(/_diagnostic\.pdf$/);
	const text = execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' });
	for (const told of [
		'Diagnostic de territoire',
		'Sans les champs privés',
		'Actions par état',
		'Référents par profession',
		'Suite à donner',
	])
		expect(text).toContain(told);
	expect(text).not.toContain('Accords');
	expect(faults).toEqual([]);
});
