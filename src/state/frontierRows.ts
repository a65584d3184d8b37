import type { FrontierEffect } from '../analysis/frontierEffect.ts';
import type { FlowLine, FrontierProposal, SideFlows } from '../analysis/frontierProposal.ts';
import type { FrontierRule } from '../analysis/frontierRules.ts';
import type { StretchKind } from '../analysis/outlineStretches.ts';
import type { TerritoryPair } from '../analysis/pairTable.ts';
import type { ZoneInCommon } from '../analysis/zoneInCommon.ts';
import type { PartialDate } from '../base/partialDate.ts';
import type { AnswerFacts, FrontierCase, FrontierCaseKey } from '../model/frontier.ts';
import type { Territory } from '../model/plan.ts';
import type { SheetAnswers } from './sheetAnswers.ts';

/** A stretch of the chosen territory's outline. */
export interface StretchLine {
	readonly key: string;
	readonly kind: StretchKind;
	readonly territories: readonly Territory[];
	readonly lengthUm: number;
	readonly inside: readonly number[];
	readonly across: readonly number[];
	/** People of the communes across, those known. */
	readonly peopleAcross: number;
	/** Communes that both territories claim, and those of nobody that touch both; undefined where there is no one other. */
	readonly disputed: number | undefined;
	readonly free: number | undefined;
	readonly arcs: Int32Array;
}

/** A commune to be looked at, with the rules that put it on the frontier and the other side. */
export interface FrontierLine {
	readonly unit: number;
	readonly rules: readonly FrontierRule[];
	/** The commune is in the chosen territory. */
	readonly isInside: boolean;
	readonly other: Territory | undefined;
	/** Where several territories claim the commune: all of them, and since when together by their dated perimeters. */
	readonly claims?: SharedClaims;
}

/** Territories that hold one commune together. */
export interface SharedClaims {
	readonly territories: readonly Territory[];
	readonly since: PartialDate | undefined;
}

/** Communes of nobody that hang together, beside the chosen territory. */
export interface ZoneLine {
	readonly units: readonly number[];
	readonly populationMunicipale: number;
	readonly areaCm2: number;
	/** Unit with most people. */
	readonly largest: number;
	/** The longest common border first. */
	readonly neighbours: readonly {
		readonly territory: Territory;
		readonly lengthUm: number;
		/** Share of the zone's observed flows; absent where none are known. */
		readonly flowShare?: number;
	}[];
}

/** What a perimeter shares with a commune, which itself is left out. */
export interface SideZones {
	readonly epci: ZoneInCommon;
	readonly bassinDeVie: ZoneInCommon;
	readonly zoneEmploi: ZoneInCommon;
	readonly departement: ZoneInCommon;
}

/** The facts of the chosen commune between the two sides. */
export interface FrontierSheet {
	readonly unit: number;
	/** Empty where the commune is not on the frontier. */
	readonly rules: readonly FrontierRule[];
	readonly a: Territory;
	/** Undefined where the other side is nobody's. */
	readonly b: Territory | undefined;
	readonly isInA: boolean;
	readonly isInB: boolean;
	/** Whether any territory at all holds the commune. */
	readonly isCovered: boolean;
	readonly zones: { readonly a: SideZones; readonly b: SideZones | undefined };
	readonly effect: FrontierEffect;
	/** Observed flows towards both sides, by line; lines without flows are absent. */
	readonly flows: Readonly<Partial<Record<FlowLine, SideFlows>>>;
	/** What professionals answered, exactly: for the screen and the private facts of a decision. */
	readonly consulted: SheetAnswers | undefined;
	/** The same as it may be printed: groups of six answers or more, their professions joined by '+'; else none. */
	readonly answers: readonly AnswerFacts[];
	readonly proposal: FrontierProposal;
	readonly key: FrontierCaseKey;
	/** What was decided of it so far. */
	readonly decided: FrontierCase | undefined;
}

/** Two territories that touch or share communes. */
export interface PairLine extends Pick<
	TerritoryPair,
	'lengthUm' | 'communes' | 'populationMunicipale' | 'withoutPopulation' | 'areaCm2'
> {
	readonly a: Territory;
	readonly b: Territory;
}
