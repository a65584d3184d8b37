import { proxy, wrap, type Remote } from 'comlink';
import type { AtlasService } from './atlasService.ts';
import type { OnBytes } from './download.ts';

/** The worker as the page sees it: the methods of AtlasService, each a promise. */
export type AtlasClient = Remote<AtlasService>;

export function startAtlasWorker(): AtlasClient {
	const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'atlas' });
	return wrap<AtlasService>(worker);
}

/** A callback that the worker may call. */
export const fromWorker = (callback: OnBytes): OnBytes => proxy(callback);
