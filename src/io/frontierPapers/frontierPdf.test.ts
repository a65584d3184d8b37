import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import {
	decision,
	pair,
	paperCommune,
	paperOptions,
	sheet,
	sheets,
	statement,
} from '../../../tests/builders/frontierPapers.ts';
import { PIXEL } from '../../../tests/builders/pixel.ts';
import { fontFiles, typesetter } from '../../../tests/builders/printedPages.ts';
import { writePdf } from '../print/pdfWriter.ts';
import type { FrontierPaper } from './content.ts';
import { frontierPages } from './frontierPages.ts';

const folder = mkdtempSync(join(tmpdir(), 'maillage-papers-'));
afterAll(() => rmSync(folder, { recursive: true }));

function bytesOf(paper: FrontierPaper): { bytes: Uint8Array; pageCount: number } {
	const { pages, wanted } = frontierPages(typesetter, paper, paperOptions());
	const bytes = writePdf(pages, {
		typesetter,
		fonts: fontFiles,
		pictures: new Map(wanted.map(({ picture }) => [picture, PIXEL])),
		title: 'Papier',
		subject: 'Frontières',
		locale: 'fr',
		madeOn: '2026-11-22',
	});
	return { bytes: new Uint8Array(bytes), pageCount: pages.length };
}

function poppler(bytes: Uint8Array, tool: 'pdftotext' | 'pdfinfo' | 'pdffonts', ...args: string[]): string {
	const file = join(folder, 'paper.pdf');
	writeFileSync(file, bytes);
	return execFileSync(tool, [...args, file, ...(tool === 'pdftotext' ? ['-'] : [])], {
		encoding: 'utf8',
	}).replaceAll(/[\u202f\u00a0]/g, ' ');
}

const communes = [
	paperCommune(0, { decisions: [decision()] }),
	...[1, 2, 3].map((index) => paperCommune(index)),
];
const papers: readonly FrontierPaper[] = [
	{ kind: 'sheets', content: sheets([sheet(), sheet({ decisions: [decision()] }, 1)]) },
	{ kind: 'pair', content: pair(communes) },
	{ kind: 'statement', content: statement(communes) },
];

test.each(papers)('poppler reads $kind: A4, page numbers, both fonts embedded', (paper) => {
	const { bytes, pageCount } = bytesOf(paper);
	const info = poppler(bytes, 'pdfinfo', '-l', '99');
	expect(info).toContain(`Pages:           ${pageCount}`);
	expect(info.match(/Page +\d+ size: +595\.\d+ x 841\.\d+ pts \(A4\)/g)).toHaveLength(pageCount);
	const fonts = poppler(bytes, 'pdffonts').trim().split('\n').slice(2);
	expect(fonts).toHaveLength(2);
	for (const font of fonts) expect(font).toMatch(/CID TrueType +Identity-H +yes/);
	const text = poppler(bytes, 'pdftotext', '-layout');
	for (let page = 1; page <= pageCount; page++) expect(text).toContain(`p. ${page}/${pageCount}`);
	expect(text).toContain('Périmètres indicatifs');
	expect(text).toContain('22 novembre 2026');
});

test('the statement reads from who takes what to the signatures', () => {
	const text = poppler(bytesOf(papers[2]).bytes, 'pdftotext', '-layout').replaceAll(/\s+/g, ' ');
	expect(text).toMatch(
		/Relevé de décisions.*À la CPTS Asclépios.*L’Île-0.*restent à décider.*L’Île-1.*Accords de l’ARS.*Signatures des deux présidences.*Pour la CPTS Asclépios.*Pour la CPTS Sud-Lochois/,
	);
});

test.each(papers)('$kind of one day has the same bytes each time', (paper) => {
	expect(bytesOf(paper).bytes).toEqual(bytesOf(paper).bytes);
});
