/** Shapes of the marks for places of care. */
export type CareMark = 'disc' | 'square' | 'diamond' | 'cross';

/** Shape and colour of each kind of place: told apart without colour, alike on the map and in the legend. */
export const CARE_MARKS = {
	msp2020: { mark: 'disc', colour: '#0B6E69' },
	hopitaux2020: { mark: 'square', colour: '#2F4B7C' },
	urgences2020: { mark: 'cross', colour: '#B42318' },
	pharmacies2020: { mark: 'diamond', colour: '#2B6B2F' },
} as const satisfies Record<string, { mark: CareMark; colour: string }>;
