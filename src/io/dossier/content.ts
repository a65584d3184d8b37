import type { DossierTexts } from '../../base/messages/dossier.fr.ts';
import type { PartialDate } from '../../base/partialDate.ts';
import type { MapContent } from '../print/mapBlock.ts';
import type { PrintedSources } from '../print/sources.ts';
import type { FollowUpContent } from './followUpContent.ts';

type SupplyName = keyof DossierTexts['supply']['names'];
type GroupName = keyof DossierTexts['supply']['relativeNames'];

export interface DossierCommune {
	readonly code: string;
	readonly name: string;
	/** 'Indre-et-Loire (37)'. */
	readonly departement: string;
	/** '' for none. */
	readonly epci: string;
	/** Municipal; NaN where unknown. */
	readonly population: number;
}

/** What an announcement says beside what is measured; the gap is a share of what is announced. */
export interface DossierAnnounced {
	readonly what: string;
	readonly announced: string;
	readonly measured: string | undefined;
	readonly gapShare: number | undefined;
	/** The gap is beyond what the announcement allows, and the perimeter is indicative. */
	readonly isDueToPerimeter: boolean;
	readonly source: string;
}

/**
 * All that a dossier tells, as figures and names; the pages put it into words of a language. Figures that are not
 * known are NaN. No field comes from what a plan marks private, but for those of `followUp` where it says so.
 */
export interface DossierContent extends PrintedSources {
	readonly name: string;
	readonly status: string;
	readonly statusNote: string | undefined;
	readonly legalForm: string | undefined;
	readonly perimeter:
		| { readonly since: PartialDate; readonly isIndicative: boolean; readonly note: string | undefined }
		| undefined;
	readonly plan: {
		readonly name: string;
		readonly scenario: string;
		readonly asOf: PartialDate;
		readonly isComplete: boolean;
	};
	/** Days: of the situation shown, and of the dossier. */
	readonly day: string;
	readonly madeOn: string;
	readonly isDemonstration: boolean;
	readonly map: MapContent;
	readonly communes: readonly DossierCommune[];
	readonly figures: {
		readonly population: number;
		readonly withoutPopulation: number;
		readonly areaKm2: number;
		readonly density: number;
		readonly perimeterKm: number;
		readonly pieces: number;
	};
	readonly departements: readonly {
		readonly name: string;
		readonly communes: number;
		readonly population: number;
	}[];
	readonly size: {
		readonly sizeClass: number | undefined;
		readonly above: { readonly sizeClass: number; readonly people: number } | undefined;
		readonly below: { readonly sizeClass: number; readonly people: number } | undefined;
		/** Of the dated table. */
		readonly label: string;
		readonly amounts: readonly {
			readonly label: string;
			/** Euros a year; undefined where the table has no figure. */
			readonly euros: number | undefined;
			readonly isCeiling: boolean;
			readonly source: string;
		}[];
	};
	readonly supply: readonly {
		readonly key: SupplyName;
		readonly count: number;
		readonly per10000: number;
		readonly unknownCommunes: number;
	}[];
	/** Density of establishments, 100 where it is that of the extent. */
	readonly relative: readonly {
		readonly key: GroupName;
		readonly index: number;
		readonly unknownCommunes: number;
	}[];
	readonly apl: { readonly value: number; readonly weight: 'standardised' | 'municipal' };
	readonly aplUnder65: { readonly value: number; readonly weight: 'standardised' | 'municipal' };
	/** By the total population of INSEE, where the user imported it. */
	readonly totalPopulation:
		{ readonly population: number; readonly sizeClass: number | undefined } | undefined;
	/** Figures that the user imported; `low` and `high` differ where secret figures are counted. */
	readonly indicators: readonly {
		readonly name: string;
		readonly unit: string;
		/** What a mean is weighted by, '' for the municipal population; undefined for a sum. */
		readonly weight: string | undefined;
		readonly low: number;
		readonly high: number;
		readonly unknown: number;
		readonly source: string;
	}[];
	readonly announced: readonly DossierAnnounced[];
	/** Longest common border first; those that only share communes come last with 0 km. */
	readonly neighbours: readonly {
		readonly name: string;
		readonly status: string;
		readonly borderKm: number;
		readonly shared: readonly string[];
	}[];
	readonly towardsNobodyKm: number;
	readonly outsideKm: number;
	readonly epci: {
		/** Whole ones first, then by name. */
		readonly zones: readonly {
			readonly name: string;
			readonly inside: number;
			readonly all: number;
			readonly population: number;
		}[];
		readonly withoutZone: number;
	};
	readonly around: {
		/** Neighbouring communes of the extent in no territory, most people first. */
		readonly communes: readonly DossierCommune[];
		/** Neighbouring communes outside the extent, in no territory. */
		readonly beyond: number;
	};
	readonly events: readonly { readonly date: PartialDate; readonly what: string; readonly source: string }[];
	/** Of a diagnostic. */
	readonly followUp?: FollowUpContent;
}
