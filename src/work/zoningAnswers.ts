import type { KeptComparison } from '../analysis/flows/keptInside.ts';
import type { ZoningComparison } from '../analysis/zoningComparison.ts';

/** A zone with its units in the extent and around it. */
export interface ZoneInput {
	readonly name: string;
	readonly units: Int32Array;
}

export interface ZoningsRequest {
	/** Its name, or `MERGED`. */
	readonly specialty: string;
	/** How places of care are counted where specialties are taken together: it decides which of them are. */
	readonly byCommune: boolean;
	readonly a: readonly ZoneInput[];
	readonly b: readonly ZoneInput[];
}

/** A zone as far as it lies in the extent, and the zone of the other zoning that overlaps it most (-1: none does). */
export interface ComparedZone {
	readonly name: string;
	readonly communes: number;
	/** Where it is known. */
	readonly populationMunicipale: number;
	/** By people, then by communes. */
	readonly closest: number;
	/** With that one: communes in both ÷ communes in either; 0 without. */
	readonly overlap: number;
	/** The same of people; NaN where unknown. */
	readonly overlapOfPeople: number;
}

/** Two zonings of the communes of the extent; zones without commune in it are left out. */
export interface ZoningsAnswer {
	readonly specialty: string;
	readonly isModelled: boolean;
	readonly a: readonly ComparedZone[];
	readonly b: readonly ComparedZone[];
	/** 1 where both divide alike, about 0 by chance; of `ranked` communes, those in one zone of each. */
	readonly adjustedRand: number;
	readonly ranked: number;
	readonly table: ZoningComparison['table'];
	/** Communes parted from the bulk of their zone in the zoning of more zones, `finer`, by a limit of the other. */
	readonly cut: readonly number[];
	readonly finer: 'a' | 'b';
	/** Communes that have a zone in both, and in how many zones of each they are. */
	readonly common: { readonly communes: number; readonly zonesA: number; readonly zonesB: number };
	/** What each keeps of the flows; undefined where flows are modelled: it would follow from the model's distance alone. */
	readonly kept: KeptComparison | undefined;
}
