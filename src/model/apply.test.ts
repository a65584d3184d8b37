import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyAnswer, anyCommunes, anyDrawing, anyHead, anyPlan } from '../../tests/builders/arbitraryPlan.ts';
import { readPlanFile, writePlanFile } from '../io/planFile.ts';
import { apply } from './apply.ts';
import type { Change } from './change.ts';
import { addAnswers } from './operations/addAnswers.ts';
import { assignUnits } from './operations/assignUnits.ts';
import { createTerritory } from './operations/createTerritory.ts';
import { decidePerimeter } from './operations/decidePerimeter.ts';
import { deleteTerritory } from './operations/deleteTerritory.ts';
import { describeConsultation } from './operations/describeConsultation.ts';
import { describePlan } from './operations/describePlan.ts';
import { insertDrawing } from './operations/insertDrawing.ts';
import { openConsultation } from './operations/openConsultation.ts';
import { removeAnswer } from './operations/removeAnswer.ts';
import { removeConsultation } from './operations/removeConsultation.ts';
import { removeDrawing } from './operations/removeDrawing.ts';
import { renameDrawing } from './operations/renameDrawing.ts';
import { renameTerritory } from './operations/renameTerritory.ts';
import type { Plan, Territory } from './plan.ts';

/** A wish for some territory; `pick` chooses among those that are there when its turn comes. */
const anyWish = fc.record({
	kind: fc.constantFrom(
		'assign',
		'create',
		'delete',
		'rename',
		'colour',
		'decide',
		'describe',
		'draw',
		'undraw',
		'rename-drawing',
		'several',
		'consult',
		'end-consultation',
		'describe-consultation',
		'answer',
		'erase',
	),
	head: anyHead,
	answers: fc.array(anyAnswer, { maxLength: 5 }),
	drawing: anyDrawing,
	pick: fc.nat(),
	other: fc.nat(),
	added: anyCommunes,
	removed: anyCommunes,
	name: fc.string().map((name) => `T${name.trim()}`),
	colour: fc.integer({ min: 0, max: 8 }),
});
type Wish = typeof anyWish extends fc.Arbitrary<infer T> ? T : never;

function changeOf(plan: Plan, wish: Wish): Change {
	const { kind, pick, other, added, removed, name, colour, drawing, head, answers } = wish;
	const consultations = plan.consultations ?? [];
	const consultation = consultations[pick % consultations.length];
	const drawings = plan.drawings ?? [];
	const drawn = drawings[pick % drawings.length]?.id;
	switch (kind) {
		case 'consult':
			return openConsultation(plan, head);
		case 'end-consultation':
			if (consultation) return removeConsultation(consultation.id);
			break;
		case 'describe-consultation':
			if (consultation) return describeConsultation(plan, consultation.id, head);
			break;
		case 'answer':
			if (consultation) return addAnswers(plan, consultation.id, answers);
			break;
		case 'erase': {
			const answer = consultation?.answers[other % consultation.answers.length];
			if (answer) return removeAnswer(plan, consultation.id, answer.id);
			break;
		}
		case 'describe':
			return describePlan({ name, scenario: drawing.name, ...(colour > 3 && { reason: drawing.name }) });
		case 'draw':
			return insertDrawing(plan, drawing);
		case 'undraw':
			if (drawn !== undefined) return removeDrawing(drawn);
			break;
		case 'rename-drawing':
			if (drawn !== undefined) return renameDrawing(drawn, name);
			break;
		case 'several': {
			const first = changeOf(plan, { ...wish, kind: 'draw' });
			const second = changeOf(apply(plan, first).plan, { ...wish, kind: 'decide' });
			return { kind, changes: [first, second] };
		}
	}
	const ids = plan.territories.map(({ id }) => id);
	if (kind === 'create' || ids.length === 0) return createTerritory(plan, { name, colour, from: '2024' });
	const id = ids[pick % ids.length];
	const otherId = ids[other % ids.length];
	switch (kind) {
		case 'assign':
			return assignUnits(plan, [
				{ territory: id, added, removed: removed.filter((code) => !added.includes(code)) },
				...(otherId === id ? [] : [{ territory: otherId, added: removed, removed: [] }]),
			]);
		case 'delete':
			return deleteTerritory(id);
		case 'rename':
			return renameTerritory(id, name);
		case 'decide':
			return decidePerimeter(plan, { territory: id, from: `20${10 + colour}`, note: name, former: removed });
		default:
			return { kind: 'set-colours', colours: { [id]: colour, [otherId]: 8 - colour } };
	}
}

