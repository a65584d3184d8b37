import * as v from 'valibot';
import type { Problem } from '../base/problem.ts';

/** So many are worth reading. */
const MOST = 20;

/** What a plan's schema found wrong, one problem a place, the first twenty. */
export const structureProblems = (issues: readonly v.BaseIssue<unknown>[], file: string): Problem[] =>
	issues.slice(0, MOST).map((issue) => ({
		rule: 'plan-structure',
		file,
		values: { path: v.getDotPath(issue) ?? '', reason: issue.message },
	}));

/** One problem for each territory whose id another one before it has. */
export function repeatedIds(territories: readonly { readonly id: string }[], file: string): Problem[] {
	const seen = new Set<string>();
	const problems: Problem[] = [];
	for (const { id } of territories) {
		if (seen.has(id)) problems.push({ rule: 'repeated-id', file, values: { id } });
		seen.add(id);
	}
	return problems;
}
