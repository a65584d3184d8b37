import { beforeAll, expect, test } from 'vitest';
import { latticeCommunes, latticePlan } from '../../tests/builders/planWork.ts';
import { publicPlan } from '../io/planFile.ts';
import { AttendanceDraft, AS_TEXT } from '../state/attendanceDraft.svelte.ts';
import { attendanceLines } from '../state/attendanceLines.ts';
import { LocaleState, loadWorkshopTexts } from '../state/locale.svelte.ts';
import { PlanState } from '../state/plan.svelte.ts';
import { ToolState } from '../state/tool.svelte.ts';
import { noteMeeting, removeMeeting, type TypedMeeting } from './noteMeeting.ts';

beforeAll(loadWorkshopTexts);

const TYPED: TypedMeeting = {
	name: ' Inter-CPTS de mars ',
	date: '09/03/2026',
	place: 'Blois',
	present: '12',
	presentAbout: true,
	result: '',
	themes: 'Soins non programmés\n\n Numérique \nNumérique',
	nextText: 'Envoyer le relevé',
	nextDue: '04/2026',
	nextOwner: 'coordination',
};

function opened() {
	const plan = new PlanState(latticeCommunes(1));
	plan.open(latticePlan('essai'));
	return { locale: new LocaleState(), plan, tool: new ToolState() };
}

test('what was typed becomes a meeting, one step that undoes, and never public', () => {
	const context = opened();
	expect(noteMeeting(context, undefined, TYPED, [])).toEqual({});
	const { plan } = context;
	expect(plan.current?.meetings).toEqual([
		{
			id: 'inter-cpts-de-mars',
			name: 'Inter-CPTS de mars',
			date: '2026-03-09',
			place: 'Blois',
			present: 12,
			presentAbout: true,
			themes: [
				{ kind: 'agenda', title: 'Soins non programmés' },
				{ kind: 'agenda', title: 'Numérique' },
			],
			next: { text: 'Envoyer le relevé', due: '2026-04', ownerRole: 'coordination' },
		},
	]);
	expect(publicPlan(plan.current!).meetings).toBeUndefined();
	expect(plan.history.steps).toHaveLength(1);
	plan.undo();
	expect(plan.current?.meetings).toBeUndefined();
});

test('a change keeps id, source, kinds of themes and what is done; removing takes the meeting alone', () => {
	const context = opened();
	const { plan } = context;
	const first = {
		id: 'x',
		name: 'Rencontre',
		date: '<2018',
		source: '001',
		themes: [{ kind: 'workshop' as const, title: 'Numérique' }],
		next: { text: 'Envoyer le relevé', due: '2026-04', done: '2026-05' },
	};
	plan.perform({ kind: 'set-plan-field', field: 'meetings', to: [first, { ...first, id: 'y' }] });
	expect(noteMeeting(context, 'x', { ...TYPED, date: '<2018' }, [])).toEqual({});
	expect(plan.current?.meetings?.[0]).toMatchObject({
		id: 'x',
		date: '<2018',
		source: '001',
		themes: [
			{ kind: 'agenda', title: 'Soins non programmés' },
			{ kind: 'workshop', title: 'Numérique' },
		],
		next: { done: '2026-05', ownerRole: 'coordination' },
	});
	removeMeeting(context, plan.current!.meetings![0]);
	expect(plan.current?.meetings).toEqual([{ ...first, id: 'y' }]);
	removeMeeting(context, plan.current!.meetings![0]);
	expect(plan.current?.meetings).toBeUndefined();
});

test.each<[Partial<TypedMeeting>, keyof TypedMeeting]>([
	[{ name: '  ' }, 'name'],
	[{ date: '31/02/2026' }, 'date'],
	[{ date: '' }, 'date'],
	[{ present: 'douze' }, 'present'],
	[{ present: '1.5' }, 'present'],
	[{ nextDue: 'demain' }, 'nextDue'],
	[{ nextDue: '02/2026' }, 'nextDue'],
	[{ nextDue: '24/03/9202' }, 'nextDue'],
	[{ date: '0202' }, 'date'],
	[{ nextText: '' }, 'nextText'],
])('%j is a fault of %s, and nothing is written', (changes, field) => {
	const context = opened();
	expect(Object.keys(noteMeeting(context, undefined, { ...TYPED, ...changes }, []))).toEqual([field]);
	expect(context.plan.current?.meetings).toBeUndefined();
});

const TERRITORIES = [
	{ id: 'a', name: 'Asclépios' },
	{ id: 'b', name: 'Agglomération de Bourges' },
].map((one) => ({ ...one, colour: 0, perimeters: [], events: [], announced: [] }));
const TABLE = [
	'NOM\tSTRUCTURE\tFONCTION\tPRESENCE',
	'ALPHA\tCPTS Asclepois\tMG\tPrésente',
	'BETA\t\tIDEL\tExcusé',
	'GAMMA\tCPTS Bourges\t\tà voir',
	'DELTA\tLes Yvelines\t\t',
].join('\n');

test('a pasted table: unanswered questions leave the rows as written, answers settle them, names stay out', () => {
	const draft = new AttendanceDraft(() => TERRITORIES);
	draft.paste(TABLE);
	expect(draft.questions.map(({ kind, key }) => [kind, key])).toEqual([
		['merged', 'm3'],
		['presence', 'p4'],
		['territory', 'tCPTS Bourges'],
	]);
	expect([draft.openCount, draft.rows]).toEqual([
		3,
		[
			{ structure: 'CPTS Asclepois', territory: 'a', role: 'MG', presence: 'present' },
			{ structure: '', role: 'IDEL', presence: 'excused' },
			{ structure: 'CPTS Bourges', presence: 'blank' },
			{ structure: 'Les Yvelines', presence: 'blank' },
		],
	]);
	draft.settle('m3', 'above');
	draft.settle('p4', 'absent');
	draft.settle('tCPTS Bourges', 'b');
	draft.keepNames = true;
	expect([draft.openCount, draft.rows]).toEqual([
		0,
		[
			{ structure: 'CPTS Asclepois', territory: 'a', role: 'MG', presence: 'present', name: 'ALPHA' },
			{ structure: 'CPTS Asclepois', territory: 'a', role: 'IDEL', presence: 'excused', name: 'BETA' },
			{ structure: 'CPTS Bourges', territory: 'b', presence: 'absent', name: 'GAMMA' },
			{ structure: 'Les Yvelines', presence: 'blank', name: 'DELTA' },
		],
	]);
	draft.settle('tCPTS Bourges', AS_TEXT);
	expect(draft.rows?.[2].territory).toBeUndefined();
	draft.paste(TABLE);
	expect(draft.openCount).toBe(3);
});

test('counts by territory; a territory that has left the plan is told', () => {
	const totals = attendanceLines(
		[
			{ structure: 'CPTS Asclépios', territory: 'a', presence: 'present' },
			{ structure: 'Présidente CPTS ASCLEPIOS', territory: 'a', presence: 'excused' },
			{ structure: 'CPTS Partie', territory: 'partie', presence: 'present' },
			{ structure: 'ARS', presence: 'blank' },
			{ structure: '', presence: 'absent' },
		],
		TERRITORIES,
	);
	expect(totals).toMatchObject({
		rows: 5,
		counts: { present: 2, excused: 1, absent: 1, blank: 1 },
		cpts: 2,
		gone: 1,
	});
	expect(totals.lines.map(({ name, kind }) => [name, kind])).toEqual([
		['Asclépios', 'plan'],
		['CPTS Partie', 'gone'],
		['', 'text'],
		['ARS', 'text'],
	]);
});
