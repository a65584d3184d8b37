import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyCommunes, anyPlan } from '../../tests/builders/arbitraryPlan.ts';
import type { Change } from './change.ts';
import { advance, moveTo, NO_HISTORY, sharedStart, type Course } from './history.ts';
import { assignUnits } from './operations/assignUnits.ts';
import { createTerritory } from './operations/createTerritory.ts';
import { deleteTerritory } from './operations/deleteTerritory.ts';
import { renameTerritory } from './operations/renameTerritory.ts';
import type { Plan } from './plan.ts';

/** What a user does: a gesture of some kind, or a move through the history. */
const anyAct = fc.oneof(
	fc.record({
		kind: fc.constantFrom('assign', 'create', 'delete', 'rename'),
		which: fc.nat(),
		codes: anyCommunes,
	}),
	fc.record({ kind: fc.constant('jump'), which: fc.nat(), codes: fc.constant<string[]>([]) }),
);
type Act = typeof anyAct extends fc.Arbitrary<infer Value> ? Value : never;

function changeOf(plan: Plan, { kind, which, codes }: Act): Change {
	const [territory, other] = [0, 1].map((step) =>
		plan.territories.at((which + step) % plan.territories.length),
	);
	if (!territory || kind === 'create')
		return createTerritory(plan, { name: `T ${which}`, colour: which % 9, from: '2026' });
	if (kind === 'delete') return deleteTerritory(territory.id);
	if (kind === 'rename') return renameTerritory(territory.id, `nom ${which}`);
	const moves = [{ territory: territory.id, added: codes, removed: [] }];
	if (other && other !== territory) moves.push({ territory: other.id, added: [], removed: codes as never[] });
	return assignUnits(plan, moves);
}

/** Acts one after the other; `seen[n]`: the plan as it stood when n steps were done. */
function play(start: Plan, acts: readonly Act[]): { course: Course; seen: Plan[] } {
	let course: Course = { plan: start, history: NO_HISTORY };
	let seen = [start];
	for (const act of acts) {
		const { position, steps } = course.history;
		if (act.kind === 'jump') course = moveTo(course, act.which % (steps.length + 1));
		else {
			course = advance(course, changeOf(course.plan, act), 1000 + position);
			seen = [...seen.slice(0, position + 1), course.plan];
		}
	}
	return { course, seen };
}

test('every point of the history is the plan as it stood there, after any gestures, undone and done again', () => {
	fc.assert(
		fc.property(anyPlan, fc.array(anyAct, { maxLength: 30 }), (start, acts) => {
			const { course, seen } = play(start, acts);
			expect(course.plan).toEqual(seen[course.history.position]);
			for (const [position, plan] of seen.entries()) {
				const there = moveTo(course, position);
				expect(there.plan).toEqual(plan);
				expect(moveTo(there, course.history.position)).toEqual(course);
			}
		}),
	);
});

test('a gesture after an undo gives up what was undone, and nothing before it', () => {
	fc.assert(
		fc.property(anyPlan, fc.array(anyAct, { minLength: 1, maxLength: 20 }), fc.nat(), (start, acts, to) => {
			const { course } = play(start, acts);
			const back = moveTo(course, to % (course.history.steps.length + 1));
			const on = advance(back, createTerritory(back.plan, { name: 'neuf', colour: 0, from: '2026' }), 1);
			const { position } = back.history;
			expect(on.history.position).toBe(position + 1);
			expect(on.history.steps).toHaveLength(position + 1);
			expect(sharedStart(on.history.steps, course.history.steps)).toBe(position);
		}),
	);
});

test('a position outside the history is refused', () => {
	fc.assert(
		fc.property(anyPlan, fc.array(anyAct, { maxLength: 5 }), (start, acts) => {
			const { course } = play(start, acts);
			for (const position of [-1, course.history.steps.length + 1, 0.5, NaN])
				expect(() => moveTo(course, position)).toThrow(RangeError);
		}),
	);
});
