import { beforeAll, expect, test } from 'vitest';
import { latticeCommunes, latticePlan } from '../../tests/builders/planWork.ts';
import { FOLLOW_UP_TEXTS } from '../base/messages/followUp.ts';
import type { TerritoryEvent } from '../model/plan.ts';
import { LocaleState, loadWorkshopTexts } from '../state/locale.svelte.ts';
import { PlanState } from '../state/plan.svelte.ts';
import { ToolState } from '../state/tool.svelte.ts';
import { noteEvent, typedEvent } from './noteEvent.ts';

beforeAll(loadWorkshopTexts);

/** What is asked when an event is typed into a journal that has others; undefined where it is noted at once. */
function asked(events: readonly TerritoryEvent[], event: TerritoryEvent, sure = ''): string | undefined {
	const plan = new PlanState(latticeCommunes(1));
	const territory = { id: 'a', name: 'A', colour: 0, perimeters: [], events, announced: [] };
	plan.open({ ...latticePlan('essai'), territories: [territory] });
	const context = { locale: new LocaleState(), plan, tool: new ToolState() };
	const typed = { ...typedEvent(event, FOLLOW_UP_TEXTS.fr), sure };
	const faults = noteEvent(context, { territory: 'a', at: undefined }, typed, '2026-11-22');
	expect(plan.current?.territories[0].events).toHaveLength(
		events.length + (faults[''] === undefined ? 1 : 0),
	);
	if (faults[''] === undefined)
		expect(context.tool.notice.replaceAll('\u202f', ' ')).toMatch(/^Noté : .+, A, .+\.$/);
	return faults['']?.replaceAll('\u202f', ' ');
}

test('an end before other events names them in their order: the later one comes after the end', () => {
	const filed: TerritoryEvent = { type: 'project-filed', date: '2018-05' };
	const validated: TerritoryEvent = { type: 'project-validated', date: '2018-09-03' };
	const told = asked([validated, filed], { type: 'ended', date: '2016-01-01' });
	expect(told).toContain('(mai 2018) vient après la fin de la CPTS (1er janvier 2016).');
	expect(told).not.toContain('3 septembre 2018');
	expect(told).not.toContain('plus avancé');
});

test('a status that goes backwards names the earlier and the later event', () => {
	const told = asked([{ type: 'emergence', date: '2019' }], { type: 'project-validated', date: '2018-03' });
	expect(told).toMatch(/Le statut recule : « .+ » \(2019\) vient après « .+ » \(mars 2018\), qui donnait/);
});

test.each<[TerritoryEvent, RegExp]>([
	[{ type: 'meeting', date: '1066' }, /d’avant 1990 \(1066\)/],
	[{ type: 'meeting', date: '2099' }, /dans plus de 20 ans \(2099\)/],
	[{ type: 'aci-contract-signed', date: '2018-02-01' }, /depuis l’accord du 20 juin 2019/],
])('%j is asked about, and noted when it is meant', (event, words) => {
	expect(asked([], event)).toMatch(words);
	expect(asked([], event)).toMatch(/Enregistrer quand même/);
	expect(asked([], event, 'yes')).toBeUndefined();
});

test.each(['24/03/0202', '24/03/20226', '9026'])('a step due %s is refused, with what to write', (due) => {
	const plan = new PlanState(latticeCommunes(1));
	const territory = { id: 'a', name: 'A', colour: 0, perimeters: [], events: [], announced: [] };
	plan.open({ ...latticePlan('essai'), territories: [territory] });
	const typed = { type: 'meeting', date: '2026-03-24', next: 'Écrire', due, sure: 'yes' };
	const context = { locale: new LocaleState(), plan, tool: new ToolState() };
	const faults = noteEvent(context, { territory: 'a', at: undefined }, typed, '2026-11-22');
	expect(faults['due']).toMatch(/entre 1990 et 2100|ne se lit pas/);
	expect(plan.current?.territories[0].events).toEqual([]);
});
