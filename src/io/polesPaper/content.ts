import type { Range } from '../../base/range.ts';
import type { PrintedSources } from '../print/sources.ts';

/** Degrees. */
type Ring = readonly (readonly number[])[];

/** What the map of a report draws, in the order in which it is drawn. */
export interface PolesMapContent {
	/** West, south, east, north, degrees. */
	readonly bounds: readonly [number, number, number, number];
	/** Communes of one class of attraction to one pole, as polygons of outer and inner rings. */
	readonly fills: readonly { readonly polygons: readonly (readonly Ring[])[]; readonly colour: string }[];
	/** Limits of basins, and of the département. */
	readonly limits: readonly { readonly rings: readonly Ring[]; readonly kind: 'basin' | 'departement' }[];
	readonly poles: readonly {
		readonly name: string;
		readonly lonDeg: number;
		readonly latDeg: number;
		/** People of its basin: the area of its circle. */
		readonly people: number;
	}[];
}

interface PrintedPole {
	readonly name: string;
	readonly code: string;
	/** Its town lies in the département. */
	readonly isWithin: boolean;
	/** Held or made a pole by the user's word. */
	readonly isKept: boolean;
	readonly communes: number;
	/** Municipal population of the basin within the département. */
	readonly people: number;
	/** Of the whole basin, which `li` is about too. */
	readonly basinPeople: number;
	readonly li: Range;
	readonly specialties: readonly string[];
}

/** A class of attraction with what is in it, in words. */
interface PrintedClass {
	readonly label: string;
	readonly rule: string;
	readonly colour: string;
	readonly communes: number;
	readonly people: number;
}

/** A commune with its two first poles. */
interface PrintedCommune {
	readonly code: string;
	readonly name: string;
	readonly population: number;
	readonly first: string;
	readonly firstShare: Range;
	/** '' for none. */
	readonly second: string;
	readonly secondShare: Range;
	/** First minus second, 0 to 1. */
	readonly margin: Range;
	readonly attraction: string;
	/** First and second are level: the smaller code stands first. */
	readonly isTie: boolean;
}

/** The report on the poles of one département, or of any set of communes. */
export interface PolesReport extends PrintedSources {
	readonly area: { readonly name: string; readonly code: string };
	/** Which flows, in words: 'offre de soins réunie'. */
	readonly specialty: string;
	readonly isModelled: boolean;
	/** Where the flows come from, in words: file, source, year, terms; or how they were modelled. */
	readonly provenance: string;
	readonly isDemonstration: boolean;
	readonly madeOn: string;
	readonly number: number;
	readonly suggested: number;
	readonly band: { readonly least: number; readonly most: number };
	readonly poles: readonly PrintedPole[];
	/** Places that the user ruled out, by name. */
	readonly dropped: readonly string[];
	readonly curve: readonly { readonly number: number; readonly li: number; readonly keepsBounds: boolean }[];
	readonly classes: readonly PrintedClass[];
	readonly communes: readonly PrintedCommune[];
	/** Parameters of the recipe and of the flows, in words. */
	readonly parameters: readonly (readonly [label: string, value: string])[];
	readonly map: PolesMapContent;
}
