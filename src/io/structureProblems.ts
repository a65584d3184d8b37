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
