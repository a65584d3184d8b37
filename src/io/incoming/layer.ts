import type { Problem } from '../../base/problem.ts';

/** Rings of polygons, degrees, WGS 84. */
export type Polygons = GeoJSON.Position[][][];

/** One row of a sheet or feature of a layer. */
export interface LayerRow {
	/** Line of the file or sheet, or number of the feature, the first being 1. */
	readonly row: number;
	readonly cells: readonly string[];
	/** The polygons of a feature, or why it has none (a word for the message); absent in tables. */
	readonly polygons?: () => Polygons | string;
}

/** A sheet or layer of a file: read row by row, as often as wanted. */
export interface Layer {
	readonly name: string;
	/** Features with polygons rather than rows of a table. */
	readonly hasShapes: boolean;
	readonly headings: readonly string[];
	/** Row of the headings, 0 where they stand in no row. */
	readonly headingRow: number;
	/** Rows in all, undefined where only reading tells. */
	readonly rowCount: number | undefined;
	/** What was found out or assumed when it was opened (a projection, say). */
	readonly remarks: readonly Problem[];
	/** Visits the rows that are not empty; `false` stops. Gives problems of single rows. Throws ReadFault. */
	visit(onRow: (row: LayerRow) => boolean | undefined): Promise<readonly Problem[]>;
}

/** Rows read so far, for a progress line. */
export type OnProgress = (done: number) => void;
