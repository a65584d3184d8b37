import { describeProblem } from '../../src/base/problem.ts';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DataFault } from './dataFault.ts';
import { demonstrationSource } from './demonstration/demonstrationSource.ts';
import { keptOfficial, locateOfficial } from './official/officialSource.ts';
import { bytesHash, fileHash } from './fingerprint.ts';
import { FOLDER_FILES, readFolderSource } from './folderSource.ts';
import { sourceFolder } from './paths.ts';
import type { DataSource } from './source.ts';

/** A source that was found: a hash of all its files, and how to read it. */
export interface LocatedSource {
	hash: string;
	demonstration: boolean;
	read: () => DataSource;
}

/** The source folder (`MAILLAGE_DATA`, else `../shared/data`), undefined where it does not hold the contours. */
function locateFolder(): LocatedSource | undefined {
	const folder = sourceFolder();
	if (!existsSync(join(folder, FOLDER_FILES.contours))) return undefined;
	const hashes = Object.values(FOLDER_FILES).map((file) => {
		const path = join(folder, file);
		return existsSync(path) ? fileHash(path) : '';
	});
	return {
		hash: bytesHash(hashes.join()),
		demonstration: false,
		read: () => readFolderSource(folder),
	};
}

/** The region that opens when nothing is asked for. */
export const DEFAULT_REGIONS: readonly string[] = ['24'];

/** The source that needs no network: the source folder, else the official files as they were downloaded before. */
export const sourceAtHand = (): LocatedSource | undefined => locateFolder() ?? keptOfficial();

/**
 * The source where none is at hand: the official download, else the demonstration region, which stands in for the
 * default extent alone: for other regions a DataFault.
 */
export async function sourceFromAfar(
	regions: readonly string[] | 'france',
	onStep: (step: string) => void,
): Promise<LocatedSource> {
	const official = await locateOfficial();
	if (official.ok) return official.value;
	onStep(describeProblem(official.error, 'fr'));
	if (regions.toString() !== DEFAULT_REGIONS.toString())
		throw new DataFault({ rule: 'no-source', values: { region: regions.toString() } });
	onStep('Aucune source de données : région de démonstration, inventée');
	return { hash: 'demonstration', demonstration: true, read: () => demonstrationSource() };
}
