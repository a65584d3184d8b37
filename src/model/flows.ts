import type { SupplyKey } from './unitTable.ts';

/**
 * Patients by where they live (rows) and where they are seen (columns), of one specialty, as compressed sparse rows.
 * Both are nodes: communes, or, once gathered, places or zones. A pair without a cell is 0, or not known (`isComplete`).
 */
export interface FlowMatrix {
	readonly rowCount: number;
	readonly columnCount: number;
	/** Row i holds the cells `offset[i]` to `offset[i + 1]` (excluded); `rowCount + 1` numbers. */
	readonly offset: Int32Array;
	/** Column of each cell, ascending within a row, each once. */
	readonly column: Int32Array;
	/** Patients of each cell, decimals allowed, above 0; of a hidden cell the middle of what it may be. */
	readonly patients: Float64Array;
	/** Of each cell, how far from `patients` it may be, both ways: 4.5 for 1 to 10. Left out where nothing is hidden. */
	readonly doubt?: Float64Array | undefined;
	/** By row, patients seen abroad or at an unknown place: no column, yet in Out and in every denominator. */
	readonly unplaced: Float64Array;
	/** As `doubt`, of `unplaced`. */
	readonly unplacedDoubt?: Float64Array | undefined;
}

/** A kind of supply in what attracts, and what one of it counts for. */
export interface WeighedSupply {
	readonly key: SupplyKey;
	readonly weight: number;
}

/** How flows of one specialty were modelled: Huff (1963), P_ij = A_j^alpha d_ij^-beta / sum over k of the same. */
export interface FlowModel {
	/** What stands for the attraction of a place: A_j is the sum of each kind's number there times its weight. */
	readonly supply: readonly WeighedSupply[];
	readonly alpha: number;
	readonly beta: number;
	/** Kilometres by road for one of the great circle. */
	readonly detour: number;
	/** Farther places take no part, kilometres of the great circle. */
	readonly reachKm: number;
}

/** Flows of one specialty. */
export interface SpecialtyFlows {
	readonly name: string;
	readonly matrix: FlowMatrix;
	/** Where they are modelled: how. */
	readonly model?: FlowModel;
}

/** Where flows come from; observed ones were in a file of the user's. */
export type FlowProvenance =
	| {
			readonly kind: 'observed';
			readonly file: string;
			/** In the user's words: 'SNIIRAM', 'PMSI'; '' where not said. */
			readonly source: string;
			readonly year: number | undefined;
			readonly terms: string;
			/** Cells under this were hidden in the file; undefined where none were. */
			readonly hiddenBelow: number | undefined;
			/** Whether a pair that is not in the file is 0; else it may be hidden too. */
			readonly isComplete: boolean;
			/** Milliseconds since 1970. */
			readonly importedAt: number;
	  }
	| { readonly kind: 'modelled' };

/** Flows of one source, of one specialty or more, between communes of France. */
export interface FlowSet {
	readonly id: string;
	readonly name: string;
	readonly provenance: FlowProvenance;
	/** INSEE code (COG 2026) of each node, ascending and each once: node n of every matrix is `codes[n]`. */
	readonly codes: readonly string[];
	/** By name. */
	readonly specialties: readonly SpecialtyFlows[];
}
