import { perimeterHistory, type PerimeterStep } from '../analysis/followUp/perimeterHistory.ts';
import { knownSum } from '../analysis/knownSum.ts';
import type { Territory } from '../model/plan.ts';
import type { ExtentState } from './extent.svelte.ts';

/** A dated perimeter as the journal shows it. */
export interface ShownPerimeter extends PerimeterStep {
	readonly people: number;
	/** People of the communes that joined less those of the communes that left. */
	readonly peopleChange: number;
	readonly joinedNames: string;
	readonly leftNames: string;
}

/** Perimeters of a territory, the last one first; people are those of today's table, NaN where it has none. */
export function shownPerimeters(territory: Territory, extent: ExtentState): ShownPerimeter[] {
	const { units } = extent;
	const known = (codes: readonly string[]): number[] =>
		codes.map((code) => extent.unitOf(code)).filter((unit) => unit !== undefined);
	const peopleOf = (codes: readonly string[]): number =>
		units ? knownSum(known(codes), units.populationMunicipale) : NaN;
	const namesOf = (codes: readonly string[]): string =>
		codes.map((code) => units?.name[extent.unitOf(code) ?? -1] ?? code).join(', ');
	return perimeterHistory(territory)
		.toReversed()
		.map((step) => ({
			...step,
			people: peopleOf(step.perimeter.communes),
			peopleChange: peopleOf(step.joined) - peopleOf(step.left),
			joinedNames: namesOf(step.joined),
			leftNames: namesOf(step.left),
		}));
}
