import { describe, expect, test } from 'vitest';
import { latticeCommunes, latticePlan } from '../../tests/builders/planWork.ts';
import { readExchangeFile, writeExchangeFile } from '../io/exchangeFile.ts';
import { PieceWalker } from '../geometry/pieceWalk.ts';
import { answerExchange, placeOf, proposeExchange, type Exchange } from '../model/exchange.ts';
import { exchangeCommunes } from '../model/operations/exchangeCommunes.ts';
import type { FrontierCase } from '../model/frontier.ts';
import type { Plan, Territory } from '../model/plan.ts';
import { ExchangeDraft } from './exchangeDraft.svelte.ts';
import { ExchangeReview } from './exchangeReview.svelte.ts';
import { PlanState } from './plan.svelte.ts';

const SECRET = 'TEMOIN-SECRET';
const communes = latticeCommunes(7);
const { units, sides } = communes;
if (!units || !sides) throw new Error('no lattice');
const extent = { ...communes, pieceWalker: new PieceWalker(sides), index: null };
const NO_ROWS = { rows: [], day: '2020-01-01' };
const CODES = units.code;

const territory = (id: string, from: number, to: number): Territory => ({
	id,
	name: `CPTS ${id}`,
	colour: 0,
	perimeters: [{ from: '2026', communes: CODES.slice(from, to), indicative: false, note: SECRET }],
	events: [{ type: 'meeting', date: '2026', text: SECRET, private: true }],
	announced: [],
	statusNote: SECRET,
	private: { telephone: SECRET },
});

const decision = (commune: string, isPrivate: boolean): FrontierCase => ({
	commune,
	a: 'a',
	b: 'b',
	decisions: [{ date: '2026-01-05', outcome: 'b', reason: SECRET, authorRole: SECRET, agreements: [] }],
	...(isPrivate && { private: true }),
});

/** a: 0 to 15, b: 15 to 30, c: 30 to 36; the rest is nobody's. */
const PLAN: Plan = {
	...latticePlan('essai'),
	reason: SECRET,
	scenario: SECRET,
	sources: { lettre: { title: SECRET } },
	territories: [territory('a', 0, 15), territory('b', 15, 30), territory('c', 30, 36)],
	frontier: [decision(CODES[14], false), decision(CODES[13], true)],
};

function opened(plan: Plan = PLAN): PlanState {
	const state = new PlanState(extent);
	state.open(plan);
	return state;
}

const drafted = (plan: PlanState): ExchangeDraft => {
	const draft = new ExchangeDraft(extent, plan, NO_ROWS, { territory: 'a' });
	draft.choose('b');
	return draft;
};

const fileOf = (plan: PlanState, draft: ExchangeDraft): string => {
	if (!plan.current || !draft.a || !draft.b) throw new Error('nothing to propose');
	return writeExchangeFile(
		proposeExchange(plan.current, {
			id: 'echange-1',
			date: '2026-01-05',
			from: draft.a,
			to: draft.b,
			role: 'présidente',
			remark: '',
			moves: draft.moves(),
		}),
	);
};

function read(text: string): Exchange {
	const result = readExchangeFile(text, 'echange.json');
	if (!result.ok) throw new Error(JSON.stringify(result.error));
	return result.value.exchange;
}

const reviewed = (plan: PlanState, exchange: Exchange, locked: readonly string[] = []): ExchangeReview => {
	const review = new ExchangeReview(extent, plan, NO_ROWS, { isLocked: (id) => locked.includes(id) });
	review.open(exchange, []);
	return review;
};

const performAccepted = (plan: PlanState, { accepted }: ExchangeReview): void => {
	if (!plan.current) throw new Error('no plan');
	plan.perform(
		exchangeCommunes(
			plan.current,
			{ a: 'a', b: 'b' },
			accepted.flatMap(({ code, now, move }) => (now ? [{ code, now, wanted: move.wanted }] : [])),
		),
	);
};

const placeIn = (plan: PlanState, unit: number) => placeOf(plan.isIn(unit, 'a'), plan.isIn(unit, 'b'));

