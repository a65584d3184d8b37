import { expect, test } from 'vitest';
import { nearestLine } from './nearestLine.ts';

const line = (key: string, ...coordinates: [number, number][]) => ({
	key,
	geometry: { type: 'MultiLineString' as const, coordinates: [coordinates] },
});
const lines = [line('east', [1.1, 47], [1.1, 47.5], [1.2, 48]), line('west', [1, 47], [1, 48])];

test('finds the line nearest to a place, within reach', () => {
	expect(nearestLine(lines, [1.01, 47.2], 0.05)).toBe('west');
	expect(nearestLine(lines, [1.09, 47.2], 0.05)).toBe('east');
	expect(nearestLine(lines, [1.05, 46.9], 0.05)).toBeUndefined();
	expect(nearestLine([], [1, 47], 1)).toBeUndefined();
});

test('a degree of longitude is shorter than one of latitude', () => {
	expect(nearestLine(lines, [0.93, 47.5], 0.05)).toBe('west');
	expect(nearestLine(lines, [0.92, 47.5], 0.05)).toBeUndefined();
});
