import { Gunzip, gzipSync } from 'fflate';
import * as v from 'valibot';
import type { Problem } from '../../base/problem.ts';
import { fail, ok, type Result } from '../../base/result.ts';
import type { FlowMatrix, FlowSet } from '../../model/flows.ts';

/**
 * The file of a set of flows, as gzip: `MAILFLUX`, a version byte, the length of the head (4 bytes, little-endian),
 * the head (JSON), then the matrices of its specialties in their order, each column by column: cells per row and
 * column numbers as 4-byte integers, patients, doubts, unplaced and their doubts as 8-byte floats, little-endian all.
 */
const MAGIC = new TextEncoder().encode('MAILFLUX');
const VERSION = 1;
const HEAD_AT = MAGIC.length + 5;
/** More than this is not read: a browser could not hold it. */
const LIMIT_BYTES = 1.5e9;

const amount = v.pipe(v.number(), v.integer(), v.minValue(0));
const code = v.pipe(v.string(), v.regex(/^[0-9A-Z]{2}\d{3}$/));
const headSchema = v.strictObject({
	id: v.pipe(v.string(), v.maxLength(100)),
	name: v.pipe(v.string(), v.maxLength(300)),
	provenance: v.strictObject({
		kind: v.literal('observed'),
		file: v.string(),
		source: v.string(),
		year: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1900), v.maxValue(2200))),
		terms: v.string(),
		hiddenBelow: v.optional(v.pipe(v.number(), v.integer(), v.minValue(2))),
		isComplete: v.boolean(),
		importedAt: v.number(),
	}),
	codes: v.array(code),
	specialties: v.array(
		v.strictObject({
			name: v.pipe(v.string(), v.maxLength(300)),
			cells: amount,
			hasDoubt: v.boolean(),
			hasUnplacedDoubt: v.boolean(),
		}),
	),
});

/** The bytes of a set of observed flows. `decodeFlowSet` gives back the same set. Throws for modelled flows. */
export function encodeFlowSet(set: FlowSet): Uint8Array {
	if (set.provenance.kind !== 'observed') throw new Error('modelled flows are made anew, not kept');
	const head = new TextEncoder().encode(
		JSON.stringify({
			id: set.id,
			name: set.name,
			provenance: set.provenance,
			codes: set.codes,
			specialties: set.specialties.map(({ name, matrix }) => ({
				name,
				cells: matrix.column.length,
				hasDoubt: matrix.doubt !== undefined,
				hasUnplacedDoubt: matrix.unplacedDoubt !== undefined,
			})),
		}),
	);
	const length = new Uint8Array(4);
	new DataView(length.buffer).setUint32(0, head.length, true);
	const parts: Uint8Array[] = [MAGIC, Uint8Array.of(VERSION), length, head];
	for (const { matrix } of set.specialties) {
		const { offset, column, patients, doubt, unplaced, unplacedDoubt } = matrix;
		const perRow = Int32Array.from(unplaced, (_, row) => offset[row + 1] - offset[row]);
		for (const numbers of [perRow, column, patients, doubt, unplaced, unplacedDoubt])
			if (numbers) parts.push(bytesOf(numbers));
	}
	const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
	let at = 0;
	for (const part of parts) {
		whole.set(part, at);
		at += part.length;
	}
	return gzipSync(whole, { level: 6, mtime: 0 });
}

/** Whether bytes begin as gzip does: a file of flows, which nothing else that Maillage reads does. */
export const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

/** Reads a file of flows. Gives a problem, and never throws, on bytes that are no such file, cut short or out of bounds. */
export function decodeFlowSet(bytes: Uint8Array, file: string): Result<FlowSet, Problem> {
	const whole = inflated(bytes);
	if (whole === 'too-large') return fail({ rule: 'too-large', file, values: { limitMb: LIMIT_BYTES / 1e6 } });
	if (whole === 'damaged' || whole.length < HEAD_AT) return fail({ rule: 'damaged-file', file });
	if (MAGIC.some((byte, i) => whole[i] !== byte))
		return fail({ rule: 'foreign-file', file, values: { expected: 'flux' } });
	if (whole[MAGIC.length] !== VERSION)
		return fail({ rule: 'unknown-version', file, values: { found: whole[MAGIC.length], known: VERSION } });
	const headLength = new DataView(whole.buffer, whole.byteOffset).getUint32(HEAD_AT - 4, true);
	const head = readHead(whole.subarray(HEAD_AT, HEAD_AT + headLength));
	if (!head) return fail({ rule: 'damaged-file', file });
	const matrices = readMatrices(head, new Reader(whole, HEAD_AT + headLength));
	if (!matrices) return fail({ rule: 'damaged-file', file });
	const { id, name, codes, provenance } = head;
	return ok({
		id,
		name,
		provenance: { ...provenance, year: provenance.year, hiddenBelow: provenance.hiddenBelow },
		codes,
		specialties: head.specialties.map((specialty, at) => ({ name: specialty.name, matrix: matrices[at] })),
	});
}

