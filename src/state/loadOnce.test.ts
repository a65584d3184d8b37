import { expect, test } from 'vitest';
import { loadOnce } from './loadOnce.ts';

test('those who ask at the same time, or later, get the one that was loaded', async () => {
	let made = 0;
	const load = loadOnce(() => Promise.resolve({ number: ++made }));
	const [one, other] = await Promise.all([load(), load()]);
	expect([one, await load(), made]).toEqual([other, other, 1]);
	expect(one).toBe(other);
});

test('what could not be loaded is tried again when it is asked for again', async () => {
	let made = 0;
	const load = loadOnce(() =>
		++made === 1 ? Promise.reject(new Error('no network')) : Promise.resolve(made),
	);
	await expect(Promise.all([load(), load()])).rejects.toThrow('no network');
	expect(await load()).toBe(2);
});
