import type { Theme } from '../../base/palette.ts';
import { nearestUnits } from '../../geometry/nearestUnits.ts';
import type { ExtentState } from '../../state/extent.svelte.ts';
import type { LocaleState } from '../../state/locale.svelte.ts';
import type { LocksState } from '../../state/locks.svelte.ts';
import type { PendingState } from '../../state/pending.svelte.ts';
import type { PlanState } from '../../state/plan.svelte.ts';
import type { SelectionState } from '../../state/selection.svelte.ts';
import type { ShapeState } from '../../state/shape.svelte.ts';
import type { SketchState } from '../../state/sketch.svelte.ts';
import type { StorageState } from '../../state/storage.svelte.ts';
import type { ToolState } from '../../state/tool.svelte.ts';
import type { ViewState } from '../../state/view.svelte.ts';
import type { MapEngine, PointerAt, PolygonTool } from '../engine.ts';

/** What pointer and keyboard act on. */
export interface ModeContext {
	readonly engine: MapEngine;
	readonly extent: ExtentState;
	readonly locale: LocaleState;
	readonly locks: LocksState;
	readonly pending: PendingState;
	readonly plan: PlanState;
	readonly selection: SelectionState;
	readonly shape: ShapeState;
	readonly sketch: SketchState;
	readonly storage: StorageState;
	readonly tool: ToolState;
	readonly view: ViewState;
	readonly theme: Theme;
	/** Outlines the communes that the tool would take where the pointer is. */
	readonly aim: (units: readonly number[]) => void;
	/** The library's polygon tool while it is in the hand. */
	readonly polygon: () => PolygonTool | null;
}

type Place = Pick<PointerAt, 'x' | 'y' | 'lonDeg' | 'latDeg'>;

/** Commune at a place of the map; undefined where there is none. */
export function unitAt({ engine, extent }: ModeContext, { x, y, lonDeg, latDeg }: Place): number | undefined {
	return extent.picker ? extent.picker.unitAt(lonDeg, latDeg) : engine.drawnUnitAt(x, y);
}

/** Communes that the brush would take at a place, the one under it first; none outside all communes. */
export function brushAt(context: ModeContext, place: Place): readonly number[] {
	const { extent, tool } = context;
	const unit = unitAt(context, place);
	if (unit === undefined) return [];
	if (tool.brushWidth === 1 || !extent.sides || !extent.units) return [unit];
	const position = [place.lonDeg, place.latDeg] as const;
	return nearestUnits(extent.sides, extent.units, unit, position, tool.brushWidth);
}

/** Notes what is under the pointer and outlines what the tool would take. */
export function aimAt(context: ModeContext, units: readonly number[]): void {
	context.selection.hovered = units[0] ?? -1;
	context.aim(units);
}

export const unitsOrNone = (unit: number | undefined): readonly number[] =>
	unit === undefined ? [] : [unit];
