import type { Problem } from '../../src/base/problem.ts';
import { fail, ok, type Result } from '../../src/base/result.ts';
import type { ByteSource } from '../../src/io/table/byteSource.ts';
import { natureOf, textOf } from '../../src/io/table/encoding.ts';

const LIMIT_MB = 100;

/** True where the file's first character opens a JSON object. */
export async function isJson(source: ByteSource): Promise<boolean> {
	for await (const chunk of source.chunks()) {
		const start = new TextDecoder().decode(chunk.subarray(0, 4096)).trimStart();
		if (start !== '') return start.startsWith('{');
	}
	return false;
}

/** Reads a JSON file of at most 100 MB; a problem names the line where it breaks off. */
export async function readJson(
	source: ByteSource,
): Promise<Result<{ json: unknown; text: string }, Problem>> {
	const file = source.name;
	if (source.sizeBytes > LIMIT_MB * 1e6)
		return fail({ rule: 'too-large', file, values: { limitMb: LIMIT_MB } });
	const nature = await natureOf(source);
	if (typeof nature === 'string') return fail({ rule: nature, file });
	let text = '';
	for await (const piece of textOf(source, nature.encoding)) text += piece;
	try {
		return ok({ json: JSON.parse(text) as unknown, text });
	} catch (error) {
		const { message } = error as Error;
		return fail({
			rule: 'bad-json',
			file,
			row: lineOf(message, text),
			values: { reason: message.slice(0, 120) },
		});
	}
}

/** The line that the parser's message points to; the last one where the text breaks off. */
function lineOf(message: string, text: string): number {
	const position = /at position (\d+)/.exec(message);
	const read = position ? text.slice(0, Number(position[1])) : text;
	return read.split('\n').length;
}
