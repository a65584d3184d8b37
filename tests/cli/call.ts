import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vi } from 'vitest';
import { runMaillage } from '../../scripts/commands/run.ts';
import { loadExtent, type Extent } from '../../scripts/data/loadExtent.ts';

/** A temporary folder for the files of a test. */
export const workFolder = (): string => mkdtempSync(join(tmpdir(), 'maillage-cli-'));

/** The made-up region, built in a folder where no source is within reach. The caller ends with `vi.unstubAllEnvs`. */
export function madeUpExtent(folder: string): Promise<Extent> {
	vi.stubEnv('MAILLAGE_DATA', join(folder, 'none'));
	vi.stubEnv('MAILLAGE_BUILT', join(folder, 'built'));
	vi.stubEnv('MAILLAGE_CACHE', join(folder, 'cache'));
	vi.stubEnv('MAILLAGE_CONTOURS_URL', 'http://127.0.0.1:9/none.geojson.gz');
	return loadExtent({ regions: ['24'] });
}

export interface Answered {
	readonly exit: number;
	readonly out: string;
	/** What the call told on stderr, one line each. */
	readonly told: readonly string[];
}

/** Runs one call of the command line in this process, in English. */
export async function call(...words: string[]): Promise<Answered> {
	let out = '';
	const told: string[] = [];
	const exit = await runMaillage([...words, '--lang', 'en'], {
		environment: {},
		out: (text) => (out += text),
		tell: (text) => told.push(text),
	});
	return { exit, out, told };
}

/** The parsed answer of a call that wrote JSON. */
export function jsonOf<Answer>({ out, told }: Answered): Answer {
	if (out === '') throw new Error(`no answer: ${told.join(' / ')}`);
	return JSON.parse(out) as Answer;
}

/** Writes a file into a folder and returns its path. */
export function fileIn(folder: string, name: string, content: string | Uint8Array): string {
	const path = join(folder, name);
	writeFileSync(path, content);
	return path;
}
