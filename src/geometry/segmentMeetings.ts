/** A point of the grid, whole numbers of 1e-5 degree. */
export interface GridPoint {
	readonly x: number;
	readonly y: number;
}

/** Two segments of a set of rings meet: at one point of both, by crossing, or along a stretch. */
export interface SegmentMeeting {
	readonly how: 'touch' | 'cross' | 'overlap';
	/** Where they touch; for 'cross' and 'overlap' an end of one of them nearby. */
	readonly at: GridPoint;
	/** Rows of the two segments. */
	readonly first: number;
	readonly second: number;
}

/** The segments of a set of rings in columns. */
export interface RingSegments {
	readonly count: number;
	readonly x1: Int32Array;
	readonly y1: Int32Array;
	readonly x2: Int32Array;
	readonly y2: Int32Array;
	readonly ring: Int32Array;
	/** Rows of the segments of ring r: `offset[r]` to `offset[r + 1] - 1`, in the ring's order. */
	readonly offset: Int32Array;
}

/** Segments of closed rings given as x, y pairs, no point twice in succession, the first not repeated. */
export function segmentsOf(rings: readonly Int32Array[]): RingSegments {
	const offset = new Int32Array(rings.length + 1);
	rings.forEach((points, ring) => {
		offset[ring + 1] = offset[ring] + points.length / 2;
	});
	const count = offset[rings.length];
	const column = (): Int32Array => new Int32Array(count);
	const segments = { count, x1: column(), y1: column(), x2: column(), y2: column(), ring: column(), offset };
	rings.forEach((points, ring) => {
		for (let i = 0; i < points.length; i += 2) {
			const row = offset[ring] + i / 2;
			const next = (i + 2) % points.length;
			segments.x1[row] = points[i];
			segments.y1[row] = points[i + 1];
			segments.x2[row] = points[next];
			segments.y2[row] = points[next + 1];
			segments.ring[row] = ring;
		}
	});
	return segments;
}

/**
 * Visits all pairs of segments that have a point in common, except the joint of two successive segments of a ring.
 * Sweeps from west to east; O(n × segments over one meridian).
 */
export function forEachMeeting(segments: RingSegments, visit: (meeting: SegmentMeeting) => void): void {
	const { count, x1, y1, x2, y2 } = segments;
	const west = x1.map((x, row) => Math.min(x, x2[row]));
	const east = x1.map((x, row) => Math.max(x, x2[row]));
	const order = Uint32Array.from({ length: count }, (_, row) => row).sort((a, b) => west[a] - west[b]);
	for (let i = 0; i < count; i++) {
		const first = order[i];
		const low = Math.min(y1[first], y2[first]);
		const high = Math.max(y1[first], y2[first]);
		for (let j = i + 1; j < count && west[order[j]] <= east[first]; j++) {
			const second = order[j];
			if (Math.max(y1[second], y2[second]) < low || Math.min(y1[second], y2[second]) > high) continue;
			const meeting = meetingOf(segments, first, second);
			if (meeting && !(meeting.how === 'touch' && areSuccessive(segments, first, second))) visit(meeting);
		}
	}
}

function areSuccessive({ ring, offset }: RingSegments, first: number, second: number): boolean {
	if (ring[first] !== ring[second]) return false;
	const gap = Math.abs(first - second);
	return gap === 1 || gap === offset[ring[first] + 1] - offset[ring[first]] - 1;
}

/** Exact: all products stay below 2^53 on the grid. */
function meetingOf(segments: RingSegments, first: number, second: number): SegmentMeeting | undefined {
	const { x1, y1, x2, y2 } = segments;
	const p1 = { x: x1[first], y: y1[first] };
	const p2 = { x: x2[first], y: y2[first] };
	const q1 = { x: x1[second], y: y1[second] };
	const q2 = { x: x2[second], y: y2[second] };
	const sideOfQ1 = sideOf(p1, p2, q1);
	const sideOfQ2 = sideOf(p1, p2, q2);
	if (sideOfQ1 === 0 && sideOfQ2 === 0) {
		const found = meetingOnLine(p1, p2, q1, q2);
		return found && { ...found, first, second };
	}
	const sideOfP1 = sideOf(q1, q2, p1);
	const sideOfP2 = sideOf(q1, q2, p2);
	if (sideOfQ1 * sideOfQ2 > 0 || sideOfP1 * sideOfP2 > 0) return undefined;
	if (sideOfQ1 * sideOfQ2 < 0 && sideOfP1 * sideOfP2 < 0) return { how: 'cross', at: p1, first, second };
	const at = sideOfQ1 === 0 ? q1 : sideOfQ2 === 0 ? q2 : sideOfP1 === 0 ? p1 : p2;
	return { how: 'touch', at, first, second };
}

/** Two segments of one line: apart, end to end, or one over the other. */
function meetingOnLine(
	p1: GridPoint,
	p2: GridPoint,
	q1: GridPoint,
	q2: GridPoint,
): Pick<SegmentMeeting, 'how' | 'at'> | undefined {
	const along = ({ x, y }: GridPoint): number => (p1.x === p2.x ? y : x);
	const from = Math.max(Math.min(along(p1), along(p2)), Math.min(along(q1), along(q2)));
	const to = Math.min(Math.max(along(p1), along(p2)), Math.max(along(q1), along(q2)));
	if (from > to) return undefined;
	const at = [p1, p2].find((end) => along(end) === from) ?? (along(q1) === from ? q1 : q2);
	return { how: from === to ? 'touch' : 'overlap', at };
}

/** Positive where c lies to the left of the line from a to b, negative to the right, 0 on it. */
function sideOf(a: GridPoint, b: GridPoint, c: GridPoint): number {
	return Math.sign((b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x));
}
