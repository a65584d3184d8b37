import { GRID_PER_DEGREE, type RawArcs } from './arcTable.ts';

/** Rings of one unit on the grid: every ring closed or open, any orientation; outer rings and holes alike. */
export interface UnitRings {
	/** x, y, x, y… in 1e-5 degree, one array a ring. */
	readonly rings: readonly Int32Array[];
	/** 1 for each ring that is a hole of its polygon. */
	readonly isHole: readonly boolean[];
}

export interface BuiltArcs {
	readonly arcs: RawArcs;
	/**
	 * Segments that units claim twice on the same side: an overlap of the source. 0 in a clean source. Each claim
	 * gets a border of its own, towards the outside, so that every contour stays closed.
	 */
	readonly contradictorySegments: number;
}

/** Snaps one coordinate pair in degrees to the grid. */
export const toGrid = (degrees: number): number => Math.round(degrees * GRID_PER_DEGREE);

/**
 * Arcs from the contours of units: cuts every ring into segments, pairs the segments of neighbours, and chains
 * segments with the same two sides between nodes. Units share borders exactly where their vertices agree on the
 * grid; where they do not, both borders remain, each with one side outside.
 */
export function buildArcs(units: readonly UnitRings[]): BuiltArcs {
	const segments = collectSegments(units);
	const incidence = incidenceOf(segments);
	const isNode = findNodes(segments, incidence);
	return {
		arcs: traceArcs(units.length, segments, incidence, isNode),
		contradictorySegments: segments.contradictions,
	};
}

interface Segments {
	count: number;
	/** Ends of a segment, the smaller point id first. */
	low: Int32Array;
	high: Int32Array;
	/** Units to the left and right when going from `low` to `high`. */
	left: Int32Array;
	right: Int32Array;
	pointCount: number;
	x: Int32Array;
	y: Int32Array;
	contradictions: number;
}

function collectSegments(units: readonly UnitRings[]): Segments {
	let capacity = 1;
	for (const { rings } of units) for (const ring of rings) capacity += ring.length / 2 + 1;
	const outside = units.length;
	const points = new PairIndex(capacity);
	const pairs = new PairIndex(capacity);
	const left = new Int32Array(capacity).fill(outside);
	const right = new Int32Array(capacity).fill(outside);
	let contradictions = 0;
	const claim = (sides: Int32Array, segment: number, unit: number): void => {
		const isTaken = sides[segment] !== outside;
		if (isTaken) contradictions++;
		sides[isTaken ? pairs.twinOf(segment) : segment] = unit;
	};
	units.forEach(({ rings, isHole }, unit) => {
		rings.forEach((ring, ringIndex) => {
			const interiorOnLeft = doubledGridArea(ring) > 0 !== isHole[ringIndex];
			const length = ring.length / 2;
			let previous = points.idOf(ring[2 * length - 2], ring[2 * length - 1]);
			for (let i = 0; i < length; i++) {
				const current = points.idOf(ring[2 * i], ring[2 * i + 1]);
				if (current === previous) continue;
				const forward = previous < current;
				const segment = forward ? pairs.idOf(previous, current) : pairs.idOf(current, previous);
				claim(forward === interiorOnLeft ? left : right, segment, unit);
				previous = current;
			}
		});
	});
	return {
		count: pairs.count,
		low: pairs.first,
		high: pairs.second,
		left,
		right,
		pointCount: points.count,
		x: points.first,
		y: points.second,
		contradictions,
	};
}

/** Twice the signed area of a ring in grid units, counter-clockwise positive. */
function doubledGridArea(ring: Int32Array): number {
	let sum = 0;
	const length = ring.length;
	for (let i = 0, j = length - 2; i < length; j = i, i += 2)
		sum += (ring[j] - ring[0]) * (ring[i + 1] - ring[1]) - (ring[i] - ring[0]) * (ring[j + 1] - ring[1]);
	return sum;
}

interface Incidence {
	offset: Int32Array;
	segments: Int32Array;
}

