import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { RegionFigures } from './figures.ts';

const FOLDER = dirname(fileURLToPath(import.meta.url));
const TERRITORY_COLUMNS = ['units', 'population', 'areaM2', 'perimeterM', 'parts', 'holes'] as const;

const pathOf = (region: string, what: 'territories' | 'borders'): string =>
	join(FOLDER, `${region}-${what}.csv`);

/** Reads the golden figures of a region ('france', 'lattice'). */
export function readGolden(region: string): RegionFigures {
	return {
		territories: rowsOf(pathOf(region, 'territories')).map(([territory, ...cells]) => {
			const [units, population, areaM2, perimeterM, parts, holes] = cells.map(Number);
			return { territory, units, population, areaM2, perimeterM, parts, holes };
		}),
		borders: rowsOf(pathOf(region, 'borders')).map(([a, b, lengthM]) => ({ a, b, lengthM: Number(lengthM) })),
	};
}

const rowsOf = (path: string): string[][] =>
	readFileSync(path, 'utf8')
		.trim()
		.split('\n')
		.slice(1)
		.map((line) => line.split(','));

/** Writes the golden figures of the chosen territories and of the borders between them. */
export function writeGolden(region: string, figures: RegionFigures, chosen: ReadonlySet<string>): void {
	const territories = figures.territories.filter(({ territory }) => chosen.has(territory));
	const borders = figures.borders.filter(({ a, b }) => chosen.has(a) && chosen.has(b));
	write(pathOf(region, 'territories'), [
		['territory', ...TERRITORY_COLUMNS],
		...territories.map((row) => [row.territory, ...TERRITORY_COLUMNS.map((column) => row[column])]),
	]);
	write(pathOf(region, 'borders'), [
		['a', 'b', 'lengthM'],
		...borders.map(({ a, b, lengthM }) => [a, b, lengthM]),
	]);
}

function write(path: string, rows: readonly (readonly (string | number)[])[]): void {
	writeFileSync(path, `${rows.map((row) => row.join(',')).join('\n')}\n`);
}
