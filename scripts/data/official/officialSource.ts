import { join } from 'node:path';
import type { Problem } from '../../../src/base/problem.ts';
import { fail, ok, type Result } from '../../../src/base/result.ts';
import { DataFault } from '../dataFault.ts';
import { bytesHash, fileHash } from '../fingerprint.ts';
import { contoursByCode } from '../folderSource.ts';
import type { LocatedSource } from '../locateSource.ts';
import { decoupagePath } from '../officialNames.ts';
import { cacheFolder } from '../paths.ts';
import type { DataSource } from '../source.ts';
import { sourceNotes } from '../sourceNotes.ts';
import { download, isKept } from './download.ts';
import { readGeojsonContours } from './geojsonContours.ts';
import { officialCommunes } from './officialCommunes.ts';
import { progressBar } from './progressBar.ts';

const FILE = 'communes-50m.geojson.gz';

/** Addresses of the contours, the newest first; `MAILLAGE_CONTOURS_URL` names another one. */
const contourAddresses = (): readonly string[] => {
	const own = process.env['MAILLAGE_CONTOURS_URL'];
	return own ? [own] : sourceNotes().official.contours;
};

const contoursPath = (): string => join(cacheFolder(), FILE);

/** The official source as it was downloaded before, undefined where it was not or has changed since. */
export const keptOfficial = (): LocatedSource | undefined =>
	isKept(contoursPath(), contourAddresses()) ? sourceIn(contoursPath()) : undefined;

/**
 * The official source: contours by download, kept in the cache folder, with the attributes of the package. A
 * problem where no address gives them; after a few seconds where there is no network.
 */
export async function locateOfficial(): Promise<Result<LocatedSource, Problem>> {
	const kept = keptOfficial();
	if (kept) return ok(kept);
	const fetched = await fetchFirst(contourAddresses(), contoursPath());
	return fetched.ok ? ok(sourceIn(fetched.value)) : fetched;
}

const sourceIn = (path: string): LocatedSource => ({
	hash: bytesHash(
		[path, ...(['communes', 'arrondissements', 'epci'] as const).map(decoupagePath)].map(fileHash).join(),
	),
	demonstration: false,
	read: () => readOfficial(path),
});

async function fetchFirst(addresses: readonly string[], target: string): Promise<Result<string, Problem>> {
	let last: Problem = { rule: 'download-failed', values: { url: '', reason: '' } };
	for (const url of addresses) {
		const fetched = await download({
			url,
			target,
			check: contentFault,
			onProgress: progressBar('Contours des communes', process.stderr),
		});
		if (fetched.ok) return fetched;
		last = fetched.error;
		// no answer at all: another path on the same host would give none either
		if (last.rule === 'download-failed' && !/^HTTP 4/.test(String(last.values?.['reason']))) break;
	}
	return fail(last);
}

/** What is wrong with downloaded contours; gzip's checksum and the schema see wrong and missing bytes. */
function contentFault(path: string): string | undefined {
	try {
		const count = readGeojsonContours(path).length;
		return count > 0 ? undefined : '0 commune';
	} catch (error) {
		if (!(error instanceof DataFault)) throw error;
		return error.message;
	}
}

function readOfficial(path: string): DataSource {
	const { communes, labels, succession, leftOut } = officialCommunes();
	const shapes = readGeojsonContours(path).filter(({ code }) => !leftOut.has(code));
	return {
		demonstration: false,
		communes: [...communes.values()].sort((a, b) => (a.code < b.code ? -1 : 1)),
		labels,
		contours: contoursByCode(shapes, communes, succession, FILE),
		hospitals: [],
		files: [
			{ key: 'contoursOfficiels', sha256: fileHash(path) },
			{ key: 'decoupage', sha256: fileHash(decoupagePath('communes')) },
		],
	};
}
