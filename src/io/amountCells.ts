import * as v from 'valibot';

const cellSchema = v.object({
	/** Euros a year. */
	euros: v.pipe(v.number(), v.minValue(0), v.maxValue(1e9)),
	/** Where the figure was found, in the words of whoever filled the cell. */
	source: v.pipe(v.string(), v.maxLength(200)),
});
const cellsSchema = v.record(v.string(), cellSchema);

/** A figure that a user filled into an empty cell of the table of amounts. */
type AmountCell = v.InferOutput<typeof cellSchema>;
/** Cells by `amount.class`, as in 'parcours.2'. */
export type AmountCells = Readonly<Record<string, AmountCell>>;

/** Reads the cells that a browser kept; none where they cannot be read. */
export function readAmountCells(text: string | null): AmountCells {
	try {
		const parsed = v.safeParse(cellsSchema, JSON.parse(text ?? '{}'));
		return parsed.success ? parsed.output : {};
	} catch {
		return {};
	}
}
