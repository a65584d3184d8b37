import { expect, test } from 'vitest';
import { labelInFrame } from './labelInFrame.ts';

const box = (west: number, south: number, east: number, north: number): GeoJSON.Position[] => [
	[west, south],
	[east, south],
	[east, north],
	[west, north],
	[west, south],
];
const polygon = (...rings: GeoJSON.Position[][]): GeoJSON.MultiPolygon => ({
	type: 'MultiPolygon',
	coordinates: [rings],
});
const FRAME = [0, 0, 10, 10] as const;

test('the name stands in the middle of what is in sight', () => {
	const [lon, lat] = labelInFrame(polygon(box(6, -20, 30, 30)), FRAME) ?? [NaN, NaN];
	expect(lon).toBeGreaterThan(7.5);
	expect(lon).toBeLessThan(8.5);
	expect(lat).toBeGreaterThan(1);
	expect(lat).toBeLessThan(9);
});

test('not in a hole, and nowhere where nothing or next to nothing is in sight', () => {
	const [lon] = labelInFrame(polygon(box(-5, -5, 15, 15), box(2, -4, 14, 14)), FRAME) ?? [NaN];
	expect(lon).toBeLessThan(2);
	expect(labelInFrame(polygon(box(20, 20, 30, 30)), FRAME)).toBeUndefined();
	expect(labelInFrame(polygon(box(9.8, -5, 30, 30)), FRAME)).toBeUndefined();
	expect(labelInFrame({ type: 'MultiPolygon', coordinates: [] }, FRAME)).toBeUndefined();
});
