import { doubtfulMembers } from '../../src/analysis/doubtfulHomonyms.ts';
import type { Problem } from '../../src/base/problem.ts';
import type { ListedTerritory, UnresolvedRow } from '../../src/io/resolve/territoryList.ts';
import type { Context, Outcome } from './context.ts';
import type { PlainRow } from './output.ts';
import type { ListInput } from './readInput.ts';

/** Problems of a file after which every row was used all the same. */
const REMARKS = new Set<Problem['rule']>(['bad-characters', 'repaired-code', 'repeated-code']);

/** Repeated communes from which on they are counted as well as listed. */
const MANY_REPEATED = 20;

/** A command's answer with all that is to be said of the list that it was made from. */
export function listOutcome(
	context: Context,
	{ list, problems }: ListInput,
	answer: readonly PlainRow[] | PlainRow,
): Outcome {
	const territories = list.territories;
	const unusable = [
		...problems.filter(({ rule }) => !REMARKS.has(rule)),
		...list.problems.filter(({ rule }) => rule === 'missing-territory'),
		...territories.flatMap((territory) => unresolvedProblems(context, territory)),
	];
	const remarks = [
		...problems.filter(({ rule }) => REMARKS.has(rule)),
		...list.problems.filter(({ rule }) => rule !== 'missing-territory'),
		...(list.repeatedRows > MANY_REPEATED
			? [{ rule: 'repeated-communes' as const, values: { count: list.repeatedRows } }]
			: []),
		...territories.flatMap((territory) => doubtfulProblems(context, territory)),
		...Array.from(list.byArrondissement, ([code, its]) => ({
			rule: 'counted-whole' as const,
			values: { commune: nameOf(context, code), territories: its.size },
		})),
	];
	return {
		answer,
		problems: [...unusable, ...outsideProblem(context, territories), ...remarks],
		rowsLeftOut: unusable.length > 0,
	};
}

function unresolvedProblems(context: Context, { name, unresolved }: ListedTerritory): Problem[] {
	return unresolved.map((row) => ({
		rule: ruleOf(row),
		row: row.row,
		values: {
			input: row.input,
			territory: name,
			candidates: row.candidates.map((code) => `${nameOf(context, code)} (${code})`).join(', '),
		},
	}));
}

const ruleOf = ({ input, problem }: UnresolvedRow): Problem['rule'] =>
	input === '' ? 'missing-commune' : `${problem}-commune`;

/** One sentence for all communes that are not built, with the `--region` that would have them. */
function outsideProblem(
	{ national, call, extent }: Context,
	territories: readonly ListedTerritory[],
): Problem[] {
	const outside = territories.flatMap(({ unresolved }) =>
		unresolved.filter(({ problem }) => problem === 'outside'),
	);
	if (outside.length === 0) return [];
	const regionOf = new Map(
		national.code.map((code, i) => [code, national.regionOfDepartement[national.departement[i]]]),
	);
	const regions = new Set(
		outside.flatMap(({ candidates }) => candidates.map((code) => regionOf.get(code) ?? '')),
	);
	const inside = new Set(extent.units.code.slice(0, extent.units.extentCount));
	if (call.regions !== 'france' && territories.some(({ codes }) => codes.some((code) => inside.has(code))))
		for (const region of call.regions) regions.add(region);
	regions.delete('');
	return [
		{ rule: 'outside-extent', values: { count: outside.length, region: [...regions].sort().join(',') } },
	];
}

function doubtfulProblems(
	{ extent, unitOf, resolver }: Context,
	{ name, codes }: ListedTerritory,
): Problem[] {
	const { units } = extent;
	const unitsOf = (some: readonly string[]): number[] =>
		some.map((code) => unitOf.get(code)).filter((unit) => unit !== undefined);
	const labelled = (unit: number): string => `${units.name[unit]} (${units.code[unit]})`;
	const km = (metres: number): number => Math.round(metres / 1000);
	return doubtfulMembers(units, unitsOf(codes), (unit) => unitsOf(resolver.homonymsOf(units.code[unit]))).map(
		({ unit, homonym, distanceM, homonymDistanceM }) => ({
			rule: 'doubtful-homonym' as const,
			values: {
				input: units.name[unit],
				territory: name,
				commune: labelled(unit),
				other: labelled(homonym),
				distanceKm: km(distanceM),
				otherDistanceKm: km(homonymDistanceM),
			},
		}),
	);
}

function nameOf({ national }: Context, code: string): string {
	const at = national.code.indexOf(code);
	return at < 0 ? code : national.name[at];
}
