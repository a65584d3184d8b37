import type { ArcSides } from '../geometry/arcTable.ts';
import { unitsAcross } from '../geometry/unitsAcross.ts';
import { Membership } from '../model/membership.ts';
import type { UnitTable } from '../model/unitTable.ts';

/** What two territories (a < b) have to do with each other. */
export interface TerritoryPair {
	readonly a: number;
	readonly b: number;
	/** Common border, as `TerritoryBorder` counts it. */
	readonly lengthUm: number;
	/** Communes in both, their people where known, those without, and their area. */
	readonly communes: number;
	readonly populationMunicipale: number;
	readonly withoutPopulation: number;
	readonly areaCm2: number;
}

type Sums = { -readonly [Key in keyof TerritoryPair]: TerritoryPair[Key] } & { stretches: number };
type Columns = Pick<UnitTable, 'areaCm2' | 'populationMunicipale'>;

/**
 * Borders and overlaps of all pairs of territories that touch or share communes, kept up to date commune by commune:
 * all sums are of whole numbers, so they equal a recomputation to the last digit.
 */
export class PairTable {
	readonly #sides: ArcSides;
	readonly #across: Int32Array;
	readonly #columns: Columns;
	readonly #membership: Membership;
	/** The membership as it was last counted. */
	readonly #counted: Membership;
	/** By the smaller territory, then the other. */
	readonly #pairs: Map<number, Sums>[] = [];

	/** Counts all pairs. O(arcs + shared units). */
	constructor(sides: ArcSides, columns: Columns, membership: Membership) {
		this.#sides = sides;
		this.#across = unitsAcross(sides);
		this.#columns = columns;
		this.#membership = membership;
		this.#counted = new Membership(membership.unitCount);
		this.#followTerritories();
		for (let territory = 0; territory < membership.territoryCount; territory++)
			for (const unit of membership.membersOf(territory)) this.#counted.add(unit, territory);
		for (let arc = 0; arc < sides.left.length; arc++)
			this.#countArc(sides.left[arc], sides.right[arc], sides.lengthUm[arc], 1);
		for (let unit = 0; unit < membership.unitCount; unit++) this.#countShared(unit, 1);
	}

	/** The pair; undefined where the two neither touch nor share a commune. */
	between(one: number, other: number): TerritoryPair | undefined {
		return this.#pairs[Math.min(one, other)]?.get(Math.max(one, other));
	}

	/** All pairs by a, then b. */
	all(): TerritoryPair[] {
		return this.#pairs.flatMap((others) => [...others.values()].sort((one, other) => one.b - other.b));
	}

	/** To be called once the unit has joined or left territories, for each unit on its own. O(arcs of the unit). */
	recount(unit: number): void {
		this.#followTerritories();
		const { unitArcOffset, unitArcs, lengthUm } = this.#sides;
		const count = (sign: 1 | -1): void => {
			for (let k = unitArcOffset[unit]; k < unitArcOffset[unit + 1]; k++)
				this.#countArc(unit, this.#across[k], lengthUm[unitArcs[k]], sign);
			this.#countShared(unit, sign);
		};
		count(-1);
		const before = this.#counted.territoriesOf(unit);
		const after = this.#membership.territoriesOf(unit);
		for (const territory of before) if (!after.includes(territory)) this.#counted.remove(unit, territory);
		for (const territory of after) this.#counted.add(unit, territory);
		count(1);
	}

	#followTerritories(): void {
		while (this.#counted.territoryCount < this.#membership.territoryCount) {
			this.#counted.addTerritory();
			this.#pairs.push(new Map<number, Sums>());
		}
	}

	#countArc(u: number, v: number, lengthUm: number, sign: 1 | -1): void {
		const counted = this.#counted;
		if (u === counted.unitCount || v === counted.unitCount || counted.haveSameOwner(u, v)) return;
		if (!counted.isShared(u) && !counted.isShared(v)) {
			const [ofU, ofV] = [counted.firstOf(u), counted.firstOf(v)];
			if (ofU >= 0 && ofV >= 0) this.#countStretch(ofU, ofV, lengthUm, sign);
			return;
		}
		counted.forEachOnlyIn(u, v, (ofU) =>
			counted.forEachOnlyIn(v, u, (ofV) => this.#countStretch(ofU, ofV, lengthUm, sign)),
		);
	}

	#countStretch(one: number, other: number, lengthUm: number, sign: 1 | -1): void {
		const sums = this.#sumsOf(one, other);
		sums.lengthUm += sign * lengthUm;
		sums.stretches += sign;
		this.#dropIfApart(sums);
	}

	#countShared(unit: number, sign: 1 | -1): void {
		if (!this.#counted.isShared(unit)) return;
		const territories = this.#counted.territoriesOf(unit);
		const people = this.#columns.populationMunicipale[unit];
		for (const [i, one] of territories.entries())
			for (const other of territories.slice(i + 1)) {
				const sums = this.#sumsOf(one, other);
				sums.communes += sign;
				sums.areaCm2 += sign * this.#columns.areaCm2[unit];
				if (Number.isNaN(people)) sums.withoutPopulation += sign;
				else sums.populationMunicipale += sign * people;
				this.#dropIfApart(sums);
			}
	}

	#sumsOf(one: number, other: number): Sums {
		const a = Math.min(one, other);
		const b = Math.max(one, other);
		let sums = this.#pairs[a].get(b);
		if (!sums)
			this.#pairs[a].set(
				b,
				(sums = {
					a,
					b,
					lengthUm: 0,
					communes: 0,
					populationMunicipale: 0,
					withoutPopulation: 0,
					areaCm2: 0,
					stretches: 0,
				}),
			);
		return sums;
	}

	#dropIfApart({ a, b, stretches, communes }: Sums): void {
		if (stretches === 0 && communes === 0) this.#pairs[a].delete(b);
	}
}
