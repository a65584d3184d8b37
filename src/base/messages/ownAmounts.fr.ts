import type { Widen } from './interface.fr.ts';

/** What goes with an amount that a user filled in, wherever it shows. */
export const ownAmountsFr = {
	/** `source` is '' where none was told. */
	mark: (source: string) => `saisi ici, ${source ? `source\u202f: ${source}` : 'sans source'}`,
	cell: (amount: string, size: string, source: string) =>
		`${amount} ${size} (${source ? `source\u202f: ${source}` : 'sans source'})`,
	/** A table that the user wrote, by the day from which it holds. */
	table: (day: string) => `barème saisi dans ce navigateur, en vigueur au ${day}`,
	list: (scale: string, cells: string) => `${scale}\u202f; saisi ici\u202f: ${cells}`,
};
export type OwnAmountsTexts = Widen<typeof ownAmountsFr>;
