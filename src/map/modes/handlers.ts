import type { Tool } from '../../state/tool.svelte.ts';
import type { PointerHandlers } from '../pointers.ts';
import type { ModeContext } from './context.ts';
import { brushing, clicking } from './painting.ts';
import { lassoing, rectangling } from './sketching.ts';
import { zoning } from './zoning.ts';

/** A tool that is more than looking. */
export type Mode = Exclude<Tool, 'pan'>;

interface ModeEntry {
	readonly handlers: (context: ModeContext) => PointerHandlers;
	/** The pressed mouse, or one finger, works instead of moving the map. */
	readonly drags: boolean;
}

export const MODES: Readonly<Record<Mode, ModeEntry>> = {
	click: { handlers: clicking, drags: false },
	brush: { handlers: brushing, drags: true },
	zone: { handlers: zoning, drags: false },
	rectangle: { handlers: rectangling, drags: true },
	lasso: { handlers: lassoing, drags: true },
	polygon: { handlers: () => ({}), drags: false },
};
