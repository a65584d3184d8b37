import { classBounds, classOf } from '../analysis/classBounds.ts';
import { indicatorFigure, type IndicatorColumns, type IndicatorFigure } from '../analysis/indicatorFigure.ts';
import { sizeClassOf } from '../analysis/sizeClass.ts';
import type { Indicator } from '../model/indicator.ts';
import type { UnitTable } from '../model/unitTable.ts';
import sizeClasses from '../../data/size-classes.json' with { type: 'json' };
import type { ExtentState } from './extent.svelte.ts';

/** An indicator as a choropleth: classes of the units, and what the legend tells. */
export interface IndicatorMap {
	readonly indicator: Indicator;
	readonly bounds: readonly number[];
	/** 0 to 4 by unit, -1 where unknown. */
	readonly classes: Int8Array;
	/** Communes of the extent in each class, the unknown ones last. */
	readonly counts: readonly number[];
	/** Sums are shown for 10 000 people: a count would only show where many people live. */
	readonly isPerTenThousand: boolean;
}

/** Where indicators are kept beyond the page: each call ends when its write is complete. */
export interface IndicatorStore {
	all(): Promise<Indicator[]>;
	put(indicator: Indicator): Promise<void>;
	delete(id: string): Promise<void>;
}

/** The figures by commune that the user imported. */
export class IndicatorsState {
	readonly #extent: ExtentState;
	readonly #store: IndicatorStore | undefined;
	#list = $state.raw<readonly Indicator[]>([]);
	/** Id of the one that is laid over the map, '' for none. */
	shown = $state('');
	readonly map = $derived.by(() => this.#map());
	#columns = new WeakMap<Indicator, { units: UnitTable; columns: IndicatorColumns }>();

	constructor(extent: ExtentState, store?: IndicatorStore) {
		this.#extent = extent;
		this.#store = store;
	}

	/** All indicators, in the order in which they were imported. */
	get list(): readonly Indicator[] {
		return this.#list;
	}

	/** Reads what was kept; indicators that came meanwhile stay. A store that fails leaves the page as it is. */
	async load(): Promise<void> {
		const kept = await this.#store?.all().catch(() => []);
		const ids = new Set(this.#list.map(({ id }) => id));
		if (kept) this.#list = [...kept.filter(({ id }) => !ids.has(id)), ...this.#list];
	}

	async add(indicator: Indicator): Promise<void> {
		this.#list = [...this.#list, indicator];
		this.shown = indicator.id;
		await this.#store?.put(indicator);
	}

	async remove(id: string): Promise<void> {
		this.#list = this.#list.filter((indicator) => indicator.id !== id);
		if (this.shown === id) this.shown = '';
		await this.#store?.delete(id);
	}

	/** An indicator over a set of units. */
	figureOf(indicator: Indicator, units: Iterable<number>): IndicatorFigure {
		const columns = this.columnsOf(indicator);
		return columns ? indicatorFigure(units, columns, indicator) : { low: NaN, high: NaN, unknown: 0 };
	}

	/** Size class of the ACI by a population, undefined where it is unknown. */
	sizeClassBy(population: number): number | undefined {
		return sizeClassOf(population, sizeClasses);
	}

	/** The columns of an indicator by the units of the open extent. */
	columnsOf(indicator: Indicator): IndicatorColumns | undefined {
		const { units } = this.#extent;
		if (!units) return undefined;
		const known = this.#columns.get(indicator);
		if (known?.units === units) return known.columns;
		const values = new Float64Array(units.count).fill(NaN);
		const hidden = new Uint8Array(units.count);
		const weights = indicator.weights ? new Float64Array(units.count).fill(NaN) : units.populationMunicipale;
		for (const [at, code] of indicator.codes.entries()) {
			const unit = this.#extent.unitOf(code);
			if (unit === undefined) continue;
			values[unit] = indicator.values[at];
			if (indicator.weights) weights[unit] = indicator.weights[at];
		}
		for (const code of indicator.hidden) {
			const unit = this.#extent.unitOf(code);
			if (unit !== undefined) hidden[unit] = 1;
		}
		const columns = { values, hidden, weights };
		this.#columns.set(indicator, { units, columns });
		return columns;
	}

	#map(): IndicatorMap | null {
		const indicator = this.#list.find(({ id }) => id === this.shown);
		const { units } = this.#extent;
		const columns = indicator && this.columnsOf(indicator);
		if (!indicator || !columns || !units) return null;
		const isPerTenThousand = indicator.aggregation === 'sum' && !indicator.isTotalPopulation;
		const shown = columns.values.map((value, unit) =>
			isPerTenThousand ? (value / units.populationMunicipale[unit]) * 10_000 : value,
		);
		const bounds = classBounds(shown.subarray(0, units.extentCount));
		const classes = Int8Array.from(shown, (value) => (Number.isFinite(value) ? classOf(value, bounds) : -1));
		const counts = new Array<number>(bounds.length + 2).fill(0);
		for (let unit = 0; unit < units.extentCount; unit++)
			counts[classes[unit] < 0 ? bounds.length + 1 : classes[unit]]++;
		return { indicator, bounds, classes, counts, isPerTenThousand };
	}
}
