import { ByteWriter, sqliteRecord, type SqlValue } from './sqliteRecord.ts';

/**
 * Writes an SQLite database from nothing (https://www.sqlite.org/fileformat2.html): tables row by row into leaf pages,
 * interior pages above them, and the small indices that UNIQUE and PRIMARY KEY ask for. Nothing can be changed in it
 * here; any SQLite opens it.
 */

/** An index that SQLite makes by itself for a UNIQUE or a PRIMARY KEY; few rows only: it must fit on one page. */
interface AutoIndex {
	/** Columns of the table by number. */
	readonly columns: readonly number[];
}

export interface SqliteTable {
	readonly name: string;
	readonly sql: string;
	/** Number of the INTEGER PRIMARY KEY column; its values must rise. Without it rows are numbered from 1. */
	readonly keyColumn?: number;
	readonly rows: Iterable<readonly SqlValue[]>;
	/** In the order of the table's constraints. */
	readonly autoIndices?: readonly AutoIndex[];
}

const PAGE = 16384;
const FILE_HEADER = 100;
const LEAF_TABLE = 0x0d;
const INTERIOR_TABLE = 0x05;
const LEAF_INDEX = 0x0a;
const LEAF_HEADER = 8;
const INTERIOR_HEADER = 12;
/** Payload bytes kept on a leaf page before the rest goes to overflow pages: SQLite's own formula. */
const MOST_LOCAL = PAGE - 35;
const LEAST_LOCAL = Math.floor(((PAGE - 12) * 32) / 255) - 23;

/** The bytes of a database. Throws where the schema or an index outgrows its page. */
export function sqliteFile(
	tables: readonly SqliteTable[],
	{ applicationId, userVersion }: { applicationId: number; userVersion: number },
): Uint8Array<ArrayBuffer> {
	const pages = new Pages();
	const schema: SqlValue[][] = [];
	for (const { name, sql, keyColumn, rows, autoIndices = [] } of tables) {
		const indexed: { rowid: number; row: readonly SqlValue[] }[] = [];
		const root = writeTable(pages, rows, keyColumn, (rowid, row) => {
			if (autoIndices.length > 0) indexed.push({ rowid, row });
		});
		schema.push(['table', name, name, root, sql]);
		autoIndices.forEach(({ columns }, index) => {
			const records = indexed.map(({ rowid, row }) => [...columns.map((column) => row[column]), rowid]);
			schema.push(['index', `sqlite_autoindex_${name}_${index + 1}`, name, writeIndex(pages, records), null]);
		});
	}
	writeFirstPage(pages, schema, applicationId, userVersion);
	return pages.joined();
}

/** The pages of the file; page 1 is kept free for header and schema. */
class Pages {
	readonly #pages: Uint8Array<ArrayBuffer>[] = [new Uint8Array(PAGE)];

	get first(): Uint8Array<ArrayBuffer> {
		return this.#pages[0];
	}

	get count(): number {
		return this.#pages.length;
	}

	/** Number of a new page, from 2. */
	add(page = new Uint8Array(PAGE)): number {
		return this.#pages.push(page);
	}

	joined(): Uint8Array<ArrayBuffer> {
		const file = new Uint8Array(PAGE * this.#pages.length);
		this.#pages.forEach((page, index) => file.set(page, PAGE * index));
		return file;
	}
}

/** A page of cells while it fills: cells from its end, their places from its start. */
class CellPage {
	readonly bytes: Uint8Array<ArrayBuffer>;
	readonly #view: DataView;
	readonly #start: number;
	readonly #headerLength: number;
	#cells = 0;
	#content = PAGE;

	constructor(type: number, bytes: Uint8Array<ArrayBuffer> = new Uint8Array(PAGE), start = 0) {
		this.bytes = bytes;
		this.#view = new DataView(bytes.buffer);
		this.#start = start;
		this.#headerLength = type === INTERIOR_TABLE ? INTERIOR_HEADER : LEAF_HEADER;
		bytes[start] = type;
		this.#note();
	}

