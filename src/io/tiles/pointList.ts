/** A list of points in whole units that grows and is used again: x, y, x, y… in `xy`, `count` points of it. */
export class PointList {
	xy = new Int32Array(512);
	count = 0;

	clear(): void {
		this.count = 0;
	}

	/** Makes room for more points, so that they can be put into `xy` directly. */
	makeRoom(count: number): void {
		const needed = 2 * (this.count + count);
		if (needed <= this.xy.length) return;
		const larger = new Int32Array(2 * needed);
		larger.set(this.xy);
		this.xy = larger;
	}

	push(x: number, y: number): void {
		this.makeRoom(1);
		const at = 2 * this.count;
		this.xy[at] = x;
		this.xy[at + 1] = y;
		this.count++;
	}
}

/**
 * Takes out of a ring what has no area: repeated points, and spikes that go out and come back the same way.
 * The first point is not repeated at the end. Fewer than three points are left of a ring without area of its own.
 */
export function tidyRing(points: PointList): void {
	const { xy } = points;
	let count = 0;
	for (let i = 0; i < points.count; i++) {
		xy[2 * count] = xy[2 * i];
		xy[2 * count + 1] = xy[2 * i + 1];
		count++;
		while (count > 1 && (isSame(xy, count - 1, count - 2) || (count > 2 && isSame(xy, count - 1, count - 3))))
			count -= isSame(xy, count - 1, count - 2) ? 1 : 2;
	}
	const first = seamStart(xy, count);
	points.count = first.end - first.start;
	if (first.start > 0) xy.copyWithin(0, 2 * first.start, 2 * first.end);
}

/** The same across the seam between the last point and the first. */
function seamStart(xy: Int32Array, count: number): { start: number; end: number } {
	let start = 0;
	let end = count;
	for (;;) {
		if (end - start < 2) return { start, end };
		if (isSame(xy, end - 1, start)) end--;
		else if (end - start > 2 && isSame(xy, end - 2, start)) end -= 2;
		else if (end - start > 2 && isSame(xy, end - 1, start + 1)) start += 2;
		else return { start, end };
	}
}

const isSame = (xy: Int32Array, i: number, j: number): boolean =>
	xy[2 * i] === xy[2 * j] && xy[2 * i + 1] === xy[2 * j + 1];

/** Twice the area by the surveyor's formula; in tile units, y down, the outer rings of a tile are positive. */
export function doubledArea({ xy, count }: PointList): number {
	let sum = 0;
	const x0 = xy[0];
	const y0 = xy[1];
	for (let i = 2; i < count; i++)
		sum += (xy[2 * i - 2] - x0) * (xy[2 * i + 1] - y0) - (xy[2 * i] - x0) * (xy[2 * i - 1] - y0);
	return sum;
}
