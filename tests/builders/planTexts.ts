import { readFileSync } from 'node:fs';
import { describeProblem } from '../../src/base/problem.ts';
import { readPlanFile, type ReadPlan } from '../../src/io/planFile.ts';

export type Json = Record<string, unknown>;
type Version = 1 | 2 | 3 | 4 | 5;

const fixture = (version: Version): string =>
	readFileSync(new URL(`../fixtures/plans/version-${version}.json`, import.meta.url), 'utf8');

/** Text of a plan file of each version. */
export const PLAN_VERSIONS: Readonly<Record<Version, string>> = {
	1: fixture(1),
	2: fixture(2),
	3: fixture(3),
	4: fixture(4),
	5: fixture(5),
};

/** The plan of an earlier version as this version writes it. */
export const asWrittenNow = (version: Version): string =>
	PLAN_VERSIONS[version].replace(`"version": ${version}`, '"version": 5');

/** What is read of a plan file that is sound; throws what is wrong with it. */
export function readOrThrow(text: string): ReadPlan {
	const read = readPlanFile(text, 'plan.json');
	if (!read.ok) throw new Error(read.error.map((problem) => describeProblem(problem, 'en')).join('\n'));
	return read.value;
}

/** The plan file of version 1 with something else in it. */
export function changedPlan(change: (file: Json, territory: Json, perimeter: Json) => void): string {
	const file = JSON.parse(PLAN_VERSIONS[1]) as Json;
	const [territory] = file.territories as Json[];
	const [perimeter] = territory.perimeters as Json[];
	change(file, territory, perimeter);
	return JSON.stringify(file);
}

/** Rules of what is said of a plan file, read or refused. */
export const rulesOf = (text: string): string[] => {
	const read = readPlanFile(text, 'plan.json');
	return (read.ok ? read.value.problems : read.error).map(({ rule }) => rule);
};
