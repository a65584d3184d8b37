import type { PartialDate } from '../base/partialDate.ts';
import type { Profession } from './consultation.ts';

export const GROUP_LEVELS = ['infra-departemental', 'departemental', 'regional'] as const;
export type GroupLevel = (typeof GROUP_LEVELS)[number];

export const MEANS_KINDS = ['coordinator', 'tool', 'other'] as const;
type MeansKind = (typeof MEANS_KINDS)[number];

/** What the territories of a group pay for together; each bears its share by people. */
export interface SharedMeans {
	readonly title: string;
	readonly kind: MeansKind;
	/** Absent where the cost is unknown. */
	readonly eurosAYear?: number;
	/** Full-time equivalents, of a coordinator. */
	readonly fullTime?: number;
	readonly from?: PartialDate;
	readonly source?: string;
}

export const MANDATES = ['proposed', 'validated'] as const;
type Mandate = (typeof MANDATES)[number];

/** A member of the delegation of a régionale interCPTS; the federation validates the mandate. */
export interface Delegate {
	/** Id of the group that sends them. */
	readonly group: string;
	readonly profession: Profession;
	readonly mandate: Mandate;
	/** When it was proposed or validated. */
	readonly date?: PartialDate;
	/** Optional, never leaves the browser in an export for the public. */
	readonly name?: string;
}

/** An interCPTS: territories, and groups below it, that work together. */
export interface Group {
	/** Stable over the plan's life; letters, digits and hyphens. */
	readonly id: string;
	readonly name: string;
	readonly level: GroupLevel;
	/** Ids of territories that are in it by themselves. */
	readonly territories: readonly string[];
	/** Ids of the groups of a lower level that are in it, with their territories. */
	readonly groups?: readonly string[];
	readonly means?: readonly SharedMeans[];
	/** Of a régionale one. */
	readonly delegates?: readonly Delegate[];
	readonly source?: string;
}

export const INDICATOR_TOTALS = ['sum', 'mean-by-people'] as const;
export type IndicatorTotal = (typeof INDICATOR_TOTALS)[number];

/** An indicator of the ACI, by territory; rolled up as a sum, or as a mean weighted by people. */
export interface AciIndicator {
	/** Stable over the plan's life; letters, digits and hyphens. */
	readonly id: string;
	readonly name: string;
	readonly unit: string;
	readonly total: IndicatorTotal;
	readonly values: readonly AciValue[];
}

export interface AciValue {
	/** Id of the territory; one that has left the plan counts in no total. */
	readonly territory: string;
	readonly value: number;
	readonly date: PartialDate;
	readonly source?: string;
}
