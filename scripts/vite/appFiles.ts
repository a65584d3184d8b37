import { readdirSync, statSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Plugin } from 'vite';
import { jsonText } from '../../src/io/jsonText.ts';
import { APP_FILES } from '../../src/io/publish/appFiles.ts';

/** Written last, as it lists all others. */
const SERVICE_WORKER = 'sw.js';

/** Writes the list of all files of the build, itself included: publishing takes the app over by it. */
export function appFiles(): Plugin {
	let outDir = 'dist';
	return {
		name: 'maillage-app-files',
		apply: 'build',
		configResolved(config) {
			outDir = join(config.root, config.build.outDir);
		},
		closeBundle: {
			order: 'post',
			sequential: true,
			handler() {
				const content = { version: 1, files: listAppFiles(outDir) };
				writeFileSync(join(outDir, APP_FILES), jsonText(content));
			},
		},
	};
}

/** Files below a built folder, sorted: hidden ones and precompressed twins are no part of the app. */
export const listAppFiles = (folder: string): string[] => {
	const found = readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((name) => statSync(join(folder, name)).isFile())
		.map((name) => name.split(sep).join('/'))
		.filter((name) => !/(^|\/)\./.test(name) && !/\.(br|gz)$/.test(name));
	return [...new Set([...found, APP_FILES, SERVICE_WORKER])].sort();
};
