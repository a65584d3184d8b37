import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from './paths.ts';

export const bytesHash = (bytes: Uint8Array | string): string =>
	createHash('sha256').update(bytes).digest('hex');
export const fileHash = (path: string): string => bytesHash(readFileSync(path));

/** What the products depend on besides the sources: the program that builds and what people wrote. */
const PROGRAM = [
	'data',
	'tiles',
	'scripts/data',
	'src/geometry',
	'src/io/arcFile.ts',
	'src/io/codeColumn.ts',
	'src/io/manifest.ts',
	'src/io/planFile.ts',
	'src/io/planRule.ts',
	'src/io/planSchema.ts',
	'src/io/planRule.ts',
	'src/io/planSchema.ts',
	'src/io/tiles',
	'src/io/unitTableFile.ts',
	'src/io/varint.ts',
	'src/model/unitTable.ts',
];

/** Hash of the program that builds: equal sources and an equal program give equal products. */
export function programHash(): string {
	const hash = createHash('sha256');
	for (const part of PROGRAM)
		for (const path of filesUnder(part)) hash.update(path).update(readFileSync(join(PROJECT_ROOT, path)));
	return hash.digest('hex');
}

function filesUnder(part: string): string[] {
	const path = join(PROJECT_ROOT, part);
	if (!existsSync(path)) return [];
	if (statSync(path).isFile()) return [part];
	return readdirSync(path, { recursive: true, encoding: 'utf8' })
		.filter((name) => /\.(ts|json)$/.test(name) && !name.endsWith('.test.ts'))
		.sort()
		.map((name) => join(part, name));
}
