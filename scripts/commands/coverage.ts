import { CM2_PER_KM2 } from '../../src/base/lengthUnits.ts';
import { coverageOf } from '../../src/analysis/coverage.ts';
import { membershipOf, type Context, type Outcome } from './context.ts';
import { listOutcome } from './listOutcome.ts';
import type { ListInput } from './readInput.ts';

/**
 * People covered in the extent under the call's rule, communes that nobody covers, and communes covered by several.
 * Blank zones only where the list is complete.
 */
export function coverage(context: Context, input: ListInput): Outcome {
	const { extent, call } = context;
	const { units, arcs } = extent;
	const territories = input.list.territories;
	const covering = territories.map(({ name }) => input.covers(name, call.rule));
	const { populationMunicipale, coveredPopulation, uncovered, zones, multiple } = coverageOf(
		units,
		arcs,
		membershipOf(context, territories),
		(territory) => covering[territory],
	);
	const codes = (some: readonly number[]): string[] => some.map((unit) => units.code[unit]).sort();
	return listOutcome(context, input, {
		population: populationMunicipale,
		covered: coveredPopulation,
		share: populationMunicipale === 0 ? null : coveredPopulation / populationMunicipale,
		uncovered: codes(uncovered),
		blank: (input.isComplete ? zones : []).map((zone) => ({
			communes: codes(zone.units),
			population: zone.populationMunicipale,
			areaKm2: zone.areaCm2 / CM2_PER_KM2,
		})),
		multiple: multiple
			.map(({ unit, territories: its }) => ({
				code: units.code[unit],
				territories: its.map((territory) => territories[territory].name).sort(),
			}))
			.sort((a, b) => (a.code < b.code ? -1 : 1)),
		rule: call.rule,
		territories: covering.filter(Boolean).length,
		complete: input.isComplete,
	});
}
