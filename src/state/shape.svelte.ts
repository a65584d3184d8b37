import { coveredByShares, type CoveredEstimate } from '../analysis/coveredByShares.ts';
import { unitsByShare, type ShapeRule } from '../geometry/shapeRules.ts';
import type { UnitShare } from '../geometry/shapes.ts';
import type { ExtentState } from './extent.svelte.ts';

export { SHAPE_RULES } from '../geometry/shapeRules.ts';

/** What a new shape does with the communes that wait: takes their place, adds to them, or takes from them. */
export const COMBININGS = ['replace', 'add', 'remove'] as const;
export type Combining = (typeof COMBININGS)[number];

/** A shape that chose communes: drawn just now, or a kept drawing used again. */
export interface ChosenShape {
	readonly geometry: GeoJSON.MultiPolygon;
	/** Id of the plan's drawing; '' for a shape that is not kept. */
	readonly drawing: string;
	readonly combining: Combining;
	/** Units that waited before the shape. */
	readonly before: readonly number[];
	/** Units whose seats lie in the shape. */
	readonly seats: readonly number[];
}

/** The last shape that chose communes, with the shares that it covers, and by which rule shapes choose. */
export class ShapeState {
	readonly #extent: ExtentState;
	rule = $state<ShapeRule>('seat');
	combining = $state<Combining>('replace');
	#chosen = $state.raw<ChosenShape | null>(null);
	#shares = $state.raw<readonly UnitShare[] | null>(null);
	/** Revision of the pending communes after the shape chose: another one means that they were changed by hand. */
	pendingRevision = -1;

	get chosen(): ChosenShape | null {
		return this.#chosen;
	}

	constructor(extent: ExtentState) {
		this.#extent = extent;
	}

	/** Units that the chosen shape means by the rule; null while the shares that it needs are counted. */
	get units(): readonly number[] | null {
		if (!this.#chosen) return null;
		if (this.rule === 'seat') return this.#chosen.seats;
		return this.#shares && unitsByShare(this.#shares, this.rule);
	}

	/** What the chosen shape covers; null while that is counted. */
	get covered(): CoveredEstimate | null {
		const { units } = this.#extent;
		return this.#shares && units && coveredByShares(this.#shares, units);
	}

	/** By unit, above 0; null while they are counted. */
	get shares(): readonly UnitShare[] | null {
		return this.#shares;
	}

	choose(shape: ChosenShape): void {
		this.#chosen = shape;
		this.#shares = null;
	}

	/** Takes the shares of a shape; those of one that is no longer the chosen one are left aside. */
	count(shape: ChosenShape, geometry: GeoJSON.MultiPolygon, shares: readonly UnitShare[]): boolean {
		if (this.#chosen !== shape) return false;
		this.#chosen = { ...shape, geometry };
		this.#shares = shares;
		return true;
	}

	/** The chosen shape is now a drawing of the plan, or ('') no longer one. */
	nameDrawing(drawing: string): void {
		if (this.#chosen) this.#chosen = { ...this.#chosen, drawing };
	}

	clear(): void {
		this.#chosen = null;
		this.#shares = null;
	}
}
