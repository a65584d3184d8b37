/** Degrees. */
export type LonLat = readonly [lonDeg: number, latDeg: number];

/** The shape that is being drawn on the map: its points so far, and where the next one would come. */
export class SketchState {
	#points = $state.raw<readonly LonLat[]>([]);
	#next = $state.raw<LonLat | null>(null);

	get points(): readonly LonLat[] {
		return this.#points;
	}

	/** Where the pointer or the aim is, null between shapes. */
	get next(): LonLat | null {
		return this.#next;
	}

	get isEmpty(): boolean {
		return this.#points.length === 0;
	}

	add(point: LonLat): void {
		this.#points = [...this.#points, point];
		this.#next = point;
	}

	/** Shows where the next point would come; nothing while there is no first one. */
	reach(point: LonLat): void {
		if (this.#points.length > 0) this.#next = point;
	}

	removeLast(): void {
		this.#points = this.#points.slice(0, -1);
		if (this.#points.length === 0) this.#next = null;
	}

	clear(): void {
		this.#points = [];
		this.#next = null;
	}
}
