import { describe, expect, test } from 'vitest';
import { frameAround } from './mapFrame.ts';
import { overlayItems, type MapOverlay } from './mapOverlay.ts';
import type { Box, LineItem } from './page.ts';

const box: Box = { leftMm: 20, topMm: 30, widthMm: 100, heightMm: 60 };
const frame = frameAround([0.9, 47.2, 1.1, 47.4], 378, 227, 0);
const strokes = [{ widthMm: 0.5, colour: '#000000', dashMm: [2, 1] }];
const ring = [[0.95, 47.25], [1.05, 47.25], [1.05, 47.35], [0.95, 47.35], [0.95, 47.25]]; // prettier-ignore
const linesOf = (overlay: MapOverlay): LineItem[] =>
	overlayItems(overlay, frame, box).filter((item): item is LineItem => item.kind === 'line');
const inBox = ({ points }: LineItem): boolean =>
	points.every(
		([x, y]) =>
			x >= box.leftMm - 1e-6 &&
			x <= box.leftMm + box.widthMm + 1e-6 &&
			y >= box.topMm - 1e-6 &&
			y <= box.topMm + box.heightMm + 1e-6,
	);

describe('lines over a map', () => {
	test('stand where the places are, with north up', () => {
		const [{ points, dashMm }] = linesOf({ lines: [ring], strokes });
		expect(points).toHaveLength(5);
		expect(dashMm).toEqual([2, 1]);
		const [southWest, , northEast] = points;
		expect(southWest[0]).toBeLessThan(northEast[0]);
		expect(southWest[1]).toBeGreaterThan(northEast[1]);
		expect((southWest[0] + northEast[0]) / 2).toBeCloseTo(box.leftMm + box.widthMm / 2, 6);
	});

	test('are cut at the edge of the map: what leaves and comes back is two lines', () => {
		const far = [[1, 47.3], [9, 47.3], [9, 47.31], [1, 47.31]]; // prettier-ignore
		const lines = linesOf({ lines: [far], strokes });
		expect(lines).toHaveLength(2);
		expect(lines.every(inBox)).toBe(true);
		expect(linesOf({ lines: [[[8, 40], [9, 41]]], strokes })).toEqual([]); // prettier-ignore
	});

	test('have one item for each stroke, in their order', () => {
		const casing = { widthMm: 1.2, colour: '#ffffff', dashMm: [] };
		const widths = linesOf({ lines: [ring], strokes: [casing, ...strokes] }).map(({ widthMm }) => widthMm);
		expect(widths).toEqual([1.2, 0.5]);
	});
});

test('a hatch fills its rings and spares their holes, at its distance', () => {
	const hole = [[0.98, 47.28], [1.02, 47.28], [1.02, 47.32], [0.98, 47.32], [0.98, 47.28]]; // prettier-ignore
	const lengthOf = (lines: readonly LineItem[]): number =>
		lines.reduce((sum, { points: [[x0, y0], [x1, y1]] }) => sum + Math.hypot(x1 - x0, y1 - y0), 0);
	const hatchMm = 1.6;
	const whole = linesOf({ lines: [ring], strokes, hatchMm });
	expect(whole.every(inBox)).toBe(true);
	const [{ points }] = linesOf({ lines: [ring], strokes });
	const areaMm2 = Math.abs((points[2][0] - points[0][0]) * (points[2][1] - points[0][1]));
	// stripes x + y = const lie hatchMm / √2 apart
	expect(lengthOf(whole) * (hatchMm / Math.SQRT2)).toBeCloseTo(areaMm2, -2);
	const holed = linesOf({ lines: [ring, hole], strokes, hatchMm });
	expect(lengthOf(holed) / lengthOf(whole)).toBeCloseTo(1 - 0.4 * 0.4, 1);
});
