import { fr } from '../../base/messages/interface.fr.ts';
import type { Status } from '../../model/status.ts';
import type { Territory } from '../../model/plan.ts';
import type { SireneKey, SupplyKey } from '../../model/unitTable.ts';
import { yesNo } from './communeColumns.ts';
import { numberColumn, textColumn, type ColumnOver } from './fileTable.ts';
import { fileText } from './fileText.ts';
import {
	indicatorColumn,
	OURS,
	relativeColumns,
	SUMMED_SUPPLY,
	supplyColumn,
	type ContentIndicator,
	type SourceOf,
} from './supplyColumns.ts';

/** What is measured over a set of communes; NaN where nothing is known. */
export interface ContentFigures {
	readonly population: number;
	readonly withoutPopulation: number;
	readonly areaKm2: number;
	/** Inhabitants per km². */
	readonly density: number;
	readonly perimeterKm: number;
	/** Pieces by adjacency of communes. */
	readonly pieces: number;
	/** APL of 2018, weighted by the standardised population of 2016. */
	readonly apl: number;
	readonly sizeClass: number | undefined;
	/** Sums over the communes where the supply is known. */
	readonly supply: Readonly<Record<(typeof SUMMED_SUPPLY)[number], number>>;
	/** Density of establishments, 100 where it is that of the extent. */
	readonly relative: Readonly<Record<SireneKey, number>>;
}

/** One territory with its draft: the last of its perimeters. */
export interface TerritoryRow {
	readonly name: string;
	readonly territory: Territory;
	/** By the events that may be published; not known where there is none. */
	readonly status: Status;
	readonly isStatusKnown: boolean;
	readonly codes: readonly string[];
	/** Units of the codes that the open extent knows. */
	readonly units: readonly number[];
	readonly sharedCount: number;
	readonly figures: ContentFigures;
}

/** The columns of the table of territories. */
export function territoryColumns(
	sourceOf: SourceOf,
	indicators: readonly ContentIndicator[],
): ColumnOver<TerritoryRow>[] {
	const people = sourceOf('populationMunicipale');
	const contours = sourceOf('areaCm2');
	const figure = (
		key: string,
		short: string,
		heading: string,
		about: { decimals?: number; unit: string; source: string },
		pick: (figures: ContentFigures) => number,
	): ColumnOver<TerritoryRow> => numberColumn(key, short, heading, about, ({ figures }) => pick(figures));
	const communes = { unit: 'communes', source: OURS };
	return [
		textColumn('territoire', 'TERRITOIRE', 'Territoire', ({ name }) => name),
		textColumn('identifiant', 'IDENT', 'Identifiant', ({ territory }) => territory.id),
		textColumn('statut', 'STATUT', 'Statut', statusWord),
		textColumn('statut_date', 'STATUT_DAT', 'Date du statut', ({ status }) => status.event?.date ?? ''),
		textColumn('perimetre_du', 'PERIM_DU', 'Périmètre du', (row) =>
			draftOf(row).draft ? '' : draftOf(row).from,
		),
		textColumn('perimetre_etat', 'PERIM_ETAT', 'État du périmètre', perimeterWord),
		textColumn('perimetre_indicatif', 'INDICATIF', 'Périmètre indicatif', (row) =>
			yesNo(draftOf(row).indicative),
		),
		numberColumn('communes', 'COMMUNES', 'Communes', communes, ({ codes }) => codes.length),
		numberColumn(
			'communes_partagees',
			'PARTAGEES',
			'Communes partagées',
			communes,
			({ sharedCount }) => sharedCount,
		),
		figure(
			'population',
			'POP_MUN',
			'Population municipale',
			{ unit: 'habitants', source: people },
			({ population }) => population,
		),
		numberColumn(
			'communes_sans_population',
			'SANS_POP',
			'Communes de population inconnue',
			communes,
			({ figures, codes, units }) => figures.withoutPopulation + codes.length - units.length,
		),
		figure(
			'superficie_km2',
			'SURF_KM2',
			'Superficie',
			{ decimals: 4, unit: 'km²', source: contours },
			({ areaKm2 }) => areaKm2,
		),
		figure(
			'densite',
			'DENSITE',
			'Densité',
			{ decimals: 1, unit: 'habitants par km²', source: OURS },
			({ density }) => density,
		),
		figure(
			'perimetre_km',
			'PERIM_KM',
			'Longueur du contour',
			{ decimals: 3, unit: 'km', source: contours },
			({ perimeterKm }) => perimeterKm,
		),
		figure(
			'parties',
			'PARTIES',
			'Parties d’un seul tenant',
			{ unit: 'parties', source: OURS },
			({ pieces }) => pieces,
		),
		textColumn(
			'taille_aci',
			'TAILLE_ACI',
			'Taille ACI (barème 2019)',
			({ figures }) => (figures.sizeClass === undefined ? '' : `T${figures.sizeClass}`),
			OURS,
		),
		...SUMMED_SUPPLY.map((key) =>
			supplyColumn(key, sourceOf, ({ figures }: TerritoryRow) => figures.supply[key]),
		),
		figure(
			'generalistes_2017_pour_10000',
			'MG17_10000',
			'Médecins généralistes pour 10 000 habitants (2017)',
			{
				decimals: 2,
				unit: 'médecins pour 10 000 habitants',
				source: sourceOf('generalistesBpe2017' satisfies SupplyKey),
			},
			({ supply, population }) => (supply.generalistesBpe2017 / population) * 10_000,
		),
		supplyColumn('aplMg2018', sourceOf, ({ figures }: TerritoryRow) => figures.apl),
		...relativeColumns(sourceOf, ({ figures }: TerritoryRow, group) => figures.relative[group]),
		...indicators.map((indicator, index) =>
			indicatorColumn(indicator, index, ({ units }: TerritoryRow) => indicator.over(units)),
		),
		textColumn('forme_juridique', 'FORME_JUR', 'Forme juridique', ({ territory }) =>
			fileText(territory.legalForm ?? ''),
		),
		{
			...textColumn('codes_communes', 'CODES', 'Codes INSEE des communes', ({ codes }: TerritoryRow) =>
				codes.join(' '),
			),
			isLong: true,
		},
	];
}

const draftOf = ({ territory }: TerritoryRow): Territory['perimeters'][number] =>
	territory.perimeters.at(-1)!;

/** 'acté' since someone decided it, 'projet' where it is drawn on since; else as the plan has it. */
function perimeterWord(row: TerritoryRow): string {
	const { decided, draft } = draftOf(row);
	return decided ? 'acté' : draft ? 'projet' : 'dessiné';
}

/** The status as its event says it; without any event nothing is known. */
function statusWord({ status, isStatusKnown }: TerritoryRow): string {
	if (!isStatusKnown) return fr.status.unknown;
	return status.event ? fr.status.events[status.event.type] : fr.status[status.code];
}
