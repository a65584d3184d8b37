import * as v from 'valibot';
import { isPartialDate } from '../base/partialDate.ts';
import { EXCHANGE_OUTCOMES, EXCHANGE_PLACES, MOVE_HINDRANCES } from '../model/exchange.ts';
import { EXCHANGE_FORMAT, EXCHANGE_VERSION } from './exchangeFormat.ts';

/** More communes than France has; a file with more is no proposal between two CPTS. */
const MOST_MOVES = 40_000;

// no text is too long: what a person could type can always be sent
const name = v.pipe(v.string(), v.trim(), v.minLength(1));
const remark = v.optional(v.pipe(v.string(), v.trim(), v.minLength(1)));
const id = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,80}$/));
const day = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/), v.check(isPartialDate, 'day'));
const place = v.picklist(EXCHANGE_PLACES);

/** The schema of a proposal's file; keys in the order in which they are written. */
export const exchangeSchema = v.strictObject({
	format: v.literal(EXCHANGE_FORMAT),
	version: v.literal(EXCHANGE_VERSION),
	id,
	round: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1000)),
	date: day,
	cog: v.pipe(v.number(), v.integer(), v.minValue(2000), v.maxValue(2100)),
	extent: v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,100}$/)),
	plan: v.strictObject({ id, name }),
	from: v.strictObject({ id, name, role: name }),
	to: v.strictObject({ id, name }),
	remark,
	answerRemark: remark,
	moves: v.pipe(
		v.array(
			v.strictObject({
				commune: v.pipe(v.string(), v.regex(/^[0-9A-Z]{2}\d{3}$/)),
				name,
				before: place,
				wanted: place,
				remark,
				verdict: v.optional(
					v.strictObject({
						outcome: v.picklist(EXCHANGE_OUTCOMES),
						reason: v.optional(v.picklist(MOVE_HINDRANCES)),
						remark,
						date: day,
						role: name,
					}),
				),
			}),
		),
		v.minLength(1),
		v.maxLength(MOST_MOVES),
	),
});
