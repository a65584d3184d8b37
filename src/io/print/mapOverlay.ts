import { PX_PER_MM } from '../../base/paper.ts';
import { placeOnMap, type MapFrame } from './mapFrame.ts';
import { line, type Box, type Item } from './page.ts';
import { thinned } from './thinned.ts';

export interface Stroke {
	readonly widthMm: number;
	readonly colour: string;
	/** Lengths of stroke and gap in turn; empty for a solid line. */
	readonly dashMm: readonly number[];
}

/** Lines over a map, or shapes hatched over it; degrees. */
export interface MapOverlay {
	/** Lines, or the rings of shapes that are hatched. */
	readonly lines: readonly (readonly (readonly number[])[])[];
	/** Drawn one over the other. */
	readonly strokes: readonly Stroke[];
	/** Slanted lines at this distance fill what the rings enclose; else the lines themselves are drawn. */
	readonly hatchMm?: number;
}

type Point = readonly [xMm: number, yMm: number];

/** The overlay as lines on the page, cut at the edge of the box in which the map stands. */
export function overlayItems({ lines, strokes, hatchMm }: MapOverlay, frame: MapFrame, box: Box): Item[] {
	const middle: Point = [box.leftMm + box.widthMm / 2, box.topMm + box.heightMm / 2];
	const placed = lines.map((positions) =>
		thinned(
			positions.map((position): Point => {
				const [x, y] = placeOnMap(frame, position);
				return [middle[0] + x / PX_PER_MM, middle[1] + y / PX_PER_MM];
			}),
		),
	);
	const seen = (hatchMm ? hatchOf(placed, hatchMm, box) : placed).flatMap((points) => cut(points, box));
	return strokes.flatMap(({ widthMm, colour, dashMm }) =>
		seen.map((points) => line(points, widthMm, colour, { dashMm })),
	);
}

/** The parts of a line that lie in the box. */
function cut(points: readonly Point[], box: Box): Point[][] {
	const parts: Point[][] = [];
	let open: Point[] | undefined;
	for (let index = 1; index < points.length; index++) {
		const part = segmentInside(points[index - 1], points[index], box);
		if (!part) {
			open = undefined;
			continue;
		}
		const [from, to] = part;
		const last = open?.at(-1);
		if (open && last && last[0] === from[0] && last[1] === from[1]) open.push(to);
		else parts.push((open = [from, to]));
	}
	return parts;
}

/** Liang and Barsky's clipping of one segment. */
function segmentInside(
	[x0, y0]: Point,
	[x1, y1]: Point,
	{ leftMm, topMm, widthMm, heightMm }: Box,
): [Point, Point] | undefined {
	let [enters, leaves] = [0, 1];
	const dx = x1 - x0;
	const dy = y1 - y0;
	for (const [along, room] of [
		[-dx, x0 - leftMm],
		[dx, leftMm + widthMm - x0],
		[-dy, y0 - topMm],
		[dy, topMm + heightMm - y0],
	]) {
		if (along === 0 && room < 0) return undefined;
		if (along < 0) enters = Math.max(enters, room / along);
		if (along > 0) leaves = Math.min(leaves, room / along);
	}
	if (enters > leaves) return undefined;
	const at = (share: number): Point =>
		share === 0 ? [x0, y0] : share === 1 ? [x1, y1] : [x0 + share * dx, y0 + share * dy];
	return [at(enters), at(leaves)];
}

/** Rising lines within the rings, by the even-odd rule, as far as the box goes. */
function hatchOf(rings: readonly (readonly Point[])[], stepMm: number, box: Box): Point[][] {
	const least = box.leftMm + box.topMm;
	const most = least + box.widthMm + box.heightMm;
	const stripes: Point[][] = [];
	for (let sum = least + stepMm / 2; sum < most; sum += stepMm) {
		// on a rising line x + y stays the same
		const crossings = rings
			.flatMap((ring) => ring.slice(1).flatMap((to, index) => crossing(ring[index], to, sum)))
			.sort((a, b) => a - b);
		for (let at = 0; at + 1 < crossings.length; at += 2)
			stripes.push([
				[crossings[at], sum - crossings[at]],
				[crossings[at + 1], sum - crossings[at + 1]],
			]);
	}
	return stripes;
}

/** Where a side of a ring meets the line x + y = sum, as its x. */
function crossing([x0, y0]: Point, [x1, y1]: Point, sum: number): number[] {
	const [from, to] = [x0 + y0 - sum, x1 + y1 - sum];
	if (from < 0 === to < 0) return [];
	return [x0 + ((x1 - x0) * from) / (from - to)];
}
