import * as v from 'valibot';
import type { Problem } from '../../base/problem.ts';
import { fail, ok, type Result } from '../../base/result.ts';

/** Parses and checks one of the program's own JSON files; the problem names the file and the field. */
export function decodeJson<Schema extends v.GenericSchema>(
	schema: Schema,
	text: string,
	file: string,
): Result<v.InferOutput<Schema>, Problem> {
	let input: unknown;
	try {
		input = JSON.parse(text);
	} catch {
		return fail({ rule: 'damaged-file', file });
	}
	const parsed = v.safeParse(schema, input, { abortEarly: true });
	if (parsed.success) return ok(parsed.output);
	const issue = parsed.issues[0];
	return fail({
		rule: 'bad-structure',
		file,
		values: { path: v.getDotPath(issue) ?? '', reason: issue.message },
	});
}
