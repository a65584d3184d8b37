import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { apply } from '../model/apply.ts';
import { emptyPlan } from '../model/emptyPlan.ts';
import {
	answerExchange,
	EXCHANGE_PLACES,
	placeOf,
	proposeExchange,
	type Exchange,
	type ExchangeMove,
	type ExchangePlace,
} from '../model/exchange.ts';
import { advance, moveTo, NO_HISTORY } from '../model/history.ts';
import { drawnCommunes } from '../model/matchTerritories.ts';
import { exchangeCommunes } from '../model/operations/exchangeCommunes.ts';
import type { Plan, Territory } from '../model/plan.ts';
import { checkMoves, matchSide, unitMovesOf, type CheckedMove, type CheckSetting } from './exchangeCheck.ts';

const territory = (id: string, communes: readonly string[], name = id.toUpperCase()): Territory => ({
	id,
	name,
	colour: 0,
	perimeters: [{ from: '2026', communes: [...communes].sort(), indicative: false }],
	events: [],
	announced: [],
});
const planOf = (...territories: Territory[]): Plan => ({
	...emptyPlan('24', 'Essai', '2026-01-01'),
	territories,
});

const move = (commune: string, before: ExchangePlace, wanted: ExchangePlace): ExchangeMove => ({
	commune,
	name: `commune ${commune}`,
	before,
	wanted,
});

/** 37001 and 37002 are a's, 37003 is b's, 37004 both's, 37005 nobody's, 37006 c's. */
const PLAN = planOf(
	territory('a', ['37001', '37002', '37004']),
	territory('b', ['37003', '37004']),
	territory('c', ['37006']),
);

const settingOf = (plan: Plan, more: Partial<CheckSetting> = {}): CheckSetting => ({
	territories: plan.territories,
	a: 'a',
	b: 'b',
	fateOf: (code) => ({ kind: 'open', code }),
	isLocked: () => false,
	...more,
});

const stateOf = (one: ExchangeMove, setting = settingOf(PLAN)): Partial<CheckedMove> => {
	const [{ state, why, territory: about }] = checkMoves([one], setting);
	return { state, ...(why && { why }), ...(about && { territory: about }) };
};

describe('a move against the plan', () => {
	test.each<[string, ExchangeMove, Partial<CheckedMove>]>([
		['still where the file says', move('37001', 'a', 'b'), { state: 'possible' }],
		['shared, and one side gives it up', move('37004', 'both', 'a'), { state: 'possible' }],
		['nobody’s, and both take it', move('37005', 'none', 'both'), { state: 'possible' }],
		['as wanted already', move('37003', 'a', 'b'), { state: 'already' }],
		[
			'gone to the other side, shared is wanted',
			move('37003', 'a', 'both'),
			{ state: 'impossible', why: 'changed' },
		],
		['given up since', move('37005', 'a', 'b'), { state: 'impossible', why: 'changed' }],
		[
			'another territory’s since',
			move('37006', 'a', 'b'),
			{ state: 'impossible', why: 'elsewhere', territory: 'c' },
		],
		[
			'another territory’s, as if nobody’s',
			move('37006', 'none', 'b'),
			{ state: 'impossible', why: 'elsewhere', territory: 'c' },
		],
	])('%s', (_, one, expected) => expect(stateOf(one)).toEqual(expected));

	test('what another territory shares stays shared with it', () => {
		const plan = planOf(territory('a', ['37001']), territory('b', []), territory('c', ['37001']));
		expect(stateOf(move('37001', 'a', 'b'), settingOf(plan))).toEqual({ state: 'possible' });
	});

	test('a lock holds only what would change', () => {
		const locked = settingOf(PLAN, { isLocked: (id) => id === 'b' });
		expect(stateOf(move('37001', 'a', 'b'), locked)).toEqual({
			state: 'impossible',
			why: 'locked',
			territory: 'b',
		});
		expect(stateOf(move('37001', 'a', 'none'), locked)).toEqual({ state: 'possible' });
		expect(stateOf(move('37003', 'a', 'b'), locked)).toEqual({ state: 'already' });
	});

	test('a decided perimeter without draft is not drawn on; its draft is', () => {
		const [first] = PLAN.territories[1].perimeters;
		const decided = { ...first, decided: true as const };
		const withPerimeters = (perimeters: Territory['perimeters']): CheckSetting =>
			settingOf(planOf(PLAN.territories[0], { ...PLAN.territories[1], perimeters }));
		expect(stateOf(move('37001', 'a', 'b'), withPerimeters([decided]))).toEqual({
			state: 'impossible',
			why: 'decided',
			territory: 'b',
		});
		expect(stateOf(move('37001', 'a', 'b'), withPerimeters([decided, { ...first, draft: true }]))).toEqual({
			state: 'possible',
		});
	});

	test('a side that the plan does not have, or that is the other one', () => {
		for (const more of [{ a: undefined }, { b: undefined }, { b: 'a' }])
			expect(stateOf(move('37001', 'a', 'b'), settingOf(PLAN, more))).toEqual({
				state: 'impossible',
				why: 'no-territory',
			});
	});

	test.each(['unknown-commune', 'split-commune', 'outside-extent'] as const)('%s', (kind) => {
		const setting = settingOf(PLAN, { fateOf: () => ({ kind }) });
		expect(stateOf(move('37001', 'a', 'b'), setting)).toEqual({ state: 'impossible', why: kind });
	});

	test('a former commune is judged as the one that it became', () => {
		const setting = settingOf(PLAN, {
			fateOf: (code) => ({ kind: 'open', code: code === '37999' ? '37001' : code }),
		});
		expect(checkMoves([move('37999', 'a', 'b')], setting)).toMatchObject([
			{ code: '37001', state: 'possible' },
		]);
		expect(
			checkMoves([move('37999', 'a', 'b'), move('37001', 'a', 'b')], setting).map(({ state }) => state),
		).toEqual(['possible', 'impossible']);
	});

	test('twice in the file: once where both say the same, not at all where they differ', () => {
		const whys = (...wanted: ExchangePlace[]) =>
			checkMoves(
				wanted.map((one) => move('37001', 'a', one)),
				settingOf(PLAN),
			).map(({ why }) => why);
		expect(whys('b', 'b')).toEqual([undefined, 'repeated']);
		expect(whys('b', 'none')).toEqual(['repeated', 'repeated']);
	});
});

