import { doubtfulMembers, type DoubtfulMember } from '../../src/analysis/doubtfulHomonyms.ts';
import type { ListedTerritory } from '../../src/io/resolve/territoryList.ts';
import type { Context } from './context.ts';

/** Communes of a territory that a homonym beside it may have been meant for. */
export function doubtsOf(
	{ extent, unitOf, resolver }: Pick<Context, 'extent' | 'unitOf' | 'resolver'>,
	{ codes }: ListedTerritory,
): DoubtfulMember[] {
	const { units } = extent;
	const unitsOf = (some: readonly string[]): number[] =>
		some.map((code) => unitOf.get(code)).filter((unit) => unit !== undefined);
	return doubtfulMembers(units, unitsOf(codes), (unit) => unitsOf(resolver.homonymsOf(units.code[unit])));
}
