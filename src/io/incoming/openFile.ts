import type { Problem } from '../../base/problem.ts';
import { ok, type Result } from '../../base/result.ts';
import type { Plan } from '../../model/plan.ts';
import type { Exchange } from '../../model/exchange.ts';
import { isExchange } from '../exchangeFormat.ts';
import { LARGEST_EXCHANGE_MB, readExchangeFile } from '../exchangeFile.ts';
import { readPlanFile } from '../planFile.ts';
import type { ByteSource } from '../table/byteSource.ts';
import { natureOf, textOf } from '../table/encoding.ts';
import { counting, csvLayer } from './csvLayer.ts';
import { geojsonLayer } from './geojsonLayer.ts';
import { isSqlite } from './geopackage/sqliteFile.ts';
import type { Layer, OnProgress } from './layer.ts';
import { asResult, ReadFault } from './readFault.ts';
import { ZipArchive } from './zipArchive.ts';

/** Formats that a person brings, recognised by their content and not by their name. */
export type FileKind = 'csv' | 'xlsx' | 'geojson' | 'shapefile' | 'geopackage';

/** A file that was opened: a plan of this program, a proposal between two CPTS, or layers to choose from. */
export type OpenedFile =
	| { readonly kind: 'plan'; readonly plan: Plan; readonly problems: readonly Problem[] }
	| { readonly kind: 'exchange'; readonly exchange: Exchange; readonly problems: readonly Problem[] }
	| {
			readonly kind: FileKind;
			readonly layers: readonly Layer[];
			/** What of the file as a whole was left aside. */
			readonly problems: readonly Problem[];
	  };

/** Sizes that are read, MB; what is larger is refused before it is read. */
const LIMIT_MB = { csv: 300, xlsx: 20, json: 100, shapefile: 100, geopackage: 200 } as const;

const HEAD_BYTES = 4096;

/**
 * Opens a file of any known format. The bytes read are told as they come. A file of no known format, too large,
 * damaged or dangerous gives a Problem that says what to do; nothing throws. Columns beyond `mostColumns`, 1000 or more
 * where it is not said, are left out.
 */
export function openFile(
	source: ByteSource,
	onBytes: OnProgress,
	mostColumns?: number,
): Promise<Result<OpenedFile, Problem>> {
	return asResult(source.name, async () => {
		const head = await source.slice(0, HEAD_BYTES);
		if (head.length === 0) throw new ReadFault({ rule: 'empty-file' });
		if (startsWith(head, 0x50, 0x4b)) return ok(await openZip(source, mostColumns));
		if (isSqlite(head)) return ok(await openGeopackage(source));
		const foreign = foreignFormat(head);
		if (foreign) throw new ReadFault(foreign);
		const start = textStart(head);
		if (start.startsWith('{') || start.startsWith('[')) return ok(await openJson(source, onBytes));
		refuseLarger(source, LIMIT_MB.csv);
		return ok({ kind: 'csv', layers: [await csvLayer(source, onBytes, mostColumns)], problems: [] });
	});
}

async function openZip(source: ByteSource, mostColumns?: number): Promise<OpenedFile> {
	refuseLarger(source, LIMIT_MB.shapefile);
	const archive = await ZipArchive.open(source);
	const problems: Problem[] =
		archive.strangeNames.length > 0
			? [
					{
						rule: 'strange-names',
						values: { count: archive.strangeNames.length, first: archive.strangeNames[0].slice(0, 80) },
					},
				]
			: [];
	const names = archive.entries.map(({ name }) => name);
	if (archive.find('xl/workbook.xml')) {
		refuseLarger(source, LIMIT_MB.xlsx);
		const { xlsxLayers } = await import('./xlsx/xlsxLayers.ts');
		return withLayers('xlsx', await xlsxLayers(archive, mostColumns), problems);
	}
	if (names.some((name) => /\.shp$/i.test(name))) {
		const { shapefileLayers } = await import('./shapefile/shapefileLayers.ts');
		return withLayers('shapefile', await shapefileLayers(archive), problems);
	}
	if (archive.find('content.xml'))
		throw new ReadFault({ rule: 'other-format', values: { format: 'OpenDocument (.ods)' } });
	if (archive.find('xl/workbook.bin'))
		throw new ReadFault({ rule: 'other-format', values: { format: 'XLSB' } });
	const found = names.slice(0, 3).join(', ').slice(0, 120);
	throw new ReadFault({ rule: 'zip-without-layer', values: { found: found || '∅' } });
}

