import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readRoute } from './route.ts';
import { ViewState } from './view.svelte.ts';

/** What a browser does of its history, with a traversal that arrives later, as theirs do. */
class FakeHistory {
	readonly entries: { hash: string; state: unknown }[];
	at = 0;
	#listeners: (() => void)[] = [];

	constructor(hash: string) {
		this.entries = [{ hash, state: null }];
	}
	get hash(): string {
		return this.entries[this.at]?.hash ?? '';
	}
	get state(): unknown {
		return this.entries[this.at]?.state;
	}
	pushState(state: unknown, _: string, hash: string): void {
		this.entries.splice(++this.at, Infinity, { hash, state });
	}
	replaceState(state: unknown, _: string, hash: string): void {
		this.entries[this.at] = { hash, state };
	}
	back(): void {
		this.go(-1);
	}
	go(by: number): void {
		setTimeout(() => {
			this.at += by;
			for (const listener of this.#listeners) listener();
		});
	}
	listen(listener: () => void): void {
		this.#listeners.push(listener);
	}
}

let browser: FakeHistory;
beforeEach(() => {
	browser = new FakeHistory('#/couverture');
	vi.stubGlobal('location', browser);
	vi.stubGlobal('history', browser);
	vi.stubGlobal('addEventListener', (name: string, listener: () => void) => {
		if (name === 'popstate') browser.listen(listener);
	});
	const window: { parent?: unknown } = {};
	window.parent = window;
	vi.stubGlobal('window', window);
});
afterEach(() => vi.unstubAllGlobals());

/** A view that says where Back has led. */
function followed(): { view: ViewState; told: string[] } {
	const told: string[] = [];
	const view = new ViewState();
	view.onFollow = () => told.push(view.route.territory ?? view.route.commune ?? '-');
	return { view, told };
}
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));
const hashes = (): string[] => browser.entries.map(({ hash }) => hash.replace('#/couverture', ''));

test('a card is a step, the next card takes its place, Back closes it and forward opens it again', async () => {
	const { view, told } = followed();
	for (const territory of ['a', 'b', 'c']) {
		view.go({ territory });
		await settle();
	}
	expect(hashes()).toEqual(['', '?territoire=c']);
	browser.go(-1);
	await settle();
	browser.go(1);
	await settle();
	expect(told).toEqual(['-', 'c']);
	expect(view.route.territory).toBe('c');
});

test('closing by hand goes back to where it was opened, and a choice made meanwhile is kept', async () => {
	const { view, told } = followed();
	for (let times = 0; times < 5; times++) {
		view.go({ territory: 'a' });
		await settle();
		view.go({ territory: undefined });
		await settle();
	}
	expect([hashes(), browser.at]).toEqual([['', '?territoire=a'], 0]);
	view.go({ pole: 'p' });
	await settle();
	view.go({ pole: undefined });
	view.go({ commune: '37003' });
	await settle();
	expect([hashes(), browser.at]).toEqual([['', '?commune=37003'], 1]);
	expect(told, 'nothing was followed: the page itself went there').toEqual([]);
});

test('an answer without address is a step too, and a commune with the territory of one click is one', async () => {
	const { view, told } = followed();
	view.stepAside();
	view.stepAside();
	expect(browser.entries).toHaveLength(2);
	browser.go(-1);
	await settle();
	expect(told).toEqual(['-']);
	view.go({ commune: '37003' });
	view.go({ territory: 'a' });
	expect(hashes()).toEqual(['', '?territoire=a&commune=37003']);
});

test('a card that a link opened closes in its place, and an embedded map makes no steps', async () => {
	browser.replaceState(null, '', '#/couverture?territoire=a');
	const { view } = followed();
	view.go({ territory: undefined });
	await settle();
	expect(hashes()).toEqual(['']);
	view.onFollow = null;
	view.go({ territory: 'b' });
	expect(hashes()).toEqual(['?territoire=b']);
	expect(readRoute(browser.hash)).toEqual(view.route);
});
