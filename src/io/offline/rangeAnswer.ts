import { readRange } from './byteRange.ts';

/**
 * The answer of a server to a Range header, out of a whole file that is at hand: 206 with the slice, 416 past its end,
 * 200 with all of it where no range is asked for. `kept` are the headers with which the file once came; its length
 * and encoding are said anew. The blob is sliced, never read.
 */
export function answerRange(whole: Blob, range: string | null, kept: Headers): Response {
	const headers = new Headers(kept);
	headers.delete('content-encoding');
	headers.set('accept-ranges', 'bytes');
	const asked = readRange(range ?? undefined, whole.size);
	if (asked === 'unsatisfiable') {
		headers.set('content-range', `bytes */${whole.size}`);
		headers.set('content-length', '0');
		return new Response(null, { status: 416, headers });
	}
	const { start, end } = asked ?? { start: 0, end: whole.size - 1 };
	headers.set('content-length', String(end - start + 1));
	if (asked) headers.set('content-range', `bytes ${start}-${end}/${whole.size}`);
	return new Response(whole.slice(start, end + 1), { status: asked ? 206 : 200, headers });
}
