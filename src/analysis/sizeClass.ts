/** A class of the size of a CPTS: populations from `from` on (included), or above `above` (excluded). */
export interface SizeClassRow {
	readonly sizeClass: number;
	readonly from?: number;
	readonly above?: number;
}

/** A dated table of classes in rising order (`data/size-classes.json`). */
export interface SizeClassTable {
	readonly label: string;
	readonly validFrom: string;
	readonly classes: readonly SizeClassRow[];
}

/** The class of a population; undefined where the population is not known (NaN) or below every class. */
export function sizeClassOf(populationMunicipale: number, { classes }: SizeClassTable): number | undefined {
	return classes.findLast(({ from, above }) =>
		from !== undefined ? populationMunicipale >= from : above !== undefined && populationMunicipale > above,
	)?.sizeClass;
}
