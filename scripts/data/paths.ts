import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Folders of the project. `MAILLAGE_BUILT` puts the built data elsewhere (tests). */
export const PROJECT_ROOT = join(dirname(fileURLToPath(import.meta.url)), '../..');
export const builtFolder = (): string => process.env.MAILLAGE_BUILT ?? join(PROJECT_ROOT, 'built');
export const sourceFolder = (): string => process.env.MAILLAGE_DATA ?? join(PROJECT_ROOT, '../shared/data');
export const cacheFolder = (): string => process.env.MAILLAGE_CACHE ?? join(PROJECT_ROOT, '.cache');
