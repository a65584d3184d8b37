import { createServer, type Server } from 'node:http';
import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build } from 'vite';
import { builtFolder } from '../../scripts/data/paths.ts';
import { paletteCss } from '../../scripts/vite/paletteCss.ts';

const ROOT = join(import.meta.dirname, '../pages');
const OUT = join(import.meta.dirname, '../../test-results/pages');
const TYPES: Readonly<Record<string, string>> = {
	'.html': 'text/html',
	'.js': 'text/javascript',
	'.css': 'text/css',
	'.json': 'application/json',
};

/** A page without a map, on an origin of its own. */
export interface PlanServer {
	readonly url: string;
	close(): void;
}

/** The page of plans. */
export const servePlanPage = (): Promise<PlanServer> => servePage('index');

/** The page of flows, with the built data at `/data`. */
export const serveFlowsPage = (): Promise<PlanServer> => servePage('flows');

/** Builds a page and serves it; at `/empty` there is nothing, for what comes before the page. */
async function servePage(name: 'index' | 'flows'): Promise<PlanServer> {
	const out = join(OUT, name);
	await build({
		configFile: false,
		root: ROOT,
		logLevel: 'warn',
		base: './',
		plugins: [svelte({ configFile: false, compilerOptions: { runes: true } }), paletteCss()],
		worker: { format: 'es' },
		build: {
			outDir: out,
			emptyOutDir: true,
			target: 'es2023',
			rolldownOptions: { input: join(ROOT, `${name}.html`) },
		},
	});
	const server = createServer((request, response) => {
		const { pathname } = new URL(request.url ?? '', 'http://page');
		const path = pathname === '/' ? `/${name}.html` : pathname;
		if (path === '/empty') return response.writeHead(200, { 'content-type': 'text/html' }).end();
		const file = path.startsWith('/data/')
			? join(builtFolder(), path.slice('/data/'.length))
			: join(out, path);
		return readFile(file).then(
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
