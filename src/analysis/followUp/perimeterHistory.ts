import { comparePartialDates } from '../../base/partialDate.ts';
import type { Perimeter, Territory } from '../../model/plan.ts';

/** A dated perimeter and what changed with it; INSEE codes, sorted. */
export interface PerimeterStep {
	readonly perimeter: Perimeter;
	readonly joined: readonly string[];
	readonly left: readonly string[];
}

/** Perimeters of a territory by date, drafts left out, each beside the one before; the first one's communes join none. */
export function perimeterHistory({ perimeters }: Pick<Territory, 'perimeters'>): PerimeterStep[] {
	const dated = perimeters
		.filter(({ draft }) => !draft)
		.toSorted((a, b) => comparePartialDates(a.from, b.from));
	return dated.map((perimeter, at) => {
		const former = at === 0 ? perimeter : dated[at - 1];
		return {
			perimeter,
			joined: without(perimeter.communes, former.communes),
			left: without(former.communes, perimeter.communes),
		};
	});
}

const without = (codes: readonly string[], others: readonly string[]): string[] =>
	[...new Set(codes).difference(new Set(others))].sort();
