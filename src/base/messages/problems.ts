import type { Locale } from '../locale.ts';

type Values = Readonly<Record<string, string | number>>;
type Place = { readonly file?: string; readonly row?: number; readonly column?: string };
type Rules = Readonly<Record<string, (values: Values) => string>>;

/** Every rule that input can break, in words: what is wrong and what to do. One catalogue, both languages. */
const fr = {
	'unreadable-file': ({ reason }) => `fichier illisible (${reason}). Vérifiez qu’il s’ouvre dans un tableur, puis recommencez.`,
	'empty-file': () => 'le fichier ne contient aucune ligne. Choisissez le fichier qui contient la liste.',
} satisfies Rules;

export type ProblemRule = keyof typeof fr;

const en: Record<ProblemRule, (values: Values) => string> = {
	'unreadable-file': ({ reason }) => `unreadable file (${reason}). Check that a spreadsheet opens it, then try again.`,
	'empty-file': () => 'the file has no rows. Choose the file that holds the list.',
};

function place(rowWord: string, columnWord: string, open: string, close: string) {
	return ({ file, row, column }: Place): string =>
		[file, row === undefined ? '' : `${rowWord} ${row}`, column ? `${columnWord} ${open}${column}${close}` : '']
			.filter(Boolean)
			.join(', ');
}

export const problemTexts: Record<
	Locale,
	{ place: (place: Place) => string; rules: Record<ProblemRule, (values: Values) => string> }
> = {
	fr: { place: place('ligne', 'colonne', '«\u202f', '\u202f»'), rules: fr },
	en: { place: place('row', 'column', '“', '”'), rules: en },
};
