import type { Change } from '../change.ts';

/** Takes a territory out of the plan; its communes stay in whatever other territories they are in. */
export const deleteTerritory = (id: string): Change => ({ kind: 'remove-territory', id });
