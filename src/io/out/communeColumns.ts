import type { UnitTable } from '../../model/unitTable.ts';
import { numberColumn, textColumn, type ColumnOver } from './fileTable.ts';
import {
	indicatorColumn,
	OURS,
	SUPPLY_ORDER,
	supplyColumn,
	type ContentIndicator,
	type SourceOf,
} from './supplyColumns.ts';

/** One commune in one territory. */
export interface CommuneRow {
	readonly territory: string;
	readonly code: string;
	/** -1 for a code outside the open extent. */
	readonly unit: number;
	/** Names of the other territories that the commune is in. */
	readonly others: readonly string[];
	readonly isIndicative: boolean;
}

export const yesNo = (value: boolean): string => (value ? 'oui' : 'non');

/** The columns of the list of communes. */
export function communeColumns(
	units: UnitTable,
	sourceOf: SourceOf,
	indicators: readonly ContentIndicator[],
): ColumnOver<CommuneRow>[] {
	const text =
		(column: readonly string[]) =>
		({ unit }: CommuneRow): string =>
			unit < 0 ? '' : column[unit];
	const label =
		(column: readonly string[], labels: Readonly<Record<string, string>>) =>
		({ unit }: CommuneRow): string =>
			unit < 0 ? '' : (labels[column[unit]] ?? '');
	const number =
		(column: ArrayLike<number>) =>
		({ unit }: CommuneRow): number =>
			unit < 0 ? NaN : column[unit];
	const { departement, epci, labels } = units;
	return [
		textColumn('territoire', 'TERRITOIRE', 'Territoire', ({ territory }) => territory),
		textColumn('code_commune', 'CODE_INSEE', 'Code INSEE', ({ code }) => code, sourceOf('code')),
		textColumn('commune', 'COMMUNE', 'Commune', text(units.name), sourceOf('name')),
		textColumn('departement', 'DEP', 'Département', text(departement), sourceOf('departement')),
		textColumn(
			'departement_nom',
			'DEP_NOM',
			'Nom du département',
			label(departement, labels.departement),
			sourceOf('departement'),
		),
		textColumn('epci', 'EPCI_SIREN', 'SIREN de l’EPCI', text(epci), sourceOf('epci')),
		textColumn('epci_nom', 'EPCI_NOM', 'Intercommunalité (EPCI)', label(epci, labels.epci), sourceOf('epci')),
		numberColumn(
			'population',
			'POP_MUN',
			'Population municipale',
			{ unit: 'habitants', source: sourceOf('populationMunicipale') },
			number(units.populationMunicipale),
		),
		numberColumn(
			'superficie_km2',
			'SURF_KM2',
			'Superficie',
			{ decimals: 4, unit: 'km²', source: sourceOf('areaCm2') },
			({ unit }) => (unit >= 0 && units.hasContour[unit] ? units.areaCm2[unit] / 1e10 : NaN),
		),
		textColumn('commune_partagee', 'PARTAGEE', 'Commune partagée', ({ others }) => yesNo(others.length > 0)),
		textColumn('autres_territoires', 'AUTRES', 'Autres territoires de la commune', ({ others }) =>
			others.join(' | '),
		),
		...SUPPLY_ORDER.map((key) => supplyColumn(key, sourceOf, number(units.supply[key]))),
		...indicators.map((indicator, index) => indicatorColumn(indicator, index, number(indicator.values))),
		textColumn('perimetre_indicatif', 'INDICATIF', 'Périmètre indicatif', ({ isIndicative }) =>
			yesNo(isIndicative),
		),
		textColumn('remarque', 'REMARQUE', 'Remarque', ({ unit }) => remarkOf(units, unit), OURS),
	];
}

function remarkOf({ hasContour }: UnitTable, unit: number): string {
	if (unit < 0) return 'hors de l’étendue ouverte';
	return hasContour[unit] ? '' : 'sans contour';
}
