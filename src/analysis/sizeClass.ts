/** A class of the size of a CPTS: populations from `from` on (included), or above `above` (excluded). */
interface SizeClassRow {
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

/** The class above a population's own, and how many people more lead into it; undefined in the highest class. */
export function peopleToNextClass(
	populationMunicipale: number,
	table: SizeClassTable,
): { sizeClass: number; people: number } | undefined {
	const own = sizeClassOf(populationMunicipale, table);
	const next = table.classes[table.classes.findIndex(({ sizeClass }) => sizeClass === own) + 1];
	if (own === undefined || !next) return undefined;
	const firstIn = next.from ?? (next.above ?? 0) + 1;
	return { sizeClass: next.sizeClass, people: firstIn - populationMunicipale };
}

/** The class below a population's own, and how many people fewer lead into it; undefined in the lowest class. */
export function peopleToClassBelow(
	populationMunicipale: number,
	table: SizeClassTable,
): { sizeClass: number; people: number } | undefined {
	const own = sizeClassOf(populationMunicipale, table);
	const at = table.classes.findIndex(({ sizeClass }) => sizeClass === own);
	if (own === undefined || at <= 0) return undefined;
	const { from, above } = table.classes[at];
	const lastBelow = from === undefined ? (above ?? 0) : from - 1;
	return { sizeClass: table.classes[at - 1].sizeClass, people: populationMunicipale - lastBelow };
}
