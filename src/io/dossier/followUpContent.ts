import type { ActionState, HeadCount, PartnerKind, SectorPurpose } from '../../model/followUp.ts';
import type { PartialDate } from '../../base/partialDate.ts';

/**
 * What a diagnostic tells beyond a dossier: the follow-up of the territory. Names of persons, notes, results,
 * actions, next steps and fields marked private are in it only where `isPrivate`.
 */
export interface FollowUpContent {
	readonly isPrivate: boolean;
	readonly axes: readonly { readonly title: string; readonly source: string }[];
	/** [] wherever private fields stay out. */
	readonly actions: readonly {
		readonly state: ActionState;
		readonly title: string;
		/** Axis, themes, dates, who sees to it; '' for none. */
		readonly detail: string;
		readonly source: string;
		/** '' for none. */
		readonly note: string;
		/** What does not fit, in sentences. */
		readonly warnings: readonly string[];
	}[];
	readonly partners: readonly {
		readonly kind: PartnerKind;
		readonly name: string;
		/** How many structures it stands for. */
		readonly count: number;
		/** Seats in its commissions, and which; '' for none. */
		readonly seats: string;
		readonly source: string;
	}[];
	readonly referents: readonly {
		readonly profession: string;
		/** Name of the sector; '' for the whole territory. */
		readonly sector: string;
		readonly inBureau: boolean;
		/** '' wherever private fields stay out. */
		readonly name: string;
	}[];
	/** Professions without a referent. */
	readonly gaps: readonly string[];
	/** `profession` is '' for all together; what is unknown is NaN. */
	readonly headCounts: readonly (Required<Pick<HeadCount, 'professionals' | 'adherents' | 'inMsp'>> & {
		readonly profession: string;
		readonly date: PartialDate;
		/** What does not fit, in sentences. */
		readonly warnings: readonly string[];
	})[];
	readonly sectors: readonly {
		readonly name: string;
		readonly purposes: readonly SectorPurpose[];
		/** Names of its communes in the territory, and how many codes have left it. */
		readonly communes: readonly string[];
		readonly gone: number;
	}[];
	/** Steps not done, none wherever private fields stay out, signatures planned and answers of the ARS awaited, dated ones first; overdue on the day of the making. */
	readonly next: readonly {
		readonly due: PartialDate | undefined;
		readonly isOverdue: boolean;
		readonly text: string;
		readonly ownerRole: string;
	}[];
	/** Labels and values of fields of the team: [] wherever private fields stay out. */
	readonly privateFacts: readonly (readonly [label: string, value: string])[];
	/** Results and notes of events, in their order: [] wherever private fields stay out. */
	readonly papers: readonly { readonly date: PartialDate; readonly what: string; readonly text: string }[];
}
