import type { Problem } from '../base/problem.ts';
import { fail, ok, type Result } from '../base/result.ts';
import type { RawArcs } from '../geometry/arcTable.ts';
import { VarintReader, VarintWriter } from './varint.ts';

/**
 * The file of arcs: `MAILARCS`, a version byte, then varints: units, arcs, points; then column by column (equal
 * kinds of numbers side by side compress best): left sides, right sides, points per arc, x steps, y steps. Sides
 * are coded as the step from the arc before, a point as the step from the point before, an arc's first point as
 * the step from the first point of the arc before. Lengths are not stored: `completeArcTable` derives them.
 */
const MAGIC = new TextEncoder().encode('MAILARCS');
const VERSION = 1;
const LIMIT_X = 180e5;
const LIMIT_Y = 90e5;

/** The bytes of a table of arcs. `decodeArcs` gives back the same table. */
export function encodeArcs({ unitCount, left, right, offset, x, y }: RawArcs): Uint8Array {
	const writer = new VarintWriter();
	writer.raw(MAGIC);
	writer.raw(Uint8Array.of(VERSION));
	writer.unsigned(unitCount);
	writer.unsigned(left.length);
	writer.unsigned(x.length);
	for (const side of [left, right]) {
		let previous = 0;
		for (const unit of side) {
			writer.signed(unit - previous);
			previous = unit;
		}
	}
	for (let arc = 0; arc < left.length; arc++) writer.unsigned(offset[arc + 1] - offset[arc]);
	for (const axis of [x, y]) {
		let start = 0;
		for (let arc = 0; arc < left.length; arc++) {
			let previous = start;
			start = axis[offset[arc]];
			for (let i = offset[arc]; i < offset[arc + 1]; i++) {
				writer.signed(axis[i] - previous);
				previous = axis[i];
			}
		}
	}
	return writer.finish();
}

/**
 * Reads a file of arcs. Gives a problem, and never throws, on bytes that are no such file, of another version, cut
 * short, or out of bounds.
 */
export function decodeArcs(bytes: Uint8Array): Result<RawArcs, Problem> {
	if (MAGIC.some((byte, i) => bytes[i] !== byte))
		return fail({ rule: 'foreign-file', values: { expected: 'arcs' } });
	if (bytes[MAGIC.length] !== VERSION)
		return fail({
			rule: 'unknown-version',
			values: { found: bytes[MAGIC.length] ?? '?', known: VERSION },
		});
	const arcs = readColumns(new VarintReader(bytes, MAGIC.length + 1), bytes.length);
	return arcs ? ok(arcs) : fail({ rule: 'damaged-file' });
}

function readColumns(reader: VarintReader, byteCount: number): RawArcs | undefined {
	const unitCount = reader.unsigned();
	const arcCount = reader.unsigned();
	const pointCount = reader.unsigned();
	// an arc takes at least three bytes and a point two: larger counts are no file of ours, and no memory is taken
	if (reader.failed || arcCount * 3 > byteCount || pointCount * 2 > byteCount) return undefined;
	const left = readSides(reader, arcCount, unitCount);
	const right = readSides(reader, arcCount, unitCount);
	const offset = readOffsets(reader, arcCount, pointCount);
	if (!left || !right || !offset) return undefined;
	const x = readAxis(reader, offset, pointCount, LIMIT_X);
	const y = readAxis(reader, offset, pointCount, LIMIT_Y);
	if (!x || !y || reader.failed || !reader.atEnd) return undefined;
	return { unitCount, left, right, offset, x, y };
}

function readSides(reader: VarintReader, arcCount: number, unitCount: number): Int32Array | undefined {
	const sides = new Int32Array(arcCount);
	let unit = 0;
	for (let arc = 0; arc < arcCount; arc++) {
		unit += reader.signed();
		if (unit < 0 || unit > unitCount) return undefined;
		sides[arc] = unit;
	}
	return sides;
}

function readOffsets(reader: VarintReader, arcCount: number, pointCount: number): Int32Array | undefined {
	const offset = new Int32Array(arcCount + 1);
	for (let arc = 0; arc < arcCount; arc++) {
		const length = reader.unsigned();
		if (length < 2 || offset[arc] + length > pointCount) return undefined;
		offset[arc + 1] = offset[arc] + length;
	}
	return offset[arcCount] === pointCount ? offset : undefined;
}

function readAxis(
	reader: VarintReader,
	offset: Int32Array,
	pointCount: number,
	limit: number,
): Int32Array | undefined {
	const axis = new Int32Array(pointCount);
	let start = 0;
	for (let arc = 0; arc + 1 < offset.length; arc++) {
		let value = start;
		for (let i = offset[arc]; i < offset[arc + 1]; i++) {
			value += reader.signed();
			if (value < -limit || value > limit) return undefined;
			axis[i] = value;
		}
		start = axis[offset[arc]];
	}
	return axis;
}
