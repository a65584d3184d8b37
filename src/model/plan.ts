/** A plan: territories with their dated perimeters and events. Plain data; everything in it can be written as JSON. */

import type { PartialDate } from '../base/partialDate.ts';
import type { Consultation } from './consultation.ts';
import type {
	Action,
	Axis,
	Contact,
	HeadCount,
	Link,
	NextStep,
	Partner,
	Referent,
	Sector,
} from './followUp.ts';
import type { FrontierCase } from './frontier.ts';
import type { AciIndicator, Group } from './group.ts';
import type { Meeting } from './meeting.ts';

export type StatusCode = 0 | 1 | 2 | 3 | 9;

/** What an event says of the status is in `EVENT_STATUS`; the other types change no status. */
export const EVENT_TYPES = [
	'emergence',
	'letter-filed',
	'letter-validated',
	'project-filed',
	'project-validated',
	'territorial-contract-signed',
	'aci-contract-signed',
	'ended',
	'launched',
	'signature-planned',
	'meeting',
	'working-group',
	'referent-recruited',
	'ars-answer-due',
	'perimeter-changed',
	'letter',
	'ars-answer',
	'contract-amended',
	'other',
] as const;
export type EventType = (typeof EVENT_TYPES)[number];

export const EVENT_STATUS: Readonly<Partial<Record<EventType, StatusCode>>> = {
	emergence: 0,
	'letter-filed': 1,
	'letter-validated': 1,
	'project-filed': 2,
	'project-validated': 2,
	'territorial-contract-signed': 3,
	'aci-contract-signed': 3,
	ended: 9,
};

/** Events that are a signed contract, of either kind. */
export const CONTRACT_TYPES: readonly EventType[] = EVENT_TYPES.filter((type) => EVENT_STATUS[type] === 3);

export interface TerritoryEvent {
	readonly type: EventType;
	readonly date: PartialDate;
	/** What happened, in the plan's own words (French). */
	readonly text?: string;
	/** Key of the source in the plan's `sources`. */
	readonly source?: string;
	/** An event marked private is never published. */
	readonly private?: boolean;
	readonly place?: string;
	/** People present; `presentAbout`: about so many. */
	readonly present?: number;
	readonly presentAbout?: true;
	/** Of a working group. */
	readonly theme?: string;
	/** What came out of it; never published, like the next step. */
	readonly result?: string;
	readonly next?: NextStep;
	/** The team's own notes, names of persons included: never published. */
	readonly notes?: string;
	/** Key of the computed date of the agenda that it settles ('mission:accesAuxSoins:start'); never published. */
	readonly settles?: string;
}

/** A zone blanche that somebody looks after. Never published. */
export interface BlankZone {
	/** Stable over the plan's life; letters, digits and hyphens. */
	readonly id: string;
	readonly name: string;
	/** INSEE codes as they were when it was noted, sorted; the zone blanche that holds most of them is meant. */
	readonly communes: readonly string[];
	/** Who looks after it, by role. */
	readonly ownerRole?: string;
	readonly next?: NextStep;
	readonly events: readonly TerritoryEvent[];
}

/** A perimeter in force from `from` on. `indicative`: no text lists its communes. */
export interface Perimeter {
	readonly from: PartialDate;
	/** INSEE codes, sorted. */
	readonly communes: readonly string[];
	readonly indicative: boolean;
	/** Someone decided it at its date ('acté au …'): it is drawn on no more. */
	readonly decided?: true;
	/** Drawn on since a perimeter was decided, and in force on no day; only the last perimeter may be one. */
	readonly draft?: true;
	readonly note?: string;
}

/** A polygon that was drawn or imported and is no union of communes; kept as it was drawn. */
export interface Drawing {
	/** Stable over the plan's life; letters, digits and hyphens. */
	readonly id: string;
	readonly name: string;
	/** Longitude and latitude in degrees (WGS 84), rings closed, no height. */
	readonly geometry: GeoJSON.MultiPolygon;
	readonly note?: string;
	/** Id of the territory whose perimeter it is; one that has left the plan counts as none. */
	readonly territory?: string;
}

