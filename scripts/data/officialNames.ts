import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

export type DecoupageFile = 'communes' | 'departements' | 'regions' | 'arrondissements' | 'epci';

/** Path of a file of the package that carries the official list of communes, départements, regions and EPCI. */
export function decoupagePath(file: DecoupageFile): string {
	const entry = createRequire(import.meta.url).resolve('@etalab/decoupage-administratif/package.json');
	return join(dirname(entry), 'data', `${file}.json`);
}

export const readDecoupage = <Row>(file: DecoupageFile): Row[] =>
	JSON.parse(readFileSync(decoupagePath(file), 'utf8')) as Row[];

const labelsOf = (file: 'departements' | 'regions' | 'arrondissements'): Record<string, string> =>
	Object.fromEntries(readDecoupage<{ code: string; nom: string }>(file).map(({ code, nom }) => [code, nom]));

export const departementLabels = (): Record<string, string> => labelsOf('departements');
export const arrondissementLabels = (): Record<string, string> => labelsOf('arrondissements');
export const regionLabels = (): Record<string, string> => labelsOf('regions');
