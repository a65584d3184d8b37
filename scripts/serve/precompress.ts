import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const COMPRESSIBLE = new Set(['.html', '.js', '.mjs', '.css', '.json', '.svg', '.webmanifest', '.txt']);

/** Writes a .br and a .gz beside every text file of a folder that has none, or an older one. */
export function precompressFolder(folder: string): void {
	for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
		const path = join(folder, name);
		if (!COMPRESSIBLE.has(extname(name)) || !statSync(path).isFile() || isFresh(path)) continue;
		const bytes = readFileSync(path);
		const params = { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
		writeFileSync(`${path}.br`, brotliCompressSync(bytes, { params }));
		writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }));
	}
}

function isFresh(path: string): boolean {
	const made = statSync(path).mtimeMs;
	return [`${path}.br`, `${path}.gz`].every((twin) => existsSync(twin) && statSync(twin).mtimeMs >= made);
}
