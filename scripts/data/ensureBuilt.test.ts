import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { demonstrationExtent } from '../../tests/builders/demonstration.ts';
import { writeSourceFolder } from '../../tests/builders/sourceFolder.ts';
import { readBuiltIndex, readManifest, type Manifest } from '../../src/io/manifest.ts';
import { DataFault } from './dataFault.ts';
import { demonstrationSource } from './demonstration/demonstrationSource.ts';
import { ensureBuilt } from './ensureBuilt.ts';
import { FOLDER_FILES } from './folderSource.ts';
import { loadExtent } from './loadExtent.ts';
import { PROJECT_ROOT } from './paths.ts';
import type { DataSource } from './source.ts';

// a made-up region in the form of the real sources; it and its neighbour take codes of regions that are two digits
const OPTIONS = { count: 60, ringCount: 20 };
const regions = new Map([
	['00', '10'],
	['0A', '20'],
]);
const made: DataSource = (() => {
	const source = demonstrationSource(OPTIONS);
	for (const commune of source.communes) commune.region = regions.get(commune.region) ?? '';
	return source;
})();

/** A number that no process has: the kernel's limit is below. */
const DEAD_PROCESS = 2 ** 30;

let root: string;
let steps: string[];

beforeAll(() => {
	root = mkdtempSync(join(tmpdir(), 'maillage-build-'));
	writeSourceFolder(join(root, 'source'), made);
	vi.stubEnv('MAILLAGE_DATA', join(root, 'source'));
	vi.stubEnv('MAILLAGE_BUILT', join(root, 'built'));
	vi.spyOn(process.stderr, 'write').mockReturnValue(true);
});
afterAll(() => {
	vi.unstubAllEnvs();
	vi.restoreAllMocks();
	rmSync(root, { recursive: true });
});

function build(asked: readonly string[] | 'france' = ['10']): Promise<Manifest> {
	steps = [];
	return ensureBuilt({ regions: asked, onStep: (step) => steps.push(step) });
}

const folderOf = (id: string): string => join(root, 'built', id);
const manifestIn = (id: string): unknown =>
	JSON.parse(readFileSync(join(folderOf(id), 'manifest.json'), 'utf8'));

/** Makes of a build one of the time when manifests had no day. */
function forgetDay(id: string): void {
	const former = { ...(manifestIn(id) as Manifest), builtOn: undefined };
	writeFileSync(join(folderOf(id), 'manifest.json'), JSON.stringify(former));
}

