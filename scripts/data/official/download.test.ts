import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { flakyServer, type FlakyServer } from '../../../tests/builders/flakyServer.ts';
import { download, isKept, type DownloadOptions } from './download.ts';

const CONTENT = Buffer.from(Array.from({ length: 300_000 }, (_, i) => (i * 7919) % 251));
const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

let folder: string;
let server: FlakyServer;
let target: string;

beforeEach(async () => {
	folder = mkdtempSync(join(tmpdir(), 'maillage-download-'));
	target = join(folder, 'cache/communes.geojson.gz');
	server = await flakyServer(CONTENT);
});
afterEach(async () => {
	await server.close();
	rmSync(folder, { recursive: true });
});

const get = (more: Partial<DownloadOptions> = {}): ReturnType<typeof download> =>
	download({
		url: server.url,
		target,
		check: (path) => (hashOf(readFileSync(path)) === hashOf(server.file.bytes) ? undefined : 'sha256'),
		onProgress: () => undefined,
		limits: { connectMs: 500, idleMs: 500 },
		...more,
	});

describe('download', () => {
	it('brings the file and says how far it is', async () => {
		const seen: [number, number][] = [];
		const result = await get({ onProgress: (received, total) => seen.push([received, total]) });
		expect(result).toEqual({ ok: true, value: target });
		expect(readFileSync(target).equals(CONTENT)).toBe(true);
		expect(seen.at(-1)).toEqual([CONTENT.length, CONTENT.length]);
		expect(existsSync(`${target}.part`)).toBe(false);
	});

	it('goes on where a connection was cut, again and again', async () => {
		server.faults = [100_000, 5, 60_000].map((afterBytes) => ({ kind: 'cut', afterBytes }));
		expect(await get()).toMatchObject({ ok: true });
		expect(readFileSync(target).equals(CONTENT)).toBe(true);
		expect(server.ranges).toHaveLength(4);
		expect(server.ranges[0]).toBe('');
		expect(server.ranges.slice(1).every((range) => /^bytes=[1-9]\d*-$/.test(range))).toBe(true);
	});

	it('goes on in another run where it was given up', async () => {
		server.faults = [
			{ kind: 'cut', afterBytes: 100_000 },
			...Array.from({ length: 2 }, () => ({ kind: 'silence' }) as const),
		];
		const first = await get({ tries: 2 });
		expect(first).toMatchObject({ ok: false, error: { rule: 'download-failed' } });
		expect(existsSync(target)).toBe(false);
		server.ranges = [];
		expect(await get()).toMatchObject({ ok: true });
		expect(server.ranges).toEqual([expect.stringMatching(/^bytes=[1-9]\d*-$/)]);
		expect(readFileSync(target).equals(CONTENT)).toBe(true);
	});

	it('starts again where the server has another file by now', async () => {
		server.faults = [{ kind: 'cut', afterBytes: 100_000 }, { kind: 'silence' }];
		await get({ tries: 1 });
		server.file = { bytes: CONTENT.toReversed(), etag: '"two"' };
		server.faults = [];
		expect(await get()).toMatchObject({ ok: true });
		expect(readFileSync(target).equals(CONTENT.toReversed())).toBe(true);
	});

	it('starts again where the server knows no ranges', async () => {
		server.faults = [{ kind: 'cut', afterBytes: 100_000 }, { kind: 'no-ranges' }];
		expect(await get()).toMatchObject({ ok: true });
		expect(readFileSync(target).equals(CONTENT)).toBe(true);
	});

	it('detects wrong bytes and keeps nothing of them', async () => {
		server.faults = [{ kind: 'wrong-bytes' }];
		expect(await get()).toMatchObject({
			ok: false,
			error: { rule: 'wrong-bytes', values: { reason: 'sha256' } },
		});
		expect(existsSync(target)).toBe(false);
		expect(existsSync(`${target}.part`)).toBe(false);
	});

	it('fetches anew where what it continued was wrong', async () => {
		server.faults = [{ kind: 'cut', afterBytes: 100_000 }, { kind: 'wrong-bytes' }];
		expect(await get()).toMatchObject({ ok: true });
		expect(server.ranges).toEqual(['', expect.stringMatching(/^bytes=/), '']);
		expect(readFileSync(target).equals(CONTENT)).toBe(true);
	});

	it('accepts what had arrived whole before the program ended', async () => {
		server.faults = [{ kind: 'cut', afterBytes: 100_000 }, { kind: 'silence' }];
		await get({ tries: 1 });
		writeFileSync(`${target}.part`, CONTENT);
		expect(await get()).toMatchObject({ ok: true });
		expect(readFileSync(target).equals(CONTENT)).toBe(true);
	});

	it.each([404, 403, 500])('gives up at once on status %i', async (status) => {
		server.faults = [{ kind: 'status', status }];
		expect(await get()).toMatchObject({
			ok: false,
			error: { rule: 'download-failed', values: { reason: `HTTP ${status}` } },
		});
		expect(server.ranges).toHaveLength(1);
	});

	it('gives up at once where nobody answers', async () => {
		server.faults = [{ kind: 'silence' }];
		expect(await get()).toMatchObject({ ok: false, error: { rule: 'download-failed' } });
		expect(server.ranges).toHaveLength(1);
		const closed = createServer();
		await new Promise<void>((resolve) => closed.listen(0, '127.0.0.1', resolve));
		const { port } = closed.address() as AddressInfo;
		await new Promise((resolve) => closed.close(resolve));
		expect(await get({ url: `http://127.0.0.1:${port}/` })).toMatchObject({ ok: false });
	});

	it('follows a redirect', async () => {
		const other = createServer((_, response) => response.writeHead(302, { Location: server.url }).end());
		await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
		const { port } = other.address() as AddressInfo;
		expect(await get({ url: `http://127.0.0.1:${port}/moved` })).toMatchObject({ ok: true });
		await new Promise((resolve) => other.close(resolve));
	});

	it('keeps a file only from its own address and only as long as its bytes are the same', async () => {
		await get();
		expect(isKept(target, [server.url])).toBe(true);
		expect(isKept(target, ['http://127.0.0.1/other'])).toBe(false);
		writeFileSync(target, 'spoilt');
		expect(isKept(target, [server.url])).toBe(false);
	});
});
