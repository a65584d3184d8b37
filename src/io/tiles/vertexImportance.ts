/**
 * How much each vertex of each arc matters: the square of the tolerance up to which Douglas and Peucker's
 * algorithm (The Canadian Cartographer 10, 1973) keeps it, never more than that of the vertex that split its
 * stretch, so that one number answers for every zoom. Both ends of an arc matter without limit.
 * `xy` holds x, y, x, y…; points of arc a are `offset[a]` to `offset[a + 1] - 1`.
 */
export function vertexImportance(xy: Float64Array, offset: Int32Array): Float64Array {
	const importance = new Float64Array(xy.length / 2);
	for (let arc = 0; arc + 1 < offset.length; arc++) {
		const first = offset[arc];
		const last = offset[arc + 1] - 1;
		importance[first] = importance[last] = Infinity;
		rankBetween(xy, first, last, importance);
	}
	return importance;
}

function rankBetween(xy: Float64Array, first: number, last: number, importance: Float64Array): void {
	const stack = [first, last, Infinity];
	while (stack.length > 0) {
		const limit = stack.pop()!;
		const to = stack.pop()!;
		const from = stack.pop()!;
		if (to - from < 2) continue;
		const { vertex, distance2 } = farthest(xy, from, to);
		const weight = Math.min(distance2, limit);
		importance[vertex] = weight;
		stack.push(from, vertex, weight, vertex, to, weight);
	}
}

/** The vertex between two others that lies farthest from the segment between them. */
function farthest(xy: Float64Array, from: number, to: number): { vertex: number; distance2: number } {
	const x0 = xy[2 * from];
	const y0 = xy[2 * from + 1];
	const dx = xy[2 * to] - x0;
	const dy = xy[2 * to + 1] - y0;
	const length2 = dx * dx + dy * dy;
	let vertex = from + 1;
	let distance2 = -1;
	for (let i = from + 1; i < to; i++) {
		let u = xy[2 * i] - x0;
		let v = xy[2 * i + 1] - y0;
		if (length2 > 0) {
			const along = Math.min(1, Math.max(0, (u * dx + v * dy) / length2));
			u -= along * dx;
			v -= along * dy;
		}
		const d2 = u * u + v * v;
		if (d2 > distance2) {
			distance2 = d2;
			vertex = i;
		}
	}
	return { vertex, distance2 };
}
