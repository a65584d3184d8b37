import { describe, expect, it } from 'vitest';
import { answerRange } from './rangeAnswer.ts';

const BYTES = Uint8Array.from({ length: 1000 }, (_, at) => at % 251);
const whole = new Blob([BYTES]);
const kept = new Headers({
	etag: '"a-b"',
	'content-type': 'application/vnd.pmtiles',
	'content-length': '1000',
	'content-encoding': 'gzip',
});

describe('answer to a range out of a kept archive', () => {
	it.each([
		['bytes=0-126', 0, 126],
		['bytes=500-', 500, 999],
		['bytes=-10', 990, 999],
		['bytes=990-5000', 990, 999],
	])('%s gives the very bytes, as a server does', async (range, from, to) => {
		const answer = answerRange(whole, range, kept);
		expect(answer.status).toBe(206);
		expect(answer.headers.get('content-range')).toBe(`bytes ${from}-${to}/1000`);
		expect(answer.headers.get('content-length')).toBe(String(to - from + 1));
		expect(answer.headers.get('etag')).toBe('"a-b"');
		expect(answer.headers.get('content-encoding')).toBeNull();
		expect(new Uint8Array(await answer.arrayBuffer())).toEqual(BYTES.slice(from, to + 1));
	});

	it('gives the whole file where no range is asked for, or one that is no range', async () => {
		for (const range of [null, 'bytes=9-2', 'lines=1-2']) {
			const answer = answerRange(whole, range, kept);
			expect(answer.status).toBe(200);
			expect((await answer.arrayBuffer()).byteLength).toBe(1000);
			expect(answer.headers.get('content-range')).toBeNull();
		}
	});

	it('refuses a range past the end', () => {
		const answer = answerRange(whole, 'bytes=1000-', kept);
		expect(answer.status).toBe(416);
		expect(answer.headers.get('content-range')).toBe('bytes */1000');
	});
});