describe('a proposal in the making', () => {
	test('lists what lies between the two, and nothing that only another territory holds', () => {
		const draft = drafted(opened());
		expect(draft.lines.length).toBeGreaterThan(4);
		for (const { unit, now } of draft.lines) {
			expect(unit < 30 || unit >= 36).toBe(true);
			expect(now).toBe(unit < 15 ? 'a' : unit < 30 ? 'b' : 'none');
		}
	});

	test('takes communes by click, but none that is only another territory’s', () => {
		const draft = drafted(opened());
		draft.toggle(2);
		draft.toggle(32);
		draft.toggle(20);
		draft.toggle(20);
		expect(draft.moves()).toEqual([{ commune: CODES[2], name: CODES[2], before: 'a', wanted: 'b' }]);
		draft.choose('c');
		expect(draft.moves()).toEqual([]);
	});

	test('takes standing decisions that differ from the plan, private ones left out', () => {
		const draft = drafted(opened());
		expect(draft.takeDecisions()).toBe(1);
		expect(draft.moves()).toMatchObject([{ commune: CODES[14], before: 'a', wanted: 'b' }]);
	});

	test('nothing private of the plan is in its bytes', () => {
		const plan = opened();
		const draft = drafted(plan);
		draft.takeDecisions();
		draft.toggle(20);
		draft.change(20, { remark: 'notre remarque' });
		expect(JSON.stringify(plan.current).split(SECRET).length).toBeGreaterThan(15);
		const text = fileOf(plan, draft);
		expect(text).toContain('notre remarque');
		expect(text).not.toContain(SECRET);
		expect(text).not.toContain('CPTS c');
	});

	test('its effect is that of the plan once it is so', () => {
		const plan = opened();
		const draft = drafted(plan);
		for (const unit of [3, 14, 20, 38]) draft.toggle(unit);
		draft.change(38, { wanted: 'both' });
		const { effect } = draft;
		performAccepted(plan, accepting(reviewed(plan, read(fileOf(plan, draft)))));
		for (const { territory: slot, after } of effect) {
			const figures = plan.figures(plan.idOf(slot));
			expect(after).toMatchObject({
				communes: figures.communes,
				populationMunicipale: figures.populationMunicipale,
				areaCm2: figures.areaCm2,
			});
		}
		expect(effect.map(({ territory: slot }) => plan.idOf(slot))).toEqual(['a', 'b']);
	});
});

function accepting(review: ExchangeReview): ExchangeReview {
	review.acceptRest();
	return review;
}

describe('a proposal that was opened', () => {
	const proposal = (): Exchange => {
		const plan = opened();
		const draft = drafted(plan);
		for (const unit of [3, 14, 20]) draft.toggle(unit);
		return read(fileOf(plan, draft));
	};

	test('changes nothing before it is applied; then one step, which undo takes back', () => {
		const plan = opened();
		const before = plan.current;
		const review = accepting(reviewed(plan, proposal()));
		expect(plan.current).toBe(before);
		performAccepted(plan, review);
		expect(plan.history.steps).toHaveLength(1);
		expect([3, 14, 20].map((unit) => placeIn(plan, unit))).toEqual(['b', 'b', 'a']);
		plan.undo();
		expect(plan.current).toEqual(before);
	});

	test('a move that has become impossible is told, and never made', () => {
		const plan = opened();
		plan.assign([{ unit: 14, joins: plan.slotOf('c'), leaves: [plan.slotOf('a')] }]);
		const review = accepting(reviewed(plan, proposal()));
		expect(review.lines.map(({ state, why }) => [state, why])).toEqual([
			['possible', undefined],
			['impossible', 'elsewhere'],
			['possible', undefined],
		]);
		expect(review.undecided).toBe(0);
		expect(review.verdicts().map(({ outcome }) => outcome)).toEqual(['accepted', 'impossible', 'accepted']);
		performAccepted(plan, review);
		expect(plan.territoriesOf(14)).toEqual(['c']);
	});

	test('a lock keeps its moves out', () => {
		const review = accepting(reviewed(opened(), proposal(), ['b']));
		expect(review.accepted).toEqual([]);
		expect(review.lines.map(({ why }) => why)).toEqual(['locked', 'locked', 'locked']);
	});

	test('accepted, refused and brought back: both plans hold the accepted commune alike', () => {
		const [ours, theirs] = [opened(), opened()];
		const review = reviewed(theirs, proposal());
		review.answer(0, 'accepted');
		expect(review.undecided).toBe(2);
		expect(() => review.verdicts()).toThrow();
		review.answer(1, 'refused');
		review.answer(2, 'refused');
		review.remark(1, 'pas cette année');
		const answer = read(
			writeExchangeFile(
				answerExchange(proposal(), review.verdicts(), {
					date: '2026-01-19',
					role: 'coordinateur',
					remark: '',
				}),
			),
		);
		performAccepted(theirs, review);
		const back = reviewed(ours, answer);
		expect(back.isAnswer).toBe(true);
		expect(back.lines.map(({ outcome }) => outcome)).toEqual(['accepted', 'refused', 'refused']);
		performAccepted(ours, back);
		expect(ours.territories).toEqual(theirs.territories);
		expect(placeIn(ours, 3)).toBe('b');
		expect(back.lines[0].state).toBe('already');
	});

	test('a side under another name waits for the user’s word', () => {
		const plan = opened();
		const exchange = proposal();
		const review = reviewed(plan, { ...exchange, from: { ...exchange.from, name: 'Autre nom' } });
		expect(review.lines.every(({ why }) => why === 'no-territory')).toBe(true);
		review.say({ a: 'a' });
		expect(review.lines.every(({ state }) => state === 'possible')).toBe(true);
	});

	test('codes that are not open are looked up before anything is said of them; without the table, no more than that', async () => {
		const exchange = proposal();
		const moves = [{ ...exchange.moves[0], commune: '01001' }];
		const review = reviewed(opened(), { ...exchange, moves });
		expect(review.isLookingUp).toBe(true);
		expect(review.lines).toEqual([]);
		await review.lookUp();
		expect(review.lines.map(({ why }) => why)).toEqual(['outside-extent']);
	});
});