	/** False where the cell does not fit any more. */
	add(cell: Uint8Array): boolean {
		const places = this.#start + this.#headerLength + 2 * (this.#cells + 1);
		if (this.#content - cell.length < places) return false;
		this.#content -= cell.length;
		this.bytes.set(cell, this.#content);
		this.#view.setUint16(places - 2, this.#content);
		this.#cells++;
		this.#note();
		return true;
	}

	/** The child of an interior page that holds what is beyond its last cell. */
	set lastChild(page: number) {
		this.#view.setUint32(this.#start + 8, page);
	}

	#note(): void {
		this.#view.setUint16(this.#start + 3, this.#cells);
		this.#view.setUint16(this.#start + 5, this.#content);
	}
}

/** A page of one level of a table's tree, and the last row in it. */
interface Child {
	readonly page: number;
	readonly lastRowid: number;
}

function writeTable(
	pages: Pages,
	rows: Iterable<readonly SqlValue[]>,
	keyColumn: number | undefined,
	onRow: (rowid: number, row: readonly SqlValue[]) => void,
): number {
	const leaves: Child[] = [];
	let page = new CellPage(LEAF_TABLE);
	let lastRowid = 0;
	let count = 0;
	for (const row of rows) {
		count++;
		const rowid = keyColumn === undefined ? count : Number(row[keyColumn]);
		onRow(rowid, row);
		const payload = sqliteRecord(
			keyColumn === undefined ? row : row.map((value, at) => (at === keyColumn ? null : value)),
		);
		const cell = leafCell(pages, rowid, payload);
		if (!page.add(cell)) {
			leaves.push({ page: pages.add(page.bytes), lastRowid });
			page = new CellPage(LEAF_TABLE);
			page.add(cell);
		}
		lastRowid = rowid;
	}
	leaves.push({ page: pages.add(page.bytes), lastRowid });
	return rootAbove(pages, leaves);
}

function leafCell(pages: Pages, rowid: number, payload: Uint8Array): Uint8Array {
	const cell = new ByteWriter();
	cell.varint(payload.length);
	cell.varint(rowid);
	const local = localBytes(payload.length);
	cell.bytes(payload.subarray(0, local));
	if (local < payload.length) cell.integer(writeOverflow(pages, payload.subarray(local)), 4);
	return cell.taken();
}

function localBytes(length: number): number {
	if (length <= MOST_LOCAL) return length;
	const fitting = LEAST_LOCAL + ((length - LEAST_LOCAL) % (PAGE - 4));
	return fitting <= MOST_LOCAL ? fitting : LEAST_LOCAL;
}

/** Writes what does not fit on a leaf into a chain of pages; the number of the first one. */
function writeOverflow(pages: Pages, rest: Uint8Array): number {
	const first = pages.count + 1;
	for (let at = 0; at < rest.length; at += PAGE - 4) {
		const page = new Uint8Array(PAGE);
		const isLast = at + PAGE - 4 >= rest.length;
		page.set(rest.subarray(at, at + PAGE - 4), 4);
		const number = pages.add(page);
		if (!isLast) new DataView(page.buffer).setUint32(0, number + 1);
	}
	return first;
}

/** Children that an interior page holds for certain: its header, then 15 bytes at most for each. */
const MOST_CHILDREN = Math.floor((PAGE - INTERIOR_HEADER) / 15);

/** Interior pages above the children, filled alike, until one is left: the root. */
function rootAbove(pages: Pages, children: readonly Child[]): number {
	if (children.length === 1) return children[0].page;
	const parentCount = Math.ceil(children.length / MOST_CHILDREN);
	const parents = Array.from({ length: parentCount }, (_, index) => {
		const cut = (at: number): number => Math.round((at * children.length) / parentCount);
		return interiorPage(pages, children.slice(cut(index), cut(index + 1)));
	});
	return rootAbove(pages, parents);
}

/** The last child stands in the page's header, without a cell. */
function interiorPage(pages: Pages, children: readonly Child[]): Child {
	const page = new CellPage(INTERIOR_TABLE);
	const last = children.at(-1)!;
	for (const child of children.slice(0, -1)) {
		const cell = new ByteWriter();
		cell.integer(child.page, 4);
		cell.varint(child.lastRowid);
		page.add(cell.taken());
	}
	page.lastChild = last.page;
	return { page: pages.add(page.bytes), lastRowid: last.lastRowid };
}

function writeIndex(pages: Pages, records: readonly (readonly SqlValue[])[]): number {
	const page = new CellPage(LEAF_INDEX);
	for (const record of [...records].sort(byValues)) {
		const payload = sqliteRecord(record);
		const cell = new ByteWriter();
		cell.varint(payload.length);
		cell.bytes(payload);
		if (!page.add(cell.taken())) throw new Error('sqliteFile: an index outgrows its page');
	}
	return pages.add(page.bytes);
}

/** SQLite's order for NULL, texts of ASCII and numbers, which is all that the indices hold. */
function byValues(a: readonly SqlValue[], b: readonly SqlValue[]): number {
	for (let at = 0; at < a.length; at++) {
		const [one, other] = [a[at], b[at]];
		if (one === other) continue;
		if (one === null || other === null) return one === null ? -1 : 1;
		return one < other ? -1 : 1;
	}
	return 0;
}

function writeFirstPage(
	pages: Pages,
	schema: readonly (readonly SqlValue[])[],
	applicationId: number,
	userVersion: number,
): void {
	const page = new CellPage(LEAF_TABLE, pages.first, FILE_HEADER);
	schema.forEach((row, index) => {
		const payload = sqliteRecord(row);
		const cell = new ByteWriter();
		cell.varint(payload.length);
		cell.varint(index + 1);
		cell.bytes(payload);
		if (!page.add(cell.taken())) throw new Error('sqliteFile: the schema outgrows its page');
	});
	const view = new DataView(pages.first.buffer);
	pages.first.set(new TextEncoder().encode('SQLite format 3\0'));
	view.setUint16(16, PAGE);
	// format versions, and the shares of a page that the format fixes
	pages.first.set([1, 1, 0, 64, 32, 32], 18);
	const words: Readonly<Record<number, number>> = {
		24: 1, // change counter
		28: pages.count,
		40: 1, // schema cookie
		44: 4, // schema format
		56: 1, // UTF-8
		60: userVersion,
		68: applicationId,
		92: 1, // version valid for this change counter
		96: 3_040_000, // SQLite version that the format is of
	};
	for (const [offset, value] of Object.entries(words)) view.setUint32(Number(offset), value);
}
