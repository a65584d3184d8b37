import { completeArcTable, type ArcTable, type RawArcs } from '../../src/geometry/arcTable.ts';
import { buildArcs } from '../../src/geometry/buildArcs.ts';
import { unitAreasCm2 } from '../../src/geometry/unitAreas.ts';
import { Membership } from '../../src/model/membership.ts';
import { franceRegion, latticeRegion } from '../golden/regions.ts';

/** What the benchmarks of the geometry core run on. */
export interface BenchRegion {
	/** 'France, 34 875 communes, 1 255 EPCI', or the made-up lattice. */
	readonly name: string;
	readonly raw: RawArcs;
	readonly table: ArcTable;
	readonly columns: { readonly areaCm2: Float64Array; readonly populationMunicipale: Float64Array };
	readonly territories: readonly (readonly number[])[];
}

/** France where the real data are present (`MAILLAGE_DATA`, else `../shared/data`), else the made-up lattice. */
export function benchRegion(): BenchRegion {
	const france = franceRegion();
	const { units, populationMunicipale, territories } = france ?? latticeRegion();
	const raw = buildArcs(units).arcs;
	const size = `${units.length} communes, ${territories.length} territories`;
	return {
		name: france ? `France, ${size}` : `made-up lattice, ${size}`,
		raw,
		table: completeArcTable(raw),
		columns: { areaCm2: unitAreasCm2(raw), populationMunicipale },
		territories: territories.map(({ units }) => units),
	};
}

export function membershipOf({ table, territories }: BenchRegion): Membership {
	const membership = new Membership(table.unitCount);
	for (const units of territories) {
		const territory = membership.addTerritory();
		for (const unit of units) membership.add(unit, territory);
	}
	return membership;
}
