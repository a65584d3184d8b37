import type { ArcSides } from '../geometry/arcTable.ts';
import { unitNeighbours } from '../geometry/neighbours.ts';
import type { Membership } from '../model/membership.ts';
import type { UnitTable } from '../model/unitTable.ts';

/**
 * Communes that two territories may have to talk about: those of both first, then those of nobody that touch both, then
 * those of each that touch the other, each by people. O(arcs of the members).
 */
export function exchangeCandidates(
	a: number,
	b: number,
	sides: ArcSides,
	membership: Membership,
	{ count, populationMunicipale }: Pick<UnitTable, 'count' | 'populationMunicipale'>,
): number[] {
	const isIn = (unit: number, slot: number): boolean => unit < count && membership.has(unit, slot);
	const around = (unit: number): number[] =>
		unitNeighbours(sides, unit)
			.map(({ unit: other }) => other)
			.filter((other) => other < count);
	const ranks = new Map<number, number>();
	const note = (unit: number, rank: number): void => {
		ranks.set(unit, Math.min(rank, ranks.get(unit) ?? rank));
	};
	for (const [own, other] of [
		[a, b],
		[b, a],
	])
		for (const unit of membership.membersOf(own)) {
			if (isIn(unit, other)) note(unit, 0);
			for (const next of around(unit)) {
				if (isIn(next, other)) note(unit, 2);
				else if (membership.firstOf(next) < 0 && around(next).some((third) => isIn(third, other)))
					note(next, 1);
			}
		}
	return [...ranks.keys()].sort(
		(x, y) =>
			(ranks.get(x) ?? 0) - (ranks.get(y) ?? 0) ||
			(populationMunicipale[y] || 0) - (populationMunicipale[x] || 0) ||
			x - y,
	);
}
