import { foldName } from '../resolve/nameKey.ts';

/** What a column of a long table of flows says. */
export type FlowColumn = 'residence' | 'care' | 'specialty' | 'patients' | 'year';

/** Place of each column from 0; absent where the table has none. */
export type FlowColumns = Readonly<Partial<Record<FlowColumn, number>>>;

/** Headings in circulation, folded, the surest first. */
// prettier-ignore
const HEADINGS: Readonly<Record<FlowColumn, readonly string[]>> = {
	residence: [
		'commune residence', 'commune de residence', 'code commune residence', 'code commune de residence', 'code residence',
		'insee residence', 'code insee residence', 'com residence', 'depcom residence', 'residence', 'lieu de residence',
		'commune patient', 'commune du patient', 'code commune patient', 'commune beneficiaire', 'commune domicile', 'domicile',
		'codgeo', 'origin', 'origine', 'commune origine', 'code origine', 'home', 'from', 'i',
	],
	care: [
		'commune exercice', 'commune d exercice', 'code commune exercice', 'code commune d exercice', 'code exercice',
		'insee exercice', 'code insee exercice', 'exercice', 'lieu d exercice', 'commune soins', 'commune de soins', 'lieu de soins',
		'commune consultation', 'commune praticien', 'commune ps', 'commune etablissement', 'dclt', 'destination',
		'commune destination', 'code destination', 'dest', 'care', 'place of care', 'work', 'to', 'j',
	],
	specialty: [
		'specialite', 'specialites', 'specialty', 'speciality', 'libelle specialite', 'lib specialite', 'code specialite',
		'profession', 'discipline', 'spe', 'pse spe', 'psp spe', 'activite',
	],
	patients: [
		'nb patients', 'nombre patients', 'nombre de patients', 'nbre patients', 'nbre de patients', 'patients', 'nb pat',
		'n patients', 'patients distincts', 'file active', 'nb beneficiaires', 'beneficiaires', 'nb sejours', 'sejours',
		'effectif', 'flux', 'flow', 'flows', 'value', 'valeur', 'count', 'nombre', 'nb', 'n', 'nb actes', 'nombre d actes', 'actes',
	],
	year: ['annee', 'year', 'millesime', 'an', 'annee de soins', 'annee soins'],
};

/** Words that give a column away where no heading is known, and words that speak against it. */
const TELLING: Readonly<Record<FlowColumn, { readonly has: RegExp; readonly not: RegExp }>> = {
	residence: {
		has: /\b(residence|resid|domicile|origine?|patient|beneficiaire)\b/,
		not: /\b(lib\w*|nom|name|nb\w*|nombre|dep|reg)\b/,
	},
	care: {
		has: /\b(exercice|soins?|destination|praticien|etablissement|consultation|hopital|care)\b/,
		not: /\b(lib\w*|nom|name|nb\w*|nombre|dep|reg|annee)\b/,
	},
	specialty: { has: /\b(specialites?|specialty|discipline)\b/, not: /\b(nb\w*|nombre)\b/ },
	patients: {
		has: /^nbflux\b|\b(patients?|beneficiaires?|sejours?|passages?|effectifs?)\b/,
		not: /\b(commune|code|insee|lib\w*|actes)\b/,
	},
	year: { has: /\b(annee|year|millesime)\b/, not: /\b(nb\w*|nombre)\b/ },
};

const ORDER: readonly FlowColumn[] = ['residence', 'care', 'specialty', 'patients', 'year'];
const LONGEST_HEADING = 80;

/** True for the headings of a long table: residence and care are among them. Each heading serves once. */
export function areFlowHeadings(headings: readonly string[], loosely: boolean): boolean {
	const { residence, care } = knownColumns(headings, loosely);
	return residence !== undefined && care !== undefined;
}

/** The columns of a long table; undefined where residence, care or patients is not among them. */
export function flowColumns(headings: readonly string[], loosely = false): FlowColumns | undefined {
	const columns = knownColumns(headings, loosely);
	const { residence, care, patients } = columns;
	return residence === undefined || care === undefined || patients === undefined ? undefined : columns;
}

/** As many columns of a long table as can be told: by known headings first, then by headings that contain a telling word. */
export const likelyColumns = (headings: readonly string[]): FlowColumns => {
	const known = knownColumns(headings, false);
	const { residence, care } = known;
	return residence === undefined || care === undefined
		? knownColumns(headings, true)
		: knownColumns(headings, true, known);
};

/** Whatever columns the headings tell, beside those that are known already. */
function knownColumns(headings: readonly string[], loosely: boolean, known: FlowColumns = {}): FlowColumns {
	const folded = headings.map((heading) => foldName(heading.slice(0, LONGEST_HEADING)));
	const columns: { -readonly [Column in FlowColumn]?: number } = { ...known };
	const taken = new Set<number>(Object.values(known));
	for (const column of ORDER) {
		if (columns[column] !== undefined) continue;
		const at = headingAt(folded, column, loosely, taken);
		if (at < 0) continue;
		columns[column] = at;
		taken.add(at);
	}
	return columns;
}

function headingAt(
	folded: readonly string[],
	column: FlowColumn,
	loosely: boolean,
	taken: ReadonlySet<number>,
): number {
	for (const heading of HEADINGS[column]) {
		const at = folded.findIndex((name, i) => name === heading && !taken.has(i));
		if (at >= 0) return at;
	}
	const { has, not } = TELLING[column];
	const isSure = column === 'patients' ? /^nbflux\b/ : undefined;
	return folded.findIndex(
		(name, i) => !taken.has(i) && (loosely ? has.test(name) && !not.test(name) : isSure?.test(name)),
	);
}

/** Years that a text names: '2022' in 'flux-2022.csv', and 2022 in INSEE's 'NBFLUX_C22_ACTOCC15P'. */
export function yearsIn(text: string): number[] {
	const full = [...text.matchAll(/(?<!\d)((?:19|20)\d{2})(?!\d)/g)].map(([, year]) => Number(year));
	const short = [...text.matchAll(/(?:^|_)[CP](\d{2})_/g)].map(([, year]) => 2000 + Number(year));
	return [...new Set([...full, ...short])].sort((a, b) => a - b);
}
