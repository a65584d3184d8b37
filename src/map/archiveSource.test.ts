import { afterEach, expect, test, vi } from 'vitest';
import { ArchiveSource } from './archiveSource.ts';

const BYTES = Uint8Array.from({ length: 100 }, (_, at) => at);
const asked: (string | null)[] = [];

/** A host; `ranges`: whether it knows them. */
function hostOf(ranges: boolean): void {
	asked.length = 0;
	vi.stubGlobal('fetch', (_: string, init?: RequestInit) => {
		const range = new Headers(init?.headers).get('range');
		asked.push(range);
		const [, first, last] = /^bytes=(\d+)-(\d+)$/.exec(range ?? '') ?? [];
		if (!ranges || first === undefined) return Promise.resolve(new Response(BYTES, { status: 200 }));
		return Promise.resolve(new Response(BYTES.slice(Number(first), Number(last) + 1), { status: 206 }));
	});
}
const bytesOf = async (source: ArchiveSource, offset: number, length: number): Promise<number[]> => [
	...new Uint8Array((await source.getBytes(offset, length)).data),
];
afterEach(() => vi.unstubAllGlobals());

test('a host with ranges gives what is asked for, and no more', async () => {
	hostOf(true);
	const source = new ArchiveSource('a.pmtiles');
	expect(await bytesOf(source, 10, 3)).toEqual([10, 11, 12]);
	expect(await bytesOf(source, 98, 5)).toEqual([98, 99]);
	expect(asked).toEqual(['bytes=10-12', 'bytes=98-102']);
});

test('a host without ranges gives the file once, and it is cut here', async () => {
	hostOf(false);
	const source = new ArchiveSource('a.pmtiles');
	expect(await bytesOf(source, 10, 3)).toEqual([10, 11, 12]);
	expect(await Promise.all([bytesOf(source, 0, 2), bytesOf(source, 98, 5)])).toEqual([
		[0, 1],
		[98, 99],
	]);
	expect(asked).toEqual(['bytes=10-12', null]);
});

test('a host that refuses is told, and asked again the next time', async () => {
	vi.stubGlobal('fetch', () => Promise.resolve(new Response('', { status: 503 })));
	const source = new ArchiveSource('a.pmtiles');
	await expect(source.getBytes(0, 1)).rejects.toThrow('a.pmtiles: 503');
	hostOf(true);
	expect(await bytesOf(source, 5, 1)).toEqual([5]);
});
