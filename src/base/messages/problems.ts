import type { Locale } from '../locale.ts';
import { en } from './problems.en.ts';
import { fr, type ProblemRule, type RuleValues } from './problems.fr.ts';

type Place = { readonly file?: string; readonly row?: number; readonly column?: string };

function place(rowWord: string, columnWord: string, open: string, close: string) {
	return ({ file, row, column }: Place): string =>
		[
			file,
			row === undefined ? '' : `${rowWord} ${row}`,
			column ? `${columnWord} ${open}${column}${close}` : '',
		]
			.filter(Boolean)
			.join(', ');
}

/** Where a problem stands and which rule it breaks, in words, in both languages. */
export const problemTexts: Record<
	Locale,
	{ place: (place: Place) => string; rules: Record<ProblemRule, (values: RuleValues) => string> }
> = {
	fr: { place: place('ligne', 'colonne', '«\u202f', '\u202f»'), rules: fr },
	en: { place: place('row', 'column', '“', '”'), rules: en },
};
