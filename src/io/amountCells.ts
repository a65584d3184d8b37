import * as v from 'valibot';
import { isPartialDate } from '../base/partialDate.ts';

const cellSchema = v.object({
	/** Euros a year. */
	euros: v.pipe(v.number(), v.minValue(0), v.maxValue(1e9)),
	/** Where the figure was found, in the words of whoever filled the cell. */
	source: v.pipe(v.string(), v.maxLength(200)),
});
const cellsSchema = v.record(v.string(), cellSchema);
const tableSchema = v.object({
	/** First day on which it holds. */
	from: v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/), v.check(isPartialDate)),
	cells: cellsSchema,
});
const ownSchema = v.object({ cells: cellsSchema, tables: v.pipe(v.array(tableSchema), v.maxLength(20)) });

/** A figure that a user filled into an empty cell of the table of amounts. */
type AmountCell = v.InferOutput<typeof cellSchema>;
/** Cells by `amount.class`, as in 'parcours.2'. */
export type AmountCells = Readonly<Record<string, AmountCell>>;

/** What a user wrote of amounts: cells that the shipped table leaves empty, and tables of a later date. */
export interface OwnAmounts {
	readonly cells: AmountCells;
	/** By rising date. */
	readonly tables: readonly { readonly from: string; readonly cells: AmountCells }[];
}

const NONE: OwnAmounts = { cells: {}, tables: [] };

/** Reads what a browser kept, also as it was before there were tables of a later date; nothing where it cannot be read. */
export function readOwnAmounts(text: string | null): OwnAmounts {
	try {
		const json: unknown = JSON.parse(text ?? '{}');
		const own = v.safeParse(ownSchema, json);
		if (own.success)
			return { ...own.output, tables: own.output.tables.toSorted((a, b) => (a.from < b.from ? -1 : 1)) };
		const cells = v.safeParse(cellsSchema, json);
		return cells.success ? { ...NONE, cells: cells.output } : NONE;
	} catch {
		return NONE;
	}
}
