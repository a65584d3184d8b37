import type { PartialDate } from '../base/partialDate.ts';
import type { NextStep } from './followUp.ts';

export const PRESENCES = ['present', 'excused', 'absent', 'blank'] as const;
export type Presence = (typeof PRESENCES)[number];

/** One row of a table of presence. */
export interface Attendance {
	/** The structure as it was written. */
	readonly structure: string;
	/** Territory of the plan that it was matched to; absent where it is none of them, or nobody knows. */
	readonly territory?: string;
	/** Role as it was written: 'présidence', 'coordination', 'MG'… */
	readonly role?: string;
	/** 'blank': the table says nothing. */
	readonly presence: Presence;
	/** Optional, never leaves the browser in an export for the public. */
	readonly name?: string;
}

export const THEME_KINDS = ['priority', 'national-measure', 'workshop', 'agenda'] as const;
type ThemeKind = (typeof THEME_KINDS)[number];

/** What was talked about; titles serve as tags of actions. */
export interface Theme {
	readonly kind: ThemeKind;
	readonly title: string;
}

/** A meeting of several territories at once. Never published. */
export interface Meeting {
	/** Stable over the plan's life; letters, digits and hyphens. */
	readonly id: string;
	readonly name: string;
	readonly date: PartialDate;
	readonly place?: string;
	/** People present, where a text says so; `presentAbout`: about so many. */
	readonly present?: number;
	readonly presentAbout?: true;
	readonly result?: string;
	readonly themes?: readonly Theme[];
	readonly next?: NextStep;
	readonly attendance?: readonly Attendance[];
	readonly source?: string;
}
