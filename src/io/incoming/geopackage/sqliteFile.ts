import { ReadFault } from '../readFault.ts';
import { columnsOf } from './tableDefinition.ts';

export type SqlValue = string | number | Uint8Array | null;

/** A table of a database: where it begins and what its columns are called. */
export interface SqlTable {
	readonly name: string;
	readonly rootPage: number;
	readonly columns: readonly string[];
	/** Column that stands for the row's number (INTEGER PRIMARY KEY), -1 for none. */
	readonly rowidColumn: number;
}

const SIGNATURE = 'SQLite format 3\0';
const TABLE_INTERIOR = 0x05;
const TABLE_LEAF = 0x0d;
const DEEPEST = 40;

/**
 * Reads the tables of an SQLite file (format 3, www.sqlite.org/fileformat2.html), and nothing else: no SQL runs, so
 * views, triggers and hostile names do nothing. Every position is checked; pages that lead in a circle end the
 * reading. Throws a ReadFault on what is damaged.
 */
export class SqliteFile {
	readonly #bytes: Uint8Array;
	readonly #view: DataView;
	readonly #pageSize: number;
	readonly #usable: number;
	readonly #pageCount: number;
	readonly #decoder: TextDecoder;
	/** Tables by their name in small letters. */
	readonly tables: ReadonlyMap<string, SqlTable>;

	constructor(bytes: Uint8Array) {
		this.#bytes = bytes;
		this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
		if (!isSqlite(bytes) || bytes.length < 512) throw damaged('signature');
		const size = this.#view.getUint16(16);
		this.#pageSize = size === 1 ? 65_536 : size;
		this.#usable = this.#pageSize - bytes[20];
		if (this.#pageSize < 512 || (this.#pageSize & (this.#pageSize - 1)) !== 0 || this.#usable < 480)
			throw damaged('page size');
		this.#pageCount = Math.floor(bytes.length / this.#pageSize);
		this.#decoder = new TextDecoder({ 2: 'utf-16le', 3: 'utf-16be' }[this.#view.getUint32(56)] ?? 'utf-8');
		this.tables = this.#readTables();
	}

	#readTables(): ReadonlyMap<string, SqlTable> {
		const tables = new Map<string, SqlTable>();
		for (const [, [type, name, , rootPage, sql]] of this.#rowsOf(1)) {
			if (type !== 'table' || typeof name !== 'string' || typeof sql !== 'string') continue;
			if (typeof rootPage !== 'number' || rootPage < 2) continue;
			const definition = columnsOf(sql);
			if (definition) tables.set(name.toLowerCase(), { name, rootPage, ...definition });
		}
		return tables;
	}

	/** The rows of a table, each with as many values as the table has columns. */
	*rows(table: SqlTable): Generator<readonly SqlValue[]> {
		for (const [rowid, values] of this.#rowsOf(table.rootPage)) {
			while (values.length < table.columns.length) values.push(null);
			if (table.rowidColumn >= 0) values[table.rowidColumn] ??= rowid;
			yield values;
		}
	}

