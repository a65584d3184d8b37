import * as v from 'valibot';
import { markedPublished } from '../../base/publishedMark.ts';
import type { Problem } from '../../base/problem.ts';
import { fail, ok, type Result } from '../../base/result.ts';

/** `app-files.json`: every file of the built app, by its path from the page; the build writes it. */
export const APP_FILES = 'app-files.json';

/** A path below the page's folder: no part of it begins with a dot. */
const path = v.pipe(v.string(), v.regex(/^[\w-][\w.-]*(\/[\w-][\w.-]*)*$/));
const appFilesSchema = v.object({ version: v.literal(1), files: v.array(path) });

/** A file of the app as it stands in a published folder: pages say that they are published. */
export const publishedApp = (name: string, bytes: Uint8Array): Uint8Array =>
	name.endsWith('.html') ? new TextEncoder().encode(markedPublished(new TextDecoder().decode(bytes))) : bytes;

/** Checks the parsed list; the problem names the field. */
export function readAppFiles(input: unknown): Result<readonly string[], Problem> {
	const parsed = v.safeParse(appFilesSchema, input, { abortEarly: true });
	if (parsed.success) return ok(parsed.output.files);
	const [issue] = parsed.issues;
	const values = { path: v.getDotPath(issue) ?? '', reason: issue.message };
	return fail({ rule: 'bad-structure', file: APP_FILES, values });
}
