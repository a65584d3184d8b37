import type { Theme } from '../../base/palette.ts';
import { nearestUnits } from '../../geometry/nearestUnits.ts';
import type { LocaleState } from '../../state/locale.svelte.ts';
import type { LocksState } from '../../state/locks.svelte.ts';
import type { PendingState } from '../../state/pending.svelte.ts';
import type { PlanState } from '../../state/plan.svelte.ts';
import type { ShapeState } from '../../state/shape.svelte.ts';
import type { SketchState } from '../../state/sketch.svelte.ts';
import type { StorageState } from '../../state/storage.svelte.ts';
import type { ToolState } from '../../state/tool.svelte.ts';
import type { ViewState } from '../../state/view.svelte.ts';
import type { PolygonTool } from '../polygonTool.ts';
import { unitAt, type Place, type PointingContext } from './pointing.ts';

/** What pointer and keyboard act on with a tool in the hand. */
export interface ModeContext extends PointingContext {
	readonly locale: LocaleState;
	readonly locks: LocksState;
	readonly pending: PendingState;
	readonly plan: PlanState;
	readonly shape: ShapeState;
	readonly sketch: SketchState;
	readonly storage: StorageState;
	readonly tool: ToolState;
	readonly view: ViewState;
	readonly theme: Theme;
	/** The library's polygon tool while it is in the hand. */
	readonly polygon: () => PolygonTool | null;
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
