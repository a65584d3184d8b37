import type { Change } from '../change.ts';

/** Removes a consultation with its answers; undo brings them back. */
export const removeConsultation = (id: string): Change => ({ kind: 'remove-consultation', id });
