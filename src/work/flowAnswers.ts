import type { Range } from '../base/range.ts';
import type { FlowProvenance } from '../model/flows.ts';

/** The flows in use, as the page tells of them. */
export interface FlowFacts {
	readonly id: string;
	readonly name: string;
	readonly isModelled: boolean;
	readonly provenance: FlowProvenance;
	/** In their order; `patients` of all communes together. */
	readonly specialties: readonly { readonly name: string; readonly patients: number }[];
}

/** From, to, or through the chosen communes. */
export const FLOW_DIRECTIONS = ['from', 'to', 'through'] as const;
export type FlowDirection = (typeof FLOW_DIRECTIONS)[number];

export interface LinesRequest {
	/** Name of the specialty; '' for the merged ones. */
	readonly specialty: string;
	readonly direction: FlowDirection;
	/** Units that the flows leave, reach or touch. */
	readonly units: Int32Array;
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
	/** Of how many lines in all. */
	readonly lineCount: number;
	readonly leaving: number;
	readonly staying: number;
	/** How far the patients may be from the truth in all, hidden cells alone. */
	readonly doubt: number;
	/** Patients of a pixel of width; NaN without lines. */
	readonly patientsPerPx: number;
}
