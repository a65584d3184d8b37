/**
 * Names in Cache Storage of what is kept on a device. Several copies of Maillage may lie on one origin, each under a
 * path of its own: every name begins with that path, and none touches the others' caches.
 */

/** 'https://host/carte/' → 'maillage /carte/ ' */
export const keptPrefix = (scope: string): string => `maillage ${new URL(scope).pathname} `;

/** The app's own files, one cache a version. */
export const appCacheName = (scope: string, version: string): string => `${keptPrefix(scope)}app ${version}`;

/** The list of extents and the communes of all France, which every extent needs. */
export const commonCacheName = (scope: string): string => `${keptPrefix(scope)}common`;

/** The built files of one extent. */
export const extentCacheName = (scope: string, id: string): string => `${keptPrefix(scope)}extent ${id}`;

/** Address under which a cache says that it is whole, and what it holds: no file of any host. */
export const recordAddress = (scope: string): string => new URL('.kept.json', scope).href;

/** Header of an answer that comes from the device because the network gave none. */
export const KEPT_HEADER = 'x-maillage-kept';

/** What a whole cache says of itself. */
export interface KeptRecord {
	/** Id of the extent, or version of the app. */
	readonly id: string;
	/** Name of the extent; '' for the app. */
	readonly name: string;
	readonly files: number;
	readonly bytes: number;
	/** Milliseconds since 1970. */
	readonly keptAt: number;
}

/** Words that the page says to its service worker. */
export type WorkerWord =
	/** The user wants the version that waits. */
	| 'take'
	/** Versions that no page uses any more may go. */
	| 'tidy'
	/** What was read of kept archives is to be let go. */
	| 'forget';

/** What the build writes into the service worker: which files make the app. */
export interface AppBuild {
	readonly version: string;
	/** Addresses relative to the worker's own, sorted: 'index.html', 'assets/…'. */
	readonly files: readonly string[];
	readonly bytes: number;
}
