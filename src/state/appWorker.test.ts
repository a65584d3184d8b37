import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { AppWorker } from './appWorker.svelte.ts';

/** The browser of one tab: what it was told, how often the page was opened anew, and what survives that. */
function browser() {
	const words: string[] = [];
	const worker = { postMessage: (word: string) => words.push(word) };
	const container = Object.assign(new EventTarget(), {
		controller: {},
		register: () => Promise.resolve(registration),
	});
	const registration = Object.assign(new EventTarget(), {
		active: worker as typeof worker | null,
		waiting: worker as typeof worker | null,
		installing: null,
	});
	const kept = new Map<string, string>();
	const reload = vi.fn();
	vi.stubGlobal('navigator', { serviceWorker: container });
	vi.stubGlobal('location', { reload });
	vi.stubGlobal('sessionStorage', {
		getItem: (key: string) => kept.get(key) ?? null,
		setItem: (key: string, value: string) => kept.set(key, value),
		removeItem: (key: string) => kept.delete(key),
	});
	return { words, container, registration, reload, kept };
}

async function openPage(): Promise<AppWorker> {
	const page = new AppWorker();
	await page.start('sw.js');
	return page;
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
	vi.useRealTimers();
	vi.unstubAllGlobals();
});

test('a new version that takes over at once opens the page anew, once', async () => {
	const { container, registration, reload, words, kept } = browser();
	const page = await openPage();
	expect([page.update, reload.mock.calls.length]).toEqual(['waiting', 0]);
	page.take();
	expect(words).toContain('take');
	registration.waiting = null;
	container.dispatchEvent(new Event('controllerchange'));
	expect(reload).toHaveBeenCalledTimes(1);
	expect(kept.size).toBe(0);
	const next = await openPage();
	expect([next.update, reload.mock.calls.length]).toEqual(['none', 1]);
});

test('one that cannot take over is asked again by the pages after, each time with more patience, then offered', async () => {
	const { reload, words } = browser();
	(await openPage()).take();
	const patience: number[] = [];
	for (let opened = 0; opened < 3; opened++) {
		const from = Date.now();
		vi.advanceTimersToNextTimer();
		patience.push(Date.now() - from);
		expect(reload).toHaveBeenCalledTimes(opened + 1);
		vi.clearAllTimers();
		await openPage();
	}
	expect(patience).toEqual([2000, 6000, 18_000]);
	expect(words.filter((word) => word === 'take')).toHaveLength(3);
	expect(vi.getTimerCount()).toBe(0);
});

test('one that took over while the page came up does not leave the former page open', async () => {
	const { registration, reload } = browser();
	(await openPage()).take();
	vi.advanceTimersToNextTimer();
	expect(reload).toHaveBeenCalledTimes(1);
	vi.clearAllTimers();
	registration.waiting = null;
	await openPage();
	expect(reload).toHaveBeenCalledTimes(2);
	await openPage();
	expect(reload).toHaveBeenCalledTimes(2);
});
