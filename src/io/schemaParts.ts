import * as v from 'valibot';
import { isPartialDate } from '../base/partialDate.ts';

/** Parts that the schemas of plans share. */

export const partialDate = v.pipe(v.string(), v.check(isPartialDate, 'partial date'));
// no text is too long: what a person could type or import can always be saved
export const text = v.string();
export const optionalText = v.optional(text);
export const name = v.pipe(v.string(), v.trim(), v.minLength(1));
export const id = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,80}$/));
export const count = v.pipe(v.number(), v.integer(), v.minValue(0));
/** INSEE code. */
export const communeCode = v.pipe(v.string(), v.regex(/^[0-9A-Z]{2}\d{3}$/));
