import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readBuiltIndex, readManifest, type BuiltIndex, type Manifest } from '../../src/io/manifest.ts';
import { buildExtent } from './buildExtent.ts';
import { DEMONSTRATION_REGION } from './demonstration/demonstrationSource.ts';
import { extentFolder, tidyUp } from './extentFolder.ts';
import { bytesHash, programHash } from './fingerprint.ts';
import { DEFAULT_REGIONS, sourceAtHand, sourceFromAfar, type LocatedSource } from './locateSource.ts';
import { nationalCommunes, nationalFileName } from './national.ts';
import { builtFolder } from './paths.ts';
import { DEMONSTRATION_ID, extentId } from './selectExtent.ts';

export interface EnsureOptions {
	regions: readonly string[] | 'france';
	allowGaps?: boolean;
	/** Told of what is done, in words; nothing is said where nothing is to be done. */
	onStep: (step: string) => void;
}

/**
 * The manifest of an extent, built now where it is missing or where sources or program have changed. A former build
 * whose sources are gone stays as it is.
 */
export async function ensureBuilt(options: EnsureOptions): Promise<Manifest> {
	const { regions, onStep } = options;
	const atHand = sourceAtHand();
	tidyUp(extentId(regions));
	const former = atHand ? undefined : builtManifest(extentId(regions));
	if (former && former.builtOn === undefined)
		onStep(`built/${former.id} : date de préparation inconnue, et ses sources ne sont plus là`);
	const manifest = former ?? (await builtFrom(atHand ?? (await sourceFromAfar(regions, onStep)), options));
	addToIndex(manifest);
	return manifest;
}

async function builtFrom(
	source: LocatedSource,
	{ regions, allowGaps = false, onStep }: EnsureOptions,
): Promise<Manifest> {
	const id = source.demonstration ? DEMONSTRATION_ID : extentId(regions);
	tidyUp(id);
	const inputs = bytesHash([source.hash, programHash(), id].join());
	const former = builtManifest(id);
	// an older program wrote no day: the page would have to call it unknown
	if (former?.inputs === inputs && former.builtOn !== undefined) return former;
	const asked = source.demonstration ? [DEMONSTRATION_REGION] : regions;
	return buildExtent(source.read(), { regions: asked, allowGaps, inputs, onStep });
}

/** The manifest of a whole built extent, undefined where it or one of its files is missing or unreadable. */
function builtManifest(id: string): Manifest | undefined {
	const folder = extentFolder(id);
	const read = readManifest(readJson(join(folder, 'manifest.json')));
	if (!read.ok) return undefined;
	const { plans, ...files } = read.value.files;
	const names = [...Object.values(files), ...plans.map(({ file }) => file)];
	return names.every((name) => existsSync(join(folder, name))) ? read.value : undefined;
}

function readJson(path: string): unknown {
	try {
		return JSON.parse(readFileSync(path, 'utf8'));
	} catch {
		return undefined;
	}
}

/** Lists an extent in `built/manifest.json`: the default one first, then by identifier. */
function addToIndex({ id, name, demonstration }: Manifest): void {
	const path = join(builtFolder(), 'manifest.json');
	const read = readBuiltIndex(readJson(path));
	const others = (read.ok ? read.value.extents : []).filter(
		(extent) => extent.id !== id && existsSync(join(builtFolder(), extent.folder, 'manifest.json')),
	);
	const rank = (extent: string): string => (extent === extentId(DEFAULT_REGIONS) ? '' : extent);
	const extents = [...others, { id, name, folder: id, demonstration }].sort((a, b) =>
		rank(a.id) < rank(b.id) ? -1 : 1,
	);
	nationalCommunes();
	const index: BuiltIndex = { version: 1, extents, national: nationalFileName() };
	const text = JSON.stringify(index, null, '\t');
	if (existsSync(path) && readFileSync(path, 'utf8') === text) return;
	mkdirSync(builtFolder(), { recursive: true });
	const aside = `${path}.${process.pid}.tmp`;
	writeFileSync(aside, text);
	renameSync(aside, path);
}
