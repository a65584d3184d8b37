import type { DeviceState } from './device.svelte.ts';

/** Holds what the device keeps: nothing of it is loaded until the map is painted. */
export class DeviceHolder {
	#state = $state.raw<DeviceState | null>(null);
	readonly #make: () => Promise<DeviceState>;

	/** `make` loads the work. */
	constructor(make: () => Promise<DeviceState>) {
		this.#make = make;
	}

	/** Null until `load` has brought it. */
	get state(): DeviceState | null {
		return this.#state;
	}

	/** Brings the work, once, and lets it begin. Rejects where it cannot be loaded. */
	async load(): Promise<DeviceState> {
		if (this.#state) return this.#state;
		const made = await this.#make();
		this.#state ??= made;
		if (this.#state === made) void made.start();
		return this.#state;
	}
}
