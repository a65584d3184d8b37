import { foldName } from '../resolve/nameKey.ts';

/** What a column of a commune list says. */
export type ListColumn = 'territory' | 'code' | 'commune' | 'departement';

/** Where the columns of a list stand; `code` and `commune` may both be there, one of them always is. */
export interface ListColumns {
	readonly territory: number;
	readonly code: number | undefined;
	readonly commune: number | undefined;
	readonly departement: number | undefined;
}

/** Headings of lists in circulation, folded, the surest first. */
// prettier-ignore
const HEADINGS: Readonly<Record<ListColumn, readonly string[]>> = {
	territory: [
		'territoire', 'territory', 'cpts', 'nom cpts', 'cpts nom', 'nom de la cpts', 'nom du territoire', 'nom territoire',
		'libelle cpts', 'lib cpts', 'structure', 'groupe', 'zone', 'bassin', 'epci', 'epci siren', 'siren epci', 'nom epci',
		'epci nom', 'libelle', 'nom', 'name', 'denomination', 'intitule',
	],
	code: [
		'code commune', 'code insee', 'code insee commune', 'code commune insee', 'code insee de la commune', 'insee',
		'insee com', 'insee commune', 'codgeo', 'depcom', 'codeinsee', 'codecommune', 'commune code', 'com insee',
		'num insee', 'code geo', 'code officiel geographique', 'com', 'code',
	],
	commune: [
		'commune', 'communes', 'nom commune', 'nom de la commune', 'nom com', 'libelle commune', 'libelle de la commune',
		'lib commune', 'libgeo', 'commune nom', 'nom de commune', 'municipality', 'ville', 'nom', 'name', 'libelle',
	],
	departement: [
		'departement', 'departements', 'department', 'dep', 'dept', 'dpt', 'code departement', 'code dept', 'code dep',
		'num departement', 'numero departement', 'nom departement', 'departement code', 'dep code', 'insee dep',
	],
};

const COLUMN_ORDER: readonly ListColumn[] = ['territory', 'code', 'commune', 'departement'];

/**
 * The columns of a commune list by their headings; undefined where no territory or no commune is among them. Each
 * heading serves once, territory before commune: 'nom;code' is a territory's name and a commune's code, 'cpts;nom'
 * a territory and a commune's name.
 */
export function listColumns(headings: readonly string[]): ListColumns | undefined {
	const folded = headings.map(foldName);
	const taken = new Set<number>();
	const place: Partial<Record<ListColumn, number>> = {};
	for (const column of COLUMN_ORDER) {
		const heading = HEADINGS[column].find((one) => folded.some((name, i) => name === one && !taken.has(i)));
		if (heading === undefined) continue;
		const at = folded.findIndex((name, i) => name === heading && !taken.has(i));
		place[column] = at;
		taken.add(at);
	}
	const { territory, code, commune, departement } = place;
	if (territory === undefined || (code === undefined && commune === undefined)) return undefined;
	return { territory, code, commune, departement };
}
