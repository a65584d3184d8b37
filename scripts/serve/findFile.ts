import { realpathSync, statSync } from 'node:fs';
import { extname, join, sep } from 'node:path';

/** A folder under a prefix of the address: '/data/' → built. Prefixes end with '/'; the longest that fits counts. */
export interface Root {
	prefix: string;
	folder: string;
}

/**
 * The file that an address names: '/' and folders give their index.html. Undefined for what does not exist, hidden
 * names, and everything that would lead out of its folder, symbolic links included.
 */
export function findFile(roots: readonly Root[], url: string): string | undefined {
	const path = decodedPath(url);
	if (path === undefined || path.includes('\0') || path.includes('\\')) return undefined;
	if (path.split('/').some((part) => part.startsWith('.'))) return undefined;
	const root = roots
		.filter(({ prefix }) => path.startsWith(prefix))
		.sort((a, b) => b.prefix.length - a.prefix.length)[0];
	if (!root) return undefined;
	const named = path.slice(root.prefix.length);
	const file = named === '' || named.endsWith('/') ? join(named, 'index.html') : named;
	try {
		const folder = realpathSync(root.folder);
		const found = realpathSync(join(folder, file));
		return found.startsWith(folder + sep) && statSync(found).isFile() ? found : undefined;
	} catch {
		return undefined;
	}
}

function decodedPath(url: string): string | undefined {
	try {
		return decodeURIComponent(url.split(/[?#]/, 1)[0]);
	} catch {
		return undefined;
	}
}

const TYPES: Readonly<Record<string, string>> = {
	'.html': 'text/html; charset=utf-8',
	'.js': 'text/javascript; charset=utf-8',
	'.mjs': 'text/javascript; charset=utf-8',
	'.css': 'text/css; charset=utf-8',
	'.json': 'application/json; charset=utf-8',
	'.webmanifest': 'application/manifest+json; charset=utf-8',
	'.svg': 'image/svg+xml; charset=utf-8',
	'.png': 'image/png',
	'.ico': 'image/x-icon',
	'.woff2': 'font/woff2',
	'.ttf': 'font/ttf',
	'.txt': 'text/plain; charset=utf-8',
	'.pmtiles': 'application/vnd.pmtiles',
};

export const contentType = (file: string): string => TYPES[extname(file)] ?? 'application/octet-stream';
