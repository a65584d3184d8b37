import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PROJECT_ROOT = join(dirname(fileURLToPath(import.meta.url)), '../..');

/** Path of a file of the real data (`MAILLAGE_DATA`, else `../shared/data`), undefined where it is absent. */
export function realDataFile(name: string): string | undefined {
	const path = join(process.env.MAILLAGE_DATA ?? join(PROJECT_ROOT, '../shared/data'), name);
	return existsSync(path) ? path : undefined;
}
