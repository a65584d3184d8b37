import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { bytesHash } from './fingerprint.ts';

/** Brotli's 11 takes twice the time of its 10 and gains 0.1 to 1 %. */
const BROTLI_QUALITY = 10;

/**
 * A folder that is being made aside. Files get a hash of their content in their name and, but for archives that
 * are read by ranges, a .br and a .gz beside them, which are made on other threads: `await finish()`.
 */
export class ProductFolder {
	readonly path: string;
	readonly #compressing: Promise<void>[] = [];

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
		this.write(file, bytes);
		return file;
	}

	write(file: string, bytes: Uint8Array): void {
		const path = join(this.path, file);
		writeFileSync(path, bytes);
		if (!file.endsWith('.pmtiles')) this.#compressing.push(writeBrotli(path, bytes), writeGzip(path, bytes));
	}

	/** Waits for the compressed files; throws where one could not be written. */
	async finish(): Promise<void> {
		await Promise.all(this.#compressing);
	}
}

async function writeBrotli(path: string, bytes: Uint8Array): Promise<void> {
	// a window no larger than the file: brotli takes memory for the whole window
	const windowBits = Math.min(24, Math.max(16, Math.ceil(Math.log2(bytes.length + 1))));
	const params = {
		[constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
		[constants.BROTLI_PARAM_LGWIN]: windowBits,
		[constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
	};
	await writeFile(`${path}.br`, await promisify(brotliCompress)(bytes, { params }));
}

async function writeGzip(path: string, bytes: Uint8Array): Promise<void> {
	await writeFile(`${path}.gz`, await promisify(gzip)(bytes, { level: 9 }));
}
