import * as v from 'valibot';
import type { Problem } from '../base/problem.ts';
import type { Consultation } from '../model/consultation.ts';
import { isSameCase, type FrontierCase } from '../model/frontier.ts';

/** So many are worth reading. */
const MOST = 20;

/** What a plan's schema found wrong, one problem a place, the first twenty. */
export const structureProblems = (issues: readonly v.BaseIssue<unknown>[], file: string): Problem[] =>
	issues.slice(0, MOST).map((issue) => ({
		rule: 'plan-structure',
		file,
		values: { path: v.getDotPath(issue) ?? '', reason: issue.message },
	}));

/** One problem for each territory or drawing whose id another one before it has. */
export function repeatedIds(territories: readonly { readonly id: string }[], file: string): Problem[] {
	const seen = new Set<string>();
	const problems: Problem[] = [];
	for (const { id } of territories) {
		if (seen.has(id)) problems.push({ rule: 'repeated-id', file, values: { id } });
		seen.add(id);
	}
	return problems;
}

/** One problem for each name that several territories have: tables and lists could not tell them apart. */
export function repeatedNames(territories: readonly { readonly name: string }[], file: string): Problem[] {
	const counts = new Map<string, number>();
	for (const { name } of territories) counts.set(name, (counts.get(name) ?? 0) + 1);
	return [...counts]
		.filter(([, count]) => count > 1)
		.map(([name, count]): Problem => ({ rule: 'repeated-name', file, values: { name, count } }));
}

/** One problem for each frontier case that another one before it is too: neither may be dropped. */
export const repeatedCases = (cases: readonly FrontierCase[], file: string): Problem[] =>
	cases
		.filter((one, index) => cases.slice(0, index).some((other) => isSameCase(one, other)))
		.map(({ commune, a, b }) => ({
			rule: 'repeated-id',
			file,
			values: { id: [commune, a, b ?? ''].join(' ').trim() },
		}));

/** One problem for each consultation that has an answer's id twice, or asks a commune or names a structure twice. */
export const repeatedAnswers = (consultations: readonly Consultation[], file: string): Problem[] =>
	consultations.flatMap(({ id, answers, communes, structures }) =>
		[answers.map((answer) => answer.id), communes.map(({ commune }) => commune), structures]
			.flatMap((keys) => firstRepeated(keys) ?? [])
			.map((again): Problem => ({ rule: 'repeated-id', file, values: { id: `${id} ${again}` } })),
	);

function firstRepeated(keys: readonly string[]): string | undefined {
	const seen = new Set<string>();
	return keys.find((key) => seen.size === seen.add(key).size);
}
