import type { Problem } from '../base/problem.ts';
import { fail, ok, type Result } from '../base/result.ts';

/** Parses the bytes of a built JSON file; a problem names the file that is none. */
export function decodeJsonBytes(bytes: Uint8Array, file: string): Result<unknown, Problem> {
	try {
		return ok(JSON.parse(new TextDecoder().decode(bytes)) as unknown);
	} catch {
		return fail({ rule: 'unreadable-file', file, values: { reason: 'JSON' } });
	}
}
