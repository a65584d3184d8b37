import { attributeOf, XmlScanner, type XmlVisitor } from '../xmlScanner.ts';
import type { ZipArchive, ZipEntry } from '../zipArchive.ts';
import { ReadFault } from '../readFault.ts';
import { kindOfFormat, type NumberKind } from './numberFormat.ts';

/** What all sheets of a workbook share. */
export interface Workbook {
	readonly sheets: readonly { readonly name: string; readonly entry: ZipEntry; readonly isHidden: boolean }[];
	readonly strings: readonly string[];
	/** How numbers are shown, by the style of a cell. */
	readonly formats: readonly NumberKind[];
	readonly is1904: boolean;
}

/** Unpacked sizes that a workbook of 20 MB can need; bytes. */
const PART_LIMIT = 10e6;
const STRINGS_LIMIT = 150e6;
const MOST_STRINGS = 2_000_000;
const MOST_SHEETS = 500;

/** Reads a document of the archive through a visitor, piece by piece. */
export async function scanPart(
	archive: ZipArchive,
	entry: ZipEntry,
	limitBytes: number,
	visitor: XmlVisitor,
	wantsMore: () => boolean = () => true,
): Promise<void> {
	const scanner = new XmlScanner(visitor);
	const decoder = new TextDecoder();
	for await (const chunk of archive.chunks(entry, limitBytes)) {
		scanner.push(decoder.decode(chunk, { stream: true }));
		if (!wantsMore()) return;
	}
	scanner.push(decoder.decode());
	scanner.finish();
}

/** Reads what the sheets of a workbook have in common. Throws a ReadFault where it is no workbook. */
export async function readWorkbook(archive: ZipArchive): Promise<Workbook> {
	const book = archive.find('xl/workbook.xml');
	if (!book) throw new ReadFault({ rule: 'damaged-workbook', values: { reason: 'xl/workbook.xml' } });
	const listed: { name: string; id: string; isHidden: boolean }[] = [];
	let is1904 = false;
	await scanPart(archive, book, PART_LIMIT, {
		open(name, tag) {
			if (name === 'workbookPr') is1904 = /^(1|true)$/.test(attributeOf(tag, 'date1904') ?? '');
			if (name === 'sheet' && listed.length < MOST_SHEETS)
				listed.push({
					name: attributeOf(tag, 'name') ?? '',
					id: attributeOf(tag, 'id') ?? '',
					isHidden: /hidden/i.test(attributeOf(tag, 'state') ?? ''),
				});
		},
	});
	const targets = await readTargets(archive);
	const sheets = listed.flatMap(({ name, id, isHidden }) => {
		const entry = archive.find(targets.get(id) ?? '');
		return entry ? [{ name, entry, isHidden }] : [];
	});
	if (sheets.length === 0) throw new ReadFault({ rule: 'damaged-workbook', values: { reason: 'sheet' } });
	return { sheets, strings: await readStrings(archive), formats: await readFormats(archive), is1904 };
}

/** Where the parts that relations name stand; what lies outside the archive is left out. */
async function readTargets(archive: ZipArchive): Promise<ReadonlyMap<string, string>> {
	const targets = new Map<string, string>();
	const part = archive.find('xl/_rels/workbook.xml.rels');
	if (part)
		await scanPart(archive, part, PART_LIMIT, {
			open(name, tag) {
				if (name !== 'Relationship' || attributeOf(tag, 'TargetMode') === 'External') return;
				const target = attributeOf(tag, 'Target') ?? '';
				targets.set(
					attributeOf(tag, 'Id') ?? '',
					target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`,
				);
			},
		});
	return targets;
}

async function readStrings(archive: ZipArchive): Promise<string[]> {
	const strings: string[] = [];
	const part = archive.find('xl/sharedStrings.xml');
	if (!part) return strings;
	let text = '';
	let reads = false;
	let isReading = 0;
	await scanPart(archive, part, STRINGS_LIMIT, {
		open(name) {
			if (name === 'si') text = '';
			else if (name === 'rPh') isReading++;
			else if (name === 't') reads = isReading === 0;
		},
		text(piece) {
			if (reads) text += piece;
		},
		close(name) {
			if (name === 't') reads = false;
			else if (name === 'rPh') isReading--;
			else if (name === 'si') {
				if (strings.length >= MOST_STRINGS)
					throw new ReadFault({ rule: 'damaged-workbook', values: { reason: 'sharedStrings' } });
				strings.push(text);
			}
		},
	});
	return strings;
}

async function readFormats(archive: ZipArchive): Promise<NumberKind[]> {
	const codes = new Map<number, string>();
	const formats: NumberKind[] = [];
	const part = archive.find('xl/styles.xml');
	if (!part) return formats;
	let inCells = false;
	await scanPart(archive, part, PART_LIMIT, {
		open(name, tag) {
			if (name === 'numFmt')
				codes.set(Number(attributeOf(tag, 'numFmtId')), attributeOf(tag, 'formatCode') ?? '');
			else if (name === 'cellXfs') inCells = true;
			else if (name === 'xf' && inCells) {
				const id = Number(attributeOf(tag, 'numFmtId') ?? 0);
				formats.push(kindOfFormat(id, codes.get(id)));
			}
		},
		close(name) {
			if (name === 'cellXfs') inCells = false;
		},
	});
	return formats;
}
