import type { Locale } from '../locale.ts';

type Values = Readonly<Record<string, string | number>>;
type Place = { readonly file?: string; readonly row?: number; readonly column?: string };
type Rules = Readonly<Record<string, (values: Values) => string>>;

/** Every rule that input can break, in words: what is wrong and what to do. One catalogue, both languages. */
const fr = {
	'unreadable-file': ({ reason }) => `fichier illisible (${reason}). Vérifiez qu’il s’ouvre dans un tableur, puis recommencez.`,
	'empty-file': () => 'le fichier ne contient aucune ligne. Choisissez le fichier qui contient la liste.',
	'foreign-file': ({ expected }) => `ce n’est pas un fichier «\u202f${expected}\u202f» de Maillage. Reconstruisez les données (npm run data).`,
	'unknown-version': ({ found, known }) => `version ${found} du format, alors que ce programme lit la version ${known}. Mettez à jour Maillage ou reconstruisez les données (npm run data).`,
	'damaged-file': () => 'fichier abîmé ou incomplet. Reconstruisez les données (npm run data).',
	'bad-structure': ({ path, reason }) => `contenu inattendu à «\u202f${path}\u202f» (${reason}). Reconstruisez les données (npm run data).`,
} satisfies Rules;

export type ProblemRule = keyof typeof fr;

const en: Record<ProblemRule, (values: Values) => string> = {
	'unreadable-file': ({ reason }) => `unreadable file (${reason}). Check that a spreadsheet opens it, then try again.`,
	'empty-file': () => 'the file has no rows. Choose the file that holds the list.',
	'foreign-file': ({ expected }) => `this is not a Maillage “${expected}” file. Build the data again (npm run data).`,
	'unknown-version': ({ found, known }) => `format version ${found}, whereas this program reads version ${known}. Update Maillage or build the data again (npm run data).`,
	'damaged-file': () => 'damaged or incomplete file. Build the data again (npm run data).',
	'bad-structure': ({ path, reason }) => `unexpected content at “${path}” (${reason}). Build the data again (npm run data).`,
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
