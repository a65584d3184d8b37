import type { WorkerWord } from '../io/offline/keptNames.ts';

/** 'waiting': the user is told and chooses; 'elsewhere': another tab chose, this page runs the former one. */
export type UpdateStatus = 'none' | 'waiting' | 'elsewhere';

/** How long a page that stays open waits before it asks again whether there is a new version. */
const ASK_AGAIN_MS = 3_600_000;

/** How long the former version may take to finish what it is at, once the user chose the new one; three times as long at each further try. */
const TAKE_MS = 2000;
/** Counts, in this tab, how often a chosen version was asked to take over. */
const TAKING = 'maillage.taking';
const TRIES = 3;

/** The service worker of this page: whether the app is installed on the device, and which version is to come. */
export class AppWorker {
	#isInstalled = $state(false);
	#hasFailed = $state(false);
	#update = $state<UpdateStatus>('none');
	#registration: ServiceWorkerRegistration | null = null;
	#isTaking = false;
	#settle: (isInstalled: boolean) => void = () => undefined;
	/** Whether the app is installed, once that is known: false where this visit could not install it. */
	readonly installed = new Promise<boolean>((resolve) => (this.#settle = resolve));
	#askedAt = Date.now();

	/** The app opens without network. */
	get isInstalled(): boolean {
		return this.#isInstalled;
	}

	/** This visit could not install it: no room, or the host did not answer; the next one goes on. */
	get hasFailed(): boolean {
		return this.#hasFailed;
	}

	get update(): UpdateStatus {
		return this.#update;
	}

	/** Registers the worker; false where the browser has none, or refuses. Resolves before it is installed. */
	async start(address: string): Promise<boolean> {
		const container = navigator.serviceWorker;
		const wasControlled = container.controller !== null;
		let isFirst = !wasControlled;
		container.addEventListener('controllerchange', () => {
			if (this.#isTaking) this.#openAnew();
			else if (!isFirst) this.#update = 'elsewhere';
			isFirst = false;
		});
		const registered = await container.register(address, { updateViaCache: 'none' }).catch(() => undefined);
		// a browser that blocks workers may resolve with nothing
		if (!registered) return false;
		this.#registration = registered;
		if (registered.active) this.#isHere();
		if (registered.active && registered.waiting) this.#update = 'waiting';
		this.#resumeTaking();
		this.#follow(registered.installing);
		registered.addEventListener('updatefound', () => this.#follow(registered.installing));
		if (registered.active) this.tell('tidy');
		return true;
	}

	#follow(coming: ServiceWorker | null): void {
		coming?.addEventListener('statechange', () => {
			if (coming.state === 'installed' && this.#registration?.active) this.#update = 'waiting';
			if (coming.state === 'activated') this.#isHere();
			if (coming.state === 'redundant' && !this.#isInstalled) {
				this.#hasFailed = true;
				this.#settle(false);
			}
		});
	}

	#isHere(): void {
		this.#isInstalled = true;
		this.#settle(true);
	}

	/** Takes the version that waits, and opens the page anew with it. */
	take(): void {
		const tries = Number(sessionStorage.getItem(TAKING) ?? 0);
		sessionStorage.setItem(TAKING, String(tries + 1));
		this.#isTaking = true;
		this.#registration?.waiting?.postMessage('take' satisfies WorkerWord);
		// a request of this page that never ends would keep the former version: it ends with the page
		setTimeout(() => location.reload(), this.#registration?.waiting ? TAKE_MS * 3 ** tries : 0);
	}

	/**
	 * A version that was chosen before this page was opened is taken still. Where it waits no more, it took over while
	 * this page came up, which may be of the former one.
	 */
	#resumeTaking(): void {
		const tries = Number(sessionStorage.getItem(TAKING) ?? 0);
		if (tries > 0 && this.#update === 'none') this.#openAnew();
		else if (tries > 0 && tries < TRIES) this.take();
		else sessionStorage.removeItem(TAKING);
	}

	/** Opens the page with the version that is active. */
	#openAnew(): void {
		sessionStorage.removeItem(TAKING);
		location.reload();
	}

	/** Puts the update aside until the next visit. */
	later(): void {
		this.#update = 'none';
	}

	/** Asks whether there is a new version, not more than once an hour. */
	async askAgain(): Promise<void> {
		if (Date.now() - this.#askedAt < ASK_AGAIN_MS) return;
		this.#askedAt = Date.now();
		await this.#registration?.update().catch(() => undefined);
	}

	tell(word: Exclude<WorkerWord, 'take'>): void {
		this.#registration?.active?.postMessage(word);
	}

	/** Takes the worker away; this page goes on with what it has until it is closed. */
	async remove(): Promise<void> {
		await this.#registration?.unregister();
		this.#isInstalled = false;
		this.#update = 'none';
	}
}
