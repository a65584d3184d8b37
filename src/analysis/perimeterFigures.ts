import type { ArcSides } from '../geometry/arcTable.ts';
import { countPieces, piecesOf } from '../geometry/pieces.ts';
import type { UnitTable } from '../model/unitTable.ts';
import { knownSum, sumOf } from './knownSum.ts';
import { weightedMean } from './weightedMean.ts';

/** What a card tells of a set of communes. NaN where nothing is known. */
export interface PerimeterFigures {
	readonly communes: number;
	/** Of the communes whose population is known; the others are counted apart. */
	readonly population: number;
	readonly withoutPopulation: number;
	readonly areaKm2: number;
	/** Inhabitants per km². */
	readonly density: number;
	readonly perimeterKm: number;
	/** General practitioners (BPE 2017). */
	readonly generalistes: number;
	/** APL 2018 of general practitioners, weighted by the standardised population of 2016 (domain §3). */
	readonly apl: number;
	/** Pieces by adjacency of communes; islands, which nothing can attach, make no piece beside others. */
	readonly pieces: number;
}

/** The figures of a set of communes, each counted once. O(arcs of the members). */
export function perimeterFigures(
	members: ReadonlySet<number>,
	units: Pick<UnitTable, 'populationMunicipale' | 'areaCm2' | 'supply'>,
	sides: ArcSides,
): PerimeterFigures {
	const people = sumOf(members, units.populationMunicipale);
	const areaKm2 = sumOf(members, units.areaCm2).sum / 1e10;
	return {
		communes: members.size,
		population: people.known === 0 && members.size > 0 ? NaN : people.sum,
		withoutPopulation: members.size - people.known,
		areaKm2,
		density: areaKm2 > 0 ? people.sum / areaKm2 : NaN,
		perimeterKm: perimeterUm(members, sides) / 1e9,
		generalistes: knownSum(members, units.supply.generalistesBpe2017),
		apl: weightedMean(members, units.supply.aplMg2018, units.supply.populationStandardisee2016),
		pieces: countPieces(piecesOf(sides, members)),
	};
}

function perimeterUm(
	members: ReadonlySet<number>,
	{ unitArcOffset, unitArcs, left, right, lengthUm }: ArcSides,
): number {
	let total = 0;
	for (const unit of members)
		for (let k = unitArcOffset[unit]; k < unitArcOffset[unit + 1]; k++) {
			const arc = unitArcs[k];
			if (!members.has(left[arc] === unit ? right[arc] : left[arc])) total += lengthUm[arc];
		}
	return total;
}
