import { expect, test } from 'vitest';
import { exactly } from '../base/range.ts';
import type { PoleRow } from '../state/flowDesk.svelte.ts';
import { poleAt, poleFeatures } from './poleFeatures.ts';

const pole = (code: string, received: number, lonDeg: number, change: Partial<PoleRow> = {}): PoleRow => ({
	code,
	name: code,
	unit: 0,
	lonDeg,
	latDeg: 47,
	departement: '37',
	isInExtent: true,
	isKept: false,
	hue: 0,
	basin: new Int32Array(),
	around: new Int32Array(),
	basinAround: new Int32Array(),
	peopleInExtent: 0,
	people: 0,
	li: exactly(0.5),
	received: exactly(received),
	specialties: [],
	...change,
});

test('the area of a circle is patients received; a pole elsewhere is small whatever it receives', () => {
	const rows = [pole('a', 4000, 1), pole('b', 1000, 2), pole('c', 9e6, 3, { isInExtent: false })];
	const [a, b, c] = poleFeatures(rows, 'light', '').features.map(
		({ properties }) => properties?.['radius'] as number,
	);
	expect((a / b) ** 2).toBeCloseTo(4);
	expect(c).toBeLessThan(b);
});

test('a pole without a seat is not drawn; one kept by hand says so', () => {
	const rows = [pole('a', 1, NaN), pole('b', 1, 2, { isKept: true })];
	const { features } = poleFeatures(rows, 'light', '(main)');
	expect(features.map(({ properties }) => properties?.['name'] as string)).toEqual(['b (main)']);
});

test('the pole under the pointer is the nearest within reach', () => {
	const rows = [pole('a', 1, 1), pole('b', 1, 1.1)];
	const pixelAt = ([lon]: readonly [number, number]): [number, number] => [lon * 100, 0];
	expect(poleAt(rows, pixelAt, 107, 0)?.code).toBe('b');
	expect(poleAt(rows, pixelAt, 99, 3)?.code).toBe('a');
	expect(poleAt(rows, pixelAt, 60, 0)).toBeUndefined();
});
