import { GRID_PER_DEGREE, type ArcTable } from './arcTable.ts';
import { ringPoints, type RingPolygon } from './outline.ts';

const SCAN_LINES = 24;

/**
 * Where to write a territory's name: the middle of the widest stretch inside its largest polygon, over a set of
 * scan lines, wide stretches near the polygon's middle latitude being preferred. Degrees; undefined without polygon.
 */
export function labelPoint(table: ArcTable, polygons: readonly RingPolygon[]): [number, number] | undefined {
	let best: { width: number; x: number; y: number } | undefined;
	const largest = polygons.map((polygon) =>
		[polygon.outer, ...polygon.holes].map((ring) => ringPoints(table, ring)),
	);
	let tallest = 0;
	for (const rings of largest) tallest = Math.max(tallest, heightOf(rings[0]).height);
	for (const rings of largest) {
		const { low, height } = heightOf(rings[0]);
		if (height < tallest / 2) continue;
		for (let line = 1; line < SCAN_LINES; line++) {
			const y = Math.floor(low + (height * line) / SCAN_LINES) + 0.5;
			const centred = 1 - Math.abs(line / SCAN_LINES - 0.5);
			const crossings = rings.flatMap((ring) => crossingsAt(ring, y)).sort((a, b) => a - b);
			for (let i = 0; i + 1 < crossings.length; i += 2) {
				const width = (crossings[i + 1] - crossings[i]) * centred;
				if (!best || width > best.width) best = { width, x: (crossings[i] + crossings[i + 1]) / 2, y };
			}
		}
	}
	return best && [best.x / GRID_PER_DEGREE, best.y / GRID_PER_DEGREE];
}

function heightOf(points: Int32Array): { low: number; height: number } {
	let low = Infinity;
	let high = -Infinity;
	for (let i = 1; i < points.length; i += 2) {
		if (points[i] < low) low = points[i];
		if (points[i] > high) high = points[i];
	}
	return { low, height: high - low };
}

function crossingsAt(points: Int32Array, y: number): number[] {
	const crossings: number[] = [];
	for (let i = 0, j = points.length - 2; i < points.length; j = i, i += 2)
		if (points[j + 1] > y !== points[i + 1] > y)
			crossings.push(
				points[j] + ((points[i] - points[j]) * (y - points[j + 1])) / (points[i + 1] - points[j + 1]),
			);
	return crossings;
}
