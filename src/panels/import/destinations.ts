/** What can be done with territories that were read. */
export type Destination = 'plan' | 'add' | 'pending';

/** Only what lies in the open extent can go into its plan. */
export const destinationsOf = (isHere: boolean): readonly Destination[] =>
	isHere ? ['plan', 'add', 'pending'] : ['plan'];
