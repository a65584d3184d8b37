import { createReadStream, statSync } from 'node:fs';
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
		});
	} catch (error) {
		return unreadable((error as NodeJS.ErrnoException).code ?? (error as Error).message);
	}
}
