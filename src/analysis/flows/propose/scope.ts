import type { ArcSides } from '../../../geometry/arcTable.ts';
import type { FlowMatrix } from '../../../model/flows.ts';
import type { UnitTable } from '../../../model/unitTable.ts';

/** What of an extent takes part. */
export interface ProposalScope {
	readonly units: UnitTable;
	readonly arcs: ArcSides;
	/** Patients between nodes, of which the first are the units; `placeOnUnits` makes it. */
	readonly matrix: FlowMatrix;
	/** By unit, 1 for those to be placed; those of locked territories, and of the ring, are 0. */
	readonly isPlaced: Uint8Array;
	/** Whether EPCI are atoms; one in several pieces is several atoms. */
	readonly wholeEpci: boolean;
}

/** Lists of numbers, one after the other: list i is `items[offset[i]]` to `items[offset[i + 1] - 1]`. */
export interface Lists {
	readonly offset: Int32Array;
	readonly items: Int32Array;
}
