import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Reads one file of the package that carries the official list of communes, départements and regions. */
export function readDecoupage<Row>(file: 'communes' | 'departements' | 'regions' | 'epci'): Row[] {
	const entry = createRequire(import.meta.url).resolve('@etalab/decoupage-administratif/package.json');
	return JSON.parse(readFileSync(join(dirname(entry), 'data', `${file}.json`), 'utf8')) as Row[];
}

const labelsOf = (file: 'departements' | 'regions'): Record<string, string> =>
	Object.fromEntries(readDecoupage<{ code: string; nom: string }>(file).map(({ code, nom }) => [code, nom]));

export const departementLabels = (): Record<string, string> => labelsOf('departements');
export const regionLabels = (): Record<string, string> => labelsOf('regions');