describe('data build', () => {
	it('writes every product, names it by its content, and says what it did', async () => {
		const manifest = await build();
		expect(readManifest(manifestIn('10'))).toEqual({ ok: true, value: manifest });
		expect(manifest).toMatchObject({ id: '10', regions: ['10'], extentUnitCount: 60, unitCount: 80 });
		expect(manifest.departements).toHaveLength(6);
		expect(manifest.population).toBe(
			made.communes
				.filter(({ region }) => region === '10')
				.reduce((sum, { populationMunicipale }) => sum + populationMunicipale, 0),
		);
		expect(manifest.oneSidedShareByRegion['10']).toBeLessThan(manifest.oneSidedShareByRegion['20']);
		expect(manifest.gapShare).toBe(0);
		expect(manifest.sources.map(({ key }) => key)).toContain('contours');
		for (const { sha256 } of manifest.sources) expect(sha256).toMatch(/^[0-9a-f]{64}$/);
		for (const file of Object.values(manifest.files).filter((name) => typeof name === 'string')) {
			expect(file).toMatch(/\.[0-9a-f]{8}\.(json|bin|pmtiles)$/);
			expect(statSync(join(folderOf('10'), file)).size).toBeGreaterThan(0);
		}
		expect(steps.length).toBeGreaterThan(0);
	});

	it('puts true compressed twins beside all but the archive', async () => {
		await build();
		const names = readdirSync(folderOf('10'));
		for (const name of names.filter((file) => /\.(json|bin)$/.test(file))) {
			const bytes = readFileSync(join(folderOf('10'), name));
			expect(brotliDecompressSync(readFileSync(join(folderOf('10'), `${name}.br`))).equals(bytes)).toBe(true);
			expect(gunzipSync(readFileSync(join(folderOf('10'), `${name}.gz`))).equals(bytes)).toBe(true);
		}
		expect(names.filter((name) => /pmtiles\.(br|gz)$/.test(name))).toEqual([]);
	});

	it('gives back the tables that were built', async () => {
		const { units, arcs } = await loadExtent({ regions: ['10'] });
		const direct = demonstrationExtent(OPTIONS);
		expect(units.code).toEqual(direct.units.code);
		expect(units.areaCm2).toEqual(direct.units.areaCm2);
		expect(units.supply.aplMg2018).toEqual(direct.units.supply.aplMg2018);
		expect(arcs.arcCount).toBe(direct.arcs.arcCount);
		expect(arcs.lengthUm.reduce((sum, um) => sum + um)).toBe(
			direct.arcs.lengthUm.reduce((sum, um) => sum + um),
		);
	});

	it('builds nothing where nothing has changed, and anew where a source has', async () => {
		await build();
		const made = statSync(join(folderOf('10'), 'manifest.json')).mtimeMs;
		await build();
		expect(steps).toEqual([]);
		expect(statSync(join(folderOf('10'), 'manifest.json')).mtimeMs).toBe(made);
		const path = join(root, 'source', FOLDER_FILES.communes);
		const before = readFileSync(path, 'utf8');
		writeFileSync(path, before.replace(/\r\n$/, '\r\n\r\n'));
		await build();
		expect(steps).not.toEqual([]);
		writeFileSync(path, before);
		await build();
	});

	it('builds anew where a product is gone or its manifest is spoilt', async () => {
		const { files } = await build();
		rmSync(join(folderOf('10'), files.arcs));
		await build();
		expect(steps).not.toEqual([]);
		writeFileSync(join(folderOf('10'), 'manifest.json'), '{"version":');
		await build();
		expect(steps).not.toEqual([]);
	});

	it('writes the day on which it built, and builds anew what an older program left without one', async () => {
		onTestFinished(() => void vi.useRealTimers());
		vi.useFakeTimers({ toFake: ['Date'], now: new Date(2026, 5, 15, 12) });
		rmSync(folderOf('10'), { recursive: true });
		const { builtOn, files } = await build();
		expect(builtOn).toBe('2026-06-15');
		forgetDay('10');
		const again = await build();
		expect(steps).not.toEqual([]);
		expect(again).toMatchObject({ builtOn: '2026-06-15', files });
		expect(manifestIn('10')).toMatchObject({ builtOn: '2026-06-15' });
	});

	it('keeps the former build when a new one fails', async () => {
		const former = await build();
		const path = join(root, 'source', FOLDER_FILES.services);
		const before = readFileSync(path, 'utf8');
		writeFileSync(path, before.replace(/,0,/, ',zero,'));
		await expect(build()).rejects.toThrow(DataFault);
		writeFileSync(path, before);
		expect(manifestIn('10')).toEqual(former);
		await build();
		expect(steps).toEqual([]);
	});

	it('keeps the former build when it is killed, and builds whole afterwards', async () => {
		const former = await build();
		const path = join(root, 'source', FOLDER_FILES.communes);
		writeFileSync(path, `${readFileSync(path, 'utf8')}\r\n`);
		const child = spawn(process.execPath, ['scripts/data.ts', '--region', '10'], {
			cwd: PROJECT_ROOT,
			stdio: ['ignore', 'ignore', 'pipe'],
		});
		// the first step is told before anything is written, the second while products are being made
		let told = '';
		await new Promise<void>((resolve) => {
			child.stderr.on('data', (text: Buffer) => {
				told += text.toString();
				if (told.includes('arcs')) child.kill('SIGKILL');
			});
			child.on('close', () => resolve());
		});
		expect(child.signalCode).toBe('SIGKILL');
		expect(manifestIn('10')).toEqual(former);
		for (const file of Object.values(former.files).filter((name) => typeof name === 'string'))
			expect(statSync(join(folderOf('10'), file)).size).toBeGreaterThan(0);
		const { inputs } = await build();
		expect(inputs).not.toBe(former.inputs);
		expect(readdirSync(join(root, 'built')).filter((name) => name.startsWith('.'))).toEqual([]);
	});

	it('brings the former build back where it was killed while making room for the new one', async () => {
		const former = await build();
		renameSync(folderOf('10'), join(root, 'built', `.10.${DEAD_PROCESS}.old`));
		expect(await build()).toEqual(former);
		expect(steps).toEqual([]);
		expect(readdirSync(join(root, 'built')).filter((name) => name.startsWith('.'))).toEqual([]);
	});

	it('lists its extents; several regions and all of them are extents of their own', async () => {
		await build();
		const both = await build(['20', '10', '20']);
		expect(both).toMatchObject({ id: '10-20', regions: ['10', '20'], extentUnitCount: 80, unitCount: 80 });
		const all = await build('france');
		expect(all).toMatchObject({ id: 'france', extentUnitCount: 80 });
		const index = readBuiltIndex(JSON.parse(readFileSync(join(root, 'built/manifest.json'), 'utf8')));
		if (!index.ok) throw new Error('unreadable');
		expect(index.value.extents.map(({ id }) => id)).toEqual(['10', '10-20', 'france']);
	});

	it('stops where rows of the default extent were lost', async () => {
		const path = join(root, 'source', FOLDER_FILES.communes);
		const before = readFileSync(path, 'utf8');
		writeFileSync(path, before.replaceAll(',10,', ',24,'));
		await expect(build(['24'])).rejects.toThrow(/60 communes.*1754.*2587031/);
		writeFileSync(path, before);
	});

	it('names the regions that there are when asked for another', async () => {
		await expect(build(['24'])).rejects.toThrow(/24.*10, 20/);
	});
});

