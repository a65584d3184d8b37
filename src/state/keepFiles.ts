import { isHashed } from '../io/offline/hashedName.ts';

/** The part of a Cache that is used here. */
export type KeepingCache = Pick<Cache, 'match' | 'put' | 'delete' | 'keys'>;

/** Why not all could be kept: no room, no answer, or a browser that refuses; what came before stays kept. */
export type KeepFault = 'full' | 'network' | 'refused';

export interface Keeping {
	readonly cache: KeepingCache;
	/** Absolute addresses, in the order in which they are fetched. */
	readonly urls: readonly string[];
	readonly fetch: (url: string) => Promise<Response>;
	/** Told of each part that came, bytes of the content. */
	readonly onBytes: (bytes: number) => void;
}
export type KeepOutcome =
	{ readonly ok: true; readonly bytes: number } | { readonly ok: false; readonly fault: KeepFault };

/**
 * Brings files into a cache, one after the other; those with a hash in their name that are there already are not
 * fetched again, so that what was interrupted goes on. A file is there whole or not at all. Never throws.
 */
export async function keepFiles({ cache, urls, fetch, onBytes }: Keeping): Promise<KeepOutcome> {
	let bytes = 0;
	for (const url of urls) {
		try {
			const kept = isHashed(new URL(url).pathname) ? await cache.match(url) : undefined;
			bytes += kept ? (await kept.blob()).size : await keepFile(cache, url, await fetch(url), onBytes);
		} catch (error) {
			return { ok: false, fault: faultOf(error) };
		}
	}
	return { ok: true, bytes };
}

/** Takes away what a cache holds beside some addresses: files of a former build. */
export async function dropOthers(cache: KeepingCache, urls: readonly string[]): Promise<void> {
	const wanted = new Set(urls);
	for (const { url } of await cache.keys()) if (!wanted.has(url)) await cache.delete(url);
}

/** Keeps one answer and counts its bytes; rejects where it is no whole file. */
async function keepFile(
	cache: KeepingCache,
	url: string,
	answer: Response,
	onBytes: (bytes: number) => void,
): Promise<number> {
	if (answer.status !== 200 || !answer.body) throw new TypeError(`${url}: ${answer.status}`);
	let bytes = 0;
	const counter = new TransformStream<Uint8Array, Uint8Array>({
		transform(chunk, controller) {
			bytes += chunk.length;
			onBytes(chunk.length);
			controller.enqueue(chunk);
		},
	});
	await cache.put(url, new Response(answer.body.pipeThrough(counter), { headers: answer.headers }));
	const told = Number(answer.headers.get('content-length') ?? NaN);
	if (!answer.headers.has('content-encoding') && told !== bytes && !Number.isNaN(told)) {
		await cache.delete(url);
		throw new TypeError(`${url}: ${bytes} of ${told}`);
	}
	return bytes;
}

function faultOf(error: unknown): KeepFault {
	const { name } = error as { name?: string };
	if (name === 'QuotaExceededError') return 'full';
	return name === 'SecurityError' || name === 'InvalidStateError' ? 'refused' : 'network';
}
