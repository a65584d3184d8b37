import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { latticeCommunes, latticePlan } from '../../tests/builders/planWork.ts';
import { createTerritory } from '../model/operations/createTerritory.ts';
import { LocaleState, loadWorkshopTexts } from '../state/locale.svelte.ts';
import { PlanState } from '../state/plan.svelte.ts';
import { ToolState } from '../state/tool.svelte.ts';
import { decidePerimeter, formerCommunes } from './decidePerimeter.ts';

beforeEach(async () => {
	await loadWorkshopTexts();
	vi.useFakeTimers({ now: new Date(2026, 2, 24, 12) });
});
afterEach(() => void vi.useRealTimers());

/** A territory of one commune that was drawn in the plan that is open. */
function drawn() {
	const communes = latticeCommunes(1);
	const plan = new PlanState(communes);
	plan.open(latticePlan('essai'));
	if (!plan.current) throw new Error('no plan is open');
	plan.perform(createTerritory(plan.current, { name: 'Est Cher', colour: 0, from: '2026-01-01' }));
	const [{ id }] = plan.territories;
	const added = communes.units?.code.slice(0, 1) ?? [];
	plan.perform({ kind: 'assign', assignments: [{ territory: id, added, removed: [] }] });
	const context = { locale: new LocaleState(), plan, tool: new ToolState() };
	return { id, plan, decide: (date: string) => decidePerimeter(context, id, { date, note: '' }), context };
}

test.each(['31/12/9999', '25/03/2036', '04/2036', '2037'])('%s is too far ahead', (date) => {
	const { plan, decide } = drawn();
	const { steps } = plan.history;
	expect(decide(date)).toContain('le 24 mars 2036 est la dernière date possible');
	expect(plan.history.steps).toBe(steps);
});

test.each(['24/03/2036', '03/2036', '2036', '24/03/2026'])('%s can be decided', (date) => {
	const { plan, id, decide, context } = drawn();
	expect(decide(date)).toBe('');
	expect(plan.territory(id)?.perimeters.at(-2)).toMatchObject({ decided: true });
	expect(context.tool.notice).toContain('Périmètre d’Est Cher acté au');
});

test('a date before the last perimeter is refused with that date', () => {
	expect(drawn().decide('1/1/1990')).toContain('date du 1er janvier 2026');
});

test('a territory that was drawn in the open plan has no former communes', () => {
	const { plan, id } = drawn();
	expect(formerCommunes({ plan }, id)).toEqual([]);
	const reopened = new PlanState(latticeCommunes(1));
	if (plan.current) reopened.open(plan.current);
	expect(formerCommunes({ plan: reopened }, id)).toHaveLength(1);
});
