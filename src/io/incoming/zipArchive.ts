import { Inflate } from 'fflate';
import type { ByteSource } from '../table/byteSource.ts';
import { ReadFault } from './readFault.ts';

/** A file inside an archive, as the archive's directory declares it. */
export interface ZipEntry {
	readonly name: string;
	readonly packedBytes: number;
	/** What the directory says; what really comes out is counted while it is read. */
	readonly unpackedBytes: number;
	readonly method: number;
	readonly isEncrypted: boolean;
	readonly headerAt: number;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const END_BYTES = 22;
const LONGEST_COMMENT = 65_535;
const MOST_ENTRIES = 20_000;
const STORED = 0;
const DEFLATED = 8;
const PIECE_BYTES = 1 << 16;

/**
 * A zip archive read in place: only what is asked for is unpacked, piece by piece, and never more of it than the
 * directory declares and the caller allows. Nothing is written anywhere, so names cannot reach outside; those that
 * try are in `strangeNames` and cannot be read.
 */
export class ZipArchive {
	readonly entries: readonly ZipEntry[];
	readonly strangeNames: readonly string[];
	readonly #source: ByteSource;

	private constructor(source: ByteSource, entries: readonly ZipEntry[]) {
		this.#source = source;
		this.entries = entries.filter(({ name }) => isPlainName(name));
		this.strangeNames = entries.filter(({ name }) => !isPlainName(name)).map(({ name }) => name);
	}

	/** Reads the directory. Throws a ReadFault where there is none, or one that cannot be true. */
	static async open(source: ByteSource): Promise<ZipArchive> {
		const tailAt = Math.max(0, source.sizeBytes - END_BYTES - LONGEST_COMMENT);
		const tail = viewOf(await source.slice(tailAt, source.sizeBytes));
		let end = tail.byteLength - END_BYTES;
		while (end >= 0 && tail.getUint32(end, true) !== END) end--;
		if (end < 0) throw damaged('no directory');
		const count = tail.getUint16(end + 10, true);
		const bytes = tail.getUint32(end + 12, true);
		const at = tail.getUint32(end + 16, true);
		if (count > MOST_ENTRIES) throw damaged(`${count} entries`);
		if (at + bytes > source.sizeBytes) throw damaged('directory beyond the end');
		const entries = readDirectory(viewOf(await source.slice(at, at + bytes)), count);
		if (entries.some(({ isEncrypted }) => isEncrypted)) throw new ReadFault({ rule: 'encrypted-file' });
		return new ZipArchive(source, entries);
	}

	/** The entry of this name, capitals not mattering; undefined for none. */
	find(name: string): ZipEntry | undefined {
		const wanted = name.toLowerCase();
		return this.entries.find((entry) => entry.name.toLowerCase() === wanted);
	}

	/** The unpacked bytes of an entry in pieces. Throws a ReadFault at the first byte beyond what is declared or allowed. */
	async *chunks(entry: ZipEntry, limitBytes: number): AsyncGenerator<Uint8Array> {
		if (entry.unpackedBytes > limitBytes || isTooDense(entry)) throw bomb(entry, limitBytes);
		const local = viewOf(await this.#source.slice(entry.headerAt, entry.headerAt + 30));
		if (local.byteLength < 30 || local.getUint32(0, true) !== LOCAL) throw damaged(entry.name);
		const start = entry.headerAt + 30 + local.getUint16(26, true) + local.getUint16(28, true);
		const end = start + entry.packedBytes;
		if (end > this.#source.sizeBytes) throw damaged(entry.name);
		const unpack = unpackerFor(entry);
		let total = 0;
		for (let at = start; at < end || at === start; at += PIECE_BYTES) {
			const to = Math.min(end, at + PIECE_BYTES);
			for (const piece of unpack(await this.#source.slice(at, to), to === end)) {
				total += piece.length;
				if (total > entry.unpackedBytes) throw bomb(entry, entry.unpackedBytes);
				if (piece.length > 0) yield piece;
			}
			if (to === end) break;
		}
		if (total !== entry.unpackedBytes) throw damaged(entry.name);
	}

	/** All unpacked bytes of an entry. */
	async read(entry: ZipEntry, limitBytes: number): Promise<Uint8Array> {
		const pieces: Uint8Array[] = [];
		let length = 0;
		for await (const piece of this.chunks(entry, limitBytes)) {
			pieces.push(piece);
			length += piece.length;
		}
		const whole = new Uint8Array(length);
		let at = 0;
		for (const piece of pieces) {
			whole.set(piece, at);
			at += piece.length;
		}
		return whole;
	}
}

const viewOf = (bytes: Uint8Array): DataView =>
	new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

function readDirectory(view: DataView, count: number): ZipEntry[] {
	const entries: ZipEntry[] = [];
	let at = 0;
	for (let i = 0; i < count; i++) {
		if (at + 46 > view.byteLength || view.getUint32(at, true) !== ENTRY) throw damaged('directory');
		const nameBytes = view.getUint16(at + 28, true);
		const extraBytes = view.getUint16(at + 30, true);
		const next = at + 46 + nameBytes + extraBytes + view.getUint16(at + 32, true);
		if (next > view.byteLength) throw damaged('directory');
		const flags = view.getUint16(at + 8, true);
		const nameAt = view.byteOffset + at + 46;
		const name = new TextDecoder(flags & 0x800 ? 'utf-8' : 'windows-1252').decode(
			new Uint8Array(view.buffer as ArrayBuffer, nameAt, nameBytes),
		);
		if (!name.endsWith('/'))
			entries.push({
				name,
				packedBytes: view.getUint32(at + 20, true),
				unpackedBytes: view.getUint32(at + 24, true),
				method: view.getUint16(at + 10, true),
				isEncrypted: (flags & 1) !== 0,
				headerAt: view.getUint32(at + 42, true),
			});
		at = next;
	}
	return entries;
}

/** Unpacks the next piece of an entry; `isLast` says that no more will come. */
function unpackerFor({ name, method }: ZipEntry): (piece: Uint8Array, isLast: boolean) => Uint8Array[] {
	if (method === STORED) return (piece) => [piece];
	if (method !== DEFLATED) throw damaged(`${name}, method ${method}`);
	let out: Uint8Array[] = [];
	const inflate = new Inflate((chunk) => void out.push(chunk));
	return (piece, isLast) => {
		out = [];
		try {
			inflate.push(piece, isLast);
		} catch {
			throw damaged(name);
		}
		return out;
	};
}

/** Documents of offices shrink to a tenth or so; what shrinks to a three-hundredth is made to fill memory. */
const isTooDense = ({ packedBytes, unpackedBytes }: ZipEntry): boolean =>
	unpackedBytes > DENSE_FROM_BYTES && unpackedBytes > packedBytes * MOST_DENSE;

const DENSE_FROM_BYTES = 10e6;
const MOST_DENSE = 300;

/** True for a name that stays inside the archive. */
const isPlainName = (name: string): boolean =>
	!/^\/|^[a-z]:|\\|\p{Cc}/iu.test(name) && !name.split('/').includes('..');

const damaged = (reason: string): ReadFault =>
	new ReadFault({ rule: 'damaged-zip', values: { reason: reason.slice(0, 80) } });

const bomb = ({ name }: ZipEntry, limitBytes: number): ReadFault =>
	new ReadFault({
		rule: 'zip-bomb',
		values: { name: name.slice(0, 80), limitMb: Math.max(1, Math.round(limitBytes / 1e6)) },
	});
