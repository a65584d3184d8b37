import { SIRENE_KEYS, type SireneKey, type UnitTable } from '../model/unitTable.ts';
import { supplyDensity } from './supplyDensity.ts';

/** Establishments per 10 000 people of each group over the whole extent; NaN where nothing is known. */
export type ReferenceDensities = Readonly<Record<SireneKey, number>>;

/** How dense a group of establishments is, against the extent. */
export interface RelativeDensity {
	/** 100 where it is as dense as in the whole extent; NaN where one of the two is unknown. */
	readonly index: number;
	/** Communes whose count is unknown: neither they nor their people are in the figure. */
	readonly unknownCommunes: number;
}

type Columns = Pick<UnitTable, 'supply' | 'populationMunicipale'>;

/** What densities are compared with: the communes of the extent, without its ring. */
export function referenceDensities(units: Columns & Pick<UnitTable, 'extentCount'>): ReferenceDensities {
	const extent = Int32Array.from({ length: units.extentCount }, (_, unit) => unit);
	return Object.fromEntries(
		SIRENE_KEYS.map((key) => [
			key,
			supplyDensity(extent, units.supply[key], units.populationMunicipale).per10000,
		]),
	) as Record<SireneKey, number>;
}

/**
 * Density of a group over communes, each counted once, in hundredths of that of the extent. SIRENE counts
 * establishments, not persons (1.5 times as many doctors as there are): only the comparison means anything.
 */
export function relativeDensity(
	members: Iterable<number>,
	key: SireneKey,
	{ supply, populationMunicipale }: Columns,
	reference: ReferenceDensities,
): RelativeDensity {
	const { per10000, unknownCommunes } = supplyDensity(members, supply[key], populationMunicipale);
	return { index: reference[key] > 0 ? (per10000 / reference[key]) * 100 : NaN, unknownCommunes };
}

/** The same for each commune by itself; NaN where its count or its people are unknown, or nobody lives there. */
export function relativeDensities(
	key: SireneKey,
	{ supply, populationMunicipale, count }: Columns & Pick<UnitTable, 'count'>,
	reference: ReferenceDensities,
): Float64Array {
	const index = new Float64Array(count).fill(NaN);
	if (!(reference[key] > 0)) return index;
	for (let unit = 0; unit < count; unit++)
		if (populationMunicipale[unit] > 0)
			index[unit] = ((supply[key][unit] / populationMunicipale[unit]) * 1_000_000) / reference[key];
	return index;
}
