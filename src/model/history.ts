import { apply } from './apply.ts';
import type { Change } from './change.ts';
import type { Plan } from './plan.ts';

/** One step of the history: what was done, how it is undone, and when. Plain data, as it is stored. */
export interface Step {
	readonly change: Change;
	readonly inverse: Change;
	/** Milliseconds since 1970; NaN where it is not known. */
	readonly at: number;
}

/** All steps of a plan, oldest first. The first `position` of them are done, the others were undone. */
export interface History {
	readonly steps: readonly Step[];
	readonly position: number;
}

export const NO_HISTORY: History = { steps: [], position: 0 };

/** A plan together with the history that led to it. */
export interface Course {
	readonly plan: Plan;
	readonly history: History;
}

/** Carries out a change as the next step; steps that were undone are given up. */
export function advance({ plan, history }: Course, change: Change, at: number): Course {
	const applied = apply(plan, change);
	const steps = history.steps.slice(0, history.position);
	steps.push({ change, inverse: applied.inverse, at });
	return { plan: applied.plan, history: { steps, position: steps.length } };
}

/** Undoes or does again as many steps as lie between here and `position`. Throws outside the history. */
export function moveTo({ plan, history }: Course, position: number): Course {
	const { steps } = history;
	if (!Number.isInteger(position) || position < 0 || position > steps.length)
		throw new RangeError(`moveTo: no position ${position} among ${steps.length} steps`);
	let moved = plan;
	for (let at = history.position; at < position; at++) moved = apply(moved, steps[at].change).plan;
	for (let at = history.position; at > position; at--) moved = apply(moved, steps[at - 1].inverse).plan;
	return { plan: moved, history: { steps, position } };
}

/** How many steps two histories have in common from the start. */
export function sharedStart(a: readonly Step[], b: readonly Step[]): number {
	let length = 0;
	while (length < a.length && length < b.length && a[length] === b[length]) length++;
	return length;
}
