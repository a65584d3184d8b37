import { keepThresholds, keptThresholds, USUAL_THRESHOLDS, type PoleThresholds } from './poleThresholds.ts';

/** Limits and bounds that the user set, for every plan and all flows; this browser keeps them. */
export class PoleSettings {
	#thresholds = $state.raw(keptThresholds());

	get thresholds(): PoleThresholds {
		return this.#thresholds;
	}

	/** False: not kept for the next visit. */
	choose(thresholds: PoleThresholds): boolean {
		this.#thresholds = thresholds;
		return keepThresholds(thresholds);
	}

	/** Limits of the classes as they usually are. */
	resetLimits(): boolean {
		return this.choose({ ...this.#thresholds, limits: USUAL_THRESHOLDS.limits });
	}

	resetBounds(): boolean {
		return this.choose({ ...this.#thresholds, bounds: USUAL_THRESHOLDS.bounds });
	}
}
