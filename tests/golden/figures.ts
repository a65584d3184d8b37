import { completeArcTable, type ArcTable } from '../../src/geometry/arcTable.ts';
import { buildArcs } from '../../src/geometry/buildArcs.ts';
import { allBorders } from '../../src/geometry/neighbours.ts';
import { allOutlines, type RingPolygon } from '../../src/geometry/outline.ts';
import { TerritoryTotals } from '../../src/geometry/territoryTotals.ts';
import { unitAreasCm2 } from '../../src/geometry/unitAreas.ts';
import { Membership } from '../../src/model/membership.ts';
import type { GoldenRegion } from './regions.ts';

/** Figures of a territory that both sides of the comparison give. */
export interface TerritoryFigures {
	readonly territory: string;
	readonly units: number;
	readonly population: number;
	readonly areaM2: number;
	readonly perimeterM: number;
	readonly parts: number;
	readonly holes: number;
}

export interface BorderFigures {
	readonly a: string;
	readonly b: string;
	readonly lengthM: number;
}

export interface RegionFigures {
	readonly territories: readonly TerritoryFigures[];
	readonly borders: readonly BorderFigures[];
}

export interface MeasuredRegion extends RegionFigures {
	readonly table: ArcTable;
	readonly membership: Membership;
	readonly outlines: readonly (readonly RingPolygon[])[];
}

/** The figures of a region by Maillage's own geometry core. */
export function measureByArcs({ units, populationMunicipale, territories }: GoldenRegion): MeasuredRegion {
	const { arcs, contradictorySegments } = buildArcs(units);
	if (contradictorySegments > 0) throw new Error(`${contradictorySegments} segments are claimed twice`);
	const table = completeArcTable(arcs);
	const membership = new Membership(units.length);
	for (const { units } of territories) {
		const territory = membership.addTerritory();
		for (const unit of units) membership.add(unit, territory);
	}
	const totals = new TerritoryTotals(
		table,
		{ areaCm2: unitAreasCm2(table), populationMunicipale },
		membership,
	);
	const outlines = allOutlines(table, membership);
	const keyOf = (territory: number): string => territories[territory].key;
	return {
		table,
		membership,
		outlines,
		territories: territories.map(({ key }, territory) => ({
			territory: key,
			units: totals.units[territory],
			population: totals.populationMunicipale[territory],
			areaM2: totals.areaCm2[territory] / 1e4,
			perimeterM: totals.perimeterUm[territory] / 1e6,
			parts: outlines[territory].length,
			holes: outlines[territory].reduce((sum, { holes }) => sum + holes.length, 0),
		})),
		borders: allBorders(table, membership).map(({ a, b, lengthUm }) => ({
			a: keyOf(a),
			b: keyOf(b),
			lengthM: lengthUm / 1e6,
		})),
	};
}
