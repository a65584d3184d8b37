import { createServer, type Server } from 'node:http';
import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build } from 'vite';

const ROOT = join(import.meta.dirname, '../pages');
const OUT = join(import.meta.dirname, '../../test-results/pages');
const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript' };

/** The page of plans without a map, on an origin of its own. */
export interface PlanServer {
	readonly url: string;
	close(): void;
}

/** Builds the page and serves it; at `/empty` there is nothing, for what comes before the page. */
export async function servePlanPage(): Promise<PlanServer> {
	await build({
		configFile: false,
		root: ROOT,
		logLevel: 'warn',
		plugins: [svelte({ configFile: false, compilerOptions: { runes: true } })],
		build: { outDir: OUT, emptyOutDir: true, target: 'es2023' },
	});
	const server = createServer((request, response) => {
		const path = request.url === '/' ? '/index.html' : (request.url ?? '');
		if (path === '/empty') return response.writeHead(200, { 'content-type': 'text/html' }).end();
		return readFile(join(OUT, path)).then(
			(bytes) => response.writeHead(200, { 'content-type': TYPES[extname(path)] ?? '' }).end(bytes),
			() => response.writeHead(404).end(),
		);
	});
	await listening(server);
	return {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
		close: () => server.close(),
	};
}

const listening = (server: Server): Promise<void> =>
	new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
