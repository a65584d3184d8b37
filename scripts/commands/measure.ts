import { CM2_PER_KM2, UM_PER_KM } from '../../src/base/lengthUnits.ts';
import sizeClasses from '../../data/size-classes.json' with { type: 'json' };
import { sizeClassOf } from '../../src/analysis/sizeClass.ts';
import { allOutlines } from '../../src/geometry/outline.ts';
import { TerritoryTotals } from '../../src/geometry/territoryTotals.ts';
import { membershipOf, type Context } from './context.ts';
import { listOutcome } from './listOutcome.ts';
import type { Outcome } from './context.ts';
import type { ListInput } from './readInput.ts';

/** Communes, people, area, perimeter, parts, holes and size class of each territory, in the order of the list. */
export function measure(context: Context, input: ListInput): Outcome {
	const { units, arcs } = context.extent;
	const territories = input.list.territories;
	const membership = membershipOf(context, territories);
	const totals = new TerritoryTotals(arcs, units, membership);
	const outlines = allOutlines(arcs, membership);
	const answer = territories.map(({ name, unresolved }, territory) => {
		const members = [...membership.membersOf(territory)];
		const population = totals.populationMunicipale[territory];
		return {
			territory: name,
			communes: members.length,
			population,
			areaKm2: totals.areaCm2[territory] / CM2_PER_KM2,
			perimeterKm: totals.perimeterUm[territory] / UM_PER_KM,
			parts: outlines[territory].length,
			holes: outlines[territory].reduce((count, { holes }) => count + holes.length, 0),
			sizeClass: members.length === 0 ? null : (sizeClassOf(population, sizeClasses) ?? null),
			unresolved: unresolved.map(({ row, input, problem }) => ({ row, input, problem })),
			communesWithoutPopulation: totals.unitsWithoutPopulation[territory],
			communesWithoutContour: members
				.filter((unit) => !units.hasContour[unit])
				.map((unit) => units.code[unit])
				.sort(),
		};
	});
	return listOutcome(context, input, answer);
}
