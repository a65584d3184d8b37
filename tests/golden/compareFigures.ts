import type { BorderFigures, RegionFigures, TerritoryFigures } from './figures.ts';

/** Largest differences between Maillage's figures and PostGIS's, in parts per million. */
export interface Agreement {
	readonly territories: number;
	readonly borders: number;
	readonly areaPpm: number;
	readonly perimeterPpm: number;
	readonly borderPpm: number;
	/** Territories whose units, people, parts or holes differ, and borders that only one side has. */
	readonly differences: readonly string[];
}

const EXACT = ['units', 'population', 'parts', 'holes'] as const;

/** Compares our figures with those of PostGIS, for the territories and borders that PostGIS's list holds. */
export function compareFigures(ours: RegionFigures, theirs: RegionFigures): Agreement {
	const differences: string[] = [];
	const agreement = { areaPpm: 0, perimeterPpm: 0, borderPpm: 0 };
	const territories = new Map(ours.territories.map((figures) => [figures.territory, figures]));
	for (const golden of theirs.territories) {
		const figures = territories.get(golden.territory);
		if (!figures) {
			differences.push(`${golden.territory}: missing`);
			continue;
		}
		differences.push(...exactDifferences(figures, golden));
		agreement.areaPpm = Math.max(agreement.areaPpm, ppm(figures.areaM2, golden.areaM2));
		agreement.perimeterPpm = Math.max(agreement.perimeterPpm, ppm(figures.perimeterM, golden.perimeterM));
	}
	const borders = new Map(ours.borders.map((border) => [borderKey(border), border.lengthM]));
	for (const golden of theirs.borders) {
		const lengthM = borders.get(borderKey(golden));
		if (lengthM === undefined) differences.push(`${borderKey(golden)}: border missing`);
		else agreement.borderPpm = Math.max(agreement.borderPpm, ppm(lengthM, golden.lengthM));
	}
	differences.push(...bordersOnlyOurs(ours, theirs));
	return {
		...agreement,
		territories: theirs.territories.length,
		borders: theirs.borders.length,
		differences,
	};
}

function exactDifferences(ours: TerritoryFigures, theirs: TerritoryFigures): string[] {
	return EXACT.filter((figure) => ours[figure] !== theirs[figure]).map(
		(figure) => `${ours.territory}: ${figure} ${ours[figure]}, PostGIS ${theirs[figure]}`,
	);
}

/** Borders between territories of PostGIS's list that it does not have. */
function bordersOnlyOurs(ours: RegionFigures, theirs: RegionFigures): string[] {
	const listed = new Set(theirs.territories.map(({ territory }) => territory));
	const known = new Set(theirs.borders.map(borderKey));
	return ours.borders
		.filter((border) => listed.has(border.a) && listed.has(border.b) && !known.has(borderKey(border)))
		.map((border) => `${borderKey(border)}: border that PostGIS does not have`);
}

const borderKey = ({ a, b }: BorderFigures): string => `${a} | ${b}`;

const ppm = (ours: number, theirs: number): number => Math.abs(ours / theirs - 1) * 1e6;
