import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { writeSourceFolder } from '../../tests/builders/sourceFolder.ts';
import { demonstrationSource } from '../data/demonstration/demonstrationSource.ts';
import { ensureBuilt } from '../data/ensureBuilt.ts';
import { findFile } from './findFile.ts';
import { checkHost, type HostCheck } from './hostChecks.ts';
import { precompressFolder } from './precompress.ts';
import { staticServer } from './staticServer.ts';

let root: string;
const servers: Server[] = [];

beforeAll(async () => {
	root = mkdtempSync(join(tmpdir(), 'maillage-host-'));
	vi.stubEnv('MAILLAGE_DATA', join(root, 'source'));
	vi.stubEnv('MAILLAGE_BUILT', join(root, 'built'));
	writeSourceFolder(join(root, 'source'), demonstrationSource({ count: 60, ringCount: 20 }));
	await ensureBuilt({ regions: ['00'], onStep: () => undefined });
	mkdirSync(join(root, 'dist/assets'), { recursive: true });
	writeFileSync(join(root, 'dist/index.html'), '<script src="./assets/index-B3x_9aZk.js"></script>');
	writeFileSync(join(root, 'dist/assets/index-B3x_9aZk.js'), 'export {};');
	writeFileSync(join(root, 'dist/sw.js'), '');
	precompressFolder(join(root, 'dist'));
});
afterAll(() => {
	vi.unstubAllEnvs();
	for (const server of servers) server.close();
	rmSync(root, { recursive: true });
});

const roots = (): { prefix: string; folder: string }[] => [
	{ prefix: '/', folder: join(root, 'dist') },
	{ prefix: '/data/', folder: join(root, 'built') },
];

async function checksOf(server: Server): Promise<HostCheck[]> {
	servers.push(server);
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return checkHost(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
}

describe('check of a host', () => {
	it('finds that our own server does all that is needed', async () => {
		const checks = await checksOf(staticServer(roots()));
		expect(checks.length).toBeGreaterThan(15);
		expect(checks.filter(({ holds }) => !holds)).toEqual([]);
	});

	it('finds what is wrong with a host that compresses everything and knows no ranges', async () => {
		const careless = createServer((request, response) => {
			const file = findFile(roots(), request.url ?? '/');
			if (file === undefined) return void response.writeHead(404).end();
			const bytes = readFileSync(file);
			const compress = String(request.headers['accept-encoding'] ?? '').includes('gzip');
			response.writeHead(200, compress ? { 'Content-Encoding': 'gzip' } : {});
			response.end(compress ? gzipSync(bytes) : bytes);
		});
		const failed = (await checksOf(careless)).filter(({ holds }) => !holds).map(({ what }) => what);
		expect(failed).toContain('archive not compressed');
		expect(failed).toContain('archive bytes=0-126');
		expect(failed).toContain('content security policy');
		expect(failed).toContain('service worker not kept');
		expect(failed).not.toContain('hidden names not found');
	});

	it('says where there is no Maillage at all', async () => {
		const empty = createServer((_, response) => response.writeHead(404).end('{}'));
		await expect(checksOf(empty)).rejects.toThrow('manifest.json');
	});
});