/** A figure that a text announces, kept beside the measured one. */
export interface AnnouncedFigure {
	readonly what:
		| 'areaKm2'
		| 'population'
		| 'professionals'
		| 'communes'
		| 'generalistes'
		| 'autresSpecialistes'
		| 'infirmiers'
		| 'masseursKinesitherapeutes'
		| 'pharmacies'
		| 'axes';
	readonly value: number;
	readonly precision: 'exact' | 'about' | 'more-than';
	readonly date: PartialDate;
	readonly source?: string;
}

export interface Territory {
	/** Stable over the plan's life; letters, digits and hyphens. */
	readonly id: string;
	readonly name: string;
	/** Index into the palette of nine hues; once given it stays. */
	readonly colour: number;
	/** In the order of their dates; the last one is drawn on. */
	readonly perimeters: readonly Perimeter[];
	readonly events: readonly TerritoryEvent[];
	readonly announced: readonly AnnouncedFigure[];
	/** Legal form ('association'), as the texts give it. */
	readonly legalForm?: string;
	/** How it is governed, in the team's words. */
	readonly governance?: string;
	/** What a member pays a year. */
	readonly feeEuros?: number;
	/** Why the status reads as it does, where the events alone do not say it. */
	readonly statusNote?: string;
	/** Fields that never leave the browser in a public export: names of persons, telephone numbers. */
	readonly private?: Readonly<Record<string, string>>;
	readonly contact?: Contact;
	readonly links?: readonly Link[];
	readonly axes?: readonly Axis[];
	readonly actions?: readonly Action[];
	readonly partners?: readonly Partner[];
	readonly referents?: readonly Referent[];
	readonly headCounts?: readonly HeadCount[];
	readonly sectors?: readonly Sector[];
}

export interface PlanSource {
	readonly title: string;
	readonly date?: PartialDate;
	readonly file?: string;
	readonly url?: string;
}

export interface Plan {
	readonly id: string;
	readonly name: string;
	/** Scenario's name; '' for the plan of reference. */
	readonly scenario: string;
	/** Why this scenario was drawn; never published. */
	readonly reason?: string;
	/** True where every CPTS of the extent is in the plan: only then is an uncovered commune in a zone blanche. */
	readonly complete: boolean;
	/** Date up to which the inventory is known. */
	readonly asOf: PartialDate;
	/** Vintage of the commune codes. */
	readonly cog: number;
	/** Extent for which it was made ('24', '75-77', 'france'). */
	readonly extent: string;
	readonly territories: readonly Territory[];
	readonly sources: Readonly<Record<string, PlanSource>>;
	/** Absent where there is none. */
	readonly drawings?: readonly Drawing[];
	/** What was decided of frontier communes, in the order in which they came up; absent where nothing was. */
	readonly frontier?: readonly FrontierCase[];
	/** What professionals were asked and answered, in the order of the consultations; always private, absent where there is none. */
	readonly consultations?: readonly Consultation[];
	/** Meetings of several territories at once; absent where there is none, as all that follows. */
	readonly meetings?: readonly Meeting[];
	readonly zones?: readonly BlankZone[];
	/** InterCPTS. */
	readonly groups?: readonly Group[];
	readonly aciIndicators?: readonly AciIndicator[];
	/** What happened in the region or the country and is no territory's own; never published. */
	readonly events?: readonly TerritoryEvent[];
}

/** Fields of a territory that one change writes whole. */
export const TERRITORY_FIELDS = [
	'events',
	'announced',
	'legalForm',
	'governance',
	'feeEuros',
	'statusNote',
	'private',
	'contact',
	'links',
	'axes',
	'actions',
	'partners',
	'referents',
	'headCounts',
	'sectors',
] as const satisfies readonly (keyof Territory)[];
export type TerritoryField = (typeof TERRITORY_FIELDS)[number];

/** Fields of a plan that one change writes whole. */
export const PLAN_FIELDS = [
	'meetings',
	'zones',
	'groups',
	'aciIndicators',
	'events',
] as const satisfies readonly (keyof Plan)[];
export type PlanField = (typeof PLAN_FIELDS)[number];
