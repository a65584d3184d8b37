import type { SizeAmount, SizeAmountTable } from '../analysis/sizeAmounts.ts';
import { readOwnAmounts, type AmountCells, type OwnAmounts } from '../io/amountCells.ts';
import sizeClasses from '../../data/size-classes.json' with { type: 'json' };
import { formatPartialDate } from '../base/partialDate.ts';
import { readPreference, writePreference } from './preferences.ts';

export type Amount = SizeAmount & { readonly source?: { readonly title: string; readonly date: string } };

/** Where a figure was found; `isOwn`: a user filled it, and the title is what they told of it, '' where nothing. */
export interface AmountSource {
	readonly title: string;
	readonly date?: string;
	readonly isOwn?: true;
}

/** A cell of the table: euros a year, undefined where unknown, with its source; `isOwn` where the user filled it. */
export interface ShownCell {
	readonly sizeClass: number;
	readonly euros: number | undefined;
	readonly source: string;
	readonly isOwn: boolean;
}

/** A table of classes and amounts, each cell as shipped or filled in; its words are French, as they were written. */
export interface DatedTable extends SizeAmountTable {
	readonly amounts: readonly Amount[];
	readonly title: string;
	readonly boundNote: string;
	readonly amountsNote: string;
	/** A user wrote it; the label of the shipped one does not hold of it. */
	readonly isOwn: boolean;
}

const SHIPPED: Omit<DatedTable, 'isOwn'> = sizeClasses;

/** The dated tables of sizes and amounts with what the user filled in: the one truth for whatever shows an amount. */
class SizeTables {
	#own = $state.raw<OwnAmounts>(readOwnAmounts(readPreference('amounts')));
	/** False once a figure could not be kept for the next visit. */
	isKept = $state(true);
	/** By rising date; the shipped one first. */
	readonly all = $derived.by((): readonly DatedTable[] => [
		this.#filled(SHIPPED, this.#own.cells, false),
		...this.#own.tables.map(({ from, cells }) =>
			this.#filled(
				{
					...SHIPPED,
					label: `barème saisi dans ce navigateur, en vigueur au ${formatPartialDate(from, 'fr')}`,
					validFrom: from,
					amounts: SHIPPED.amounts.map(({ key, label, isCeiling }) => ({
						key,
						label,
						isCeiling,
						validFrom: from,
						eurosPerYear: SHIPPED.classes.map(() => null),
					})),
				},
				cells,
				true,
			),
		),
	]);

	/** The table in force on a day ('YYYY-MM-DD'); the first one before any was. */
	at(day: string): DatedTable {
		return this.all.findLast(({ validFrom }) => validFrom <= day) ?? this.all[0];
	}

	/** The cells of a line in the order of the classes: what was shipped, else what the user filled in, else unknown. */
	cellsOf(table: DatedTable, { key, eurosPerYear, source }: Amount): readonly ShownCell[] {
		const own = this.#ownOf(table);
		return table.classes.map(({ sizeClass }, at) => {
			const filled = own[`${key}.${sizeClass}`];
			const euros = eurosPerYear[at] ?? undefined;
			return { sizeClass, euros, source: filled?.source ?? source?.title ?? '', isOwn: filled !== undefined };
		});
	}

	/** Where the figure of a line was found, in a class; none where there is no figure. */
	sourceOf(
		table: DatedTable,
		amount: Amount,
		sizeClass: number | undefined,
	): { readonly source?: AmountSource } {
		const own = this.#ownOf(table)[`${amount.key}.${sizeClass}`];
		if (own) return { source: { title: own.source.trim(), isOwn: true } };
		return amount.source ? { source: amount.source } : {};
	}

	/** The cells of a table that a user filled in, line by line in the order of the classes; `source` is '' where none was told. */
	filledIn(table: DatedTable): readonly { label: string; sizeClass: number; source: string }[] {
		return table.amounts.flatMap((amount) =>
			this.cellsOf(table, amount)
				.filter(({ isOwn }) => isOwn)
				.map(({ sizeClass, source }) => ({ label: amount.label, sizeClass, source: source.trim() })),
		);
	}

	/** Fills an empty cell, or empties it again where `euros` is undefined. Kept in this browser. */
	fill(table: DatedTable, cell: string, euros: number | undefined, source: string): void {
		const others = Object.entries(this.#ownOf(table)).filter(([name]) => name !== cell);
		const cells = Object.fromEntries(euros === undefined ? others : [...others, [cell, { euros, source }]]);
		if (!table.isOwn) this.#keep({ ...this.#own, cells });
		else
			this.#keep({
				...this.#own,
				tables: this.#own.tables.map((one) => (one.from === table.validFrom ? { ...one, cells } : one)),
			});
	}

	/** Adds a table without a figure that holds from a day on; false where there is one of that day, or none could hold before the shipped one. */
	add(from: string): boolean {
		if (from <= SHIPPED.validFrom || this.all.some(({ validFrom }) => validFrom === from)) return false;
		const tables = [...this.#own.tables, { from, cells: {} }].sort((a, b) => (a.from < b.from ? -1 : 1));
		this.#keep({ ...this.#own, tables });
		return true;
	}

	/** Removes a table that a user wrote. */
	remove(from: string): void {
		this.#keep({ ...this.#own, tables: this.#own.tables.filter((one) => one.from !== from) });
	}

	#ownOf({ isOwn, validFrom }: DatedTable): AmountCells {
		if (!isOwn) return this.#own.cells;
		return this.#own.tables.find(({ from }) => from === validFrom)?.cells ?? {};
	}

	#keep(own: OwnAmounts): void {
		this.#own = own;
		this.isKept = writePreference('amounts', JSON.stringify(own));
	}

	/** A shipped figure stands before what was filled in when there was none. */
	#filled(table: Omit<DatedTable, 'isOwn'>, cells: AmountCells, isOwn: boolean): DatedTable {
		const amounts = table.amounts.map((amount) => ({
			...amount,
			eurosPerYear: table.classes.map(
				({ sizeClass }, at) => amount.eurosPerYear[at] ?? cells[`${amount.key}.${sizeClass}`]?.euros ?? null,
			),
		}));
		return { ...table, amounts, isOwn };
	}
}

export const sizeTables = new SizeTables();
