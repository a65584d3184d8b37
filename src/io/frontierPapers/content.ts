import type { PartialDate } from '../../base/partialDate.ts';
import type { AgreeingParty, AnswerFacts, FrontierOutcome } from '../../model/frontier.ts';
import type { MapContent } from '../print/mapBlock.ts';
import type { PrintedSources } from '../print/sources.ts';

/** What all papers say of the plan that they are printed from. */
export interface PaperHead {
	readonly plan: {
		readonly name: string;
		readonly scenario: string;
		readonly asOf: PartialDate;
		readonly isComplete: boolean;
	};
	/** Days: of the situation shown, and of the paper. */
	readonly day: string;
	readonly madeOn: string;
	readonly isDemonstration: boolean;
}

/** A CPTS on one side of the frontier. */
export interface PaperSide {
	readonly name: string;
	readonly status: string;
	/** No text lists its communes. */
	readonly isIndicative: boolean;
}

/** A party with all that it said of a decision, '' where it said nothing; `agrees` is its last word. */
export interface PaperAgreement {
	readonly party: AgreeingParty;
	readonly name: string;
	readonly said: string;
	readonly agrees: boolean;
}

export interface PaperDecision {
	readonly date: PartialDate;
	/** By the sides of the paper. */
	readonly outcome: FrontierOutcome;
	/** In words: 'CPTS …', 'partagée entre les deux', 'aucune des deux'. */
	readonly to: string;
	readonly reason: string;
	readonly authorRole: string;
	readonly effectiveFrom: PartialDate | undefined;
	readonly reviewOn: PartialDate | undefined;
	readonly agreements: readonly PaperAgreement[];
	/** What was known then, in words; empty unless it was asked for. */
	readonly facts: readonly string[];
}

/** A commune with what is proposed and what was decided. */
export interface PaperCommune {
	readonly code: string;
	readonly name: string;
	/** Municipal; NaN where unknown. */
	readonly population: number;
	/** Why it is on the frontier, in words; '' where it no longer is. */
	readonly why: string;
	/** What was calculated, with its rule in words; '' where it is no longer on the frontier. */
	readonly proposal: string;
	/** As they were noted; the last one stands. */
	readonly decisions: readonly PaperDecision[];
	/** Decisions are noted but marked private, and nobody asked to print those. */
	readonly isWithheld: boolean;
	/** Decisions on the same commune between other parties, private ones left out. */
	readonly elsewhere: number;
}

/** A row of what the choice changes, in words: lines of side a and of side b. */
export interface SideRow {
	readonly title: string;
	readonly a: readonly string[];
	readonly b: readonly string[];
}

/** One decision sheet. */
export interface SheetContent extends PaperCommune {
	readonly a: PaperSide;
	/** Undefined where the other side is nobody's. */
	readonly b: PaperSide | undefined;
	/** What the columns stand for: 'CPTS … (la commune y est)', the second perhaps 'Reste sans CPTS'. */
	readonly titleA: string;
	readonly titleB: string;
	/** Names, '' for none. */
	readonly departement: string;
	readonly epci: string;
	readonly bassinDeVie: string;
	readonly zoneEmploi: string;
	/** CPTS that the commune is in. */
	readonly heldBy: readonly string[];
	readonly supply: readonly { readonly key: SupplyOnSheet; readonly count: number }[];
	/** Consultations per person and year; NaN where unknown. */
	readonly apl: number;
	readonly rows: readonly SideRow[];
	/** What is said of flows where none is loaded; '' where they stand among the rows. */
	readonly flows: string;
	/** Only what may leave the program: groups of six answers or more, their professions in words. Empty for none. */
	readonly answers: readonly AnswerFacts[];
	/** There are answers, too few to be printed. */
	readonly isWithheld: boolean;
	/** Outcomes to choose from where nothing is decided, in words. */
	readonly choices: readonly string[];
	/** Parties to a decision, in words. */
	readonly parties: readonly string[];
	/** Undefined where no map is asked for. */
	readonly map: MapContent | undefined;
}

type SupplyOnSheet = 'generalistesBpe2017' | 'pharmacies2020' | 'msp2020' | 'urgences2020' | 'hopitaux2020';

/** Decision sheets, one commune after the other. */
export interface SheetsContent extends PaperHead {
	readonly sheets: readonly SheetContent[];
	/** Where the map comes from, in words. */
	readonly mapSources: string;
	/** The table of amounts in words, with what a user filled into it. */
	readonly scale: string;
}

/** What two CPTS have between them. */
interface PairPaper extends PaperHead {
	readonly a: PaperSide;
	readonly b: PaperSide;
	/** All communes between the two, then those that were decided and no longer are. */
	readonly communes: readonly PaperCommune[];
}

/** Communes counted together. */
export interface CommuneGroup {
	readonly communes: number;
	/** Of those known; NaN where none is. */
	readonly population: number;
	readonly withoutPopulation: number;
	readonly areaKm2: number;
}

/** The frontier dossier of two CPTS. */
export interface PairContent extends PairPaper, PrintedSources {
	readonly map: MapContent;
	readonly figures: {
		readonly borderKm: number;
		readonly wholeA: CommuneGroup;
		readonly wholeB: CommuneGroup;
		readonly alongA: CommuneGroup;
		readonly alongB: CommuneGroup;
		readonly shared: CommuneGroup;
		readonly free: CommuneGroup;
	};
}

/** The statement that both presidents sign. */
export type StatementContent = PairPaper;

export type FrontierPaper =
	| { readonly kind: 'sheets'; readonly content: SheetsContent }
	| { readonly kind: 'pair'; readonly content: PairContent }
	| { readonly kind: 'statement'; readonly content: StatementContent };
export type PaperKind = FrontierPaper['kind'];
