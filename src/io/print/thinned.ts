type Point = readonly [xMm: number, yMm: number];

/** Steps shorter than this are left out: the print would not show them. */
const LEAST_STEP_MM = 0.15;

/** A line on the page without the steps that a print would not show; its ends stay. */
export function thinned(points: readonly Point[]): Point[] {
	const kept: Point[] = [];
	for (const [at, point] of points.entries()) {
		const last = kept.at(-1);
		const isEnd = at === points.length - 1;
		if (last && !isEnd && Math.hypot(point[0] - last[0], point[1] - last[1]) < LEAST_STEP_MM) continue;
		kept.push(point);
	}
	return kept;
}
