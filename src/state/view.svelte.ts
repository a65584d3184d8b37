import { readRoute, writeRoute, type Route } from './route.ts';

/** How long the route must be still before `glide` writes it: browsers refuse many addresses a second. */
const STILL_MS = 300;

/** The route as state: follows the address, and writes it. */
export class ViewState {
	/** Called when the address changed by itself: back, forward, or typed. */
	onFollow: (() => void) | null = null;
	#route = $state.raw<Route>(readRoute(location.hash));
	#unwritten: ReturnType<typeof setTimeout> | undefined;

	constructor() {
		const follow = (): void => {
			if (location.hash === writeRoute(this.#route)) return;
			this.#forget();
			this.#route = readRoute(location.hash);
			this.onFollow?.();
		};
		addEventListener('hashchange', follow);
		addEventListener('popstate', follow);
	}

	get route(): Route {
		return this.#route;
	}

	/** Changes part of the route. A change of view makes a step in the browser's history, others do not. */
	go(change: Partial<Route>): void {
		const next = { ...this.#route, ...change };
		const hash = writeRoute(next);
		if (hash === writeRoute(this.#route)) return;
		this.#writeNow();
		if (next.view === this.#route.view) history.replaceState(null, '', hash);
		else history.pushState(null, '', hash);
		this.#route = next;
	}

	/** The same for what changes many times a second within the view: the address follows once it is still. */
	glide(change: Partial<Omit<Route, 'view'>>): void {
		this.#route = { ...this.#route, ...change };
		clearTimeout(this.#unwritten);
		this.#unwritten = setTimeout(() => this.#writeNow(), STILL_MS);
	}

	/** Writes what `glide` has left unwritten. */
	#writeNow(): void {
		if (this.#unwritten === undefined) return;
		this.#forget();
		history.replaceState(null, '', writeRoute(this.#route));
	}

	#forget(): void {
		clearTimeout(this.#unwritten);
		this.#unwritten = undefined;
	}
}