describe('a side of the file in the plan', () => {
	const here = [
		territory('a', [], 'Est Cher'),
		territory('b', [], 'Giennois'),
		territory('c', [], 'Giennois'),
	];

	test.each([
		['same id, same name', { id: 'a', name: 'Est Cher' }, 'a'],
		['same id, another spelling', { id: 'a', name: ' EST-CHER' }, 'a'],
		['another id, the one of that name', { id: 'z', name: 'est cher' }, 'a'],
	])('%s: sure', (_, side, id) =>
		expect(matchSide(side, here)).toMatchObject({ kind: 'sure', territory: { id } }),
	);

	test.each([
		['same id, another name', { id: 'a', name: 'Bourges' }, ['a']],
		['an id and another one’s name', { id: 'a', name: 'Giennois' }, ['a', 'b', 'c']],
		['a name that two have', { id: 'z', name: 'Giennois' }, ['b', 'c']],
	])('%s: asked', (_, side, ids) => {
		const match = matchSide(side, here);
		expect(match.kind === 'ask' && match.candidates.map(({ id }) => id)).toEqual(ids);
	});

	test('neither id nor name: none', () =>
		expect(matchSide({ id: 'z', name: 'Bourges' }, here)).toEqual({ kind: 'none' }));
});

test('moves of units leave each commune as wanted', () => {
	for (const now of EXCHANGE_PLACES)
		for (const wanted of EXCHANGE_PLACES) {
			const held = new Set([
				...(now === 'a' || now === 'both' ? [4] : []),
				...(now === 'b' || now === 'both' ? [7] : []),
			]);
			for (const { joins, leaves } of unitMovesOf(0, now, wanted, { a: 4, b: 7 })) {
				if (joins >= 0) expect(held.has(joins)).toBe(false);
				held.add(joins);
				for (const slot of leaves) expect(held.delete(slot)).toBe(true);
			}
			expect(placeOf(held.has(4), held.has(7))).toBe(wanted);
		}
});

const CODES = Array.from({ length: 12 }, (_, at) => `370${String(at + 10)}`);
const anyCodes = fc.subarray(CODES);
const anyPlanOfThree = fc
	.tuple(anyCodes, anyCodes, anyCodes)
	.map(([a, b, c]) => planOf(territory('a', a), territory('b', b), territory('c', c)));
const anyMoves = fc.uniqueArray(
	fc.record({
		commune: fc.constantFrom(...CODES, '99999'),
		before: fc.constantFrom(...EXCHANGE_PLACES),
		wanted: fc.constantFrom(...EXCHANGE_PLACES),
	}),
	{ minLength: 1, selector: ({ commune }) => commune },
);

const holdersOf = (plan: Plan, code: string): string[] =>
	plan.territories.filter((one) => drawnCommunes(one).includes(code)).map(({ id }) => id);
const placeIn = (plan: Plan, code: string): ExchangePlace => {
	const holders = holdersOf(plan, code);
	return placeOf(holders.includes('a'), holders.includes('b'));
};

const fateOf: CheckSetting['fateOf'] = (code) =>
	CODES.includes(code) ? { kind: 'open', code } : { kind: 'unknown-commune' };

