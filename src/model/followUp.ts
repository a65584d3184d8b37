import type { PartialDate } from '../base/partialDate.ts';
import type { Profession } from './consultation.ts';

/** The follow-up of a territory: what its team keeps beside perimeters and events. Plain data, each part absent where nothing is known. */

/** What is to be done next. */
export interface NextStep {
	readonly text: string;
	readonly due?: PartialDate;
	/** Who sees to it, by role, never by name. */
	readonly ownerRole?: string;
	/** Since then there is nothing left to do. */
	readonly done?: PartialDate;
}

/** How the public reaches a CPTS; addresses of the structure, never of a person. */
export interface Contact {
	/** Web address, http or https. */
	readonly site?: string;
	readonly email?: string;
	/** Where a professional joins: web address. */
	readonly join?: string;
	/** When somebody last checked that all this holds. */
	readonly checked?: PartialDate;
}

export interface Link {
	readonly title: string;
	/** http or https. */
	readonly url: string;
}

/** An axis of the projet de santé. */
export interface Axis {
	readonly title: string;
	/** Key of the source in the plan's `sources`. */
	readonly source?: string;
}

export const ACTION_STATES = ['idea', 'planned', 'running', 'done', 'dropped'] as const;
export type ActionState = (typeof ACTION_STATES)[number];

/** An action of a territory. */
export interface Action {
	readonly title: string;
	/** Title of the axis that it serves. */
	readonly axis?: string;
	/** Themes, in the words of the team: those of the plan's meetings are proposed. */
	readonly tags: readonly string[];
	readonly state: ActionState;
	readonly from?: PartialDate;
	readonly until?: PartialDate;
	readonly ownerRole?: string;
	readonly source?: string;
	/** Never published. */
	readonly note?: string;
}

export const PARTNER_KINDS = [
	'msp',
	'centre-de-sante',
	'hospital',
	'ght',
	'dac',
	'sas',
	'cls',
	'crsa',
	'other',
] as const;
export type PartnerKind = (typeof PARTNER_KINDS)[number];

/** A structure beside the territory's professionals; a structure is never a member. */
export interface Partner {
	readonly kind: PartnerKind;
	readonly name: string;
	/** INSEE code of its commune. */
	readonly commune?: string;
	/** How many structures it stands for, where a text counts them without naming them; absent for one. */
	readonly count?: number;
	/** Seats of the territory in its commissions, and which commission. */
	readonly seats?: number;
	readonly seatsIn?: string;
	readonly source?: string;
	/** Never published. */
	readonly note?: string;
}

/** One referent a profession and zone. */
export interface Referent {
	readonly profession: Profession;
	/** Id of a sector of the territory; absent for the whole of it. */
	readonly sector?: string;
	/** With or without a seat in the bureau. */
	readonly inBureau: boolean;
	readonly since?: PartialDate;
	readonly source?: string;
	/** Optional, never leaves the browser in an export for the public. */
	readonly name?: string;
}

/** Professionals of the territory, members of the CPTS among them, and of these those who work in an MSP; absent: unknown. */
export interface HeadCount {
	/** Absent for all professions together. */
	readonly profession?: Profession;
	readonly professionals?: number;
	readonly adherents?: number;
	readonly inMsp?: number;
	readonly date: PartialDate;
	readonly source?: string;
}

export const SECTOR_PURPOSES = ['unscheduled-care', 'referents', 'antenna'] as const;
export type SectorPurpose = (typeof SECTOR_PURPOSES)[number];

/** A named part of a territory. */
export interface Sector {
	/** Unique within its territory; letters, digits and hyphens. */
	readonly id: string;
	readonly name: string;
	/** INSEE codes, sorted; those that have left the territory are told, not dropped. */
	readonly communes: readonly string[];
	readonly purposes: readonly SectorPurpose[];
}
