import { expect, test } from 'vitest';
import type { FlowStore } from './flowStore.ts';
import { FlowSetsState } from './flowSets.svelte.ts';

/** Which plan uses which set, in memory. */
function storeOfUses(): Pick<FlowStore, 'usedBy' | 'use'> {
	const uses = new Map<string, string>();
	return {
		usedBy: (plan) => Promise.resolve(uses.get(plan)),
		use: (plan, id) => Promise.resolve(void uses.set(plan, id)),
	};
}

test('a new plan uses what was chosen last in its extent, and goes back to modelled flows when told so', async () => {
	const sets = new FlowSetsState(storeOfUses() as FlowStore);
	expect(await sets.usedBy('24/a')).toBe('');
	await sets.use('24/a', 'sniiram');
	expect(await sets.usedBy('24/a')).toBe('sniiram');
	expect(await sets.usedBy('24/variante')).toBe('sniiram');
	expect(await sets.usedBy('93/a')).toBe('');
	await sets.use('24/variante', '');
	expect(await sets.usedBy('24/variante')).toBe('');
	expect(await sets.usedBy('24/a')).toBe('sniiram');
});
