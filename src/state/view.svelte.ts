import { readRoute, writeRoute, type Route } from './route.ts';

/** The route as state: follows the address, and writes it. */
export class ViewState {
	/** Called when the address changed by itself: back, forward, or typed. */
	onFollow: (() => void) | null = null;
	#route = $state.raw<Route>(readRoute(location.hash));

	constructor() {
		const follow = (): void => {
			if (location.hash === writeRoute(this.#route)) return;
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
		if (next.view === this.#route.view) history.replaceState(null, '', hash);
		else history.pushState(null, '', hash);
		this.#route = next;
	}
}
