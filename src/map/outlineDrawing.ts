import type { AtlasClient } from '../work/client.ts';
import type { MapEngine } from './engine.ts';
import { LatestOnly } from './latestOnly.ts';

/**
 * Keeps a source at the outline of a set of communes that changes often: one request at a time is with the worker.
 */
export class OutlineDrawing {
	readonly #engine: MapEngine;
	readonly #client: AtlasClient;
	readonly #source: string;
	#drawn = '';
	readonly #drawing = new LatestOnly<Int32Array>((units) => this.#draw(units));

	constructor(engine: MapEngine, client: AtlasClient, source: string) {
		this.#engine = engine;
		this.#client = client;
		this.#source = source;
	}

	/** The set to be outlined from now on; its order does not matter. */
	show(units: Iterable<number>): void {
		void this.#engine.during(this.#drawing.ask(Int32Array.from(units).sort()));
	}

	stop(): void {
		this.#drawing.stop();
	}

	async #draw(units: Int32Array): Promise<void> {
		const key = units.join(' ');
		if (key === this.#drawn) return;
		const features: GeoJSON.Feature[] = [];
		if (units.length > 0)
			for (const { geometry } of await this.#client.shapes([{ key: 0, units }]))
				features.push({ type: 'Feature', geometry, properties: {} });
		if (this.#drawing.isStopped) return;
		this.#drawn = key;
		this.#engine.setSourceData(this.#source, { type: 'FeatureCollection', features });
	}
}
