import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DataFault } from './data/dataFault.ts';
import { ensureBuilt } from './data/ensureBuilt.ts';
import { DEFAULT_REGIONS } from './data/locateSource.ts';
import { PROJECT_ROOT } from './data/paths.ts';
import { serve } from './serve.ts';
import { precompressFolder } from './serve/precompress.ts';

// npm start: builds what is missing or older than its sources, then serves it and prints its address
const APP_SOURCES = [
	'src',
	'public',
	'index.html',
	'vite.config.ts',
	'svelte.config.js',
	'package-lock.json',
];

try {
	await ensureBuilt({ regions: DEFAULT_REGIONS, onStep: (step) => console.error(step) });
	buildApp();
	console.log(`Maillage : ${await serve()}`);
} catch (error) {
	if (!(error instanceof DataFault)) throw error;
	console.error(error.message);
	process.exitCode = 1;
}

function buildApp(): void {
	const dist = join(PROJECT_ROOT, 'dist');
	const built = statSync(join(dist, 'index.html'), { throwIfNoEntry: false })?.mtimeMs ?? 0;
	if (built < newest(APP_SOURCES)) {
		console.error('Construction de l’application');
		const vite = join(PROJECT_ROOT, 'node_modules/vite/bin/vite.js');
		const { status } = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'error'], {
			cwd: PROJECT_ROOT,
			stdio: ['ignore', 2, 2],
		});
		if (status !== 0) process.exit(status ?? 1);
	}
	precompressFolder(dist);
}

/** Latest change of any of the files, folders included with all that is in them. */
function newest(parts: readonly string[]): number {
	let latest = 0;
	for (const part of parts) {
		const path = join(PROJECT_ROOT, part);
		const stats = statSync(path, { throwIfNoEntry: false });
		if (!stats) continue;
		const names = stats.isDirectory() ? readdirSync(path, { recursive: true, encoding: 'utf8' }) : [''];
		for (const name of names)
			if (!name.endsWith('.test.ts')) latest = Math.max(latest, statSync(join(path, name)).mtimeMs);
	}
	return latest;
}
