import type { AttractionClass, AttractionLimits } from '../analysis/flows/attraction.ts';
import type { FitFailure, HuffFit } from '../analysis/flows/fitHuff.ts';
import type { HuffParameters } from '../analysis/flows/huffSupply.ts';
import type { PoleBounds } from '../analysis/flows/mergePoles.ts';
import type { SpecialtyWeights } from '../analysis/flows/mergeSpecialties.ts';
import type { Scale, ScaleOverrules } from '../analysis/flows/specialtyScale.ts';
import type { FrontierLineFlows } from '../analysis/flows/frontierLines.ts';
import type { Range } from '../base/range.ts';
import type { Result } from '../base/result.ts';
import type { FlowProvenance } from '../model/flows.ts';

/** The flows in use, as the page tells of them. */
export interface FlowFacts {
	readonly id: string;
	readonly name: string;
	readonly isModelled: boolean;
	readonly provenance: FlowProvenance;
	/** In their order. */
	readonly specialties: readonly { readonly name: string }[];
	/** Several specialties can be taken together; their name is then `MERGED`. */
	readonly canMerge: boolean;
	/** Cells of the file were hidden. */
	readonly hasHidden: boolean;
}

/** Stands for the specialties that are infra-départementales, taken together. */
export const MERGED = '*';

/** What the user set of the flows in use, whatever is asked of them. */
export interface FlowSettings {
	/** How much each of the specialties that are taken together counts. */
	readonly weights: SpecialtyWeights;
	/** Scales by the user's word, of observed specialties by name. */
	readonly scales: ReadonlyMap<string, ScaleOverrules>;
	/** Parameters of modelled flows where they are not the table's, by kind. */
	readonly fitted: Readonly<Record<string, HuffParameters>>;
}

/** The parameters of a kind of modelled flows under which the observed flows are likeliest, or why there are none. */
export interface FitAnswer {
	readonly specialty: string;
	readonly kind: string;
	readonly fit: Result<HuffFit, FitFailure>;
}

/** The scale of a specialty in a département, on observed flows only. */
export interface ScaleRow {
	readonly departement: string;
	readonly scale: Scale;
	/** By the user's word; what the rule says stands in `byRule`. */
	readonly isOverruled: boolean;
	readonly byRule: Scale;
	/** Of the rule. */
	readonly isSure: boolean;
	/** 1 / Σ share²: places of equal share that would spread people alike. */
	readonly effectiveNumber: number;
}

/** From, to, or through the chosen communes. */
export const FLOW_DIRECTIONS = ['from', 'to', 'through'] as const;
export type FlowDirection = (typeof FLOW_DIRECTIONS)[number];

/** All communes of the extent, some units, or the communes of a place. */
export type FlowsTouch =
	| { readonly kind: 'extent' }
	| { readonly kind: 'units'; readonly units: Int32Array }
	| { readonly kind: 'place'; readonly code: string };

export interface LinesRequest {
	/** Its name, or `MERGED`. */
	readonly specialty: string;
	readonly byCommune: boolean;
	readonly direction: FlowDirection;
	/** What the flows leave, reach or touch: communes, or a place by the code of its largest commune. */
	readonly of: FlowsTouch;
	/** Where lines begin: EPCI together, for maps of a region, or each commune. */
	readonly origins: 'epci' | 'commune';
	/** Share of the flow that is wanted, 0 to 1. */
	readonly share: number;
}

/** One line of the map and of its table. */
export interface FlowRow {
	/** Code of the EPCI or commune, and of the place's largest commune. */
	readonly fromCode: string;
	readonly fromName: string;
	readonly toCode: string;
	readonly toName: string;
	/** Unit to go to, of the largest commune; -1 where it is in no extent. */
	readonly toUnit: number;
	readonly patients: Range;
	/** Of all patients who leave, as far as they are meant. */
	readonly share: number;
}

export interface LinesAnswer {
	readonly isModelled: boolean;
	/** Lines with `width` in pixels, the strongest last, so that it is drawn over the others. */
	readonly features: GeoJSON.FeatureCollection<GeoJSON.LineString>;
	/** The same, strongest first. */
	readonly rows: readonly FlowRow[];
	/** What is shown of the patients who leave, exactly; NaN where nobody does. */
	readonly share: number;
	/** There are more lines than are ever drawn, and the share wanted would take them. */
	readonly isCapped: boolean;
	/** Of how many lines in all. */
	readonly lineCount: number;
	readonly leaving: number;
	readonly staying: number;
	/** How far the patients may be from the truth in all, hidden cells alone. */
	readonly doubt: number;
	/** Patients of a pixel of width; NaN without lines. */
	readonly patientsPerPx: number;
}

/** Which poles are asked for. */
export interface StudyRequest {
	readonly specialty: string;
	/** Every commune is a place of its own, instead of towns. */
	readonly byCommune: boolean;
	/** Number of poles chosen, by département; the others have what the recipe suggests. */
	readonly numbers: Readonly<Record<string, number>>;
	/** INSEE codes of places that are poles, or are none, by hand. */
	readonly keep: readonly string[];
	readonly drop: readonly string[];
	/** Limits of the classes, and what a pole must reach; left out: the usual ones. */
	readonly limits?: AttractionLimits;
	readonly bounds?: PoleBounds;
}

