/** A figure by commune that someone imported, with what is to be said wherever it shows. Plain data. */
export interface Indicator {
	readonly id: string;
	readonly name: string;
	/** '' where none was given; so with source and year. */
	readonly unit: string;
	readonly source: string;
	readonly year: string;
	/** How the figures of communes make that of a territory. */
	readonly aggregation: 'sum' | 'mean';
	/** What a mean is weighted by: the column of the file that is named, the municipal population where absent. */
	readonly weightName?: string;
	/** The total population of INSEE, by which a size class may differ from the municipal one. */
	readonly isTotalPopulation: boolean;
	/** What a secret figure may be at most (from 1 on); 0 where a secret figure counts as unknown. */
	readonly secretMost: number;
	/** INSEE codes, sorted. */
	readonly codes: readonly string[];
	/** By commune; NaN where the file gives none. */
	readonly values: Float64Array;
	readonly weights?: Float64Array;
	/** Codes of the communes whose figure is secret. */
	readonly hidden: readonly string[];
}
