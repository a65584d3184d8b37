import { ReadFault } from '../readFault.ts';

/** A table of attributes (.dbf): its columns and how to read a row. */
export interface DbfTable {
	readonly headings: readonly string[];
	readonly rowCount: number;
	/** Cells of a row, undefined for one that was deleted. */
	row(index: number): string[] | undefined;
}

interface Field {
	readonly name: string;
	readonly type: string;
	readonly at: number;
	readonly length: number;
}

const MOST_FIELDS = 2000;
/** Language drivers of dBASE whose code page is not Windows-1252: UTF-8 has none. */
const DOS_DRIVERS: Readonly<Record<number, string>> = {
	0x26: 'ibm866',
	0xc9: 'windows-1251',
	0xc8: 'windows-1250',
};

/** Reads the heading of a .dbf file; `cpg` is the text of the .cpg beside it. Throws a ReadFault where it is none. */
export function readDbf(bytes: Uint8Array, cpg: string | undefined): DbfTable {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	if (view.byteLength < 33) throw damaged();
	const rowsAt = view.getUint16(8, true);
	const rowBytes = view.getUint16(10, true);
	if (rowsAt < 33 || rowsAt > view.byteLength || rowBytes < 1) throw damaged();
	const decoder = decoderFor(bytes, rowsAt, view.getUint8(29), cpg);
	const fields: Field[] = [];
	let at = 1;
	for (
		let head = 32;
		head + 32 <= rowsAt && bytes[head] !== 0x0d && fields.length < MOST_FIELDS;
		head += 32
	) {
		const name = decoder
			.decode(bytes.subarray(head, head + 11))
			.replace(/\0.*$/s, '')
			.trim();
		const length = bytes[head + 16];
		fields.push({ name, type: String.fromCharCode(bytes[head + 11]), at, length });
		at += length;
	}
	if (fields.length === 0 || at > rowBytes) throw damaged();
	const rowCount = Math.min(view.getUint32(4, true), Math.floor((view.byteLength - rowsAt) / rowBytes));
	return {
		headings: fields.map(({ name }) => name),
		rowCount,
		row(index) {
			const start = rowsAt + index * rowBytes;
			if (bytes[start] === 0x2a) return undefined;
			return fields.map((field) =>
				cellText(
					decoder.decode(bytes.subarray(start + field.at, start + field.at + field.length)),
					field.type,
				),
			);
		},
	};
}

function cellText(raw: string, type: string): string {
	const text = raw.replace(/\0.*$/s, '').trim();
	if (type === 'D') {
		const date = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
		return date ? `${date[1]}-${date[2]}-${date[3]}` : text;
	}
	return type !== 'C' && /^[*?]+$/.test(text) ? '' : text;
}

/** By the .cpg, else by the driver byte, else UTF-8 where all of the file's first part is, else Windows-1252. */
function decoderFor(bytes: Uint8Array, rowsAt: number, driver: number, cpg: string | undefined): TextDecoder {
	const stated = cpg?.trim().toLowerCase() ?? '';
	const page = /(\d{3,5})/.exec(stated)?.[1];
	if (/utf-?8/.test(stated) || page === '65001') return new TextDecoder('utf-8');
	if (/8859-?1\b|latin-?1\b/.test(stated) || page === '1252' || page === '88591')
		return new TextDecoder('windows-1252');
	if (Object.hasOwn(DOS_DRIVERS, driver)) return new TextDecoder(DOS_DRIVERS[driver]);
	return new TextDecoder(isUtf8(bytes.subarray(rowsAt, rowsAt + LOOKED_AT_BYTES)) ? 'utf-8' : 'windows-1252');
}

const LOOKED_AT_BYTES = 1_000_000;

function isUtf8(bytes: Uint8Array): boolean {
	try {
		new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
		return true;
	} catch {
		return false;
	}
}

const damaged = (): ReadFault => new ReadFault({ rule: 'damaged-shapefile', values: { part: '.dbf' } });
