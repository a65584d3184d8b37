import {
	countedBy,
	coverageBreakdown,
	wholeCoverage,
	type StandingTerritory,
	type ZoneCoverage,
} from '../analysis/coverageBreakdown.ts';
import { bandOf, RULES, STATUS_BANDS, type CoverageRule, type StatusBand } from '../analysis/coverageRule.ts';
import sizeClasses from '../../data/size-classes.json' with { type: 'json' };
import type { ExtentState } from './extent.svelte.ts';
import type { SituationState, TerritoryRow } from './situation.svelte.ts';

export { RULES };
export type { StatusBand, ZoneCoverage };

/** Territories of one size class; `sizeClass` undefined where the population is unknown. */
export interface SizeLine {
	readonly sizeClass: number | undefined;
	readonly rows: readonly TerritoryRow[];
	/** People of their perimeters, shared communes in each; NaN where one of them is unknown. */
	readonly people: number;
}

/** The table of Couverture in zones, sizes and statuses, at the date of the view. */
export class CoverageTables {
	readonly #extent: Pick<ExtentState, 'units'>;
	readonly #situation: SituationState;
	readonly #standing = $derived.by((): StandingTerritory[] =>
		this.#situation.rows.flatMap((row) => {
			const band = bandOf(row.status, row.status.isKnown);
			return band ? [{ band, units: this.#situation.unitsOf(row) }] : [];
		}),
	);
	readonly departements = $derived.by(() => this.#zones('departement'));
	/** Empty where the extent is of one region. */
	readonly regions = $derived.by(() => {
		const regions = this.#zones('region');
		return regions.length > 1 ? regions : [];
	});
	readonly whole = $derived.by(() => wholeCoverage(this.departements, this.#standing));
	/** Statuses that occur, the highest first. */
	readonly bands = $derived.by((): readonly StatusBand[] =>
		STATUS_BANDS.toReversed().filter((band) => this.whole.territoriesByBand[band] > 0),
	);
	readonly sizes = $derived.by(() => this.#sizes());

	constructor(extent: Pick<ExtentState, 'units'>, situation: SituationState) {
		this.#extent = extent;
		this.#situation = situation;
	}

	/** First population of each class above the lowest. */
	get bounds(): readonly { readonly sizeClass: number; readonly people: number }[] {
		return sizeClasses.classes.flatMap(
			({ sizeClass, from, above }: { sizeClass: number; from?: number; above?: number }) => {
				const people = from ?? above ?? 0;
				return people > 0 ? [{ sizeClass, people }] : [];
			},
		);
	}

	/** What the dated table of classes says of itself (French). */
	get sizeLabel(): string {
		return sizeClasses.label;
	}

	nameOf(kind: 'departement' | 'region', code: string): string {
		return this.#extent.units?.labels[kind][code] ?? code;
	}

	/** People that a rule counts in a zone, and territories. */
	countedIn(
		zone: ZoneCoverage,
		rule: CoverageRule,
	): { readonly people: number; readonly territories: number } {
		return {
			people: countedBy(rule, zone.peopleByBand),
			territories: countedBy(rule, zone.territoriesByBand),
		};
	}

	#zones(kind: 'departement' | 'region'): ZoneCoverage[] {
		const { units } = this.#extent;
		return units ? coverageBreakdown(units, units[kind], this.#standing) : [];
	}

	#sizes(): SizeLine[] {
		const rows = new Map<number | undefined, TerritoryRow[]>();
		for (const { sizeClass } of sizeClasses.classes) rows.set(sizeClass, []);
		for (const row of this.#situation.rows) {
			const own = this.#situation.sizeClassOf(row);
			rows.set(own, [...(rows.get(own) ?? []), row]);
		}
		return Array.from(rows, ([sizeClass, own]) => ({
			sizeClass,
			rows: own,
			people: own.reduce((sum, row) => sum + this.#situation.populationOf(row), 0),
		}));
	}
}
