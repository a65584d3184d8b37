import { LABEL_SPACING_UNITS, MAX_ZOOM, MIN_ZOOM, UNITS_PER_TILE } from './tileSchema.ts';

/**
 * The zoom from which each place is labelled. At every zoom the places of lower zooms stay, then places come in
 * their order as long as none nearer than the label spacing is there already: labels exist all over the map, the
 * first in order win, and none disappears while zooming in. At the last zoom every place is labelled.
 * `worldXY` holds x, y, x, y… on the unit square; `order` lists the places, the most important first.
 */
export function placeZooms(worldXY: Float64Array, order: readonly number[]): Map<number, number> {
	const zoomOf = new Map<number, number>();
	for (let zoom = MIN_ZOOM; zoom < MAX_ZOOM; zoom++) {
		const spacing = LABEL_SPACING_UNITS / (UNITS_PER_TILE * 2 ** zoom);
		const labels = new NearbyPlaces(worldXY, spacing);
		for (const place of order) if (zoomOf.has(place)) labels.add(place);
		for (const place of order) {
			if (zoomOf.has(place) || labels.hasNear(place)) continue;
			zoomOf.set(place, zoom);
			labels.add(place);
		}
	}
	for (const place of order) if (!zoomOf.has(place)) zoomOf.set(place, MAX_ZOOM);
	return zoomOf;
}

/** Places in square cells as wide as the distance that is asked about. */
class NearbyPlaces {
	readonly #worldXY: Float64Array;
	readonly #spacing: number;
	readonly #cells = new Map<number, number[]>();

	constructor(worldXY: Float64Array, spacing: number) {
		this.#worldXY = worldXY;
		this.#spacing = spacing;
	}

	add(place: number): void {
		const key = this.#cellKey(this.#column(place), this.#row(place));
		const cell = this.#cells.get(key);
		if (cell) cell.push(place);
		else this.#cells.set(key, [place]);
	}

	hasNear(place: number): boolean {
		const column = this.#column(place);
		const row = this.#row(place);
		for (let dx = -1; dx <= 1; dx++)
			for (let dy = -1; dy <= 1; dy++)
				if (
					this.#cells.get(this.#cellKey(column + dx, row + dy))?.some((other) => this.#isNear(place, other))
				)
					return true;
		return false;
	}

	#isNear(a: number, b: number): boolean {
		const dx = this.#worldXY[2 * a] - this.#worldXY[2 * b];
		const dy = this.#worldXY[2 * a + 1] - this.#worldXY[2 * b + 1];
		return Math.hypot(dx, dy) < this.#spacing;
	}

	#column = (place: number): number => Math.floor(this.#worldXY[2 * place] / this.#spacing);
	#row = (place: number): number => Math.floor(this.#worldXY[2 * place + 1] / this.#spacing);
	#cellKey = (column: number, row: number): number => column * 2 ** 24 + row;
}
