import { beforeAll, describe, expect, test } from 'vitest';
import { latticeCommunes, latticePlan } from '../../tests/builders/planWork.ts';
import { consultationIn, type NewAnswer } from '../model/consultation.ts';
import { LocaleState, loadWorkshopTexts } from '../state/locale.svelte.ts';
import { PlanState } from '../state/plan.svelte.ts';
import { ToolState } from '../state/tool.svelte.ts';
import { answerContext, keepAnswers } from './keepAnswers.ts';
import {
	endConsultation,
	eraseAnswer,
	MOST_STRUCTURES,
	noteConsultation,
	type TypedConsultation,
} from './noteConsultation.ts';

beforeAll(loadWorkshopTexts);

const TYPED: TypedConsultation = {
	name: ' Lisière <b>nord</b> ',
	opened: '02/03/2026',
	closed: '',
	channel: 'referent',
	structures: ['a', 'b'],
	communes: ['37003', '37004'],
	asked: { '37003': { infirmier: '4', pharmacien: ' 0 ', biologiste: '' }, __proto__: {} },
};

function opened() {
	const plan = new PlanState(latticeCommunes(1));
	plan.open(latticePlan('essai'));
	return { locale: new LocaleState(), plan, tool: new ToolState() };
}

const answer: NewAnswer = {
	commune: '37003',
	profession: 'infirmier',
	criteria: {},
	date: '2026-04',
	channel: 'referent',
	ref: '37003-01',
};

describe('noteConsultation', () => {
	test('what was typed becomes a consultation, one step of the history that undoes', () => {
		const context = opened();
		const { faults, id } = noteConsultation(context, undefined, TYPED);
		expect(faults).toEqual({});
		expect(consultationIn(context.plan.current ?? {}, id ?? '')).toEqual({
			id,
			name: 'Lisière <b>nord</b>',
			opened: '2026-03-02',
			channel: 'referent',
			structures: ['a', 'b'],
			communes: [
				{
					commune: '37003',
					professions: [
						{ profession: 'infirmier', count: 4 },
						{ profession: 'pharmacien', count: 0 },
					],
				},
				{ commune: '37004', professions: [] },
			],
			answers: [],
		});
		expect(context.tool.notice).toContain('14 feuilles');
		context.plan.undo();
		expect(context.plan.current).not.toHaveProperty('consultations');
	});

	test.each<[keyof TypedConsultation, Partial<TypedConsultation>]>([
		['name', { name: '  ' }],
		['opened', { opened: '31/02/2026' }],
		['opened', { opened: '' }],
		['closed', { closed: 'bientôt' }],
		['closed', { closed: '01/03/2026' }],
		['closed', { closed: '02/2026' }],
		['structures', { structures: [] }],
		['structures', { structures: Array.from({ length: MOST_STRUCTURES + 1 }, (_, at) => `s${at}`) }],
		['communes', { communes: [] }],
		['asked', { asked: { '37004': { infirmier: '1,5' } } }],
		['asked', { asked: { '37004': { infirmier: '=1+1' } } }],
	])('%s is said to be wrong, and nothing is noted', (field, more) => {
		const context = opened();
		const { faults, id } = noteConsultation(context, undefined, { ...TYPED, ...more });
		expect(Object.keys(faults)).toEqual([field]);
		expect(id).toBeUndefined();
		expect(context.plan.history.steps).toHaveLength(0);
	});

	test.each(['2026', '03/2026', '02/03/2026'])('%s, known in part, may be the end of it', (closed) => {
		const { faults } = noteConsultation(opened(), undefined, { ...TYPED, closed });
		expect(faults).toEqual({});
	});

	test('title and dates change and the answers stay; answers are kept, erased and brought back', () => {
		const context = opened();
		const { plan } = context;
		const { id = '' } = noteConsultation(context, undefined, TYPED);
		keepAnswers(context, id, [answer, { ...answer, ref: '37003-02' }]);
		const idsOf = (): string[] =>
			(consultationIn(plan.current ?? {}, id)?.answers ?? []).map((one) => one.id);
		expect(idsOf()).toEqual(['r-1', 'r-2']);
		noteConsultation(context, id, { ...TYPED, name: 'Autre', closed: '06/2026' });
		expect(consultationIn(plan.current ?? {}, id)).toMatchObject({ name: 'Autre', closed: '2026-06' });
		eraseAnswer(context, id, 'r-1', '37003-01');
		expect(idsOf()).toEqual(['r-2']);
		keepAnswers(context, id, [answer]);
		expect(idsOf()).toEqual(['r-2', 'r-3']);
		endConsultation(context, id);
		expect(plan.current).not.toHaveProperty('consultations');
		plan.undo();
		expect(idsOf()).toEqual(['r-2', 'r-3']);
		const { kept, communes } = answerContext({ plan }, consultationIn(plan.current ?? {}, id)!);
		expect(kept.map(({ ref }) => ref)).toEqual(['37003-02', '37003-01']);
		expect(communes).toEqual(TYPED.communes);
	});

	test('no answers are no step', () => {
		const context = opened();
		const { id = '' } = noteConsultation(context, undefined, TYPED);
		keepAnswers(context, id, []);
		expect(context.plan.history.steps).toHaveLength(1);
	});
});
