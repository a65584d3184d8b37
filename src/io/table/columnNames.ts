import { foldName } from '../resolve/nameKey.ts';

/** What a column of a commune list says. */
type ListColumn = 'territory' | 'code' | 'commune' | 'departement';

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
		'cls', 'nom cls', 'nom du cls', 'contrat local de sante',
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

/** Words that give a column away where no heading is known, and words that speak against it. */
const TELLING: Readonly<Record<ListColumn, { readonly has: RegExp; readonly not?: RegExp }>> = {
	territory: { has: /\b(cpts|territoire)\b/, not: /\b(code|id|insee|siren|finess)\b/ },
	code: { has: /\binsee\b|\bcode\b.*\bcommune\b/ },
	commune: { has: /\bcommunes?\b/, not: /\b(code|insee|population|nombre|nbre|nb|n)\b/ },
	departement: { has: /\b(departement|dept)\b/ },
};

/**
 * The columns of a commune list by their headings; undefined where no territory or no commune is among them. Each
 * heading serves once, territory before commune: 'nom;code' is a territory's name and a commune's code, 'cpts;nom'
 * a territory and a commune's name. Loosely, a heading that merely contains the word will do.
 */
export function listColumns(headings: readonly string[], loosely = false): ListColumns | undefined {
	const folded = headings.map((heading) => foldName(heading.slice(0, LONGEST_HEADING)));
	const taken = new Set<number>();
	const place: Partial<Record<ListColumn, number>> = {};
	for (const column of COLUMN_ORDER) {
		const at = headingAt(folded, column, loosely, taken);
		if (at === undefined) continue;
		place[column] = at;
		taken.add(at);
	}
	const { territory, code, commune, departement } = place;
	if (territory === undefined || (code === undefined && commune === undefined)) return undefined;
	return { territory, code, commune, departement };
}

const LONGEST_HEADING = 80;

function headingAt(
	folded: readonly string[],
	column: ListColumn,
	loosely: boolean,
	taken: ReadonlySet<number>,
): number | undefined {
	for (const heading of HEADINGS[column]) {
		const at = folded.findIndex((name, i) => name === heading && !taken.has(i));
		if (at >= 0) return at;
	}
	if (!loosely) return undefined;
	const { has, not } = TELLING[column];
	const at = folded.findIndex((name, i) => has.test(name) && !not?.test(name) && !taken.has(i));
	return at < 0 ? undefined : at;
}

/** Which of the headings names the territory; undefined for none. */
export function territoryHeading(headings: readonly string[]): number | undefined {
	return headingAt(headings.map(foldName), 'territory', true, new Set());
}