/** Ids of the territories that a change names. */
function namedBy(change: Change): string[] {
	switch (change.kind) {
		case 'assign':
			return change.assignments.map(({ territory }) => territory);
		case 'insert-territory':
			return [change.territory.id];
		case 'set-colours':
			return Object.keys(change.colours);
		case 'several':
		case 'return':
			return change.changes.flatMap(namedBy);
		case 'describe':
		case 'insert-drawing':
		case 'remove-drawing':
		case 'set-drawing-name':
		case 'set-case':
		case 'insert-consultation':
		case 'remove-consultation':
		case 'describe-consultation':
		case 'insert-answers':
		case 'remove-answers':
		case 'set-plan-field':
			return [];
		default:
			return [change.id];
	}
}

const territoryOf = (plan: Plan, id: string): Territory | undefined =>
	plan.territories.find((territory) => territory.id === id);

const SMALL: Plan = {
	id: 'p',
	name: 'P',
	scenario: '',
	complete: false,
	asOf: '2024',
	cog: 2026,
	extent: '24',
	sources: {},
	territories: ['a', 'b'].map((id) => ({
		id,
		name: id.toUpperCase(),
		colour: 0,
		perimeters: [
			{ from: '2019', communes: ['37001'], indicative: true },
			{ from: '2020', communes: ['37001', '37002'], indicative: false },
		],
		events: [],
		announced: [],
	})),
};

