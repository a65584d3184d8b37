import { commonCacheName, extentCacheName, recordAddress, type KeptRecord } from '../io/offline/keptNames.ts';
import type { BuiltIndex, Manifest } from '../io/manifest.ts';
import { appScope } from './kept.ts';
import { dropOthers, keepFiles, type KeepOutcome } from './keepFiles.ts';

/** An open extent with its folder under `data/`. */
export interface OpenExtent {
	readonly manifest: Manifest;
	readonly index: BuiltIndex;
}

/** Archives above this are kept when the user says so, as they may cost him: all France has 50 MB. */
export const UNASKED_BYTES = 32_000_000;

const folderOf = ({ manifest, index }: OpenExtent): string =>
	new URL(`data/${index.extents.find(({ id }) => id === manifest.id)?.folder ?? manifest.id}/`, appScope())
		.href;

/** Bytes of the extent's archive, by far its largest file; NaN where the host does not say. */
export async function archiveBytes(extent: OpenExtent): Promise<number> {
	const url = new URL(extent.manifest.files.tiles, folderOf(extent)).href;
	const answer = await fetch(url, { method: 'HEAD' });
	return Number(answer.headers.get('content-length') ?? NaN);
}

/**
 * Keeps all files of an extent: once they are there its manifest, then the record that it is whole, last what a
 * former build left. A list that is kept never names a file that is not.
 */
export async function keepExtent(extent: OpenExtent, onBytes: (bytes: number) => void): Promise<KeepOutcome> {
	const scope = appScope();
	const { manifest, index } = extent;
	const { plans, ...files } = manifest.files;
	const folder = folderOf(extent);
	const inFolder = (name: string): string => new URL(name, folder).href;
	const data = new URL('data/', scope).href;
	const urls = [...Object.values(files), ...plans.map(({ file }) => file), 'manifest.json'].map(inFolder);
	const common = [...(index.national ? [index.national] : []), 'manifest.json'].map(
		(name) => new URL(name, data).href,
	);
	const get = (url: string): Promise<Response> => fetch(url);
	try {
		const shared = await caches.open(commonCacheName(scope));
		const sharedKept = await keepFiles({ cache: shared, urls: common, fetch: get, onBytes });
		if (!sharedKept.ok) return sharedKept;
		const cache = await caches.open(extentCacheName(scope, manifest.id));
		const kept = await keepFiles({ cache, urls, fetch: get, onBytes });
		if (!kept.ok) return kept;
		const record: KeptRecord = {
			id: manifest.id,
			name: manifest.name,
			files: urls.length,
			bytes: kept.bytes,
			keptAt: Date.now(),
		};
		await cache.put(recordAddress(scope), Response.json(record));
		await dropOthers(cache, [...urls, recordAddress(scope)]);
		await dropOthers(shared, common);
		return kept;
	} catch {
		return { ok: false, fault: 'refused' };
	}
}
