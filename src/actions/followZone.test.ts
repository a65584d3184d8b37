import { expect, test } from 'vitest';
import { latticeCommunes, latticePlan } from '../../tests/builders/planWork.ts';
import { FOLLOW_UP_TEXTS } from '../base/messages/followUp.ts';
import type { BlankZone } from '../model/plan.ts';
import { LocaleState } from '../state/locale.svelte.ts';
import { PlanState } from '../state/plan.svelte.ts';
import { ToolState } from '../state/tool.svelte.ts';
import { noteZone, typedZone } from './followZone.ts';

const ZONE: BlankZone = {
	id: 'z',
	name: 'Bourg et alentours',
	communes: ['45001'],
	ownerRole: 'délégation',
	next: { text: 'Appeler le maire', due: '2026-12', ownerRole: 'coordination' },
	events: [{ type: 'meeting', date: '2026-05' }],
};

function noted(change: Readonly<Record<string, string>>): BlankZone | undefined {
	const plan = new PlanState(latticeCommunes(1));
	plan.open({ ...latticePlan('essai'), zones: [ZONE] });
	const context = { locale: new LocaleState(), plan, tool: new ToolState() };
	expect(noteZone(context, 'z', { ...typedZone(ZONE, FOLLOW_UP_TEXTS.fr), ...change })).toEqual({});
	return plan.current?.zones?.[0];
}

test('a change to a zone keeps what its form does not show: its events, and whose its next step is', () => {
	expect(noted({})).toEqual(ZONE);
	expect(noted({ name: 'Bourg', due: '01/2027' })).toEqual({
		...ZONE,
		name: 'Bourg',
		next: { ...ZONE.next, due: '2027-01' },
	});
});

test('another next step is the one of the owner of the zone', () => {
	expect(noted({ next: 'Écrire au maire' })?.next).toEqual({ text: 'Écrire au maire', due: '2026-12' });
	expect(noted({ next: '', due: '' })?.next).toBeUndefined();
});