describe('apply', () => {
	test('any sequence of changes, taken back in reverse, leaves the plan byte for byte as it was', () => {
		fc.assert(
			fc.property(anyPlan, fc.array(anyWish, { maxLength: 25 }), (start, wishes) => {
				const before = writePlanFile(start);
				const stages = [start];
				const inverses: Change[] = [];
				for (const wish of wishes) {
					const applied = apply(stages.at(-1)!, changeOf(stages.at(-1)!, wish));
					stages.push(applied.plan);
					inverses.push(applied.inverse);
				}
				let plan = stages.at(-1)!;
				for (const [index, inverse] of [...inverses.entries()].reverse()) {
					const taken = apply(plan, inverse);
					expect(taken.plan).toEqual(stages[index]);
					expect(apply(taken.plan, taken.inverse).plan).toEqual(stages[index + 1]);
					plan = taken.plan;
				}
				expect(writePlanFile(plan)).toBe(before);
				expect(writePlanFile(start)).toBe(before);
			}),
		);
	});

	test('territories that a change does not name keep their identity, and their order', () => {
		fc.assert(
			fc.property(anyPlan, anyWish, (plan, wish) => {
				const change = changeOf(plan, wish);
				const named = namedBy(change);
				const after = apply(plan, change).plan;
				const kept = (territories: readonly Territory[]): Territory[] =>
					territories.filter(({ id }) => !named.includes(id));
				expect(kept(after.territories)).toHaveLength(kept(plan.territories).length);
				kept(after.territories).forEach((territory, index) =>
					expect(territory).toBe(kept(plan.territories)[index]),
				);
			}),
		);
	});

	test('communes join and leave the draft, sorted; earlier perimeters stay', () => {
		const change = assignUnits(SMALL, [
			{ territory: 'a', added: ['36001', '37002'], removed: ['37001', '99999'] },
		]);
		expect(change).toEqual({
			kind: 'assign',
			assignments: [{ territory: 'a', added: ['36001'], removed: ['37001'] }],
		});
		const { perimeters } = territoryOf(apply(SMALL, change).plan, 'a')!;
		expect(perimeters.map(({ communes }) => communes)).toEqual([['37001'], ['36001', '37002']]);
		expect(perimeters[0]).toBe(SMALL.territories[0].perimeters[0]);
	});

	test('a new territory gets an id of its own, made of its name', () => {
		const ids = ['Été & Loire', 'A', '<i>', '!!!'].map((name) => {
			const change = createTerritory(SMALL, { name, colour: 1, from: '2024' });
			return change.kind === 'insert-territory' ? change.territory.id : '';
		});
		expect(ids).toEqual(['ete-loire', 'a-2', 'i', 'territoire']);
	});

	test('whatever name a person types, the plan can be saved', () => {
		const anyName = fc
			.string({ unit: 'binary', maxLength: 400, size: 'max' })
			.filter((name) => name.trim() !== '');
		fc.assert(
			fc.property(anyName, fc.array(anyName, { maxLength: 3 }), (name, names) => {
				let plan = apply(SMALL, renameTerritory('a', name)).plan;
				for (const one of [name, ...names])
					plan = apply(plan, createTerritory(plan, { name: one, colour: 0, from: '2024' })).plan;
				const read = readPlanFile(writePlanFile(plan), 'plan.json');
				const problems = read.ok ? read.value.problems : read.error;
				expect(problems.filter(({ rule }) => rule !== 'repeated-name')).toEqual([]);
				expect(read.ok).toBe(true);
				expect(new Set(plan.territories.map(({ id }) => id)).size).toBe(plan.territories.length);
			}),
		);
	});

	test.each<[string, Change]>([
		['remove-territory', { kind: 'remove-territory', id: 'zz' }],
		['set-name', { kind: 'set-name', id: 'zz', name: 'Z' }],
		['set-colours', { kind: 'set-colours', colours: { zz: 1 } }],
		['assign', { kind: 'assign', assignments: [{ territory: 'zz', added: [], removed: [] }] }],
		[
			'assign what is there',
			{ kind: 'assign', assignments: [{ territory: 'a', added: ['37001'], removed: [] }] },
		],
		[
			'assign what is not there',
			{ kind: 'assign', assignments: [{ territory: 'a', added: [], removed: ['1'] }] },
		],
		['set-perimeters', { kind: 'set-perimeters', id: 'zz', perimeters: [] }],
		['remove-drawing', { kind: 'remove-drawing', id: 'zz' }],
		['set-drawing-name', { kind: 'set-drawing-name', id: 'zz', name: 'Z' }],
		['remove-consultation', { kind: 'remove-consultation', id: 'zz' }],
		['insert-answers', { kind: 'insert-answers', id: 'zz', position: 0, answers: [] }],
		['remove-answers', { kind: 'remove-answers', id: 'zz', position: 0, count: 1 }],
		[
			'a part of several',
			{ kind: 'several', changes: [renameTerritory('a', 'Z'), { kind: 'remove-territory', id: 'zz' }] },
		],
		['insert again', { kind: 'insert-territory', territory: SMALL.territories[0], position: 0 }],
	])('%s throws on what the plan does not hold', (_, change) => {
		const before = JSON.stringify(SMALL);
		expect(() => apply(SMALL, change)).toThrow(/^apply: /);
		expect(JSON.stringify(SMALL)).toBe(before);
	});

	test('verbs throw on unknown territories and empty names', () => {
		expect(() => assignUnits(SMALL, [{ territory: 'zz', added: [], removed: [] }])).toThrow('zz');
		expect(() => renameTerritory('a', ' \t')).toThrow('empty name');
		expect(() => renameDrawing('a', ' \t')).toThrow('empty name');
		expect(() => describePlan({ name: ' ', scenario: 'x' })).toThrow('empty name');
		const geometry = { type: 'MultiPolygon' as const, coordinates: [] };
		expect(() => insertDrawing(SMALL, { name: '', geometry })).toThrow('empty name');
		expect(() => decidePerimeter(SMALL, { territory: 'zz', from: '2024', note: '', former: [] })).toThrow(
			'zz',
		);
	});
});
