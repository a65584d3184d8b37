import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { AppBuild } from '../../src/io/offline/keptNames.ts';

const FIRST_LINE = /^globalThis\.MAILLAGE_BUILD = .*;\n/;

/**
 * The files of a built folder that make the app: all but the service worker itself, what is hidden, precompressed
 * twins, and data under `data/`. The version is a hash of names and contents: equal folders, equal versions.
 */
export function appBuildOf(folder: string): AppBuild {
	const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.map((name) => name.split(sep).join('/'))
		.filter((name) => statSync(join(folder, name)).isFile() && isOfTheApp(name))
		.sort();
	const hash = createHash('sha256');
	let bytes = 0;
	for (const name of files) {
		const content = readFileSync(join(folder, name));
		bytes += content.length;
		hash.update(`${name}\n${content.length}\n`).update(content);
	}
	return { version: hash.digest('hex').slice(0, 12), files, bytes };
}

const isOfTheApp = (name: string): boolean =>
	name !== 'sw.js' && !name.startsWith('data/') && !/(^|\/)\./.test(name) && !/\.(br|gz|map)$/.test(name);

/** The code of a service worker with the list before it, in the place of a former one. */
export const withAppBuild = (code: string, list: AppBuild): string =>
	`globalThis.MAILLAGE_BUILD = ${JSON.stringify(list)};\n${code.replace(FIRST_LINE, '')}`;
