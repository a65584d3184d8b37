import type { AtlasClient } from '../work/client.ts';
import { afterEvent } from './afterEvent.ts';
import type { MapEngine } from './engine.ts';

/**
 * Keeps a source at the outline of a set of communes that changes often. One request at a time is with the worker;
 * of what changes meanwhile only the last is asked for.
 */
export class OutlineDrawing {
	readonly #engine: MapEngine;
	readonly #client: AtlasClient;
	readonly #source: string;
	#drawn = '';
	#wanted: Int32Array | null = null;
	#busy = false;
	#stopped = false;

	constructor(engine: MapEngine, client: AtlasClient, source: string) {
		this.#engine = engine;
		this.#client = client;
		this.#source = source;
	}

	/** The set to be outlined from now on; its order does not matter. */
	show(units: Iterable<number>): void {
		this.#wanted = Int32Array.from(units).sort();
		if (!this.#busy) void this.#work();
	}

	stop(): void {
		this.#stopped = true;
	}

	async #work(): Promise<void> {
		this.#busy = true;
		try {
			while (this.#wanted && !this.#stopped) {
				await afterEvent();
				const units = this.#wanted;
				this.#wanted = null;
				await this.#draw(units);
			}
		} finally {
			this.#busy = false;
		}
	}

	async #draw(units: Int32Array): Promise<void> {
		const key = units.join(' ');
		if (key === this.#drawn) return;
		const features: GeoJSON.Feature[] = [];
		if (units.length > 0)
			for (const { geometry } of await this.#client.shapes([{ key: 0, units }]))
				features.push({ type: 'Feature', geometry, properties: {} });
		if (this.#stopped) return;
		this.#drawn = key;
		this.#engine.setSourceData(this.#source, { type: 'FeatureCollection', features });
	}
}
