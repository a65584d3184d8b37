import { readRoute, writeRoute, type Route } from './route.ts';

/** The route as state: follows the address, and writes it. */
export class ViewState {
	#route = $state.raw<Route>(readRoute(location.hash));

	constructor() {
		addEventListener('hashchange', () => (this.#route = readRoute(location.hash)));
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
