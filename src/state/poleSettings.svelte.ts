import { keepModels, keptModels, type FittedModel, type FittedModels } from './fittedModels.ts';
import { keepThresholds, keptThresholds, USUAL_THRESHOLDS, type PoleThresholds } from './poleThresholds.ts';

/** Limits, bounds and parameters of the model that the user set, for every plan and all flows; this browser keeps them. */
export class PoleSettings {
	#thresholds = $state.raw(keptThresholds());

	#fitted = $state.raw<FittedModels>(keptModels());

	/** Parameters of modelled flows that were fitted to observed ones, by kind. */
	get fitted(): FittedModels {
		return this.#fitted;
	}

	/** Models flows of a kind with fitted parameters, or (undefined) with those of the table. False: not kept. */
	fit(kind: string, fitted: FittedModel | undefined): boolean {
		const others = Object.entries(this.#fitted).filter(([one]) => one !== kind);
		this.#fitted = Object.fromEntries(fitted ? [...others, [kind, fitted]] : others);
		return keepModels(this.#fitted);
	}

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
