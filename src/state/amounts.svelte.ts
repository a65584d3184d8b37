import { amountTotals } from '../analysis/amountTotals.ts';
import { sumOf } from '../analysis/knownSum.ts';
import { peopleByZone } from '../analysis/peopleByZone.ts';
import { eurosOf, type SizeAmount, type SizeAmountTable } from '../analysis/sizeAmounts.ts';
import { sizeClassOf } from '../analysis/sizeClass.ts';
import { sizeOutlook, type SizeOutlook } from '../analysis/sizeOutlook.ts';
import { readAmountCells, type AmountCells } from '../io/amountCells.ts';
import sizeClasses from '../../data/size-classes.json' with { type: 'json' };
import type { ExtentState } from './extent.svelte.ts';
import { readPreference, writePreference } from './preferences.ts';
import type { SituationState, TerritoryRow } from './situation.svelte.ts';

type Amount = SizeAmount & { readonly source?: { readonly title: string; readonly date: string } };

/** A cell of the table: euros a year, undefined where unknown, with its source; `isOwn` where the user filled it. */
export interface ShownCell {
	readonly sizeClass: number;
	readonly euros: number | undefined;
	readonly source: string;
	readonly isOwn: boolean;
}

/** A territory of the open plan with its size, the chosen amount, and what a change of its population would do. */
export interface AmountRow extends SizeOutlook {
	readonly row: TerritoryRow;
	/** Known people; NaN where none is known. */
	readonly populationMunicipale: number;
	readonly withoutPopulation: number;
	/** Where most of its people live; '' without communes. */
	readonly departement: string;
	readonly departementCount: number;
	readonly isSigned: boolean;
	readonly euros: number | undefined;
}

const TABLE: SizeAmountTable & { readonly amounts: readonly Amount[] } = sizeClasses;

/** The table of amounts with what the user filled in, and what it gives for the territories of the open plan. */
export class AmountsState {
	readonly #extent: Pick<ExtentState, 'units'>;
	readonly #situation: Pick<SituationState, 'rows' | 'unitsOf'>;
	#own = $state.raw<AmountCells>(readAmountCells(readPreference('amounts')));
	/** The line of the table that totals and outlook use. */
	chosen = $state(TABLE.amounts[0].key);
	/** Change of each territory's population, in whole percent. */
	changePercent = $state(5);
	/** False once a figure could not be kept for the next visit. */
	isKept = $state(true);

	readonly table = $derived.by((): SizeAmountTable & { readonly amounts: readonly Amount[] } => ({
		...TABLE,
		amounts: TABLE.amounts.map((amount) => ({
			...amount,
			eurosPerYear: this.cellsOf(amount).map(({ euros }) => euros ?? null),
		})),
	}));
	readonly amount = $derived(
		this.table.amounts.find(({ key }) => key === this.chosen) ?? this.table.amounts[0],
	);
	readonly rows = $derived.by(() => this.#situation.rows.map((row) => this.#rowOf(row)));
	readonly totals = $derived.by(() =>
		amountTotals(
			this.rows.map(({ departement, isSigned, euros }) => ({ zone: departement, isSigned, euros })),
		),
	);

	constructor(extent: Pick<ExtentState, 'units'>, situation: Pick<SituationState, 'rows' | 'unitsOf'>) {
		this.#extent = extent;
		this.#situation = situation;
	}

	/** Lines of the table as it was shipped: an amount without a figure has empty cells. */
	get lines(): readonly Amount[] {
		return TABLE.amounts;
	}

	/** Title, label and remarks of the table, in French as they were written. */
	get about(): Readonly<Record<'title' | 'label' | 'validFrom' | 'boundNote' | 'amountsNote', string>> {
		return sizeClasses;
	}

	/** The cells of a line, in the order of the classes: what was shipped, else what the user filled in, else unknown. */
	cellsOf({ key, eurosPerYear, source }: Amount): readonly ShownCell[] {
		return TABLE.classes.map(({ sizeClass }, at) => {
			const shipped = eurosPerYear[at];
			if (shipped !== null) return { sizeClass, euros: shipped, source: source?.title ?? '', isOwn: false };
			const own = this.#own[`${key}.${sizeClass}`];
			return { sizeClass, euros: own?.euros, source: own?.source ?? '', isOwn: own !== undefined };
		});
	}

	/** Fills an empty cell, or empties it again where `euros` is undefined. Kept in this browser. */
	fill(key: string, sizeClass: number, euros: number | undefined, source: string): void {
		const cell = `${key}.${sizeClass}`;
		const others = Object.entries(this.#own).filter(([name]) => name !== cell);
		this.#own = Object.fromEntries(euros === undefined ? others : [...others, [cell, { euros, source }]]);
		this.isKept = writePreference('amounts', JSON.stringify(this.#own));
	}

	#rowOf(row: TerritoryRow): AmountRow {
		const { units } = this.#extent;
		const members = this.#situation.unitsOf(row);
		const { sum, known, all } = units
			? sumOf(members, units.populationMunicipale)
			: { sum: NaN, known: 0, all: 0 };
		const populationMunicipale = known > 0 ? sum : NaN;
		const zones = units ? peopleByZone(members, units.departement, units.populationMunicipale) : [];
		const sizeClass = sizeClassOf(populationMunicipale, this.table);
		return {
			row,
			populationMunicipale,
			withoutPopulation: all - known,
			departement: zones.at(0)?.zone ?? '',
			departementCount: zones.length,
			isSigned: row.status.isKnown && row.status.code === 3,
			euros: eurosOf(this.amount, sizeClass, this.table),
			...sizeOutlook(populationMunicipale, this.changePercent / 100, this.amount, this.table),
		};
	}
}
