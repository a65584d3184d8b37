import { CRITERIA, type Criterion } from '../../model/consultation.ts';
import type { Layer } from '../incoming/layer.ts';
import { foldName } from '../resolve/nameKey.ts';

type PlainColumn =
	| 'ref'
	| 'code'
	| 'commune'
	| 'departement'
	| 'profession'
	| 'towards'
	| 'date'
	| 'channel'
	| 'name'
	| 'note';
export type AnswerColumn = PlainColumn | Criterion;

/** Where each column stands; one that the table does not have is absent. */
export type AnswerColumns = Readonly<Partial<Record<AnswerColumn, number>>>;

/** Headings, folded; each heading serves once, in this order. */
const HEADINGS: readonly (readonly [AnswerColumn, RegExp])[] = [
	['affinity', /affinit/],
	['legal-form', /statut|associatif|juridique|legal form/],
	['second-line', /(second|deuxieme|2e|2nd) recours|second line/],
	['economic-area', /bassin|economic area/],
	['size-model', /modele|\btaille\b|\baci\b|size model/],
	['code', /insee|^code commune$|codgeo|depcom|^code$/],
	['departement', /^(departement|dep|dept|department)$/],
	['commune', /commune|^ville$|libgeo|lieu d exercice|municipality/],
	['profession', /profession(?!nel)|metier|^categorie|^specialite/],
	['towards', /\bstructure\b|\bcpts\b|^choix|souhait|converg|rattachement|^reponse$|territoire|wished/],
	['ref', /^(n|no|num|numero|ref|reference|feuille|sheet|number)\b/],
	['date', /^date|^repondu le|^le$/],
	['channel', /canal|channel|mode de recueil|^par$/],
	['name', /^nom|^name|professionnel/],
	['note', /remarque|note|commentaire|observation|remark|comment|precision/],
];

/** Headings are shorter than this; a longer cell is a sentence above the table. */
const LONGEST_HEADING = 80;

/**
 * The columns of a table of answers by the usual names of their headings; undefined where no profession, no structure
 * or no commune is among them.
 */
export function answerColumns(headings: readonly string[]): AnswerColumns | undefined {
	const folded = headings.map((heading) => (heading.length > LONGEST_HEADING ? '' : foldName(heading)));
	const columns: Partial<Record<AnswerColumn, number>> = {};
	const taken = new Set<number>();
	for (const [column, pattern] of HEADINGS) {
		const at = folded.findIndex((heading, index) => !taken.has(index) && pattern.test(heading));
		if (at < 0) continue;
		columns[column] = at;
		taken.add(at);
	}
	const { profession, towards, code, commune } = columns;
	return profession !== undefined && towards !== undefined && (code ?? commune) !== undefined
		? columns
		: undefined;
}

export interface AnswerTable {
	readonly layer: Layer;
	readonly columns: AnswerColumns;
	/** Row of the headings. */
	readonly headingRow: number;
	readonly headings: readonly string[];
}

/** Rows among which headings are looked for, below those that the layer was opened with. */
const WITHIN = 60;

/** Finds the headings of answers in a sheet, titles above them being skipped; undefined where it holds none. */
export async function answerTable(layer: Layer): Promise<AnswerTable | undefined> {
	const columns = answerColumns(layer.headings);
	if (columns) return { layer, columns, headingRow: layer.headingRow, headings: layer.headings };
	let found: AnswerTable | undefined;
	let looked = 0;
	await layer.visit(({ row, cells }) => {
		const lower = answerColumns(cells);
		if (lower) found = { layer, columns: lower, headingRow: row, headings: cells };
		return !found && ++looked < WITHIN;
	});
	return found;
}

/** The criteria that a table has a column for. */
export const criteriaOf = (columns: AnswerColumns): Criterion[] =>
	CRITERIA.filter((criterion) => columns[criterion] !== undefined);