const applied = (plan: Plan, checked: readonly CheckedMove[]): Plan =>
	apply(
		plan,
		exchangeCommunes(
			plan,
			{ a: 'a', b: 'b' },
			checked.flatMap(({ code, now, state, move: { wanted } }) =>
				state === 'possible' && now ? [{ code, now, wanted }] : [],
			),
		),
	).plan;

describe('laws', () => {
	test('applied moves are as wanted, everything else stays, and undo brings all back', () => {
		fc.assert(
			fc.property(anyPlanOfThree, anyMoves, (plan, wishes) => {
				const moves = wishes.map((wish) => ({ ...wish, name: wish.commune }));
				const checked = checkMoves(moves, settingOf(plan, { fateOf }));
				const change = exchangeCommunes(
					plan,
					{ a: 'a', b: 'b' },
					checked.flatMap(({ code, now, state, move: { wanted } }) =>
						state === 'possible' && now ? [{ code, now, wanted }] : [],
					),
				);
				const course = advance({ plan, history: NO_HISTORY }, change, 0);
				for (const {
					code,
					state,
					move: { wanted },
				} of checked) {
					if (state === 'impossible') expect(holdersOf(course.plan, code)).toEqual(holdersOf(plan, code));
					else expect(placeIn(course.plan, code)).toBe(wanted);
				}
				const told = new Set(moves.map(({ commune }) => commune));
				for (const code of CODES) {
					if (!told.has(code)) expect(holdersOf(course.plan, code)).toEqual(holdersOf(plan, code));
					expect(holdersOf(course.plan, code).includes('c')).toBe(holdersOf(plan, code).includes('c'));
				}
				expect(course.history.steps).toHaveLength(1);
				expect(moveTo(course, 0).plan).toEqual(plan);
			}),
		);
	});

	test('proposed from a plan, answered in it as it has become elsewhere, brought back: both agree on what was accepted', () => {
		fc.assert(
			fc.property(
				anyPlanOfThree,
				anyPlanOfThree,
				anyMoves,
				fc.array(fc.boolean()),
				(ours, theirs, wishes, says) => {
					const moves = wishes
						.filter(({ commune }) => CODES.includes(commune))
						.map(({ commune, wanted }) => ({ ...move(commune, placeIn(ours, commune), wanted) }));
					fc.pre(moves.length > 0);
					const { answer, answered } = answeredIn(theirs, proposed(ours, moves), says);
					const accepted = answer.moves.filter(({ verdict }) => verdict?.outcome === 'accepted');
					const back = checkMoves(accepted, settingOf(ours, { fateOf }));
					const after = applied(ours, back);
					for (const [at, { commune, wanted }] of accepted.entries()) {
						expect(placeIn(answered, commune)).toBe(wanted);
						if (back[at].state !== 'impossible') expect(placeIn(after, commune)).toBe(wanted);
					}
				},
			),
		);
	});

	test('where both begin with the same plan, both end with the same two territories', () => {
		fc.assert(
			fc.property(anyPlanOfThree, anyMoves, fc.array(fc.boolean()), (plan, wishes, says) => {
				const moves = wishes
					.filter(({ commune }) => CODES.includes(commune))
					.map(({ commune, wanted }) => ({ ...move(commune, placeIn(plan, commune), wanted) }));
				fc.pre(moves.length > 0);
				const { answer, answered } = answeredIn(plan, proposed(plan, moves), says);
				const accepted = answer.moves.filter(({ verdict }) => verdict?.outcome === 'accepted');
				const after = applied(plan, checkMoves(accepted, settingOf(plan, { fateOf })));
				expect(after.territories.map(drawnCommunes)).toEqual(answered.territories.map(drawnCommunes));
			}),
		);
	});
});

const proposed = (plan: Plan, moves: readonly ExchangeMove[]): Exchange =>
	proposeExchange(plan, {
		id: 'echange-1',
		date: '2026-01-05',
		from: plan.territories[0],
		to: plan.territories[1],
		role: 'présidente',
		remark: '',
		moves,
	});

/** Answers each possible move yes or no, applies what was accepted, and gives the answer. */
function answeredIn(
	plan: Plan,
	exchange: Exchange,
	says: readonly boolean[],
): { answer: Exchange; answered: Plan } {
	const checked = checkMoves(exchange.moves, settingOf(plan, { fateOf }));
	const answers = checked.map(({ state, why }, at) => ({
		outcome:
			state === 'impossible'
				? ('impossible' as const)
				: state === 'already' || says[at]
					? ('accepted' as const)
					: ('refused' as const),
		...(why && { reason: why }),
		remark: '',
	}));
	const answer = answerExchange(exchange, answers, { date: '2026-01-19', role: 'coordinateur', remark: '' });
	const accepted = checked.filter((_, at) => answers[at].outcome === 'accepted');
	return { answer, answered: applied(plan, accepted) };
}
