import { SIRENE_NAMES_FR } from '../../base/messages/sireneNames.ts';
import type { SireneKey, SupplyKey } from '../../model/unitTable.ts';
import { numberColumn, type Cell, type ColumnOver } from './fileTable.ts';

/** Source of a column of the unit table in words; '' where it is not known. */
export type SourceOf = (unitColumn: string) => string;

/** What Maillage works out by itself from the columns beside it. */
export const OURS = 'calcul de Maillage';

/** Supply that stands as a figure by itself; groups of SIRENE stand as a density against that of the extent. */
type CountedKey = Exclude<SupplyKey, SireneKey>;

// prettier-ignore
const SUPPLY: Readonly<Record<CountedKey, readonly [key: string, short: string, heading: string, decimals: number, unit: string]>> = {
	generalistesBpe2017: ['generalistes_2017', 'MG_2017', 'Médecins généralistes (2017)', 0, 'médecins'],
	pharmacies2020: ['pharmacies_2020', 'PHARM_2020', 'Officines (2020)', 0, 'officines'],
	msp2020: ['msp_2020', 'MSP_2020', 'Maisons de santé (2020)', 0, 'maisons'],
	urgences2020: ['urgences_2020', 'URG_2020', 'Services d’urgences (2020)', 0, 'services'],
	hopitaux2020: ['hopitaux_2020', 'HOP_2020', 'Établissements de court séjour (2020)', 0, 'établissements'],
	aplMg2018: ['apl_mg_2018', 'APL_2018', 'APL aux médecins généralistes (2018)', 2, 'consultations par habitant et par an'],
	aplMg2018Moins65: ['apl_mg_2018_moins65', 'APL18_M65', 'APL aux médecins généralistes de moins de 65 ans (2018)', 2, 'consultations par habitant et par an'],
	populationStandardisee2016: ['pop_standardisee_2016', 'POPSTD2016', 'Population standardisée (2016)', 0, 'habitants'],
};

/** All supply of a commune but that of SIRENE, whose figures of one commune mean little. */
export const SUPPLY_ORDER = Object.keys(SUPPLY) as CountedKey[];

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
	supply: CountedKey,
	sourceOf: SourceOf,
	cellOf: (row: Row) => Cell,
): ColumnOver<Row> {
	const [key, short, heading, decimals, unit] = SUPPLY[supply];
	return numberColumn(key, short, heading, { decimals, unit, source: sourceOf(supply) }, cellOf);
}

const SIRENE: Readonly<Record<SireneKey, readonly [key: string, short: string]>> = {
	sireneGeneraliste2019: ['sirene_generaliste_2019', 'SIR_GENER'],
	sireneAutreSpecialiste2019: ['sirene_autre_specialiste_2019', 'SIR_SPECIA'],
	sireneDentiste2019: ['sirene_dentiste_2019', 'SIR_DENTIS'],
	sireneInfirmiers2019: ['sirene_infirmiers_2019', 'SIR_INFIRM'],
	sireneReeducateurPodologue2019: ['sirene_reeducateur_podologue_2019', 'SIR_REEDUC'],
	sireneAnalyseMedicale2019: ['sirene_analyse_medicale_2019', 'SIR_LABO'],
};

/** Columns of the densities of establishments, 100 where one is that of the extent. */
export const relativeColumns = <Row>(
	sourceOf: SourceOf,
	indexOf: (row: Row, group: SireneKey) => Cell,
): ColumnOver<Row>[] =>
	(Object.keys(SIRENE) as SireneKey[]).map((group) => {
		const [key, short] = SIRENE[group];
		const heading = `Densité d’établissements (SIRENE 2019, étendue = 100)\u202f: ${SIRENE_NAMES_FR[group]}`;
		const about = { decimals: 0, unit: 'étendue = 100', source: sourceOf(group) };
		return numberColumn(`${key}_relatif`, short, heading, about, (row: Row) => indexOf(row, group));
	});

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
