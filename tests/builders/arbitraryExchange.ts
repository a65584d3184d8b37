import fc from 'fast-check';
import {
	EXCHANGE_OUTCOMES,
	EXCHANGE_PLACES,
	MOVE_HINDRANCES,
	type Exchange,
	type ExchangeMove,
	type ExchangeVerdict,
} from '../../src/model/exchange.ts';

/** Proposals and answers of any content that a file can hold, each in its canonical form. */

const anyId = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,20}$/);
const anyWords = fc
	.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.constant('<img src=x onerror=alert(1)>'))
	.map((text) => text.trim())
	.filter((text) => text.length > 0);
const two = (number: number): string => String(number).padStart(2, '0');
const anyDay = fc
	.tuple(
		fc.integer({ min: 1900, max: 2100 }),
		fc.integer({ min: 1, max: 12 }),
		fc.integer({ min: 1, max: 28 }),
	)
	.map(([year, month, day]) => `${year}-${two(month)}-${two(day)}`);
const anyPlace = fc.constantFrom(...EXCHANGE_PLACES);

const anyVerdict: fc.Arbitrary<ExchangeVerdict> = fc
	.record(
		{
			outcome: fc.constantFrom(...EXCHANGE_OUTCOMES),
			reason: fc.constantFrom(...MOVE_HINDRANCES),
			remark: anyWords,
			date: anyDay,
			role: anyWords,
		},
		{ requiredKeys: ['outcome', 'date', 'role'] },
	)
	.map(({ reason, ...rest }) => ({
		...rest,
		...(rest.outcome === 'impossible' && reason && { reason }),
	}));

const anyMove: fc.Arbitrary<ExchangeMove> = fc.record(
	{
		commune: fc.stringMatching(/^(0[1-9]|2[AB]|[3-9]\d)\d{3}$/),
		name: anyWords,
		before: anyPlace,
		wanted: anyPlace,
		remark: anyWords,
	},
	{ requiredKeys: ['commune', 'name', 'before', 'wanted'] },
);

const anyProposal: fc.Arbitrary<Exchange> = fc
	.record(
		{
			id: anyId,
			round: fc.integer({ min: 0, max: 20 }).map((half) => 2 * half + 1),
			date: anyDay,
			cog: fc.integer({ min: 2000, max: 2100 }),
			extent: fc.constantFrom('24', '75-77', 'france'),
			plan: fc.record({ id: anyId, name: anyWords }),
			from: fc.record({ id: anyId, name: anyWords, role: anyWords }),
			to: fc.record({ id: anyId, name: anyWords }),
			remark: anyWords,
			moves: fc.uniqueArray(anyMove, { minLength: 1, maxLength: 6, selector: ({ commune }) => commune }),
		},
		{ requiredKeys: ['id', 'round', 'date', 'cog', 'extent', 'plan', 'from', 'to', 'moves'] },
	)
	.filter(({ from, to }) => from.id !== to.id)
	.map((exchange) => ({
		...exchange,
		moves: exchange.moves.toSorted((one, other) => (one.commune < other.commune ? -1 : 1)),
	}));

const anyAnswer: fc.Arbitrary<Exchange> = fc
	.tuple(
		anyProposal,
		fc.array(anyVerdict, { minLength: 6, maxLength: 6 }),
		fc.option(anyWords, { nil: undefined }),
	)
	.map(([exchange, verdicts, answerRemark]) => ({
		...exchange,
		round: exchange.round + 1,
		...(answerRemark !== undefined && { answerRemark }),
		moves: exchange.moves.map((move, at) => ({ ...move, verdict: verdicts[at] })),
	}));

export const anyExchange: fc.Arbitrary<Exchange> = fc.oneof(anyProposal, anyAnswer);
