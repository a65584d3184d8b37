import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { SUPPLY_KEYS, type SireneKey, type SupplyKey } from '../../src/model/unitTable.ts';
import { readCsv } from './csvTable.ts';
import type { Succession } from './succession.ts';

/** Where each count column comes from; rows of communes that merged since are added up. */
const COUNTS: readonly { key: SupplyKey; file: string; column: string }[] = [
	{
		key: 'generalistesBpe2017',
		file: 'medecins-generalistes-bpe-2017.csv',
		column: 'nb_medecins_generalistes_d201',
	},
	{ key: 'hopitaux2020', file: 'services-sante-bpe-2020.csv', column: 'd101' },
	{ key: 'urgences2020', file: 'services-sante-bpe-2020.csv', column: 'd106' },
	{ key: 'msp2020', file: 'services-sante-bpe-2020.csv', column: 'd113' },
	{ key: 'pharmacies2020', file: 'services-sante-bpe-2020.csv', column: 'd307' },
	{ key: 'populationStandardisee2016', file: 'apl-2016-2018.csv', column: 'pop_standardisee_2016' },
];

/** Establishments by commune and group of the NAF. Only communes that have one of any group have a row. */
export const SIRENE_FILE = 'sirene-sante-2019.csv';
const SIRENE_COLUMNS: Readonly<Record<SireneKey, string>> = {
	sireneGeneraliste2019: 'generaliste',
	sireneAutreSpecialiste2019: 'autre_specialiste',
	sireneDentiste2019: 'dentiste',
	sireneInfirmiers2019: 'infirmiers',
	sireneReeducateurPodologue2019: 'reeducateur_podologue',
	sireneAnalyseMedicale2019: 'analyse_medicale',
};

/** Indices per inhabitant: the mean over merged communes, weighted by the standardised population of the vintage. */
const MEANS: readonly { key: SupplyKey; file: string; column: string; weight: string }[] = [
	{ key: 'aplMg2018', file: 'apl-2016-2018.csv', column: 'apl_mg_2018', weight: 'pop_standardisee_2016' },
	{
		key: 'aplMg2018Moins65',
		file: 'apl-2016-2018.csv',
		column: 'apl_mg_2018_moins65',
		weight: 'pop_standardisee_2016',
	},
];

const SUPPLY_FILES = [
	'medecins-generalistes-bpe-2017.csv',
	'services-sante-bpe-2020.csv',
	'apl-2016-2018.csv',
];

/** What the supply tables need to know of the communes. */
export interface SupplyPlaces {
	readonly communes: ReadonlyMap<string, { readonly departement: string }>;
	readonly succession: Succession;
	/** Communes that older tables count with another (`readReestablished`). */
	readonly reestablished: ReadonlySet<string>;
}

/** A supply column by commune of 2026. A commune that is in no row of the source is not in the map: unknown. */
export type SupplyColumns = Record<SupplyKey, Map<string, number>>;

/** Columns and codes that a source holds wrongly (`knownGaps` of `data/sources.json`): read as unknown. */
export type KnownGaps = Readonly<Record<string, readonly string[]>>;

/**
 * Reads the supply tables of a folder; where it has no SIRENE file, those columns stay unknown. Throws a DataFault that
 * names file, row and column.
 */
export function readSupply(folder: string, places: SupplyPlaces, knownGaps: KnownGaps): SupplyColumns {
	const { succession } = places;
	const columns = Object.fromEntries(
		SUPPLY_KEYS.map((key) => [key, new Map<string, number>()]),
	) as SupplyColumns;
	for (const file of SUPPLY_FILES) readTable(join(folder, file), file, columns, succession);
	const sirene = join(folder, SIRENE_FILE);
	if (existsSync(sirene)) readSirene(sirene, columns, places);
	for (const key of SUPPLY_KEYS) {
		for (const code of knownGaps[key] ?? []) columns[key].delete(code);
		for (const [code, value] of columns[key]) columns[key].set(code, Math.round(value * 1000) / 1000);
	}
	return columns;
}

function readTable(path: string, file: string, columns: SupplyColumns, succession: Succession): void {
	const counts = COUNTS.filter((column) => column.file === file);
	const means = MEANS.filter((column) => column.file === file).map((column) => ({
		...column,
		weights: new Map<string, number>(),
		products: new Map<string, number>(),
	}));
	const wanted = [...counts, ...means].map(({ column }) => column);
	const weights = means.map(({ weight }) => weight);
	for (const row of readCsv(path, [...new Set(['code_2026', ...wanted, ...weights])])) {
		const given = row.code('code_2026');
		const code = succession.get(given) ?? given;
		for (const { key, column } of counts) add(columns[key], code, row.number(column));
		for (const { column, weight, weights, products } of means) {
			const value = row.number(column);
			if (Number.isNaN(value)) continue;
			add(weights, code, row.number(weight));
			add(products, code, value * row.number(weight));
		}
	}
	for (const { key, weights, products } of means)
		for (const [code, weight] of weights)
			if (weight > 0) columns[key].set(code, products.get(code)! / weight);
}

/**
 * A commune without a row has no establishment if its département has rows, as the file leaves out communes of zeros;
 * one that was re-established since is unknown, being counted with the commune that it was part of.
 */
function readSirene(
	path: string,
	columns: SupplyColumns,
	{ communes, succession, reestablished }: SupplyPlaces,
): void {
	const groups = Object.entries(SIRENE_COLUMNS) as [SireneKey, string][];
	const listed = new Set<string>();
	const departements = new Set<string>();
	for (const row of readCsv(path, ['code_2026', ...groups.map(([, column]) => column)])) {
		const given = row.code('code_2026');
		const code = succession.get(given) ?? given;
		listed.add(code);
		const departement = communes.get(code)?.departement;
		if (departement !== undefined) departements.add(departement);
		for (const [key, column] of groups) add(columns[key], code, row.number(column));
	}
	for (const [code, { departement }] of communes) {
		if (listed.has(code) || reestablished.has(code) || !departements.has(departement)) continue;
		for (const [key] of groups) columns[key].set(code, 0);
	}
}

/** An unknown part leaves the sum unknown (NaN): a count of the known parts alone would pass for the whole. */
function add(sums: Map<string, number>, code: string, value: number): void {
	sums.set(code, (sums.get(code) ?? 0) + value);
}
