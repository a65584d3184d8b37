import { afterEach, beforeEach, vi } from 'vitest';

/** Stands in for the browser's small store in each test of the file that calls it; what is kept, empty at the start of each. */
export function keptInMemory(): Map<string, string> {
	const kept = new Map<string, string>();
	beforeEach(() =>
		vi.stubGlobal('localStorage', {
			getItem: (key: string) => kept.get(key) ?? null,
			setItem: (key: string, value: string) => void kept.set(key, value),
			removeItem: (key: string) => void kept.delete(key),
		}),
	);
	afterEach(() => {
		kept.clear();
		vi.unstubAllGlobals();
	});
	return kept;
}
