import { mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, brotliCompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { staticServer } from './staticServer.ts';

interface Reply {
	status: number;
	headers: Record<string, string | string[] | undefined>;
	body: Buffer;
}

let folder: string;
let server: Server;

beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), 'maillage-serve-'));
	const write = (name: string, content: string | Uint8Array): void =>
		writeFileSync(join(folder, name), content);
	mkdirSync(join(folder, 'dist/assets'), { recursive: true });
	mkdirSync(join(folder, 'built/24'), { recursive: true });
	mkdirSync(join(folder, 'built/.24.tmp'), { recursive: true });
	write('secret.txt', 'secret');
	write('dist/index.html', '<!doctype html><title>Maillage</title>');
	write('dist/assets/index-B3x_9aZk.js', 'export {};');
	write('dist/empty.txt', '');
	write('built/manifest.json', '{"version":1}');
	write('built/manifest.json.br', brotliCompressSync('{"version":1}'));
	write('built/manifest.json.gz', gzipSync('{"version":1}'));
	write('built/24/arcs.1ed6a305.bin', Buffer.from(Array.from({ length: 1000 }, (_, i) => i % 256)));
	write('built/24/communes.dd059477.pmtiles', 'PMTiles and more');
	write('built/24/communes.dd059477.pmtiles.br', brotliCompressSync('never sent'));
	write('built/.24.tmp/half.json', '{}');
	write('built/stale.json', '"new"');
	write('built/stale.json.br', brotliCompressSync('"old"'));
	utimesSync(join(folder, 'built/stale.json.br'), 1000, 1000);
	symlinkSync(join(folder, 'secret.txt'), join(folder, 'dist/link.txt'));
	server = staticServer([
		{ prefix: '/', folder: join(folder, 'dist') },
		{ prefix: '/data/', folder: join(folder, 'built') },
	]);
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});

afterAll(() => {
	server.close();
	rmSync(folder, { recursive: true });
});

