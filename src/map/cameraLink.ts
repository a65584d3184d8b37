/** Where a map looks: longitude and latitude of its middle in degrees, and its zoom. */
export interface Camera {
	readonly center: readonly [number, number];
	readonly zoom: number;
}

/** What a map must do to move with others. */
export interface Movable {
	readonly camera: Camera;
	moveTo(camera: Camera): void;
	/** Calls back while the map moves, by hand or by itself, until the function that it returns is called. */
	onMove(callback: () => void): () => void;
}

/** Maps that look at the same place: each follows the moves of the others, and one that comes takes the place over. */
export class CameraLink {
	readonly #maps = new Set<Movable>();
	#camera: Camera | null = null;
	#land = '';
	#flown: unknown = null;
	#isFollowing = false;

	/** A map joins; on another land than before nothing is taken over. Returns how it leaves. */
	join(map: Movable, land: string): () => void {
		if (land !== this.#land) this.#camera = null;
		this.#land = land;
		if (this.#camera) map.moveTo(this.#camera);
		this.#maps.add(map);
		const stop = map.onMove(() => this.#follow(map));
		return () => {
			stop();
			this.#maps.delete(map);
		};
	}

	/** True once for each place to fly to: a map that comes later does not fly there again. */
	flies(target: unknown): boolean {
		if (target === null || target === this.#flown) return false;
		this.#flown = target;
		return true;
	}

	#follow(leader: Movable): void {
		if (this.#isFollowing || !this.#maps.has(leader)) return;
		this.#isFollowing = true;
		this.#camera = leader.camera;
		for (const map of this.#maps) if (map !== leader) map.moveTo(this.#camera);
		this.#isFollowing = false;
	}
}
