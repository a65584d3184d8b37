import { createReadStream, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { fail, ok, type Result } from '../../src/base/result.ts';
import type { Problem } from '../../src/base/problem.ts';
import type { ByteSource } from '../../src/io/table/byteSource.ts';

/** A file on disk, read in pieces of 256 kB. Fails where there is none that can be read. */
export function diskSource(path: string): Result<ByteSource, Problem> {
	const name = basename(path);
	const unreadable = (reason: string): Result<ByteSource, Problem> =>
		fail({ rule: 'unreadable-file', file: name, values: { reason } });
	try {
		const stat = statSync(path);
		if (!stat.isFile()) return unreadable('no file');
		return ok({
			name,
			sizeBytes: stat.size,
			chunks: () => createReadStream(path, { highWaterMark: 1 << 18 }) as AsyncIterable<Uint8Array>,
			slice: (start, end) => sliceOf(path, start, end),
		});
	} catch (error) {
		return unreadable((error as NodeJS.ErrnoException).code ?? (error as Error).message);
	}
}

async function sliceOf(path: string, start: number, end: number): Promise<Uint8Array> {
	const file = await open(path);
	try {
		const { buffer, bytesRead } = await file.read(new Uint8Array(Math.max(0, end - start)), {
			position: start,
		});
		return buffer.subarray(0, bytesRead);
	} finally {
		await file.close();
	}
}
