import fc from 'fast-check';
import { expect, test } from 'vitest';
import { randomFrom } from '../../tests/builders/lattice.ts';
import {
	actAtRandom,
	figuresFromNothing,
	latticeCommunes,
	latticePlan,
} from '../../tests/builders/planWork.ts';
import { planJson, readPlanJson } from '../io/planFile.ts';
import { moveTo, type Course } from '../model/history.ts';
import { PlanState } from './plan.svelte.ts';
import type { Communes } from './territoryCounts.svelte.ts';

const ACTS = 60;

const courseOf = ({ current, history }: PlanState): Course => {
	if (!current) throw new Error('no plan is open');
	return { plan: current, history };
};

/** What a browser keeps of a plan and gives back: copies of plain data, checked like a file. */
function reloaded(plan: PlanState, communes: Communes): PlanState {
	const { plan: kept, history } = courseOf(plan);
	const read = readPlanJson(structuredClone(planJson(kept)), 'kept');
	if (!read.ok) throw new Error(JSON.stringify(read.error));
	expect(read.value.problems).toEqual([]);
	const again = new PlanState(communes);
	again.open(read.value.plan, structuredClone(history));
	return again;
}

function expectFigures(plan: PlanState, communes: Communes): void {
	const counted = new Map(plan.territories.map(({ id }) => [id, plan.figures(id)]));
	expect(counted).toEqual(figuresFromNothing(plan, communes));
}

test('figures equal a recount from nothing after any gestures, undo, redo, jumps and reloads', () => {
	fc.assert(
		fc.property(fc.nat(), (seed) => {
			const random = randomFrom(seed);
			const communes = latticeCommunes(seed);
			let plan = new PlanState(communes);
			plan.open(latticePlan('essai'));
			for (let act = 0; act < ACTS; act++) {
				actAtRandom(plan, communes, random);
				if (random() < 0.05) plan = reloaded(plan, communes);
				expectFigures(plan, communes);
			}
		}),
		{ numRuns: 60 },
	);
});

test('the history leads from the plan that was opened to the one that is open, and back', () => {
	fc.assert(
		fc.property(fc.nat(), (seed) => {
			const random = randomFrom(seed);
			const communes = latticeCommunes(seed);
			const plan = new PlanState(communes);
			const opened = latticePlan('essai');
			plan.open(opened);
			for (let act = 0; act < ACTS; act++) actAtRandom(plan, communes, random);
			const course = courseOf(reloaded(plan, communes));
			const back = moveTo(course, 0);
			expect(back.plan).toEqual(opened);
			expect(moveTo(back, course.history.position).plan).toEqual(plan.current);
		}),
	);
});

test('a plan that follows another tab comes to the same figures', () => {
	fc.assert(
		fc.property(fc.nat(), (seed) => {
			const random = randomFrom(seed);
			const communes = latticeCommunes(seed);
			const plan = new PlanState(communes);
			plan.open(latticePlan('essai'));
			const follower = reloaded(plan, communes);
			for (let act = 0; act < ACTS; act++) {
				actAtRandom(plan, communes, random);
				follower.follow(courseOf(random() < 0.2 ? reloaded(plan, communes) : plan));
				expectFigures(follower, communes);
			}
			expect(follower.current).toEqual(plan.current);
		}),
		{ numRuns: 40 },
	);
});

test('no slot of a plan that opens has a revision of the plan before: its shapes are drawn afresh', () => {
	const communes = latticeCommunes(1);
	const plan = new PlanState(communes);
	const codes = communes.units?.code ?? [];
	const open = (id: string, members: readonly string[]): number => {
		const perimeters = [{ from: '2026-01-01', communes: members, indicative: false }];
		const territory = { id: 'nord', name: 'Nord', colour: 0, perimeters, events: [], announced: [] };
		plan.open({ ...latticePlan(id), territories: [territory] });
		return plan.revisionOf(plan.slotOf('nord'));
	};
	const before = open('un', codes.slice(0, 3));
	expect(open('deux', codes.slice(3, 5))).toBeGreaterThan(before);
});
