import { describe, expect, it } from 'vitest';
import { dropOthers, keepFiles, type KeepingCache } from './keepFiles.ts';

/** A cache in memory with room for so many bytes; like a browser's it keeps an answer whole or not at all. */
class MemoryCache implements KeepingCache {
	readonly content = new Map<string, Uint8Array<ArrayBuffer>>();
	readonly #room: number;
	constructor(room = Infinity) {
		this.#room = room;
	}
	async match(url: RequestInfo | URL): Promise<Response | undefined> {
		const bytes = this.content.get(String(url));
		return bytes && new Response(bytes);
	}
	async put(url: RequestInfo | URL, response: Response): Promise<void> {
		const bytes = new Uint8Array(await response.arrayBuffer());
		const used = [...this.content.values()].reduce((sum, { length }) => sum + length, 0);
		if (used + bytes.length > this.#room) throw new DOMException('no room', 'QuotaExceededError');
		this.content.set(String(url), bytes);
	}
	async delete(url: RequestInfo | URL): Promise<boolean> {
		return this.content.delete(String(url));
	}
	async keys(): Promise<Request[]> {
		return [...this.content.keys()].map((url) => new Request(url));
	}
}

const UNITS = 'https://host/carte/data/24/units.0123abcd.json';
const TILES = 'https://host/carte/data/24/communes.0123abcd.pmtiles';
const LIST = 'https://host/carte/data/24/manifest.json';
const CONTENT: Readonly<Record<string, string>> = { [UNITS]: '[1,2]', [TILES]: 'tiles!', [LIST]: '{}' };

function host(asked: string[] = []) {
	return async (url: string): Promise<Response> => {
		asked.push(url);
		return new Response(CONTENT[url] ?? null, { status: url in CONTENT ? 200 : 404 });
	};
}
const quiet = (): void => undefined;

describe('keeping files', () => {
	it('keeps all of them and says how much that is', async () => {
		const cache = new MemoryCache();
		let told = 0;
		const onBytes = (bytes: number): unknown => (told += bytes);
		const outcome = await keepFiles({ cache, urls: [UNITS, TILES, LIST], fetch: host(), onBytes });
		expect(outcome).toEqual({ ok: true, bytes: 13 });
		expect(told).toBe(13);
		expect([...cache.content.keys()]).toEqual([UNITS, TILES, LIST]);
	});

	it('goes on where it was interrupted, and asks again for what has no hash in its name', async () => {
		const cache = new MemoryCache();
		const cut = async (url: string): Promise<Response> => {
			if (url === TILES) throw new TypeError('Failed to fetch');
			return host()(url);
		};
		const urls = [LIST, UNITS, TILES];
		expect(await keepFiles({ cache, urls, fetch: cut, onBytes: quiet })).toEqual({
			ok: false,
			fault: 'network',
		});
		expect([...cache.content.keys()]).toEqual([LIST, UNITS]);
		const asked: string[] = [];
		expect(await keepFiles({ cache, urls, fetch: host(asked), onBytes: quiet })).toEqual({
			ok: true,
			bytes: 13,
		});
		expect(asked).toEqual([LIST, TILES]);
	});

	it('tells a full device from a host that does not answer, and keeps what came before', async () => {
		const cache = new MemoryCache(8);
		expect(await keepFiles({ cache, urls: [UNITS, TILES], fetch: host(), onBytes: quiet })).toEqual({
			ok: false,
			fault: 'full',
		});
		expect([...cache.content.keys()]).toEqual([UNITS]);
		const missing = 'https://host/carte/data/24/arcs.0123abcd.bin';
		expect(await keepFiles({ cache, urls: [missing], fetch: host(), onBytes: quiet })).toEqual({
			ok: false,
			fault: 'network',
		});
	});

	it('keeps no part of a file: what is shorter than its host said is taken away', async () => {
		const cache = new MemoryCache();
		const short = async (): Promise<Response> => new Response('tile', { headers: { 'content-length': '6' } });
		expect(await keepFiles({ cache, urls: [TILES], fetch: short, onBytes: quiet })).toEqual({
			ok: false,
			fault: 'network',
		});
		expect(cache.content.size).toBe(0);
	});

	it('takes away the files of a former build', async () => {
		const cache = new MemoryCache();
		await keepFiles({ cache, urls: [UNITS, TILES], fetch: host(), onBytes: quiet });
		await dropOthers(cache, [TILES, LIST]);
		expect([...cache.content.keys()]).toEqual([TILES]);
	});
});