describe('without any source', () => {
	beforeAll(() => {
		vi.stubEnv('MAILLAGE_DATA', join(root, 'nowhere'));
		vi.stubEnv('MAILLAGE_CACHE', join(root, 'cache'));
		// nobody listens there: as without network
		vi.stubEnv('MAILLAGE_CONTOURS_URL', 'http://127.0.0.1:9/contours.geojson.gz');
	});

	it('opens the demonstration region in the place of the default one, labelled, with its plan', async () => {
		const manifest = await build(['24']);
		expect(manifest).toMatchObject({ id: 'demonstration', demonstration: true, extentUnitCount: 1800 });
		expect(manifest.files.plans).toHaveLength(1);
		const index = readBuiltIndex(JSON.parse(readFileSync(join(root, 'built/manifest.json'), 'utf8')));
		expect(index).toMatchObject({ ok: true });
		expect(JSON.stringify(index)).toContain('"demonstration":true');
	});

	it('keeps what was built of a source that is gone', async () => {
		expect(await build(['10'])).toMatchObject({ id: '10', demonstration: false, extentUnitCount: 60 });
		expect(steps).toEqual([]);
	});

	it('says of what was built of a source that is gone, and has no day, that it stays so', async () => {
		forgetDay('10');
		expect((await build(['10'])).builtOn).toBeUndefined();
		expect(steps).toEqual([expect.stringContaining('date de préparation inconnue')]);
	});

	it('has no stand-in for a region that was asked for', async () => {
		await expect(build(['75'])).rejects.toThrow(/75/);
		await expect(build(['75', '93'])).rejects.toThrow(/75,93/);
	});
});
