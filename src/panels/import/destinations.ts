import type { Destination } from '../../actions/importFile.ts';

/** Only what lies in the open extent can go into its plan. */
export const destinationsOf = (isHere: boolean): readonly Destination[] =>
	isHere ? ['plan', 'add', 'pending'] : ['plan'];
