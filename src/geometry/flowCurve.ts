/** [longitude, latitude], degrees. */
export type LonLat = readonly [number, number];

/** How far a curve leaves its chord at the middle, as a share of the chord. */
const BEND = 0.14;
const STEPS = 16;

/**
 * A line from one place to another that bends to the right of its direction, so that the flows there and back lie side
 * by side: a quadratic Bézier curve in the plane that the middle latitude gives, as `steps` + 1 positions. Both ends
 * are exact. With `bend` 0 it is the chord, with its two ends alone.
 */
export function flowCurve(from: LonLat, to: LonLat, bend = BEND, steps = STEPS): LonLat[] {
	if (bend === 0) return [from, to];
	const squeeze = Math.cos((((from[1] + to[1]) / 2) * Math.PI) / 180);
	const dx = (to[0] - from[0]) * squeeze;
	const dy = to[1] - from[1];
	// of a quadratic curve the middle lies half as far out as its control point
	const control: LonLat = [
		(from[0] + to[0]) / 2 + (2 * bend * dy) / squeeze,
		(from[1] + to[1]) / 2 - 2 * bend * dx,
	];
	return Array.from({ length: steps + 1 }, (_, step): LonLat => {
		const t = step / steps;
		if (step === 0) return from;
		if (step === steps) return to;
		const [a, b, c] = [(1 - t) ** 2, 2 * t * (1 - t), t ** 2];
		return [a * from[0] + b * control[0] + c * to[0], a * from[1] + b * control[1] + c * to[1]];
	});
}