type Head = v.InferOutput<typeof headSchema>;

function readHead(bytes: Uint8Array): Head | undefined {
	try {
		const read = v.safeParse(headSchema, JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
		if (!read.success) return undefined;
		return isAscending(read.output.codes) ? read.output : undefined;
	} catch {
		return undefined;
	}
}

const isAscending = (codes: readonly string[]): boolean =>
	codes.every((one, at) => at === 0 || codes[at - 1] < one);

function readMatrices(head: Head, reader: Reader): FlowMatrix[] | undefined {
	const matrices: FlowMatrix[] = [];
	for (const specialty of head.specialties) {
		const matrix = readMatrix(specialty, head.codes.length, reader);
		if (!matrix) return undefined;
		matrices.push(matrix);
	}
	return reader.isAtEnd ? matrices : undefined;
}

function readMatrix(
	{ cells, hasDoubt, hasUnplacedDoubt }: Head['specialties'][number],
	nodes: number,
	reader: Reader,
): FlowMatrix | undefined {
	const perRow = reader.integers(nodes);
	const column = reader.integers(cells);
	const patients = reader.floats(cells);
	const doubt = hasDoubt ? reader.floats(cells) : undefined;
	const unplaced = reader.floats(nodes);
	const unplacedDoubt = hasUnplacedDoubt ? reader.floats(nodes) : undefined;
	if (!perRow || !column || !patients || !unplaced) return undefined;
	if ((hasDoubt && !doubt) || (hasUnplacedDoubt && !unplacedDoubt)) return undefined;
	const offset = new Int32Array(nodes + 1);
	for (let row = 0; row < nodes; row++) {
		if (perRow[row] < 0 || perRow[row] > nodes) return undefined;
		offset[row + 1] = offset[row] + perRow[row];
	}
	if (offset[nodes] !== cells) return undefined;
	for (let row = 0; row < nodes; row++)
		for (let cell = offset[row]; cell < offset[row + 1]; cell++) {
			const before = cell === offset[row] ? -1 : column[cell - 1];
			if (column[cell] <= before || column[cell] >= nodes) return undefined;
		}
	const amounts = [patients, unplaced, doubt, unplacedDoubt];
	if (amounts.some((numbers) => numbers?.some((one) => !(one >= 0 && one < Infinity)))) return undefined;
	return { rowCount: nodes, columnCount: nodes, offset, column, patients, doubt, unplaced, unplacedDoubt };
}

/** Reads columns of numbers one after another; undefined once the bytes do not suffice. */
class Reader {
	readonly #bytes: Uint8Array;
	#at: number;

	constructor(bytes: Uint8Array, at: number) {
		this.#bytes = bytes;
		this.#at = at;
	}

	get isAtEnd(): boolean {
		return this.#at === this.#bytes.length;
	}

	integers(count: number): Int32Array | undefined {
		const bytes = this.#take(count * 4);
		return bytes && new Int32Array(bytes);
	}

	floats(count: number): Float64Array | undefined {
		const bytes = this.#take(count * 8);
		return bytes && new Float64Array(bytes);
	}

	#take(size: number): ArrayBuffer | undefined {
		if (this.#at + size > this.#bytes.length) return undefined;
		this.#at += size;
		return this.#bytes.slice(this.#at - size, this.#at).buffer as ArrayBuffer;
	}
}

/** The bytes of a column as this machine holds it; every machine that runs a browser is little-endian. */
const bytesOf = (numbers: Int32Array | Float64Array): Uint8Array =>
	new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);

/** Inflates step by step, so that a small file cannot fill the memory. */
function inflated(bytes: Uint8Array): Uint8Array | 'damaged' | 'too-large' {
	const STEP_BYTES = 1 << 20;
	const parts: Uint8Array[] = [];
	let size = 0;
	let isWhole = false;
	const gunzip = new Gunzip((part, isLast) => {
		parts.push(part);
		size += part.length;
		isWhole ||= isLast;
	});
	try {
		for (let at = 0; at < bytes.length || at === 0; at += STEP_BYTES) {
			gunzip.push(bytes.subarray(at, at + STEP_BYTES), at + STEP_BYTES >= bytes.length);
			if (size > LIMIT_BYTES) return 'too-large';
		}
	} catch {
		return 'damaged';
	}
	if (!isWhole) return 'damaged';
	const whole = new Uint8Array(size);
	let at = 0;
	for (const part of parts) {
		whole.set(part, at);
		at += part.length;
	}
	return whole;
}
