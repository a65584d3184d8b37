import { expect, test } from 'vitest';
import { LatestOnly } from './latestOnly.ts';

test('of what is asked for while work goes on only the last is done', async () => {
	const done: number[] = [];
	const drawing = new LatestOnly<number>((wanted) => {
		done.push(wanted);
		if (wanted === 1) for (const next of [2, 3]) void drawing.ask(next);
		return Promise.resolve();
	});
	await drawing.ask(1);
	expect(done).toEqual([1, 3]);
});

test('work that failed leaves the way free for the next', async () => {
	const done: number[] = [];
	const drawing = new LatestOnly<number>((wanted) => {
		if (wanted === 1) return Promise.reject(new Error('worker gone'));
		done.push(wanted);
		return Promise.resolve();
	});
	await expect(drawing.ask(1)).rejects.toThrow('worker gone');
	await drawing.ask(2);
	expect(done).toEqual([2]);
});

test('nothing begins once it is stopped', async () => {
	const done: number[] = [];
	const drawing = new LatestOnly<number>((wanted) => {
		done.push(wanted);
		return Promise.resolve();
	});
	drawing.stop();
	await drawing.ask(1);
	expect(done).toEqual([]);
});
