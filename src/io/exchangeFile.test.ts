import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyExchange } from '../../tests/builders/arbitraryExchange.ts';
import { schemaFaults, type Schema } from '../../tests/builders/jsonSchema.ts';
import { describeProblem } from '../base/problem.ts';
import { proposeExchange, type Exchange } from '../model/exchange.ts';
import { LARGEST_EXCHANGE_MB, readExchangeFile, writeExchangeFile } from './exchangeFile.ts';
import { readPlanFile } from './planFile.ts';

const textOf = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const SCHEMA = JSON.parse(textOf('data/schema/exchange-1.schema.json')) as Schema;
const PROPOSAL = textOf('tests/fixtures/exchanges/proposal-1.json');
const ANSWER = textOf('tests/fixtures/exchanges/answer-1.json');

type Json = Record<string | number, unknown>;

function readOrThrow(text: string): Exchange {
	const read = readExchangeFile(text, 'echange.json');
	if (!read.ok) throw new Error(read.error.map((problem) => describeProblem(problem, 'en')).join('\n'));
	expect(read.value.problems).toEqual([]);
	return read.value.exchange;
}

const rulesOf = (text: string): string[] => {
	const read = readExchangeFile(text, 'echange.json');
	return (read.ok ? read.value.problems : read.error).map(({ rule }) => rule);
};

/** A fixture with `value` at a path; undefined takes the field away. */
function withValue(text: string, path: readonly (string | number)[], value: unknown): string {
	const file = JSON.parse(text) as Json;
	let holder = file;
	for (const step of path.slice(0, -1)) holder = holder[step] as Json;
	holder[path.at(-1)!] = value;
	return JSON.stringify(file);
}

describe('round trip', () => {
	test.each([
		['a proposal', PROPOSAL],
		['an answer', ANSWER],
	])('%s comes back byte for byte, and is what the public schema describes', (_, text) => {
		expect(writeExchangeFile(readOrThrow(text))).toBe(text);
		expect(schemaFaults(JSON.parse(text), SCHEMA)).toEqual([]);
	});

	test('anything that can be written is read as it was, and written again with the same bytes', () => {
		fc.assert(
			fc.property(anyExchange, (exchange) => {
				const text = writeExchangeFile(exchange);
				const again = readOrThrow(text);
				expect(again).toEqual(exchange);
				expect(writeExchangeFile(again)).toBe(text);
				expect(schemaFaults(JSON.parse(text), SCHEMA)).toEqual([]);
			}),
		);
	});

	test('moves are written by commune, whatever their order', () => {
		const exchange = readOrThrow(PROPOSAL);
		expect(writeExchangeFile({ ...exchange, moves: exchange.moves.toReversed() })).toBe(PROPOSAL);
	});
});

