import type { LayerName } from '../io/out/layers.ts';
import type { OnRows } from '../io/out/writeExport.ts';

/** What the user asked for. */
export interface ExportWish {
	/** Ids of territories in the plan's order. */
	readonly territories: readonly string[];
	/** Name of the territory where it is one only, else of the plan. */
	readonly title: string;
	/** The day on which the file is made, 'YYYY-MM-DD'. */
	readonly madeOn: string;
	readonly layer: LayerName;
	readonly codesForExcel: boolean;
	readonly withPrivate: boolean;
}

export interface Running {
	readonly signal: AbortSignal;
	readonly onRows: OnRows;
}
