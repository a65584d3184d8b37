import type { SupplyKey } from '../../model/unitTable.ts';
import { numberColumn, type Cell, type ColumnOver } from './fileTable.ts';

/** Source of a column of the unit table in words; '' where it is not known. */
export type SourceOf = (unitColumn: string) => string;

/** What Maillage works out by itself from the columns beside it. */
export const OURS = 'calcul de Maillage';

// prettier-ignore
const SUPPLY: Readonly<Record<SupplyKey, readonly [key: string, short: string, heading: string, decimals: number, unit: string]>> = {
	generalistesBpe2017: ['generalistes_2017', 'MG_2017', 'Médecins généralistes (2017)', 0, 'médecins'],
	pharmacies2020: ['pharmacies_2020', 'PHARM_2020', 'Officines (2020)', 0, 'officines'],
	msp2020: ['msp_2020', 'MSP_2020', 'Maisons de santé (2020)', 0, 'maisons'],
	urgences2020: ['urgences_2020', 'URG_2020', 'Services d’urgences (2020)', 0, 'services'],
	hopitaux2020: ['hopitaux_2020', 'HOP_2020', 'Établissements de court séjour (2020)', 0, 'établissements'],
	aplMg2018: ['apl_mg_2018', 'APL_2018', 'APL aux médecins généralistes (2018)', 2, 'consultations par habitant et par an'],
	aplMg2018Moins65: ['apl_mg_2018_moins65', 'APL18_M65', 'APL aux médecins généralistes de moins de 65 ans (2018)', 2, 'consultations par habitant et par an'],
	populationStandardisee2016: ['pop_standardisee_2016', 'POPSTD2016', 'Population standardisée (2016)', 0, 'habitants'],
};

/** All supply of a commune. */
export const SUPPLY_ORDER = Object.keys(SUPPLY) as SupplyKey[];

/** Supply that adds up over communes. */
export const SUMMED_SUPPLY = [
	'generalistesBpe2017',
	'pharmacies2020',
	'msp2020',
	'urgences2020',
	'hopitaux2020',
] as const satisfies readonly SupplyKey[];

/** The column of a supply, its cells as given. */
export function supplyColumn<Row>(
	supply: SupplyKey,
	sourceOf: SourceOf,
	cellOf: (row: Row) => Cell,
): ColumnOver<Row> {
	const [key, short, heading, decimals, unit] = SUPPLY[supply];
	return numberColumn(key, short, heading, { decimals, unit, source: sourceOf(supply) }, cellOf);
}

/** A figure by commune that the user brought along. */
export interface ContentIndicator {
	/** Small letters, digits and low lines. */
	readonly key: string;
	readonly heading: string;
	readonly unit: string;
	readonly source: string;
	/** One value a unit, NaN where unknown. */
	readonly values: ArrayLike<number>;
	/** Value over a set of units, NaN where unknown. */
	readonly over: (units: readonly number[]) => number;
}

/** The column of an indicator, its cells as given. */
export const indicatorColumn = <Row>(
	{ key, heading, unit, source }: ContentIndicator,
	index: number,
	cellOf: (row: Row) => Cell,
): ColumnOver<Row> =>
	numberColumn(`indicateur_${key}`, `IND_${index + 1}`, heading, { decimals: 4, unit, source }, cellOf);