/** A pole of the region, or one elsewhere that pulls communes of it. */
export interface PoleRow {
	/** INSEE code and name of the largest commune of its place. */
	readonly code: string;
	readonly name: string;
	/** That commune's unit. */
	readonly unit: number;
	readonly lonDeg: number;
	readonly latDeg: number;
	/** Code of its département; `isInExtent` false for one elsewhere. */
	readonly departement: string;
	readonly isInExtent: boolean;
	readonly isKept: boolean;
	/** Hue of the palette, unlike that of poles beside it. */
	readonly hue: number;
	/** Units of the extent that go to it, ascending; those around the extent that do. */
	readonly basin: Int32Array;
	readonly basinAround: Int32Array;
	/** Communes of its place that lie around the extent: care there is care at the pole. */
	readonly around: Int32Array;
	/** Of the whole basin, and of its part in the extent; communes of unknown population left out. */
	readonly people: number;
	readonly peopleInExtent: number;
	/** Share of the whole basin's patients who are seen in the basin. */
	readonly li: Range;
	/** Patients seen at the place, from everywhere that is known. */
	readonly received: Range;
	/** Specialties of which patients are seen there. */
	readonly specialties: readonly string[];
}

/** One number of poles in a département. */
interface CurveRow {
	readonly number: number;
	/** Mean share of care found on the spot. */
	readonly li: number;
	/** Every pole keeps to the recipe's bounds. */
	readonly keepsBounds: boolean;
	/** Who is given up to come to one fewer, and who takes its basin. */
	readonly next: { readonly from: string; readonly into: string } | undefined;
}

/** A département: its poles, what other numbers would change, and its small picture. */
export interface DepartementRow {
	readonly code: string;
	readonly name: string;
	readonly number: number;
	readonly suggested: number;
	/** From most poles to fewest. */
	readonly curve: readonly CurveRow[];
	/** Index into the poles. */
	readonly poles: readonly number[];
	/** Its outline and the basins in it as paths within `PICTURE`, each with the pole that it goes to (-1: none). */
	readonly outline: string;
	readonly basins: readonly { readonly pole: number; readonly path: string }[];
	readonly dots: readonly { readonly pole: number; readonly x: number; readonly y: number }[];
}

/** Size of the small pictures. */
export const PICTURE = { width: 96, height: 84 } as const;

/** Class of attraction; unknown where no patient of the commune is. */
export type ShownAttraction = AttractionClass | 'unknown';

/** Of each unit of the extent how it leans towards the poles; index into the poles, -1 for none. */
export interface UnitColumns {
	/** The pole whose basin it is in: one piece with its pole. */
	readonly basin: Int32Array;
	/** The poles to which most of its patients go, with their shares of all its patients. */
	readonly first: Int32Array;
	readonly second: Int32Array;
	readonly firstShare: readonly Range[];
	readonly secondShare: readonly Range[];
	/** P1 − P2, 0 to 1. */
	readonly margin: readonly Range[];
	readonly attraction: readonly ShownAttraction[];
	/** 1 where two poles have as many. */
	readonly isTie: Uint8Array;
}

export interface StudyAnswer {
	readonly specialty: string;
	readonly isModelled: boolean;
	readonly poles: readonly PoleRow[];
	readonly departements: readonly DepartementRow[];
	readonly units: UnitColumns;
	/** Scale by département; undefined where flows are modelled or specialties merged: there is none. */
	readonly scale: readonly ScaleRow[] | undefined;
	/** Names of the specialties that were merged, and of those whose scale the user set. */
	readonly merged: readonly string[];
	readonly scaledByHand: readonly string[];
	/** Those that were used. */
	readonly limits: AttractionLimits;
	readonly bounds: PoleBounds;
	readonly weights: SpecialtyWeights;
	/** Places left out by hand, so that they can be given back. */
	readonly dropped: readonly { readonly code: string; readonly name: string }[];
}

/** One place that people of a commune go to. */
interface DestinationRow {
	readonly code: string;
	readonly name: string;
	readonly patients: Range;
	readonly share: Range;
	/** Between the seats, as the crow flies; NaN where one is unknown. */
	readonly km: number;
	readonly isHome: boolean;
}

export interface CommuneAnswer {
	readonly isModelled: boolean;
	readonly total: Range;
	/** Most patients first, no more than were asked for; `more` is how many others there are. */
	readonly destinations: readonly DestinationRow[];
	readonly more: number;
	/** Abroad or at an unknown place. */
	readonly unplaced: Range;
}

/** Observed flows by line of the decision sheet; `order` is that of the codes of their nodes (`codeOrder`). */
export interface FrontierLinesAnswer {
	readonly lines: readonly FrontierLineFlows[];
	readonly order: Int32Array | undefined;
}

/** Where 80 % of a place's patients come from. */
export interface CoreAnswer {
	readonly isModelled: boolean;
	/** Those of the extent and its ring. */
	readonly units: Int32Array;
	/** How many there are, elsewhere too. */
	readonly count: number;
	/** Which share of its patients that is, exactly. */
	readonly share: number;
}
