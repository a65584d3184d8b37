import { isHashed } from './io/offline/hashedName.ts';
import {
	appCacheName,
	KEPT_HEADER,
	keptPrefix,
	recordAddress,
	type AppBuild,
	type KeptRecord,
	type WorkerWord,
} from './io/offline/keptNames.ts';
import { answerRange } from './io/offline/rangeAnswer.ts';

/**
 * The service worker. It keeps the app's own files by version and answers for all that is kept on the device; what
 * is kept of an extent is decided, fetched and told by the page (`state/device`). It never takes over by itself.
 */
const worker = globalThis as unknown as ServiceWorkerGlobalScope & { readonly MAILLAGE_BUILD: AppBuild };

/** How long the network may take for a list that is kept here too. */
const PATIENCE_MS = 5000;
/** Files of the app that are fetched side by side. */
const AT_ONCE = 4;

const BUILD = worker.MAILLAGE_BUILD;
const SCOPE = worker.registration.scope;
const APP = appCacheName(SCOPE, BUILD.version);

worker.addEventListener('install', (event) => event.waitUntil(install()));
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));
worker.addEventListener('message', (event) => obey(event.data as WorkerWord, event));
worker.addEventListener('fetch', (event) => {
	const { request } = event;
	const url = new URL(request.url);
	if (request.method !== 'GET' || !url.href.startsWith(SCOPE)) return;
	if (request.mode === 'navigate') event.respondWith(page(request, url));
	else if (url.pathname.endsWith('.pmtiles')) event.respondWith(archive(request));
	else if (isHashed(url.pathname)) event.respondWith(keptFirst(request));
	else if (url.pathname.endsWith('.json')) event.respondWith(networkFirst(request));
	else event.respondWith(ofThisVersion(request));
});

/** Keeps the app's files one by one, so that an interrupted installation goes on where it was; rejects where one fails. */
async function install(): Promise<void> {
	const cache = await caches.open(APP);
	const left = [...BUILD.files];
	const keepNext = async (): Promise<void> => {
		for (let file = left.shift(); file !== undefined; file = left.shift()) {
			const url = addressOf(file);
			if (await cache.match(url)) continue;
			const former = isHashed(file) ? await caches.match(url) : undefined;
			await cache.put(url, former ?? (await fetched(url)));
		}
	};
	await Promise.all(Array.from({ length: AT_ONCE }, keepNext));
	const { version: id, files, bytes } = BUILD;
	const record: KeptRecord = { id, name: '', files: files.length, bytes, keptAt: Date.now() };
	await cache.put(recordAddress(SCOPE), Response.json(record));
}

/** The page itself is asked for as the folder that it stands for: hosts redirect from its file name. */
const addressOf = (file: string): string => new URL(file === 'index.html' ? './' : file, SCOPE).href;

async function fetched(url: string): Promise<Response> {
	const answer = await fetch(url, { cache: 'no-cache' });
	if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
	// an answer that was redirected may not be shown as a page
	return answer.redirected ? new Response(answer.body, { headers: answer.headers }) : answer;
}

/** Page and files of one version belong together: the page comes from the version that is active. */
async function page(request: Request, url: URL): Promise<Response> {
	const file = url.pathname.slice(new URL(SCOPE).pathname.length);
	const kept = await (await caches.open(APP)).match(addressOf(file === '' ? 'index.html' : file));
	return kept ?? fetch(request);
}

async function ofThisVersion(request: Request): Promise<Response> {
	return (await (await caches.open(APP)).match(request.url)) ?? fetch(request);
}

const keptFirst = async (request: Request): Promise<Response> =>
	(await caches.match(request.url)) ?? fetch(request);

/** Lists change with each build of the data: the network's word counts, and the kept one where it has none. */
async function networkFirst(request: Request): Promise<Response> {
	const kept = await caches.match(request.url);
	if (!kept) return fetch(request);
	try {
		const answer = await fetch(request, { signal: AbortSignal.timeout(PATIENCE_MS) });
		// a network that asks for a login answers everything with its own page
		if (answer.ok && /json/.test(answer.headers.get('content-type') ?? '')) return answer;
		await answer.body?.cancel();
	} catch {
		// no network: told by the header
	}
	const headers = new Headers(kept.headers);
	headers.set(KEPT_HEADER, '1');
	return new Response(kept.body, { headers });
}

interface Archive {
	readonly whole: Blob;
	readonly headers: Headers;
}
/** Kept archives by address: a handle that is sliced, made once in the life of this worker. */
const archives = new Map<string, Promise<Archive | undefined>>();

/** Browsers keep no ranges: a kept archive is there whole, and each range is cut out of it. */
async function archive(request: Request): Promise<Response> {
	const found = archives.get(request.url) ?? openArchive(request.url);
	archives.set(request.url, found);
	const open = await found.catch(() => undefined);
	if (open) return answerRange(open.whole, request.headers.get('range'), open.headers);
	archives.delete(request.url);
	return fetch(request);
}

async function openArchive(url: string): Promise<Archive | undefined> {
	const kept = await caches.match(url);
	return kept && { whole: await kept.blob(), headers: kept.headers };
}

function obey(word: WorkerWord, event: ExtendableMessageEvent): void {
	switch (word) {
		case 'take':
			// not waited for: it resolves only when this version is active
			return void worker.skipWaiting();
		case 'tidy':
			return event.waitUntil(tidy());
		case 'forget':
			return archives.clear();
	}
}

/** Lets former versions go once this one is active, none is on its way, and no second page may still run them. */
async function tidy(): Promise<void> {
	const { active, installing, waiting } = worker.registration;
	const pages = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
	if (!active || installing || waiting || pages.filter(({ url }) => url.startsWith(SCOPE)).length > 1) return;
	const former = (await caches.keys()).filter(
		(name) => name.startsWith(`${keptPrefix(SCOPE)}app `) && name !== APP,
	);
	await Promise.all(former.map((name) => caches.delete(name)));
}
