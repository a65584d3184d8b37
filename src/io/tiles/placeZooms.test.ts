import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeZooms } from './placeZooms.ts';
import { LABEL_SPACING_UNITS, MAX_ZOOM, MIN_ZOOM, UNITS_PER_TILE } from './tileSchema.ts';

const spacingAt = (zoom: number): number => LABEL_SPACING_UNITS / (UNITS_PER_TILE * 2 ** zoom);
const place = fc.tuple(
	fc.double({ min: 0.49, max: 0.51, noNaN: true }),
	fc.double({ min: 0.34, max: 0.36, noNaN: true }),
);
const anyPlaces = fc.array(place, { minLength: 1, maxLength: 60 });

function zoomsOf(places: readonly (readonly [number, number])[]): number[] {
	const order = places.map((_, index) => index);
	const zooms = placeZooms(Float64Array.from(places.flat()), order);
	return order.map((index) => zooms.get(index) ?? NaN);
}

const distance = ([x1, y1]: readonly number[], [x2, y2]: readonly number[]): number =>
	Math.hypot(x1 - x2, y1 - y2);

describe('placeZooms', () => {
	it('labels the first place from the first zoom, and every place at the last', () => {
		fc.assert(
			fc.property(anyPlaces, (places) => {
				const zooms = zoomsOf(places);
				expect(zooms[0]).toBe(MIN_ZOOM);
				expect(zooms.every((zoom) => zoom >= MIN_ZOOM && zoom <= MAX_ZOOM)).toBe(true);
			}),
		);
	});

	it('keeps labels apart, and leaves no place without a label nearby', () => {
		fc.assert(
			fc.property(anyPlaces, fc.integer({ min: MIN_ZOOM, max: MAX_ZOOM - 1 }), (places, zoom) => {
				const zooms = zoomsOf(places);
				const shown = places.filter((_, index) => zooms[index] <= zoom);
				shown.forEach((a, i) =>
					shown.slice(i + 1).forEach((b) => expect(distance(a, b)).toBeGreaterThanOrEqual(spacingAt(zoom))),
				);
				for (const a of places)
					expect(shown.some((b) => a === b || distance(a, b) < spacingAt(zoom))).toBe(true);
			}),
		);
	});

	it('gives a crowded spot to the place that comes first', () => {
		const [large, small, far] = zoomsOf([
			[0.5, 0.35],
			[0.5 + spacingAt(8) / 2, 0.35],
			[0.5 + 3 * spacingAt(MIN_ZOOM), 0.35],
		]);
		expect([large, small, far]).toEqual([MIN_ZOOM, 9, MIN_ZOOM]);
	});
});
