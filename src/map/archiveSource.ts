import { PMTiles, Protocol, type RangeResponse, type Source } from 'pmtiles';

/**
 * An archive of tiles on any host: asked for by ranges, and where a host answers with the whole file (plain servers do),
 * that is kept and cut here.
 */
export class ArchiveSource implements Source {
	readonly #url: string;
	#whole: Promise<Blob> | undefined;

	constructor(url: string) {
		this.#url = url;
	}

	getKey(): string {
		return this.#url;
	}

	/** Bytes from `offset` on, fewer at the end of the file; rejects where the host refuses. */
	async getBytes(offset: number, length: number, signal?: AbortSignal): Promise<RangeResponse> {
		if (this.#whole) return { data: await cut(await this.#whole, offset, length) };
		const headers = { range: `bytes=${offset}-${offset + length - 1}` };
		const answer = await fetch(this.#url, { headers, ...(signal && { signal }) });
		if (answer.status === 206) return { data: await answer.arrayBuffer() };
		if (answer.status !== 200) throw new Error(`${this.#url}: ${answer.status}`);
		// one tile that is no longer wanted must not end the file that all others are cut from
		await answer.body?.cancel();
		this.#whole ??= wholeOf(this.#url).catch((error: unknown) => {
			this.#whole = undefined;
			throw error;
		});
		return { data: await cut(await this.#whole, offset, length) };
	}
}

const cut = (whole: Blob, offset: number, length: number): Promise<ArrayBuffer> =>
	whole.slice(offset, offset + length).arrayBuffer();

async function wholeOf(url: string): Promise<Blob> {
	const answer = await fetch(url);
	if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
	return answer.blob();
}

/** `pmtiles://` addresses for maplibre-gl, read by `ArchiveSource`. */
export function archiveProtocol(): Protocol['tile'] {
	const protocol = new Protocol();
	return (request, abort) => {
		const url = request.url.replace(/^pmtiles:\/\//, '').replace(/\.pmtiles\/\d+\/\d+\/\d+$/, '.pmtiles');
		if (!protocol.get(url)) protocol.add(new PMTiles(new ArchiveSource(url)));
		return protocol.tile(request, abort);
	};
}
