import { amountTotals, type AmountTotal } from '../analysis/amountTotals.ts';
import { groupMembers } from '../analysis/groups/groupMembers.ts';
import { sumOf } from '../analysis/knownSum.ts';
import { peopleByZone } from '../analysis/peopleByZone.ts';
import { eurosOf } from '../analysis/sizeAmounts.ts';
import { sizeClassOf } from '../analysis/sizeClass.ts';
import { sizeOutlook, type SizeOutlook } from '../analysis/sizeOutlook.ts';
import type { ExtentState } from './extent.svelte.ts';
import type { SituationState, TerritoryRow } from './situation.svelte.ts';
import type { PlanState } from './plan.svelte.ts';
import { sizeTables } from './sizeTable.svelte.ts';

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

/** The table of amounts with what the user filled in, and what it gives for the territories of the open plan. */
export class AmountsState {
	readonly #extent: Pick<ExtentState, 'units'>;
	readonly #plan: Pick<PlanState, 'current' | 'territories'>;
	readonly #situation: Pick<SituationState, 'rows' | 'unitsOf' | 'day'>;
	/** The line of the table that totals and outlook use. */
	chosen = $state(sizeTables.all[0].amounts[0].key);
	/** Change of each territory's population, in whole percent. */
	changePercent = $state(5);
	/** In force on the day of the view. */
	readonly table = $derived.by(() => sizeTables.at(this.#situation.day));
	/** The day of the view lies before the table's first one. */
	readonly isLater = $derived.by(() => this.table.validFrom > this.#situation.day);
	readonly amount = $derived(
		this.table.amounts.find(({ key }) => key === this.chosen) ?? this.table.amounts[0],
	);
	readonly rows = $derived.by(() => this.#situation.rows.map((row) => this.#rowOf(row)));
	readonly totals = $derived.by(() =>
		amountTotals(
			this.rows.map(({ departement, isSigned, euros }) => ({ zone: departement, isSigned, euros })),
		),
	);

	/** Of each interCPTS, the sum over its territories' own contracts; a territory counts in every group that holds it. */
	readonly groupTotals = $derived.by(() => this.#groupTotals());

	constructor(
		extent: Pick<ExtentState, 'units'>,
		situation: Pick<SituationState, 'rows' | 'unitsOf' | 'day'>,
		plan: Pick<PlanState, 'current' | 'territories'>,
	) {
		this.#plan = plan;
		this.#extent = extent;
		this.#situation = situation;
	}

	#groupTotals(): readonly (AmountTotal & { readonly name: string })[] {
		const groups = this.#plan.current?.groups ?? [];
		const { territories } = groupMembers(
			groups,
			this.#plan.territories.map(({ id }) => id),
		);
		return groups.map(({ id, name }) => {
			const members = new Set(territories.get(id));
			const amounts = this.rows
				.filter(({ row }) => members.has(row.territory.id))
				.map(({ isSigned, euros }) => ({ zone: id, isSigned, euros }));
			return { ...amountTotals(amounts).whole, zone: id, name };
		});
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
