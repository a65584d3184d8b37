import { HUES } from '../../src/base/palette.ts';
import { TerritoryTotals } from '../../src/geometry/territoryTotals.ts';
import { emptyPlan } from '../../src/model/emptyPlan.ts';
import { Membership } from '../../src/model/membership.ts';
import { createTerritory } from '../../src/model/operations/createTerritory.ts';
import { deleteTerritory } from '../../src/model/operations/deleteTerritory.ts';
import { describePlan } from '../../src/model/operations/describePlan.ts';
import { recolourTerritories } from '../../src/model/operations/recolourTerritories.ts';
import { renameTerritory } from '../../src/model/operations/renameTerritory.ts';
import { indexByCode } from '../../src/model/unitTable.ts';
import type { PlanState } from '../../src/state/plan.svelte.ts';
import type { Communes, Figures } from '../../src/state/territoryCounts.svelte.ts';
import { measuredLattice } from './measuredLattice.ts';
import { unitTableOf } from './unitTable.ts';

/** A small open extent made up from a seed: 40 communes, some without known population. */
export function latticeCommunes(seed: number): Communes {
	const { table, columns } = measuredLattice(seed);
	const units = unitTableOf(
		Array.from({ length: table.unitCount }, (_, unit) => ({
			code: `99${String(unit).padStart(3, '0')}`,
			areaCm2: columns.areaCm2[unit],
			populationMunicipale: columns.populationMunicipale[unit],
		})),
	);
	const byCode = indexByCode(units);
	return { units, sides: table, unitOf: (code) => byCode.get(code) };
}

export const latticePlan = (id: string) => ({ ...emptyPlan('99', 'Essai', '2026-01-01'), id });

/** Something that a user does, drawn at random: a gesture of any kind, or a move through the history. */
export function actAtRandom(plan: PlanState, communes: Communes, random: () => number): void {
	const below = (count: number): number => Math.floor(random() * count);
	const { current, territories } = plan;
	if (!current) throw new Error('no plan is open');
	const territory = territories.at(below(territories.length));
	const draw = random();
	if (!territory || draw < 0.08) {
		const name = `T${below(1e6)}`;
		plan.perform(createTerritory(current, { name, colour: below(HUES.length), from: '2026-01-01' }));
	} else if (draw < 0.11) plan.perform(deleteTerritory(territory.id));
	else if (draw < 0.16) plan.perform(renameTerritory(territory.id, `nom ${below(1e6)}`));
	else if (draw < 0.19)
		plan.perform(recolourTerritories(current, new Map([[territory.id, below(HUES.length)]])));
	else if (draw < 0.21) plan.perform(describePlan({ ...current, scenario: `s${below(1e6)}` }));
	else if (draw < 0.32) plan.undo();
	else if (draw < 0.4) plan.redo();
	else if (draw < 0.45) plan.jump(below(plan.history.steps.length + 1));
	else strokeAtRandom(plan, communes, territory.id, below);
}

/** A stroke over some communes: added, moved, shared or taken out, now and then dropped in the middle. */
function strokeAtRandom(
	plan: PlanState,
	communes: Communes,
	id: string,
	below: (count: number) => number,
): void {
	const count = communes.units?.count ?? 0;
	plan.beginGesture(
		{
			verb: (['add', 'move', 'remove'] as const)[below(3)],
			target: plan.slotOf(id),
			source: { kind: below(4) === 0 ? 'free' : 'any' },
			joining: below(3) === 0 ? 'share' : 'move',
		},
		() => false,
	);
	for (let painted = 1 + below(6); painted > 0; painted--) plan.paint(below(count));
	if (below(10) === 0) plan.dropGesture();
	else plan.endGesture();
}

/** Figures of every territory counted from nothing, by the codes of the drafts alone. */
export function figuresFromNothing(
	plan: PlanState,
	{ units, sides, unitOf }: Communes,
): Map<string, Figures> {
	if (!units || !sides) throw new Error('no extent is open');
	const membership = new Membership(sides.unitCount);
	for (const [slot, { perimeters }] of plan.territories.entries()) {
		membership.addTerritory();
		for (const code of perimeters.at(-1)?.communes ?? []) membership.add(unitOf(code) ?? -1, slot);
	}
	const totals = new TerritoryTotals(sides, units, membership);
	return new Map(
		plan.territories.map(({ id }, slot) => [
			id,
			{
				communes: totals.units[slot],
				withoutPopulation: totals.unitsWithoutPopulation[slot],
				areaCm2: totals.areaCm2[slot],
				populationMunicipale: totals.populationMunicipale[slot],
				perimeterUm: totals.perimeterUm[slot],
			},
		]),
	);
}
