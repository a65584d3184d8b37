import { jsPDF } from 'jspdf';
import type { Locale } from '../../base/locale.ts';
import type { Item, Page, Weight } from './page.ts';
import type { Typesetter } from './typesetter.ts';

export interface PdfOptions {
	readonly typesetter: Typesetter;
	/** The two weights as TrueType files; what is used of them is embedded. */
	readonly fonts: Readonly<Record<Weight, ArrayBuffer>>;
	/** JPEG files by the names that the pages give their pictures. */
	readonly pictures: ReadonlyMap<string, Uint8Array>;
	readonly title: string;
	readonly subject: string;
	readonly locale: Locale;
	/** Day of the dossier, 'YYYY-MM-DD'. */
	readonly madeOn: string;
}

const FAMILY = 'SourceSans3';
const STYLE: Readonly<Record<Weight, string>> = { regular: 'normal', semibold: 'bold' };

/** Draws pages as a PDF. The same pages give the same bytes. Throws where a picture is missing. */
export function writePdf(pages: readonly Page[], options: PdfOptions): ArrayBuffer {
	const [first] = pages;
	const document = new jsPDF({ unit: 'mm', compress: true, putOnlyUsedFonts: true, ...formatOf(first) });
	for (const weight of ['regular', 'semibold'] as const) {
		const file = `${FAMILY}-${weight}.ttf`;
		document.addFileToVFS(file, base64(options.fonts[weight]));
		document.addFont(file, FAMILY, STYLE[weight]);
	}
	document.setProperties({ title: options.title, subject: options.subject, creator: 'Maillage' });
	document.setLanguage(options.locale === 'fr' ? 'fr-FR' : 'en-GB');
	document.setCreationDate(new Date(`${options.madeOn}T12:00:00Z`));
	document.setFileId('0'.repeat(32));
	for (const [index, page] of pages.entries()) {
		if (index > 0) {
			const { format, orientation } = formatOf(page);
			document.addPage(format, orientation);
		}
		for (const item of page.items) drawItem(document, item, options);
	}
	return document.output('arraybuffer');
}

const formatOf = ({ widthMm, heightMm }: Page): { format: number[]; orientation: 'l' | 'p' } => ({
	format: [widthMm, heightMm],
	orientation: widthMm > heightMm ? 'l' : 'p',
});

function drawItem(document: jsPDF, item: Item, { typesetter, pictures }: PdfOptions): void {
	switch (item.kind) {
		case 'text': {
			const leftMm = item.align === 'right' ? item.xMm - typesetter.widthMm(item.text, item) : item.xMm;
			document.setFont(FAMILY, STYLE[item.weight]);
			document.setFontSize(item.sizePt);
			document.setTextColor(item.colour);
			document.text(item.text, leftMm, item.yMm);
			return;
		}
		case 'area':
			for (const ring of [item.points, ...(item.rings ?? [])]) tracePath(document, ring);
			document.setFillColor(item.colour);
			document.fillEvenOdd();
			return;
		case 'line':
			tracePath(document, item.points);
			if (item.closed) document.close();
			document.setLineWidth(item.widthMm);
			document.setDrawColor(item.colour);
			document.setLineDashPattern([...item.dashMm], 0);
			document.stroke();
			return;
		case 'picture': {
			const picture = pictures.get(item.name);
			if (!picture) throw new Error(`no picture ${item.name}`);
			document.addImage(picture, 'JPEG', item.xMm, item.yMm, item.widthMm, item.heightMm, item.name);
		}
	}
}

function tracePath(document: jsPDF, points: readonly (readonly [number, number])[]): void {
	for (const [index, [x, y]] of points.entries())
		if (index === 0) document.moveTo(x, y);
		else document.lineTo(x, y);
}

function base64(bytes: ArrayBuffer): string {
	const view = new Uint8Array(bytes);
	let text = '';
	for (let at = 0; at < view.length; at += 0x8000)
		text += String.fromCharCode(...view.subarray(at, at + 0x8000));
	return btoa(text);
}