/** Segments at each point; a segment with the same unit on both sides is no border and is left out. */
function incidenceOf({ count, low, high, left, right, pointCount }: Segments): Incidence {
	const offset = new Int32Array(pointCount + 1);
	for (let s = 0; s < count; s++) {
		if (left[s] === right[s]) continue;
		offset[low[s] + 1]++;
		offset[high[s] + 1]++;
	}
	for (let p = 0; p < pointCount; p++) offset[p + 1] += offset[p];
	const next = offset.slice(0, pointCount);
	const segments = new Int32Array(offset[pointCount]);
	for (let s = 0; s < count; s++) {
		if (left[s] === right[s]) continue;
		segments[next[low[s]]++] = s;
		segments[next[high[s]]++] = s;
	}
	return { offset, segments };
}

/** A point is a node where other than two segments meet, or where the pair of sides changes. */
function findNodes({ left, right, pointCount }: Segments, { offset, segments }: Incidence): Uint8Array {
	const isNode = new Uint8Array(pointCount);
	for (let p = 0; p < pointCount; p++) {
		const degree = offset[p + 1] - offset[p];
		if (degree === 0) continue;
		if (degree !== 2) {
			isNode[p] = 1;
			continue;
		}
		const a = segments[offset[p]];
		const b = segments[offset[p] + 1];
		const sameSides =
			(left[a] === left[b] && right[a] === right[b]) || (left[a] === right[b] && right[a] === left[b]);
		if (!sameSides) isNode[p] = 1;
	}
	return isNode;
}

function traceArcs(unitCount: number, segments: Segments, incidence: Incidence, isNode: Uint8Array): RawArcs {
	const { low, high } = segments;
	const done = new Uint8Array(segments.count);
	const left: number[] = [];
	const right: number[] = [];
	const offset: number[] = [0];
	const path = new Int32Array(2 * segments.count + 2);
	let length = 0;
	const trace = (start: number, firstSegment: number): void => {
		const forward = low[firstSegment] === start;
		left.push((forward ? segments.left : segments.right)[firstSegment]);
		right.push((forward ? segments.right : segments.left)[firstSegment]);
		path[length++] = start;
		let segment = firstSegment;
		let point = start;
		for (;;) {
			done[segment] = 1;
			point = low[segment] === point ? high[segment] : low[segment];
			path[length++] = point;
			if (isNode[point] || point === start) break;
			const at = incidence.offset[point];
			segment = incidence.segments[at] === segment ? incidence.segments[at + 1] : incidence.segments[at];
		}
		offset.push(length);
	};
	for (let p = 0; p < segments.pointCount; p++)
		if (isNode[p])
			for (let k = incidence.offset[p]; k < incidence.offset[p + 1]; k++)
				if (!done[incidence.segments[k]]) trace(p, incidence.segments[k]);
	for (let s = 0; s < segments.count; s++)
		if (!done[s] && segments.left[s] !== segments.right[s]) trace(low[s], s);
	const at = path.subarray(0, length);
	return {
		unitCount,
		left: Int32Array.from(left),
		right: Int32Array.from(right),
		offset: Int32Array.from(offset),
		x: Int32Array.from(at, (point) => segments.x[point]),
		y: Int32Array.from(at, (point) => segments.y[point]),
	};
}

/** Numbers pairs of whole numbers in the order in which they are first seen (open addressing). */
class PairIndex {
	count = 0;
	readonly first: Int32Array;
	readonly second: Int32Array;
	readonly #slots: Int32Array;
	readonly #mask: number;

	constructor(capacity: number) {
		this.first = new Int32Array(capacity);
		this.second = new Int32Array(capacity);
		let size = 16;
		while (size < capacity * 2) size *= 2;
		this.#slots = new Int32Array(size).fill(-1);
		this.#mask = size - 1;
	}

	idOf(first: number, second: number): number {
		let hash = (Math.imul(first, 73856093) ^ Math.imul(second, 83492791)) >>> 0;
		hash = (hash ^ (hash >>> 15)) & this.#mask;
		for (;;) {
			const id = this.#slots[hash];
			if (id < 0) break;
			if (this.first[id] === first && this.second[id] === second) return id;
			hash = (hash + 1) & this.#mask;
		}
		const id = this.#append(first, second);
		this.#slots[hash] = id;
		return id;
	}

	/** A further number for the pair of `id`, which `idOf` never answers. */
	twinOf(id: number): number {
		return this.#append(this.first[id], this.second[id]);
	}

	#append(first: number, second: number): number {
		this.first[this.count] = first;
		this.second[this.count] = second;
		return this.count++;
	}
}
