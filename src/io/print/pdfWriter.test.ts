import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { communes, dossierContent, dossierOptions } from '../../../tests/builders/dossier.ts';
import { PIXEL } from '../../../tests/builders/pixel.ts';
import { fontFiles, typesetter } from '../../../tests/builders/printedPages.ts';
import { dossierPages } from '../dossier/dossierPages.ts';
import { line } from './page.ts';
import { writePdf } from './pdfWriter.ts';

const folder = mkdtempSync(join(tmpdir(), 'maillage-pdf-'));
afterAll(() => rmSync(folder, { recursive: true }));

const options = {
	typesetter,
	fonts: fontFiles,
	pictures: new Map([
		['map', PIXEL],
		['map-a3', PIXEL],
	]),
	title: 'Dossier de territoire, Asclépios',
	subject: 'Annexe',
	locale: 'fr',
	madeOn: '2026-11-22',
} as const;

function read(bytes: ArrayBuffer, tool: 'pdftotext' | 'pdfinfo' | 'pdffonts', ...args: string[]): string {
	const file = join(folder, 'dossier.pdf');
	writeFileSync(file, new Uint8Array(bytes));
	const output = tool === 'pdftotext' ? ['-'] : [];
	return execFileSync(tool, [...args, file, ...output], { encoding: 'utf8' });
}

test('poppler reads the dossier: pages and their sizes, fonts, accents, narrow spaces', () => {
	const content = dossierContent(communes(40));
	const { pages } = dossierPages(typesetter, content, { ...dossierOptions, withA3: true });
	const bytes = writePdf(pages, options);
	const info = read(bytes, 'pdfinfo', '-l', '99');
	expect(info).toContain(`Pages:           ${pages.length}`);
	expect(info).toMatch(/Page +1 size: +595\.\d+ x 841\.\d+ pts \(A4\)/);
	expect(info).toMatch(/Page +2 size: +1190\.\d+ x 841\.\d+ pts \(A3\)/);
	expect(info).toContain('Title:           Dossier de territoire, Asclépios');
	const fonts = read(bytes, 'pdffonts').trim().split('\n').slice(2);
	expect(fonts).toHaveLength(2);
	for (const font of fonts) expect(font).toMatch(/CID TrueType +Identity-H +yes/);
	const text = read(bytes, 'pdftotext', '-layout');
	// poppler gives narrow spaces as plain ones, or none
	expect(text).toMatch(/Périmètre indicatif ?: aucun texte ne donne la liste des communes\./);
	expect(text).toContain('Saint-Germain-des-Prés-et-la-');
	expect(text).toMatch(/24 ?863 habitants de plus/);
	expect(text).toContain('L’Île-37');
});

test('the same pages give the same bytes', () => {
	const { pages } = dossierPages(typesetter, dossierContent(communes(3)), dossierOptions);
	const bytes = new Uint8Array(writePdf(pages, options));
	expect(new Uint8Array(writePdf(pages, options))).toEqual(bytes);
});

test('a picture that is missing is no silent gap', () => {
	const { pages } = dossierPages(typesetter, dossierContent(communes(3)), dossierOptions);
	expect(() => writePdf(pages, { ...options, pictures: new Map() })).toThrow('no picture map');
});

test('dashes and line widths reach the file as they are', () => {
	const page = {
		widthMm: 100,
		heightMm: 100,
		items: [line([[10, 10], [90, 10]], 0.6, '#1C2430', { dashMm: [1.5, 0.9] })], // prettier-ignore
	};
	const bytes = writePdf([page], options);
	const svg = execFileSync('pdftocairo', ['-svg', save(bytes), '-'], { encoding: 'utf8' });
	expect(svg).toMatch(/stroke-width:1\.70.*stroke-dasharray:4\.25\d*,2\.55/);
});

function save(bytes: ArrayBuffer): string {
	const file = join(folder, 'lines.pdf');
	writeFileSync(file, new Uint8Array(bytes));
	return file;
}
