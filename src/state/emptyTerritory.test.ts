import { expect, test } from 'vitest';
import { latticeCommunes, latticePlan } from '../../tests/builders/planWork.ts';
import { createTerritory } from '../model/operations/createTerritory.ts';
import type { ExtentState } from './extent.svelte.ts';
import { LedgerState } from './ledger.svelte.ts';
import { PlanState } from './plan.svelte.ts';
import { SituationState } from './situation.svelte.ts';
import type { ViewState } from './view.svelte.ts';

test('a territory has a size class once it has a commune, and none before', () => {
	const communes = latticeCommunes(1);
	const plan = new PlanState(communes);
	plan.open(latticePlan('essai'));
	if (!plan.current) throw new Error('no plan is open');
	plan.perform(createTerritory(plan.current, { name: 'Est Cher', colour: 0, from: '2026-01-01' }));
	const [territory] = plan.territories;
	const extent = communes as unknown as ExtentState;
	const situation = new SituationState(extent, plan, { route: {} } as unknown as ViewState);
	const ledger = new LedgerState(extent, plan, situation);
	const row = {
		territory,
		isDraft: true,
		status: { code: 0, event: undefined, lastHeard: undefined, stale: false, isKnown: false },
	} as const;
	expect(situation.sizeClassOf(row)).toBeUndefined();
	expect(ledger.sizeOf({ communes: 0, population: 0 })).toMatchObject({
		sizeClass: undefined,
		above: undefined,
		below: undefined,
	});
	const known = communes.units?.populationMunicipale.findIndex((people) => people > 0) ?? -1;
	const added = [communes.units?.code[known] ?? ''];
	plan.perform({ kind: 'assign', assignments: [{ territory: territory.id, added, removed: [] }] });
	expect(situation.sizeClassOf(row)).toBe(1);
	expect(ledger.sizeOf({ communes: 1, population: situation.populationOf(row) }).sizeClass).toBe(1);
});
