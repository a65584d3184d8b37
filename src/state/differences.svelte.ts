import {
	planDifferences,
	type CommuneDifference,
	type PlanDifferences,
} from '../analysis/planDifferences.ts';
import {
	scenarioFigures,
	scenarioTotals,
	type ScenarioFigures,
	type ScenarioTotals,
} from '../analysis/scenarioFigures.ts';
import { drawnCommunes, type TerritoryMatch } from '../model/matchTerritories.ts';
import type { ComparisonState } from './comparison.svelte.ts';
import type { ExtentState } from './extent.svelte.ts';
import type { SituationState } from './situation.svelte.ts';
import { sizeTables } from './sizeTable.svelte.ts';

/** The amount of the dated table that is compared. */
const AMOUNT_KEY = 'fonctionnement';

/** A territory over all scenarios: figures in the order of the plans, undefined where one does not have it. */
export interface ComparedTerritory {
	readonly match: TerritoryMatch;
	readonly figures: readonly (ScenarioFigures | undefined)[];
	/** Codes of its communes that the open plan and the one to take over from have otherwise. */
	readonly adoptable: readonly string[];
}

/** What differs between the plans that are compared, and what each comes to; loaded with the comparison. */
export class DifferencesState {
	readonly #comparison: ComparisonState;
	readonly #extent: ExtentState;
	readonly #situation: Pick<SituationState, 'day'>;
	readonly between: PlanDifferences = $derived.by(() => planDifferences(this.#comparison.plans));
	/** Territories that are not alike in all plans. */
	readonly territories: readonly ComparedTerritory[] = $derived.by(() => this.#territories());
	readonly totals: readonly ScenarioTotals[] = $derived.by(() => this.#totals());
	/** Communes that the open plan and the one to take over from have otherwise. */
	readonly adoptable: ReadonlySet<string> = $derived.by(
		() => new Set(this.between.communes.filter((one) => this.#isAdoptable(one)).map(({ code }) => code)),
	);
	/** Codes of the communes to take over. */
	readonly ticked: readonly string[] = $derived.by(() =>
		[...this.#comparison.ticked].filter((code) => this.adoptable.has(code)),
	);

	constructor(comparison: ComparisonState, extent: ExtentState, situation: Pick<SituationState, 'day'>) {
		this.#comparison = comparison;
		this.#extent = extent;
		this.#situation = situation;
	}

	#isAdoptable({ rows }: CommuneDifference): boolean {
		return String(rows[0]) !== String(rows[this.#comparison.sourceAt]);
	}

	#territories(): ComparedTerritory[] {
		const { units, sides } = this.#extent;
		const { territories, communes } = this.between;
		if (!units || !sides) return [];
		const adoptable = territories.map((): string[] => []);
		const moved = new Set(
			territories.flatMap((match, row) => (match.every((territory) => territory) ? [] : [row])),
		);
		for (const commune of communes) {
			const rows = new Set(commune.rows.flat());
			for (const row of rows)
				if (!commune.rows.every((of) => of.includes(row))) {
					moved.add(row);
					const isHere = commune.rows[0].includes(row);
					const isThere = commune.rows[this.#comparison.sourceAt].includes(row);
					if (isHere !== isThere) adoptable[row].push(commune.code);
				}
		}
		return [...moved]
			.sort((a, b) => a - b)
			.map((row) => ({
				match: territories[row],
				adoptable: adoptable[row],
				figures: territories[row].map(
					(territory) =>
						territory &&
						scenarioFigures(
							this.#unitsOf(drawnCommunes(territory)),
							units,
							sides,
							sizeTables.at(this.#situation.day),
							AMOUNT_KEY,
						),
				),
			}));
	}

	#totals(): ScenarioTotals[] {
		const { units } = this.#extent;
		if (!units) return [];
		return this.#comparison.plans.map(({ territories }) => {
			const members = territories.map((territory) => this.#unitsOf(drawnCommunes(territory)));
			return scenarioTotals(members, units, sizeTables.at(this.#situation.day), AMOUNT_KEY);
		});
	}

	#unitsOf(codes: readonly string[]): Set<number> {
		return new Set(codes.map((code) => this.#extent.unitOf(code)).filter((unit) => unit !== undefined));
	}
}
