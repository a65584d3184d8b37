import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import type { Plugin } from 'vite';

interface Budget {
	readonly scriptKb: number;
	readonly firstPaintKb: number;
}

/**
 * Reports what a browser loads before the map of the default extent can be painted (brotli), and fails the build
 * where `tests/bench/byte-budget.json` is passed. Script: every file the page and its two workers import at once.
 * Data: units, arcs and the tiles' first ranges are counted by the browser test, which sees the real requests.
 */
export function byteBudget(): Plugin {
	let root = '.';
	let outDir = 'dist';
	return {
		name: 'maillage-byte-budget',
		apply: 'build',
		configResolved(config) {
			root = config.root;
			outDir = join(config.root, config.build.outDir);
		},
		closeBundle() {
			const budget = JSON.parse(readFileSync(join(root, 'tests/bench/byte-budget.json'), 'utf8')) as Budget;
			const sizes = firstLoadFiles(outDir).map((file) => ({ file, kb: brotliKb(join(outDir, file)) }));
			const scriptKb = total(sizes.filter(({ file }) => /\.m?js$/.test(file)));
			const allKb = total(sizes);
			this.info(`first load, brotli: script ${scriptKb.toFixed(0)} kB of ${budget.scriptKb}`);
			this.info(
				`script, style and font: ${allKb.toFixed(0)} kB of ${budget.firstPaintKb} (data come on top)`,
			);
			if (scriptKb > budget.scriptKb)
				this.error(`script weighs ${scriptKb.toFixed(0)} kB, budget ${budget.scriptKb} kB`);
			if (allKb > budget.firstPaintKb)
				this.error(`first load weighs ${allKb.toFixed(0)} kB, budget ${budget.firstPaintKb} kB`);
		},
	};
}

const total = (sizes: readonly { kb: number }[]): number => sizes.reduce((sum, { kb }) => sum + kb, 0);

function brotliKb(path: string): number {
	const params = { [constants.BROTLI_PARAM_QUALITY]: 11 };
	return brotliCompressSync(readFileSync(path), { params }).length / 1000;
}

interface Chunk {
	readonly file: string;
	readonly imports?: readonly string[];
	readonly css?: readonly string[];
	readonly assets?: readonly string[];
}

/** Files of the first page and all that it imports at once, plus the two workers and the fonts that the style names. */
function firstLoadFiles(outDir: string): string[] {
	const manifestPath = join(outDir, '.vite/manifest.json');
	const manifest = JSON.parse(readFileSync(manifestPath, 'utf8')) as Record<string, Chunk>;
	if (!manifest['index.html']) throw new Error('byteBudget: no index.html in the manifest of the build');
	const files = new Set<string>();
	const visit = (key: string): void => {
		const chunk = manifest[key];
		if (!chunk || files.has(chunk.file)) return;
		for (const file of [chunk.file, ...(chunk.css ?? [])]) files.add(file);
		chunk.imports?.forEach(visit);
	};
	visit('index.html');
	for (const name of readdirSync(join(outDir, 'assets')))
		if (/worker.*\.m?js$/i.test(name) || /latin-(wght|400|600)-normal.*\.woff2$/.test(name))
			files.add(`assets/${name}`);
	return [...files];
}
