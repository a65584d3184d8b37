import { expect, test } from 'vitest';
import { frameOf, svgPath } from './svgPath.ts';

const box = [1, 46, 3, 48] as const;

test('a frame shows its box whole, in the middle, with its margin, north up', () => {
	const frame = frameOf(box, 100, 60, 5);
	expect(frame.y(48)).toBeCloseTo(5);
	expect(frame.y(46)).toBeCloseTo(55);
	expect(frame.x(1) + frame.x(3)).toBeCloseTo(100);
	expect(frame.x(1)).toBeGreaterThan(5);
});

test('a kilometre to the north is as long as one to the east', () => {
	const frame = frameOf(box, 100, 60);
	const eastDeg = 0.1 / Math.cos((47 * Math.PI) / 180);
	expect(frame.x(2 + eastDeg) - frame.x(2)).toBeCloseTo(frame.y(47) - frame.y(47.1));
});

test('rings become closed paths, without points that fall on the one before', () => {
	const frame = { x: (lon: number) => lon * 10, y: (lat: number) => -lat * 10 };
	const ring = [[0, 0], [1, 0], [1.0001, 0], [1, 1], [0, 0]]; // prettier-ignore
	expect(svgPath({ type: 'MultiPolygon', coordinates: [[ring]] }, frame)).toBe('M0 0L10 0L10 -10Z');
});
