import type { Change } from '../change.ts';

/** Takes a drawing out of the plan; the communes that it named stay where they are. */
export const removeDrawing = (id: string): Change => ({ kind: 'remove-drawing', id });
