import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { bytesHash } from './fingerprint.ts';

/**
 * A folder that is being made aside. Files get a hash of their content in their name and, but for archives that
 * are read by ranges, a .br and a .gz beside them.
 */
export class ProductFolder {
	readonly path: string;

	/** Starts an empty folder; what an interrupted build left there is taken away. */
	constructor(path: string) {
		this.path = path;
		rmSync(path, { recursive: true, force: true });
		mkdirSync(path, { recursive: true });
	}

	/** Writes `name.hash.extension` and returns that name. */
	add(name: string, extension: string, content: Uint8Array | string): string {
		const bytes = typeof content === 'string' ? Buffer.from(content) : content;
		const file = `${name}.${bytesHash(bytes).slice(0, 8)}.${extension}`;
		this.write(file, bytes, extension !== 'pmtiles');
		return file;
	}

	write(file: string, bytes: Uint8Array, compressed: boolean): void {
		writeFileSync(join(this.path, file), bytes);
		if (!compressed) return;
		writeFileSync(join(this.path, `${file}.br`), brotli(bytes));
		writeFileSync(join(this.path, `${file}.gz`), gzipSync(bytes, { level: 9 }));
	}
}

/** Best ratio for what a region opens with; beyond a few megabytes quality 11 takes minutes. */
function brotli(bytes: Uint8Array): Uint8Array {
	return brotliCompressSync(bytes, {
		params: {
			[constants.BROTLI_PARAM_QUALITY]: bytes.length < 2e6 ? 11 : 9,
			[constants.BROTLI_PARAM_LGWIN]: 24,
			[constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
		},
	});
}
