import type { Membership } from '../model/membership.ts';
import type { UnitTable } from '../model/unitTable.ts';
import type { ArcSides } from './arcTable.ts';
import { unitsAcross } from './unitsAcross.ts';

export type { ArcSides } from './arcTable.ts';

/** The columns that a move keeps up to date. */
type TotalledUnits = Pick<UnitTable, 'areaCm2' | 'populationMunicipale'>;

/**
 * Totals per territory, kept up to date commune by commune: a move touches only the commune's own arcs. All sums
 * are of whole numbers, so a move and its inverse restore every figure to the last digit.
 */
export class TerritoryTotals {
	/** Index = territory. Units and units with unknown population; area cm²; municipal population; perimeter µm. */
	units: Int32Array;
	unitsWithoutPopulation: Int32Array;
	areaCm2: Float64Array;
	populationMunicipale: Float64Array;
	perimeterUm: Float64Array;

	readonly #borders: UnitBorders;
	readonly #columns: TotalledUnits;
	readonly #membership: Membership;

	/** Computes all totals of the membership afresh. O(members' arcs). */
	constructor(arcs: ArcSides, columns: TotalledUnits, membership: Membership) {
		this.#borders = unitBorders(arcs);
		this.#columns = columns;
		this.#membership = membership;
		const size = Math.max(16, membership.territoryCount);
		this.units = new Int32Array(size);
		this.unitsWithoutPopulation = new Int32Array(size);
		this.areaCm2 = new Float64Array(size);
		this.populationMunicipale = new Float64Array(size);
		this.perimeterUm = new Float64Array(size);
		for (let territory = 0; territory < membership.territoryCount; territory++)
			for (const unit of membership.membersOf(territory)) this.#countMember(unit, territory);
	}

	#countMember(unit: number, territory: number): void {
		this.#shift(unit, territory, 1);
		const { offset, other, lengthUm } = this.#borders;
		for (let k = offset[unit]; k < offset[unit + 1]; k++)
			if (!this.#membership.has(other[k], territory)) this.perimeterUm[territory] += lengthUm[k];
	}

	/** Adds a unit to a territory of the membership and to its totals; false where it already was in it. */
	add(unit: number, territory: number): boolean {
		if (territory >= this.units.length) this.#grow(territory + 1);
		if (!this.#membership.add(unit, territory)) return false;
		this.#shift(unit, territory, 1);
		this.#movePerimeter(unit, territory, 1);
		return true;
	}

	/** Takes a unit out of a territory and its totals; false where it was not in it. */
	remove(unit: number, territory: number): boolean {
		if (!this.#membership.remove(unit, territory)) return false;
		this.#shift(unit, territory, -1);
		this.#movePerimeter(unit, territory, -1);
		return true;
	}

	#shift(unit: number, territory: number, sign: 1 | -1): void {
		const population = this.#columns.populationMunicipale[unit];
		this.units[territory] += sign;
		this.areaCm2[territory] += sign * this.#columns.areaCm2[unit];
		if (Number.isNaN(population)) this.unitsWithoutPopulation[territory] += sign;
		else this.populationMunicipale[territory] += sign * population;
	}

	/** Each arc of the unit joins the perimeter where the other side is outside, and leaves it where it is inside. */
	#movePerimeter(unit: number, territory: number, sign: 1 | -1): void {
		const { offset, other, lengthUm } = this.#borders;
		const membership = this.#membership;
		const end = offset[unit + 1];
		let change = 0;
		for (let k = offset[unit]; k < end; k++)
			change += membership.has(other[k], territory) ? -lengthUm[k] : lengthUm[k];
		this.perimeterUm[territory] += sign * change;
	}

	#grow(atLeast: number): void {
		const size = Math.max(atLeast, this.units.length * 2);
		const counts = (column: Int32Array): Int32Array => {
			const larger = new Int32Array(size);
			larger.set(column);
			return larger;
		};
		const sums = (column: Float64Array): Float64Array => {
			const larger = new Float64Array(size);
			larger.set(column);
			return larger;
		};
		this.units = counts(this.units);
		this.unitsWithoutPopulation = counts(this.unitsWithoutPopulation);
		this.areaCm2 = sums(this.areaCm2);
		this.populationMunicipale = sums(this.populationMunicipale);
		this.perimeterUm = sums(this.perimeterUm);
	}
}

/** The arcs of each unit side by side in memory: the unit across (unitCount for the outside) and the length. */
interface UnitBorders {
	/** Rows of unit u: `offset[u]` to `offset[u + 1] - 1`. */
	readonly offset: Int32Array;
	readonly other: Int32Array;
	readonly lengthUm: Float64Array;
}

function unitBorders(sides: ArcSides): UnitBorders {
	const { unitArcOffset, unitArcs, lengthUm } = sides;
	const lengths = new Float64Array(unitArcs.length);
	for (let k = 0; k < unitArcs.length; k++) lengths[k] = lengthUm[unitArcs[k]];
	return { offset: unitArcOffset, other: unitsAcross(sides), lengthUm: lengths };
}