describe('strict reading', () => {
	test.each<[readonly (string | number)[], unknown]>([
		[['id'], 'Échange'],
		[['round'], 0],
		[['round'], 1.5],
		[['date'], '2026-11'],
		[['cog'], '2026'],
		[['extent'], ''],
		[['plan', 'name'], ' '],
		[['from', 'role'], undefined],
		[['to'], 'Giennois'],
		[['remark'], ''],
		[['moves'], []],
		[['moves', 0, 'commune'], 37083],
		[['moves', 0, 'commune'], '37 083'],
		[['moves', 0, 'name'], ''],
		[['moves', 0, 'before'], 'c'],
		[['moves', 0, 'wanted'], null],
		[['moves', 0, 'remark'], {}],
	])('a proposal with another %j is refused by program and schema alike', (path, value) => {
		const text = withValue(PROPOSAL, path, value);
		expect(rulesOf(text)).toContain('exchange-structure');
		expect(schemaFaults(JSON.parse(text), SCHEMA)).not.toEqual([]);
	});

	test.each<[readonly (string | number)[], unknown]>([
		[['moves', 0, 'verdict', 'outcome'], 'maybe'],
		[['moves', 0, 'verdict', 'date'], 'hier'],
		[['moves', 0, 'verdict', 'role'], undefined],
		[['moves', 2, 'verdict', 'reason'], 'weather'],
	])('an answer with another %j is refused by program and schema alike', (path, value) => {
		const text = withValue(ANSWER, path, value);
		expect(rulesOf(text)).toContain('exchange-structure');
		expect(schemaFaults(JSON.parse(text), SCHEMA)).not.toEqual([]);
	});

	test.each([
		['a day that the calendar lacks', withValue(PROPOSAL, ['date'], '2026-02-30'), 'exchange-structure'],
		['a proposal to itself', withValue(PROPOSAL, ['to', 'id'], 'rabelaisie'), 'exchange-one-side'],
		['a proposal with a verdict', withValue(ANSWER, ['round'], 1), 'exchange-verdicts'],
		['an answer without one', withValue(ANSWER, ['moves', 1, 'verdict'], undefined), 'exchange-verdicts'],
		[
			'a reason that nothing asks for',
			withValue(ANSWER, ['moves', 0, 'verdict', 'reason'], 'locked'),
			'exchange-verdicts',
		],
		['a version to come', withValue(PROPOSAL, ['version'], 2), 'exchange-version'],
		['no version', withValue(PROPOSAL, ['version'], undefined), 'exchange-version'],
		['a plan', textOf('tests/fixtures/plans/version-3.json'), 'exchange-is-plan'],
		['another JSON', '{"type":"FeatureCollection","features":[]}', 'not-an-exchange'],
		['a number', '7', 'not-an-exchange'],
		['null', 'null', 'not-an-exchange'],
		['a list', '[]', 'not-an-exchange'],
		['half a file', PROPOSAL.slice(0, -40), 'bad-json'],
		['nothing', '', 'bad-json'],
		['a nest of a million lists', '['.repeat(1e6), 'bad-json'],
		['a file that is too large', ' '.repeat(LARGEST_EXCHANGE_MB * 1e6 + 1), 'too-large'],
	])('%s is refused, with a rule of its own', (_, text, rule) => {
		const read = readExchangeFile(text, 'echange.json');
		expect(read.ok).toBe(false);
		expect(rulesOf(text)).toEqual([rule]);
	});

	test('more moves than France has communes are refused', () => {
		const [move] = (JSON.parse(PROPOSAL) as Exchange).moves;
		expect(rulesOf(withValue(PROPOSAL, ['moves'], Array(40_001).fill(move)))).toEqual(['exchange-structure']);
	});

	test('a field of its own is left out and told, the rest stays', () => {
		const text = withValue(PROPOSAL, ['moves', 0, 'phone'], '06 00 00 00 00');
		const read = readExchangeFile(text, 'echange.json');
		expect(read.ok && writeExchangeFile(read.value.exchange)).toBe(PROPOSAL);
		expect(rulesOf(text)).toEqual(['unknown-field']);
	});

	test('keys that reach a prototype are left out and told, and reach nothing', () => {
		const text = PROPOSAL.replace('"round": 1,', '"round": 1,\n"__proto__": {"polluted": true},');
		const read = readExchangeFile(text, 'echange.json');
		expect(read.ok && writeExchangeFile(read.value.exchange)).toBe(PROPOSAL);
		expect(rulesOf(text)).toEqual(['dangerous-key']);
		expect(({} as Json)['polluted']).toBeUndefined();
	});

	test('every place that is wrong is told, up to twenty', () => {
		const [move] = (JSON.parse(PROPOSAL) as Exchange).moves;
		const wrong = Array.from({ length: 30 }, () => ({ ...move, wanted: 'c' }));
		expect(rulesOf(withValue(PROPOSAL, ['moves'], wrong))).toHaveLength(20);
	});

	test('where a plan is asked for, a proposal is told apart', () => {
		const read = readPlanFile(PROPOSAL, 'echange.json');
		expect(!read.ok && read.error).toEqual([{ rule: 'plan-is-exchange', file: 'echange.json' }]);
	});
});

test('nothing private of a plan, and no other territory, is in a proposal that is made from it', () => {
	const read = readPlanFile(textOf('tests/fixtures/plans/version-3.json'), 'plan.json');
	if (!read.ok) throw new Error('fixture');
	const MARK = 'TEMOIN';
	const marked = (value: unknown): unknown =>
		typeof value === 'string'
			? `${MARK} ${value}`
			: Array.isArray(value)
				? value.map(marked)
				: typeof value === 'object' && value !== null
					? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, marked(one)]))
					: value;
	const { id, name, cog, extent, ...rest } = read.value.plan;
	// every text of the plan is marked but those that the file is to hold: its id and name, its extent
	const plan = { ...(marked(rest) as object), id, name, cog, extent };
	expect(JSON.stringify(plan).split(MARK).length).toBeGreaterThan(40);
	const text = writeExchangeFile(
		proposeExchange(plan, {
			id: 'echange-1',
			date: '2026-01-05',
			from: { ...(plan as unknown as Json), id: 'rabelaisie', name: 'Rabelaisie' } as {
				id: string;
				name: string;
			},
			to: { ...(plan as unknown as Json), id: 'asclepios', name: 'Asclépios' } as {
				id: string;
				name: string;
			},
			role: 'présidente',
			remark: '',
			moves: [
				{
					...(plan as unknown as Json),
					commune: '37083',
					name: 'Cormery',
					before: 'a',
					wanted: 'b',
				} as Exchange['moves'][number],
			],
		}),
	);
	expect(text).toContain('Cormery');
	expect(text).not.toContain(MARK);
});
