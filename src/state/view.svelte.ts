import { readRoute, stepBetween, writeRoute, type Route } from './route.ts';

/** How long the route must be still before `glide` writes it: browsers refuse many addresses a second. */
const STILL_MS = 300;

/** What a step of the browser's history remembers: the address that Back leads to. */
interface StepNote {
	readonly from?: string;
}

/**
 * The route as state: follows the address, and writes it. Opening a view or a card makes a step in the browser's
 * history, so that Back closes it; closing it by hand goes back to where it was opened, so that no address stands twice.
 */
export class ViewState {
	/**
	 * Called when the address changed by itself: back, forward, or typed. Where nobody follows, as in an embedded map,
	 * only views make steps.
	 */
	onFollow: (() => void) | null = null;
	#route = $state.raw<Route>(readRoute(location.hash));
	#unwritten: ReturnType<typeof setTimeout> | undefined;
	/** On the way back to where a card was opened: what is chosen meanwhile is written on arrival. */
	#isReturning = false;
	/** A step was made by what runs now: one action is one step. */
	#isFresh = false;
	/** Something is shown that the address does not say. */
	#isAside = false;

	constructor() {
		const follow = (): void => {
			if (this.#isReturning) return this.#arrive();
			if (location.hash === writeRoute(this.#route) && !this.#isAside) return;
			this.#isAside = false;
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

	/** Changes part of the route; `stepBetween` says what that is in the browser's history. */
	go(change: Partial<Route>): void {
		const next = { ...this.#route, ...change };
		if (writeRoute(next) === writeRoute(this.#route)) return;
		this.#writeNow();
		const before = this.#route;
		this.#route = next;
		this.#isAside = false;
		if (!this.#isReturning) this.#write(before);
	}

	/** Something is shown that the address must not say: a step of its own, which Back takes back. */
	stepAside(): void {
		if (!this.#takesSteps || this.#isAside || this.#isReturning) return;
		this.#writeNow();
		const hash = writeRoute(this.#route);
		history.pushState({ from: hash } satisfies StepNote, '', hash);
		this.#isAside = true;
	}

	/** The same as `go` for what changes many times a second within the view: the address follows once it is still. */
	glide(change: Partial<Omit<Route, 'view'>>): void {
		this.#route = { ...this.#route, ...change };
		clearTimeout(this.#unwritten);
		this.#unwritten = setTimeout(() => this.#writeNow(), STILL_MS);
	}

	/** Steps of other pages stand between ours where this one is framed. */
	get #takesSteps(): boolean {
		return this.onFollow !== null && window.parent === window;
	}

	/** Writes the route, which was `before`. */
	#write(before: Route): void {
		const hash = writeRoute(this.#route);
		const isView = before.view !== this.#route.view;
		const kind = isView || this.#takesSteps ? stepBetween(before, this.#route) : 'change';
		const note = history.state as StepNote | null;
		if (kind === 'return' && note?.from === hash) {
			this.#isReturning = true;
			history.back();
		} else if (kind === 'step' && !this.#isFresh) {
			history.pushState({ from: writeRoute(before) } satisfies StepNote, '', hash);
			this.#isFresh = true;
			queueMicrotask(() => (this.#isFresh = false));
		} else history.replaceState(note, '', hash);
	}

	/** Back at the step where the card was opened: what was chosen since is written. */
	#arrive(): void {
		this.#isReturning = false;
		const at = readRoute(location.hash);
		if (writeRoute(at) !== writeRoute(this.#route)) this.#write(at);
	}

	/** Writes what `glide` has left unwritten. */
	#writeNow(): void {
		if (this.#unwritten === undefined) return;
		this.#forget();
		if (!this.#isReturning) history.replaceState(history.state, '', writeRoute(this.#route));
	}

	#forget(): void {
		clearTimeout(this.#unwritten);
		this.#unwritten = undefined;
	}
}
