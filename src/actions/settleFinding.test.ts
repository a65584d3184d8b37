import { beforeAll, expect, test } from 'vitest';
import { latticeCommunes, latticePlan } from '../../tests/builders/planWork.ts';
import { createTerritory } from '../model/operations/createTerritory.ts';
import type { Finding, FinderState } from '../state/finder.svelte.ts';
import type { ExtentState } from '../state/extent.svelte.ts';
import { LocaleState, loadWorkshopTexts } from '../state/locale.svelte.ts';
import { LocksState } from '../state/locks.svelte.ts';
import { PendingState } from '../state/pending.svelte.ts';
import { PlanState } from '../state/plan.svelte.ts';
import { SelectionState } from '../state/selection.svelte.ts';
import type { StorageState } from '../state/storage.svelte.ts';
import { ToolState } from '../state/tool.svelte.ts';
import type { ViewState } from '../state/view.svelte.ts';
import { acceptPending } from './acceptPending.ts';
import { settleFinding } from './settleFinding.ts';

beforeAll(loadWorkshopTexts);

/** A plan of one territory and a finding of so many free communes with so many people beside it. */
function finderOn(communes: number, populationMunicipale: number) {
	const plan = new PlanState(latticeCommunes(1));
	plan.open(latticePlan('essai'));
	if (plan.current)
		plan.perform(createTerritory(plan.current, { name: 'Giennois', colour: 0, from: '2026-01-01' }));
	const [{ id }] = plan.territories;
	const units = Array.from({ length: communes }, (_, unit) => unit);
	const finding: Finding = {
		kind: 'unassigned',
		units,
		territories: [],
		target: { territory: plan.slotOf(id), lengthUm: 1 },
	};
	const context = {
		extent: {} as ExtentState,
		finder: { current: finding, sumsOf: () => ({ populationMunicipale }) } as unknown as FinderState,
		locale: new LocaleState(),
		locks: new LocksState(plan),
		pending: new PendingState(),
		plan,
		selection: new SelectionState(),
		storage: { canWrite: true } as StorageState,
		tool: new ToolState(),
		view: { go: () => undefined } as unknown as ViewState,
	};
	return { context, id, units };
}

test('a small finding joins its neighbour at once', () => {
	const { context, id, units } = finderOn(10, 20_000);
	expect(settleFinding(context)).toBe(true);
	expect([...context.plan.unitsOf(id)].sort((a, b) => a - b)).toEqual(units);
	expect(context.pending.isEmpty).toBe(true);
});

test.each([
	[11, 300],
	[1, 20_001],
])('%i communes with %i people wait, and accepting them does what the key proposed', (communes, people) => {
	const { context, id, units } = finderOn(communes, people);
	context.tool.verb = 'remove';
	context.tool.joining = 'share';
	const steps = context.plan.history.steps.length;
	expect(settleFinding(context)).toBe(true);
	expect(context.plan.history.steps).toHaveLength(steps);
	expect([...context.pending.units]).toEqual(units);
	expect(context.selection.territory).toBe(id);
	expect(context.tool).toMatchObject({ verb: 'add', joining: 'move', source: { kind: 'free' } });
	expect(acceptPending(context)).toBe(true);
	expect([...context.plan.unitsOf(id)].sort((a, b) => a - b)).toEqual(units);
	expect(context.pending.isEmpty).toBe(true);
});