	*#rowsOf(root: number): Generator<[rowid: number, values: SqlValue[]]> {
		const visited = new Set<number>();
		const stack: { page: number; depth: number }[] = [{ page: root, depth: 0 }];
		for (let next = stack.pop(); next; next = stack.pop()) {
			const { page, depth } = next;
			if (visited.has(page) || depth > DEEPEST) throw damaged('pages in a circle');
			visited.add(page);
			const start = this.#pageStart(page);
			const head = page === 1 ? start + 100 : start;
			const kind = this.#bytes[head];
			const cells = this.#view.getUint16(head + 3);
			const cellsAt = head + (kind === TABLE_INTERIOR ? 12 : 8);
			if (cellsAt + cells * 2 > start + this.#pageSize) throw damaged('cells');
			if (kind === TABLE_LEAF)
				for (let i = 0; i < cells; i++)
					yield this.#record(start + this.#view.getUint16(cellsAt + i * 2), start + this.#usable);
			else if (kind === TABLE_INTERIOR) {
				const children: number[] = [];
				for (let i = 0; i < cells; i++)
					children.push(this.#uint32(start + this.#view.getUint16(cellsAt + i * 2)));
				children.push(this.#view.getUint32(head + 8));
				for (const child of children.reverse()) stack.push({ page: child, depth: depth + 1 });
			} else throw damaged('page kind');
		}
	}

	#pageStart(page: number): number {
		if (page < 1 || page > this.#pageCount) throw damaged('page number');
		return (page - 1) * this.#pageSize;
	}

	#uint32(at: number): number {
		if (at + 4 > this.#bytes.length) throw damaged('position');
		return this.#view.getUint32(at);
	}

	#record(at: number, pageEnd: number): [number, SqlValue[]] {
		const [length, afterLength] = this.#varint(at);
		const [rowid, payloadAt] = this.#varint(afterLength);
		return [rowid, this.#values(this.#payload(payloadAt, length, pageEnd))];
	}

	/** The bytes of a record; what does not fit on its page follows in a chain of further pages. */
	#payload(at: number, length: number, pageEnd: number): Uint8Array {
		if (length > this.#bytes.length) throw damaged('record length');
		const most = this.#usable - 35;
		if (length <= most) {
			if (at + length > pageEnd) throw damaged('record');
			return this.#bytes.subarray(at, at + length);
		}
		const least = Math.floor(((this.#usable - 12) * 32) / 255) - 23;
		const kept = least + ((length - least) % (this.#usable - 4));
		const local = kept <= most ? kept : least;
		if (at + local + 4 > pageEnd) throw damaged('record');
		const payload = new Uint8Array(length);
		payload.set(this.#bytes.subarray(at, at + local));
		let filled = local;
		let page = this.#uint32(at + local);
		while (filled < length) {
			const start = this.#pageStart(page);
			const take = Math.min(length - filled, this.#usable - 4);
			payload.set(this.#bytes.subarray(start + 4, start + 4 + take), filled);
			filled += take;
			page = this.#view.getUint32(start);
		}
		return payload;
	}

	#values(payload: Uint8Array): SqlValue[] {
		const view = new DataView(payload.buffer, payload.byteOffset, payload.byteLength);
		const [headerLength, first] = varintOf(payload, 0);
		if (headerLength > payload.length) throw damaged('record header');
		const values: SqlValue[] = [];
		let head = first;
		let at = headerLength;
		while (head < headerLength) {
			const [type, next] = varintOf(payload, head);
			head = next;
			const length = lengthOf(type);
			if (at + length > payload.length) throw damaged('value');
			values.push(this.#value(type, view, payload.subarray(at, at + length), at));
			at += length;
		}
		return values;
	}

	#value(type: number, view: DataView, bytes: Uint8Array, at: number): SqlValue {
		switch (type) {
			case 0:
				return null;
			case 7:
				return view.getFloat64(at);
			case 8:
			case 9:
				return type - 8;
			case 6:
				return Number(view.getBigInt64(at));
		}
		if (type < 7) {
			let value = bytes[0] >= 0x80 ? bytes[0] - 0x100 : bytes[0];
			for (let i = 1; i < bytes.length; i++) value = value * 256 + bytes[i];
			return value;
		}
		return type % 2 === 0 ? bytes : this.#decoder.decode(bytes);
	}

	#varint(at: number): [value: number, next: number] {
		return varintOf(this.#bytes, at);
	}
}

/** Bytes of a value by its serial type. */
function lengthOf(type: number): number {
	if (type >= 12) return Math.floor((type - 12) / 2);
	return [0, 1, 2, 3, 4, 6, 8, 8, 0, 0, 0, 0][type];
}

/** A number of one to nine bytes, seven bits each, the highest first. */
function varintOf(bytes: Uint8Array, at: number): [value: number, next: number] {
	let value = 0;
	for (let i = 0; i < 9; i++) {
		if (at + i >= bytes.length) throw damaged('number');
		const byte = bytes[at + i];
		if (i === 8) return [value * 256 + byte, at + 9];
		value = value * 128 + (byte & 0x7f);
		if (byte < 0x80) return [value, at + i + 1];
	}
	throw damaged('number');
}

/** True for the first bytes of an SQLite file. */
export const isSqlite = (bytes: Uint8Array): boolean =>
	[...SIGNATURE].every((character, i) => bytes[i] === character.charCodeAt(0));

const damaged = (reason: string): ReadFault =>
	new ReadFault({ rule: 'damaged-database', values: { reason } });
