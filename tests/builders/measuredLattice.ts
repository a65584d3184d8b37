import { completeArcTable, type ArcTable } from '../../src/geometry/arcTable.ts';
import { buildArcs } from '../../src/geometry/buildArcs.ts';
import { TerritoryTotals } from '../../src/geometry/territoryTotals.ts';
import { unitAreasCm2 } from '../../src/geometry/unitAreas.ts';
import { Membership } from '../../src/model/membership.ts';
import { latticeUnits, randomFrom, type LatticePlan } from './lattice.ts';
import { randomMove, type RandomMove } from './randomMoves.ts';

/** A small made-up region with territories and their totals, for property tests; all from one seed. */
export interface MeasuredLattice {
	readonly table: ArcTable;
	readonly columns: { readonly areaCm2: Float64Array; readonly populationMunicipale: Float64Array };
	readonly membership: Membership;
	readonly totals: TerritoryTotals;
	/** Makes random moves, each with its totals, and returns those that changed something. */
	move(count: number): RandomMove[];
}

const TERRITORIES = 6;

/** 14 × 10 cells in 40 units; some cells are water, some units have no cell, one in eight has no known population. */
export function measuredLattice(seed: number): MeasuredLattice {
	const random = randomFrom(seed);
	const table = completeArcTable(buildArcs(latticeUnits(smallLattice(seed, random))).arcs);
	const populationMunicipale = Float64Array.from({ length: table.unitCount }, () =>
		random() < 0.125 ? NaN : Math.floor(random() * 3000),
	);
	const columns = { areaCm2: unitAreasCm2(table), populationMunicipale };
	const membership = new Membership(table.unitCount);
	for (let i = 0; i < TERRITORIES; i++) membership.addTerritory();
	for (let unit = 0; unit < table.unitCount; unit++)
		if (random() < 0.8) membership.add(unit, Math.floor((unit * TERRITORIES) / table.unitCount));
	const totals = new TerritoryTotals(table, columns, membership);
	const move = (count: number): RandomMove[] => {
		const made: RandomMove[] = [];
		for (let i = 0; i < count; i++) {
			const next = randomMove(table, membership, random);
			if (totals[next.kind](next.unit, next.territory)) made.push(next);
		}
		return made;
	};
	return { table, columns, membership, totals, move };
}

function smallLattice(seed: number, random: () => number): LatticePlan {
	const [columns, rows, unitCount] = [14, 10, 40];
	const unitOfCell = Array.from({ length: columns * rows }, (_, cell) => {
		const draw = random();
		if (draw < 0.1) return -1;
		if (draw < 0.25) return Math.floor(random() * unitCount);
		return 8 * Math.floor(cell / columns / 2) + Math.floor((cell % columns) / 2);
	});
	return { columns, rows, unitOfCell, unitCount, seed };
}
