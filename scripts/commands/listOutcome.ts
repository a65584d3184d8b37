import type { Problem } from '../../src/base/problem.ts';
import type { ListedTerritory, UnresolvedRow } from '../../src/io/resolve/territoryList.ts';
import type { CommonCall } from './callWords.ts';
import type { Context, Outcome } from './context.ts';
import { doubtsOf } from './doubts.ts';
import type { PlainRow } from './output.ts';
import type { ListInput } from './readInput.ts';

/** Problems of a file after which every row was used all the same. */
const REMARKS = new Set<Problem['rule']>(['bad-characters', 'repaired-code', 'repeated-code']);

/** Repeated communes from which on they are counted as well as listed. */
const MANY_REPEATED = 20;

/** A command's answer with all that is to be said of the list that it was made from. */
export function listOutcome(
	context: Context<CommonCall>,
	{ list, problems }: ListInput,
	answer: readonly PlainRow[] | PlainRow,
): Outcome {
	const territories = list.territories;
	const outside = outsideProblem(context, territories);
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
		problems: [...outside, ...unusable, ...remarks],
		rowsLeftOut: outside.length + unusable.length > 0,
	};
}

function unresolvedProblems(context: Context<CommonCall>, { name, unresolved }: ListedTerritory): Problem[] {
	const unclear = unresolved.filter(({ problem }) => problem !== 'outside');
	return unclear.map((row) => ({
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
	input === '' ? 'missing-commune' : problem === 'ambiguous' ? 'ambiguous-commune' : 'unknown-commune';

/** One sentence for all communes that are not built, with the `--region` that would have them. */
function outsideProblem(
	{ national, call, extent }: Context<CommonCall>,
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
		{
			rule: 'outside-extent',
			row: outside[0].row,
			values: { count: outside.length, first: outside[0].input, region: [...regions].sort().join(',') },
		},
	];
}

function doubtfulProblems(context: Context<CommonCall>, territory: ListedTerritory): Problem[] {
	const { units } = context.extent;
	const labelled = (unit: number): string => `${units.name[unit]} (${units.code[unit]})`;
	const km = (metres: number): number => Math.round(metres / 1000);
	return doubtsOf(context, territory).map(({ unit, homonym, distanceM, homonymDistanceM }) => ({
		rule: 'doubtful-homonym' as const,
		values: {
			input: units.name[unit],
			territory: territory.name,
			commune: labelled(unit),
			other: labelled(homonym),
			distanceKm: km(distanceM),
			otherDistanceKm: km(homonymDistanceM),
		},
	}));
}

function nameOf({ national }: Context<CommonCall>, code: string): string {
	const at = national.code.indexOf(code);
	return at < 0 ? code : national.name[at];
}