async function openGeopackage(source: ByteSource): Promise<OpenedFile> {
	refuseLarger(source, LIMIT_MB.geopackage);
	const { geopackageLayers } = await import('./geopackage/geopackageLayers.ts');
	const bytes = await source.slice(0, source.sizeBytes);
	return withLayers('geopackage', await geopackageLayers(bytes), []);
}

function withLayers(kind: FileKind, layers: readonly Layer[], problems: readonly Problem[]): OpenedFile {
	if (layers.length === 0) throw new ReadFault({ rule: 'no-layer' });
	return { kind, layers, problems };
}

async function openJson(source: ByteSource, onBytes: OnProgress): Promise<OpenedFile> {
	refuseLarger(source, LIMIT_MB.json);
	const nature = await natureOf(source);
	if (typeof nature === 'string') throw new ReadFault({ rule: nature });
	let text = '';
	for await (const piece of textOf(counting(source, onBytes), nature.encoding)) text += piece;
	let json: unknown;
	try {
		json = JSON.parse(text);
	} catch (error) {
		const { message } = error as Error;
		throw new ReadFault({ rule: 'bad-json', values: { reason: message.slice(0, 120) } });
	}
	if (isExchange(json)) {
		refuseLarger(source, LARGEST_EXCHANGE_MB);
		const exchange = readExchangeFile(text, source.name);
		if (!exchange.ok) throw new ReadFault(exchange.error[0]);
		return { kind: 'exchange', ...exchange.value };
	}
	if (typeof json === 'object' && json !== null && Object.hasOwn(json, 'format')) {
		const plan = readPlanFile(text, source.name);
		if (!plan.ok) throw new ReadFault(plan.error[0]);
		return { kind: 'plan', ...plan.value };
	}
	return withLayers('geojson', [await geojsonLayer(json)], []);
}

function refuseLarger({ sizeBytes }: ByteSource, limitMb: number): void {
	if (sizeBytes > limitMb * 1e6) throw new ReadFault({ rule: 'too-large', values: { limitMb } });
}

/** A format that is known by its first bytes and not read, with what to do about it. */
function foreignFormat(head: Uint8Array): Problem | undefined {
	if (startsWith(head, 0xd0, 0xcf, 0x11, 0xe0)) return { rule: 'old-workbook' };
	if (startsWith(head, 0x00, 0x00, 0x27, 0x0a)) return { rule: 'bare-shapefile' };
	if (startsWith(head, 0x1f, 0x8b)) return { rule: 'other-format', values: { format: 'gzip' } };
	if (startsWith(head, 0x25, 0x50, 0x44, 0x46)) return { rule: 'other-format', values: { format: 'PDF' } };
	if (startsWith(head, 0x52, 0x61, 0x72, 0x21)) return { rule: 'other-format', values: { format: 'RAR' } };
	if (startsWith(head, 0x37, 0x7a, 0xbc, 0xaf)) return { rule: 'other-format', values: { format: '7z' } };
	const start = textStart(head).slice(0, 200).toLowerCase();
	if (/^<(!doctype html|html|table|head|meta)/.test(start))
		return { rule: 'other-format', values: { format: 'HTML' } };
	if (start.startsWith('<?xml') || /^<(kml|gml|wfs)/.test(start))
		return { rule: 'other-format', values: { format: 'XML (KML, GML…)' } };
	if (start.startsWith('{\\rtf')) return { rule: 'other-format', values: { format: 'RTF' } };
	return undefined;
}

const startsWith = (head: Uint8Array, ...bytes: number[]): boolean =>
	bytes.every((byte, i) => head[i] === byte);

function textStart(head: Uint8Array): string {
	const encoding =
		head[0] === 0xff && head[1] === 0xfe
			? 'utf-16le'
			: head[0] === 0xfe && head[1] === 0xff
				? 'utf-16be'
				: 'utf-8';
	return new TextDecoder(encoding).decode(head).trimStart();
}
