import * as v from 'valibot';
import type { Problem } from '../../base/problem.ts';
import type { Result } from '../../base/result.ts';
import { decodeJson } from './ownJson.ts';
import type { FormerCommunes } from './formerCommunes.ts';

/**
 * `built/<extent>/former.<hash>.json`: former codes and names of the communes of an extent and its ring, as
 * `encodeFormer(formerAmong(collectFormer(…), units.code))` gives it.
 */
const listsByCode = v.record(v.string(), v.array(v.string()));
const schema = v.object({
	format: v.literal('maillage-former'),
	version: v.literal(1),
	codes: listsByCode,
	names: listsByCode,
});

export function encodeFormer({ codes, names }: FormerCommunes): string {
	return JSON.stringify({ format: 'maillage-former', version: 1, codes, names });
}

/** Reads what `encodeFormer` wrote; a problem names the field that is not as expected. */
export const decodeFormer = (text: string, file: string): Result<FormerCommunes, Problem> =>
	decodeJson(schema, text, file);
