import { expect, test } from 'vitest';
import { Asked } from './asked.svelte.ts';

test('of what is asked while one answer is awaited only the last is put', async () => {
	const put: number[] = [];
	const release: (() => void)[] = [];
	const asked = new Asked(async (question: number) => {
		put.push(question);
		await new Promise<void>((resolve) => release.push(resolve));
		return question * 10;
	});
	const all = asked.ask(1);
	void asked.ask(2);
	void asked.ask(3);
	expect(asked.isBusy).toBe(true);
	release[0]();
	await expect.poll(() => put).toEqual([1, 3]);
	expect(asked.answer).toBe(10);
	release[1]();
	await all;
	expect([asked.answer, asked.isBusy]).toEqual([30, false]);
});

test('a failure keeps the answer before it and is told', async () => {
	const asked = new Asked((question: number) =>
		question < 0 ? Promise.reject(new Error('no')) : Promise.resolve(question),
	);
	await asked.ask(5);
	await asked.ask(-1);
	expect([asked.answer, asked.hasFailed, asked.isBusy]).toEqual([5, true, false]);
	await asked.ask(6);
	expect([asked.answer, asked.hasFailed]).toEqual([6, false]);
});