/** Sends the path as it is: no client tidies '..' away. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Reply> {
	const { port } = server.address() as AddressInfo;
	return new Promise((resolve, reject) => {
		request({ host: '127.0.0.1', port, path, headers, method }, (response) => {
			const parts: Buffer[] = [];
			response.on('data', (part: Buffer) => parts.push(part));
			response.on('end', () =>
				resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }),
			);
		})
			.on('error', reject)
			.end();
	});
}

const ARCS = '/data/24/arcs.1ed6a305.bin';
const bytes = (from: number, to: number): Buffer =>
	Buffer.from(Array.from({ length: to - from + 1 }, (_, i) => (from + i) % 256));

describe('static server', () => {
	it('serves the page with strict headers and without letting it be cached', async () => {
		const { status, headers, body } = await ask('/');
		expect(status).toBe(200);
		expect(body.toString()).toContain('Maillage');
		expect(headers['content-type']).toBe('text/html; charset=utf-8');
		expect(headers['cache-control']).toBe('no-cache');
		expect(headers['content-security-policy']).toContain("default-src 'self'");
		expect(headers['content-security-policy']).not.toContain('unsafe');
		expect(headers['x-content-type-options']).toBe('nosniff');
		expect(headers['referrer-policy']).toBe('no-referrer');
	});

	it('lets hashed files be kept for ever', async () => {
		for (const path of ['/assets/index-B3x_9aZk.js', ARCS])
			expect((await ask(path)).headers['cache-control']).toBe('public, max-age=31536000, immutable');
		expect((await ask('/data/manifest.json')).headers['cache-control']).toBe('no-cache');
	});

	it.each([
		['bytes=0-9', 0, 9],
		['bytes=990-', 990, 999],
		['bytes=-5', 995, 999],
		['bytes=990-5000', 990, 999],
		['bytes=-5000', 0, 999],
	])('answers %s', async (range, from, to) => {
		const reply = await ask(ARCS, { range, 'accept-encoding': 'br, gzip' });
		expect(reply.status).toBe(206);
		expect(reply.headers['content-range']).toBe(`bytes ${from}-${to}/1000`);
		expect(reply.headers['content-length']).toBe(String(to - from + 1));
		expect(reply.headers['content-encoding']).toBeUndefined();
		expect(reply.body.equals(bytes(from, to))).toBe(true);
	});

	it('refuses ranges that begin past the end, and ignores what is no single range', async () => {
		for (const range of ['bytes=1000-', 'bytes=5000-6000', 'bytes=-0']) {
			const reply = await ask(ARCS, { range });
			expect(reply.status, range).toBe(416);
			expect(reply.headers['content-range']).toBe('bytes */1000');
		}
		for (const range of ['bytes=0-1,5-6', 'lines=1-2', 'bytes=9-2', 'bytes=-'])
			expect((await ask(ARCS, { range })).status, range).toBe(200);
		expect((await ask('/empty.txt', { range: 'bytes=-1' })).status).toBe(416);
		expect((await ask('/empty.txt')).body).toHaveLength(0);
	});

	it('sends the whole file where If-Range names another one', async () => {
		const { headers } = await ask(ARCS);
		const range = 'bytes=0-9';
		const tag = String(headers['etag']);
		expect((await ask(ARCS, { range, 'if-range': tag })).status).toBe(206);
		expect((await ask(ARCS, { range, 'if-range': String(headers['last-modified']) })).status).toBe(206);
		expect((await ask(ARCS, { range, 'if-range': '"other"' })).status).toBe(200);
		expect((await ask(ARCS, { range, 'if-range': `W/${tag}` })).status).toBe(200);
	});

	it('sends the precompressed twin that the client takes', async () => {
		const path = '/data/manifest.json';
		const brotli = await ask(path, { 'accept-encoding': 'gzip, deflate, br' });
		expect(brotli.headers['content-encoding']).toBe('br');
		expect(brotli.headers['content-type']).toContain('json');
		expect(brotliDecompressSync(brotli.body).toString()).toBe('{"version":1}');
		const gzip = await ask(path, { 'accept-encoding': 'gzip, br;q=0' });
		expect(gzip.headers['content-encoding']).toBe('gzip');
		expect(gunzipSync(gzip.body).toString()).toBe('{"version":1}');
		const bare = await ask(path);
		expect(bare.headers['content-encoding']).toBeUndefined();
		expect(bare.headers['vary']).toBe('Accept-Encoding');
		expect(new Set([brotli, gzip, bare].map(({ headers }) => headers['etag'])).size).toBe(3);
	});

	it('does not send a twin that is older than its file', async () => {
		const reply = await ask('/data/stale.json', { 'accept-encoding': 'br' });
		expect(reply.body.toString()).toBe('"new"');
	});

	it('never compresses an archive that is read by ranges', async () => {
		const path = '/data/24/communes.dd059477.pmtiles';
		const reply = await ask(path, { 'accept-encoding': 'br, gzip' });
		expect(reply.headers['content-encoding']).toBeUndefined();
		expect(reply.headers['content-type']).toBe('application/vnd.pmtiles');
		expect(reply.body.toString()).toBe('PMTiles and more');
	});

	it('answers 304 to a client that has the file', async () => {
		const { headers } = await ask(ARCS);
		const known = await ask(ARCS, { 'if-none-match': `"x", ${String(headers['etag'])}` });
		expect(known.status).toBe(304);
		expect(known.body).toHaveLength(0);
		const since = String(headers['last-modified']);
		expect((await ask(ARCS, { 'if-modified-since': since })).status).toBe(304);
		expect((await ask(ARCS, { 'if-none-match': '"other"', 'if-modified-since': since })).status).toBe(200);
	});

	it('answers HEAD with the headers alone, and refuses to be written to', async () => {
		const head = await ask(ARCS, {}, 'HEAD');
		expect(head.status).toBe(200);
		expect(head.headers['content-length']).toBe('1000');
		expect(head.body).toHaveLength(0);
		const post = await ask('/', {}, 'POST');
		expect(post.status).toBe(405);
		expect(post.headers['allow']).toBe('GET, HEAD');
	});

	it.each([
		'/../secret.txt',
		'/data/../../secret.txt',
		'/%2e%2e/secret.txt',
		'/..%2fsecret.txt',
		'/..\\secret.txt',
		'/data/%2e%2e%5csecret.txt',
		'/link.txt',
		'/index.html%00.txt',
		'/%E0%A4%A',
		'/data/.24.tmp/half.json',
		'/data/24',
		'/data/24/',
		'/nothing',
	])('finds nothing at %s', async (path) => {
		const reply = await ask(path);
		expect(reply.status).toBe(404);
		expect(reply.headers['content-security-policy']).toContain("default-src 'self'");
		expect(reply.body.toString()).toContain('Page introuvable');
	});
});
