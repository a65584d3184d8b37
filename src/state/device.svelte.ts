import { KEPT_HEADER, type KeptRecord } from '../io/offline/keptNames.ts';
import { AppWorker } from './appWorker.svelte.ts';
import type { PlanDatabase } from './database.ts';
import { deleteFlows, readContents, type DeviceContents } from './deviceContents.ts';
import type { ExtentState } from './extent.svelte.ts';
import { appScope, dropApp, dropExtent, readKept, type Kept } from './kept.ts';
import { archiveBytes, keepExtent, UNASKED_BYTES, type OpenExtent } from './keepExtent.ts';
import type { KeepFault } from './keepFiles.ts';
import { readPreference, removePreference, writePreference } from './preferences.ts';
import { whenIdle } from './whenIdle.ts';

/** While nothing comes from the network it is asked so often whether it is back. */
const ASK_AGAIN_MS = 30_000;

/** What is being kept now. */
interface Coming {
	readonly id: string;
	readonly bytes: number;
}
/** What became of the extent that was kept last: 'ready' once it and the app open without network. */
export type KeepNews =
	| { readonly kind: 'ready'; readonly name: string; readonly bytes: number }
	| { readonly kind: 'full'; readonly name: string };

/**
 * What this device keeps, so that the region opens without network: the app by its service worker, the open extent by
 * this page. It begins once the map is painted. Whatever cannot be kept, the page goes on online.
 */
export class DeviceState {
	readonly worker = new AppWorker();
	#kept = $state.raw<Kept>({ app: [], extents: [] });
	#isSupported = $state(false);
	#isOffline = $state(false);
	#coming = $state.raw<Coming | null>(null);
	#faults = $state.raw<Readonly<Record<string, KeepFault | undefined>>>({});
	/** Bytes of the open extent's archive where it is too large to be kept unasked. */
	#askedBytes = $state(NaN);
	#news = $state.raw<KeepNews | null>(null);
	readonly #extent: ExtentState;
	#run: Promise<void> = Promise.resolve();
	#timer: ReturnType<typeof setTimeout> | undefined;

	readonly #database: PlanDatabase;

	constructor(extent: ExtentState, database: PlanDatabase) {
		this.#extent = extent;
		this.#database = database;
	}

	get kept(): Kept {
		return this.#kept;
	}

	/** This browser and address allow to work without network. */
	get isSupported(): boolean {
		return this.#isSupported;
	}

	/** The host gave no answer when it was last asked: what is shown comes from the device. */
	get isOffline(): boolean {
		return this.#isOffline;
	}

	get coming(): Coming | null {
		return this.#coming;
	}

	get askedBytes(): number {
		return this.#askedBytes;
	}

	get news(): KeepNews | null {
		return this.#news;
	}

	/** Why an extent is not whole on this device; undefined where nothing went wrong. */
	faultOf(id: string): KeepFault | undefined {
		return this.#faults[id];
	}

	/** Registers the service worker and keeps the open extent. Only a built page over https or on this machine does. */
	async start(): Promise<void> {
		if (!import.meta.env.PROD || !('serviceWorker' in navigator) || !isSecureContext) return;
		this.#isSupported = await this.worker.start(new URL('sw.js', appScope()).href);
		if (!this.#isSupported) return;
		this.#listen();
		await this.look();
		await this.refresh();
		await this.keepOpen();
	}

	#listen(): void {
		addEventListener('offline', () => (this.#isOffline = true));
		addEventListener('online', () => void this.look());
		document.addEventListener('visibilitychange', () => {
			if (document.hidden) return;
			void this.look();
			void this.worker.askAgain();
		});
	}

	/** Asks the host for its list of extents: an answer that the device had to give means that there is no network. */
	async look(): Promise<void> {
		clearTimeout(this.#timer);
		const wasOffline = this.#isOffline;
		const answer = await fetch(new URL('data/manifest.json', appScope()), { cache: 'no-store' }).catch(
			() => undefined,
		);
		// an answer that nobody reads keeps the service worker at it, and a new version waiting
		await answer?.text().catch(() => undefined);
		this.#isOffline = answer === undefined || answer.headers.has(KEPT_HEADER);
		if (this.#isOffline) this.#timer = setTimeout(() => void this.look(), ASK_AGAIN_MS);
		else if (wasOffline) void this.keepOpen();
	}

	/** Reads anew what is kept. */
	async refresh(): Promise<void> {
		this.#kept = await readKept();
	}

	/** What else stands in this browser's database; rejects with a `StorageFault`. */
	contents(): Promise<DeviceContents> {
		return readContents(this.#database);
	}

	/** Deletes imported flows of which no view has loaded anything; rejects with a `StorageFault`. */
	deleteFlows(ids: readonly string[]): Promise<void> {
		return deleteFlows(this.#database, ids);
	}

	/** Keeps the extent that is open, unless the user took it off or it is large: those wait for the user's word. */
	keepOpen(asked = false): Promise<void> {
		this.#run = this.#run.then(() => this.#keep(asked));
		return this.#run;
	}

	async #keep(asked: boolean): Promise<void> {
		const { manifest, index } = this.#extent;
		if (!this.#isSupported || !manifest || !index || this.#isOffline) return;
		const open = { manifest, index };
		const { id } = manifest;
		if (asked) removePreference(`device.${id}`);
		else if (readPreference(`device.${id}`) === 'off' || (await this.#isLarge(open))) return;
		const wasKept = this.#kept.extents.find((extent) => extent.id === id);
		await whenIdle();
		this.#coming = { id, bytes: 0 };
		const outcome = await keepExtent(open, (bytes) => {
			this.#coming = { id, bytes: (this.#coming?.bytes ?? 0) + bytes };
		});
		this.#coming = null;
		this.#faults = { ...this.#faults, [id]: outcome.ok ? undefined : outcome.fault };
		await this.refresh();
		if (!outcome.ok) {
			if (outcome.fault === 'full') this.#news = { kind: 'full', name: manifest.name };
			return;
		}
		const isInstalled = await this.worker.installed;
		await this.refresh();
		if (!wasKept && isInstalled)
			this.#news = { kind: 'ready', name: manifest.name, bytes: this.#bytesWith(id) };
	}

	/** True where the archive is large or the user saves data, and nothing of it was kept before. */
	async #isLarge(open: OpenExtent): Promise<boolean> {
		this.#askedBytes = NaN;
		if (this.#kept.extents.some(({ id }) => id === open.manifest.id)) return false;
		const bytes = await archiveBytes(open).catch(() => NaN);
		const { connection } = navigator as { connection?: { saveData?: boolean } };
		const isLarge = bytes > UNASKED_BYTES || connection?.saveData === true;
		if (isLarge) this.#askedBytes = bytes;
		return isLarge;
	}

	/** Bytes of an extent and of the app that opens it. */
	#bytesWith(id: string): number {
		const records: readonly (KeptRecord | undefined)[] = [
			this.#kept.app[0],
			this.#kept.extents.find((extent) => extent.id === id),
		];
		return records.reduce((sum, record) => sum + (record?.bytes ?? 0), 0);
	}

	/** Takes an extent off the device; it is not kept again until the user says so. Plans are not touched. */
	async dropExtent(id: string): Promise<void> {
		writePreference(`device.${id}`, 'off');
		await dropExtent(id);
		this.worker.tell('forget');
		await this.refresh();
	}

	/** Takes the app off the device; the next visit installs it again. */
	async dropApp(): Promise<void> {
		await this.worker.remove();
		await dropApp();
		await this.refresh();
	}
}
