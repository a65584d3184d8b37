import type { ExtentState } from '../../state/extent.svelte.ts';
import type { SelectionState } from '../../state/selection.svelte.ts';
import type { MapEngine } from '../engine.ts';
import type { PointerAt } from '../pointers.ts';

/** What it takes to tell what is under the pointer, and to show it. */
export interface PointingContext {
	readonly engine: MapEngine;
	readonly extent: ExtentState;
	readonly selection: SelectionState;
	/** Outlines the communes that the tool would take where the pointer is. */
	readonly aim: (units: readonly number[]) => void;
}

export type Place = Pick<PointerAt, 'x' | 'y' | 'lonDeg' | 'latDeg'>;

/** Commune at a place of the map; undefined where there is none. */
export function unitAt(
	{ engine, extent }: PointingContext,
	{ x, y, lonDeg, latDeg }: Place,
): number | undefined {
	return extent.picker ? extent.picker.unitAt(lonDeg, latDeg) : engine.drawnUnitAt(x, y);
}

/** Notes what is under the pointer and outlines what the tool would take. */
export function aimAt(context: PointingContext, units: readonly number[]): void {
	context.selection.hovered = units[0] ?? -1;
	context.aim(units);
}

export const unitsOrNone = (unit: number | undefined): readonly number[] =>
	unit === undefined ? [] : [unit];
