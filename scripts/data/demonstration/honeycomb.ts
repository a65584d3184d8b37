import type { UnitRings } from '../../../src/geometry/buildArcs.ts';
import { chance, wobble } from './randomness.ts';

/** A cell of the honeycomb: column and row, and its centre in cell widths. */
export interface Cell {
	column: number;
	row: number;
	x: number;
	y: number;
}

/** How the honeycomb lies on the earth's grid: 1e-5 degree per cell width, and where its centre is. */
export interface Placement {
	seed: number;
	centreX: number;
	centreY: number;
	stepX: number;
	stepY: number;
	/** Times that each edge is halved and bent. */
	bends: number;
}

const ROW_HEIGHT = Math.sqrt(3) / 2;
const CORNER_SHIFT = 0.13;
const BEND = 0.1;
/** Corners of a cell, in half columns and thirds of a row from its centre, counter-clockwise. */
const CORNERS = [
	[0, -2],
	[1, -1],
	[1, 1],
	[0, 2],
	[-1, 1],
	[-1, -1],
];

/** The `count` cells of a round blob with a wavy edge, the innermost first. */
export function blobOfCells(count: number, seed: number): Cell[] {
	const reach = Math.ceil(Math.sqrt(count) * 0.75) + 3;
	const cells: (Cell & { distance: number })[] = [];
	for (let row = -reach; row <= reach; row++)
		for (let column = -reach; column <= reach; column++) {
			const x = column + (row & 1) / 2;
			const y = row * ROW_HEIGHT;
			cells.push({ column, row, x, y, distance: Math.hypot(x, y) / edgeFactor(Math.atan2(y, x), seed) });
		}
	cells.sort((a, b) => a.distance - b.distance);
	return cells.slice(0, count);
}

/** How far the blob reaches in a direction, 1 on average. */
function edgeFactor(angle: number, seed: number): number {
	let factor = 1;
	for (let wave = 2; wave <= 5; wave++)
		factor +=
			(0.09 / wave) * wobble(seed, 900 + wave) * Math.cos(wave * (angle + 6 * chance(seed, 950 + wave)));
	return factor;
}

/** The contour of a cell; neighbours share every vertex of their common edge. */
export function cellContour({ column, row }: Cell, placement: Placement): UnitRings {
	const centreX = 2 * column + (row & 1);
	const centreY = 3 * row;
	const ring: number[] = [];
	CORNERS.forEach(([dx, dy], corner) => {
		const [nextDx, nextDy] = CORNERS[(corner + 1) % 6];
		addEdge(ring, centreX + dx, centreY + dy, centreX + nextDx, centreY + nextDy, placement);
	});
	return { rings: [Int32Array.from(ring)], isHole: [false] };
}

type Point = [x: number, y: number];

/** Adds the points of an edge from its first corner up to, not including, its second. */
function addEdge(ring: number[], x1: number, y1: number, x2: number, y2: number, placement: Placement): void {
	// both neighbours bend the edge in the same direction of travel, then walk it in their own
	const forward = y1 < y2 || (y1 === y2 && x1 < x2);
	const [ax, ay, bx, by] = forward ? [x1, y1, x2, y2] : [x2, y2, x1, y1];
	const { seed, bends } = placement;
	let points: Point[] = [cornerAt(ax, ay, seed), cornerAt(bx, by, seed)];
	for (let level = 0; level < bends; level++) points = bent(points, seed, ax, ay, bx, by, level);
	if (!forward) points.reverse();
	for (const [x, y] of points.slice(0, -1))
		ring.push(
			Math.round(placement.centreX + x * placement.stepX),
			Math.round(placement.centreY + y * placement.stepY),
		);
}

/** A shifted corner, in cell widths. */
function cornerAt(halfColumns: number, thirdRows: number, seed: number): Point {
	return [
		halfColumns / 2 + CORNER_SHIFT * wobble(seed, halfColumns, thirdRows, 1),
		(thirdRows / 3) * ROW_HEIGHT + CORNER_SHIFT * wobble(seed, halfColumns, thirdRows, 2),
	];
}

/** Halves every stretch and moves the middle aside. */
function bent(points: readonly Point[], seed: number, ...name: number[]): Point[] {
	const finer: Point[] = [points[0]];
	for (let i = 1; i < points.length; i++) {
		const [ax, ay] = points[i - 1];
		const [bx, by] = points[i];
		const shift = BEND * wobble(seed, ...name, i);
		finer.push([(ax + bx) / 2 - shift * (by - ay), (ay + by) / 2 + shift * (bx - ax)], points[i]);
	}
	return finer;
}
