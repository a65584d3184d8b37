import type { Locale } from './locale.ts';
import { problemTexts } from './messages/problems.ts';
import type { ProblemRule } from './messages/problems.fr.ts';

/**
 * Why a piece of input could not be used: where it stands, which rule it breaks, and the values that the message
 * names. Problems travel as values; `describeProblem` words them for a person, with what to do about it.
 */
export interface Problem {
	readonly rule: ProblemRule;
	readonly file?: string;
	/** Line of the file, the first line being 1. */
	readonly row?: number;
	readonly column?: string;
	readonly values?: Readonly<Record<string, string | number>>;
}

/** The problem in words: 'liste.csv, ligne 7, colonne « commune » : …'. */
export function describeProblem(problem: Problem, locale: Locale): string {
	const { place, rules } = problemTexts[locale];
	const where = place(problem);
	const what = rules[problem.rule](problem.values ?? {});
	return where ? `${where}${locale === 'fr' ? '\u202f' : ''}: ${what}` : what;
}
