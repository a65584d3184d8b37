import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync, type Zippable } from 'fflate';

/** A folder of its own, and GDAL's ogr2ogr run in it: files that the field's own tools write. */
export function gdalFolder(): {
	folder: string;
	convert: (out: string, from: string, ...options: string[]) => void;
} {
	const folder = mkdtempSync(join(tmpdir(), 'maillage-gdal-'));
	return {
		folder,
		convert: (out, from, ...options) => {
			execFileSync('ogr2ogr', [...options, out, from], { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
		},
	};
}

/** The files of a folder whose names begin so, as a zip archive; `without` leaves out endings. */
export function zipOf(folder: string, start: string, without: readonly string[] = []): Uint8Array {
	const files: Zippable = {};
	for (const name of readdirSync(folder))
		if (name.startsWith(start) && !without.some((ending) => name.endsWith(ending)))
			files[name] = readFileSync(join(folder, name));
	return zipSync(files);
}

export const writeText = (folder: string, name: string, text: string): void =>
	writeFileSync(join(folder, name), strToU8(text));
