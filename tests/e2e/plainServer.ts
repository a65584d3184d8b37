import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
	'.html': 'text/html',
	'.js': 'text/javascript',
	'.mjs': 'text/javascript',
	'.css': 'text/css',
	'.json': 'application/json',
	'.svg': 'image/svg+xml',
	'.woff2': 'font/woff2',
};

/** A folder served as the plainest host does it: no header but the type, no ranges, nothing outside of it. */
export interface PlainServer {
	/** Address of the folder, with a slash at its end. */
	readonly url: string;
	/** Answers another path of the same origin with a page. */
	page(path: string, html: string): void;
	close(): void;
}

/** Serves files under a path ('/sante/cpts/'). */
export async function servePlainly(
	files: Readonly<Record<string, Uint8Array>>,
	under: string,
): Promise<PlainServer> {
	const pages = new Map<string, string>();
	const server: Server = createServer((request, response) => {
		const path = decodeURIComponent(new URL(request.url ?? '', 'http://host').pathname);
		const page = pages.get(path);
		if (page !== undefined) return void response.writeHead(200, { 'content-type': 'text/html' }).end(page);
		const name = path.startsWith(under) ? path.slice(under.length) || 'index.html' : '';
		const bytes = files[name];
		if (!bytes) return void response.writeHead(404).end();
		const type = TYPES[extname(name)] ?? 'application/octet-stream';
		response.writeHead(200, { 'content-type': type }).end(bytes);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	return {
		url: `http://127.0.0.1:${port}${under}`,
		page: (path, html) => void pages.set(path, html),
		close: () => server.close(),
	};
}
