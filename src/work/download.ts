import type { Problem } from '../base/problem.ts';
import { fail, ok, type Result } from '../base/result.ts';

export type FetchLike = (url: string) => Promise<Response>;
/** Told how many more bytes have come. */
export type OnBytes = (bytes: number) => void;

/** Fetches a built file; what cannot be reached is a problem that names it. */
export async function download(
	fetchLike: FetchLike,
	url: string,
	onBytes?: OnBytes,
): Promise<Result<Uint8Array, Problem>> {
	try {
		const response = await fetchLike(url);
		if (!response.ok || !response.body)
			return fail({ rule: 'not-reached', file: url, values: { reason: String(response.status) } });
		return ok(await readCounting(response.body, onBytes));
	} catch (error) {
		return fail({ rule: 'not-reached', file: url, values: { reason: String(error) } });
	}
}

async function readCounting(body: ReadableStream<Uint8Array>, onBytes?: OnBytes): Promise<Uint8Array> {
	const chunks: Uint8Array[] = [];
	let length = 0;
	const reader = body.getReader();
	for (;;) {
		const { done, value } = await reader.read();
		if (done) break;
		chunks.push(value);
		length += value.length;
		onBytes?.(value.length);
	}
	const bytes = new Uint8Array(length);
	let at = 0;
	for (const chunk of chunks) {
		bytes.set(chunk, at);
		at += chunk.length;
	}
	return bytes;
}
