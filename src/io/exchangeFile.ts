import * as v from 'valibot';
import type { Problem } from '../base/problem.ts';
import { fail, ok, type Result } from '../base/result.ts';
import { isAnswer, type Exchange, type ExchangeMove, type ExchangeVerdict } from '../model/exchange.ts';
import { withoutDangerousKeys } from './dangerousKeys.ts';
import { jsonText } from './jsonText.ts';
import { EXCHANGE_FORMAT, EXCHANGE_VERSION, isExchange } from './exchangeFormat.ts';
import { exchangeSchema } from './exchangeSchema.ts';
import { withoutUnknownFields } from './planFields.ts';

/**
 * The file of a proposal between two CPTS: JSON, format 'maillage-exchange', version 1 (`data/schema/
 * exchange-1.schema.json` is its public twin, docs/exchange.md tells its fields). Canonical like the plan file: what
 * was written here comes back byte for byte.
 */

/** What is larger is refused before it is read: 40 000 moves with a remark each are less. */
export const LARGEST_EXCHANGE_MB = 20;

/** So many faults are worth reading. */
const MOST_PROBLEMS = 20;

export interface ReadExchange {
	readonly exchange: Exchange;
	/** What was left out, the rest being kept. */
	readonly problems: readonly Problem[];
}

/**
 * Reads such a file. Fields that it does not know are left out and told; anything else that is not as the schema says
 * refuses the file, with each place, as half a proposal would be another one.
 */
export function readExchangeFile(input: string, file: string): Result<ReadExchange, Problem[]> {
	if (input.length > LARGEST_EXCHANGE_MB * 1e6)
		return fail([{ rule: 'too-large', file, values: { limitMb: LARGEST_EXCHANGE_MB } }]);
	const problems: Problem[] = [];
	let parsed: unknown;
	try {
		parsed = JSON.parse(input.replace(/^\ufeff/, ''), withoutDangerousKeys(file, problems));
	} catch {
		return fail([{ rule: 'bad-json', file }]);
	}
	return readExchangeJson(parsed, file, problems);
}

/** Checks content that is parsed already. `problems`: what was found before, to be reported with the rest. */
function readExchangeJson(
	content: unknown,
	file: string,
	problems: Problem[] = [],
): Result<ReadExchange, Problem[]> {
	const known = { ...(typeof content === 'object' && content) } as Readonly<Record<string, unknown>>;
	if (!isExchange(content))
		return fail([
			{ rule: known['format'] === 'maillage-plan' ? 'exchange-is-plan' : 'not-an-exchange', file },
		]);
	if (known['version'] !== EXCHANGE_VERSION)
		return fail([
			{
				rule: 'exchange-version',
				file,
				values: { version: String(known['version'] ?? '∅').slice(0, 20), known: EXCHANGE_VERSION },
			},
		]);
	const tidy = withoutUnknownFields(content, exchangeSchema, file);
	const checked = v.safeParse(exchangeSchema, tidy.value);
	if (!checked.success)
		return fail(
			checked.issues.slice(0, MOST_PROBLEMS).map((issue) => ({
				rule: 'exchange-structure',
				file,
				values: { path: v.getDotPath(issue) ?? '', reason: issue.message.slice(0, 200) },
			})),
		);
	const exchange = exchangeOf(checked.output as Exchange);
	const contradiction = contradictionIn(exchange, file);
	if (contradiction) return fail([contradiction]);
	return ok({ exchange, problems: [...problems, ...tidy.problems] });
}

/** What the fields say one by one and not together. */
function contradictionIn(exchange: Exchange, file: string): Problem | undefined {
	const { from, to, moves, round } = exchange;
	if (from.id === to.id) return { rule: 'exchange-one-side', file, values: { name: from.name } };
	const wants = isAnswer(exchange);
	const at = moves.findIndex(
		({ verdict }) =>
			(verdict !== undefined) !== wants || (verdict?.reason && verdict.outcome !== 'impossible'),
	);
	return at < 0
		? undefined
		: { rule: 'exchange-verdicts', file, values: { round, commune: moves[at].commune } };
}

/**
 * The file: keys in the order of the schema, moves by commune, tabs, a line break at the end. Throws on what no file
 * could hold.
 */
export function writeExchangeFile(exchange: Exchange): string {
	const head = { format: EXCHANGE_FORMAT, version: EXCHANGE_VERSION };
	const checked = v.parse(exchangeSchema, { ...head, ...exchange });
	return jsonText({ ...head, ...exchangeOf(checked as Exchange) });
}

/** With the fields of a proposal alone, in the order of the file. */
const exchangeOf = (given: Exchange): Exchange => ({
	id: given.id,
	round: given.round,
	date: given.date,
	cog: given.cog,
	extent: given.extent,
	plan: { id: given.plan.id, name: given.plan.name },
	from: { id: given.from.id, name: given.from.name, role: given.from.role },
	to: { id: given.to.id, name: given.to.name },
	...(given.remark !== undefined && { remark: given.remark }),
	...(given.answerRemark !== undefined && { answerRemark: given.answerRemark }),
	moves: given.moves.map(moveOf).sort((a, b) => (a.commune < b.commune ? -1 : a.commune > b.commune ? 1 : 0)),
});

const moveOf = ({ commune, name, before, wanted, remark, verdict }: ExchangeMove): ExchangeMove => ({
	commune,
	name,
	before,
	wanted,
	...(remark !== undefined && { remark }),
	...(verdict && { verdict: verdictOf(verdict) }),
});

const verdictOf = ({ outcome, reason, remark, date, role }: ExchangeVerdict): ExchangeVerdict => ({
	outcome,
	...(reason !== undefined && { reason }),
	...(remark !== undefined && { remark }),
	date,
	role,
});
