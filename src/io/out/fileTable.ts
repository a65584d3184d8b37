/** A table as files carry it: columns with their names, units and sources, and rows of cells. */

/** Text, or a number; NaN is unknown, '' is nothing to say. */
export type Cell = string | number;

export interface FileColumn {
	/** Name in files for programs: 'code_commune'. */
	readonly key: string;
	/** The same in ten characters at most, as dBase wants it. */
	readonly short: string;
	/** Name for people: 'Code INSEE'. */
	readonly heading: string;
	readonly kind: 'text' | 'integer' | 'decimal';
	/** Digits after the point; 0 for whole numbers and texts. */
	readonly decimals: number;
	/** In words; '' for none. */
	readonly unit: string;
	/** Producer, data set and vintage; '' where the plan itself says it. */
	readonly source: string;
	/** A text that grows beyond what dBase holds: left out there. */
	readonly isLong: boolean;
}

/** A column with the way to its cells. */
export interface ColumnOver<Row> extends FileColumn {
	readonly cellOf: (row: Row) => Cell;
}

export interface FileTable {
	readonly columns: readonly FileColumn[];
	readonly rows: readonly (readonly Cell[])[];
}

/** A column of texts, from the plan where no source is given. */
export const textColumn = <Row>(
	key: string,
	short: string,
	heading: string,
	cellOf: (row: Row) => Cell,
	source = '',
): ColumnOver<Row> => ({
	key,
	short,
	heading,
	kind: 'text',
	decimals: 0,
	unit: '',
	source,
	isLong: false,
	cellOf,
});

/** A column of numbers with so many decimals, 0 for whole ones. */
export const numberColumn = <Row>(
	key: string,
	short: string,
	heading: string,
	{ decimals = 0, unit, source }: { decimals?: number; unit: string; source: string },
	cellOf: (row: Row) => Cell,
): ColumnOver<Row> => ({
	key,
	short,
	heading,
	kind: decimals === 0 ? 'integer' : 'decimal',
	decimals,
	unit,
	source,
	isLong: false,
	cellOf,
});

/** The cells of all rows; numbers are rounded as their columns say. */
export const tableOf = <Row>(columns: readonly ColumnOver<Row>[], rows: readonly Row[]): FileTable => ({
	columns,
	rows: rows.map((row) => columns.map((column) => rounded(column, column.cellOf(row)))),
});

function rounded({ decimals }: FileColumn, cell: Cell): Cell {
	if (typeof cell === 'string') return cell;
	const factor = 10 ** decimals;
	return Number.isFinite(cell) ? Math.round(cell * factor) / factor : NaN;
}

/** How many rows hold no number in a column; 0 for texts. */
export const unknownCells = ({ columns, rows }: FileTable, at: number): number =>
	columns[at].kind === 'text' ? 0 : rows.filter((row) => Number.isNaN(row[at])).length;
