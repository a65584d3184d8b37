import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyPlan } from '../../tests/builders/arbitraryPlan.ts';
import { readPlanJson } from '../io/planFile.ts';
import { contentOf } from './planRows.ts';

test('the row of a plan keeps everything but its territories, consultations included', () => {
	fc.assert(
		fc.property(anyPlan, (plan) => {
			const content = structuredClone(contentOf(plan));
			expect(content.territories).toEqual([]);
			const read = readPlanJson({ ...content, territories: plan.territories }, 'row');
			expect(read).toEqual({ ok: true, value: { plan, problems: [] } });
		}),
	);
});

test.each([1, 2, 3])('a row that version %i of the plan file wrote opens', (version) => {
	fc.assert(
		fc.property(anyPlan, (plan) => {
			const older = { ...plan };
			delete (older as { consultations?: unknown }).consultations;
			const read = readPlanJson({ ...contentOf(older), version, territories: older.territories }, 'row');
			expect(read).toEqual({ ok: true, value: { plan: older, problems: [] } });
		}),
	);
});
