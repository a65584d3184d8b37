import {
	commonCacheName,
	extentCacheName,
	keptPrefix,
	recordAddress,
	type KeptRecord,
} from '../io/offline/keptNames.ts';

/** Where this copy of the app lies: its service worker answers below. */
export const appScope = (): string => new URL('./', document.baseURI).href;

/** What is whole on this device: versions of the app, the last kept first, and extents by name. */
export interface Kept {
	readonly app: readonly KeptRecord[];
	readonly extents: readonly KeptRecord[];
}

/** Reads what the device keeps; nothing where the browser has no Cache Storage or refuses. */
export async function readKept(): Promise<Kept> {
	try {
		const prefix = keptPrefix(appScope());
		const names = (await caches.keys()).filter((name) => name.startsWith(prefix));
		const records = async (kind: string): Promise<KeptRecord[]> => {
			const ours = names.filter((name) => name.startsWith(`${prefix}${kind} `));
			const read = await Promise.all(ours.map(readRecord));
			return read.filter((record) => record !== undefined);
		};
		const [app, extents] = [await records('app'), await records('extent')];
		return {
			app: app.sort((a, b) => b.keptAt - a.keptAt),
			extents: extents.sort((a, b) => a.name.localeCompare(b.name, 'fr')),
		};
	} catch {
		return { app: [], extents: [] };
	}
}

async function readRecord(name: string): Promise<KeptRecord | undefined> {
	const answer = await (await caches.open(name)).match(recordAddress(appScope()));
	return (await answer?.json()) as KeptRecord | undefined;
}

/** Takes an extent off the device, and with the last one what all of them share. */
export async function dropExtent(id: string): Promise<void> {
	const scope = appScope();
	await caches.delete(extentCacheName(scope, id));
	const { extents } = await readKept();
	if (extents.length === 0) await caches.delete(commonCacheName(scope));
}

/** Takes every version of the app off the device. */
export async function dropApp(): Promise<void> {
	const prefix = `${keptPrefix(appScope())}app `;
	const names = (await caches.keys()).filter((name) => name.startsWith(prefix));
	await Promise.all(names.map((name) => caches.delete(name)));
}
