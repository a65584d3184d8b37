import type { Membership } from '../model/membership.ts';
import type { ArcSides } from './arcTable.ts';

/** A unit next to another, with the length of their common border in micrometres. */
export interface UnitNeighbour {
	readonly unit: number;
	readonly lengthUm: number;
}

/**
 * The border of two territories a and b (a < b): the arcs with one side in a but not in b, the other in b but not
 * in a, so that units of both count for neither.
 */
export interface TerritoryBorder {
	readonly a: number;
	readonly b: number;
	readonly lengthUm: number;
	/** Units along the border, ascending: of a (not in b), and of b (not in a). */
	readonly unitsA: readonly number[];
	readonly unitsB: readonly number[];
}

/** Units that share a border with a unit, by number; touching at a point is no border. O(arcs of the unit). */
export function unitNeighbours(
	{ unitArcOffset, unitArcs, left, right, lengthUm, unitCount }: ArcSides,
	unit: number,
): UnitNeighbour[] {
	const lengths = new Map<number, number>();
	for (let k = unitArcOffset[unit]; k < unitArcOffset[unit + 1]; k++) {
		const arc = unitArcs[k];
		const other = left[arc] === unit ? right[arc] : left[arc];
		if (other !== unitCount) lengths.set(other, (lengths.get(other) ?? 0) + lengthUm[arc]);
	}
	return Array.from(lengths, ([unit, lengthUm]) => ({ unit, lengthUm })).sort((a, b) => a.unit - b.unit);
}

/** Borders of one territory with all others, by the other's number. O(arcs of the members). */
export function bordersOf(table: ArcSides, membership: Membership, territory: number): TerritoryBorder[] {
	const { unitArcOffset, unitArcs, left, right, lengthUm } = table;
	const borders = new BorderSums(membership.territoryCount);
	for (const unit of membership.membersOf(territory))
		for (let k = unitArcOffset[unit]; k < unitArcOffset[unit + 1]; k++) {
			const arc = unitArcs[k];
			const other = left[arc] === unit ? right[arc] : left[arc];
			if (other === table.unitCount || membership.has(other, territory)) continue;
			for (const neighbour of membership.territoriesOf(other))
				if (!membership.has(unit, neighbour)) borders.add(territory, neighbour, unit, other, lengthUm[arc]);
		}
	return borders.sorted();
}

/** Borders of all pairs of territories, by a, then b. O(arcs). */
export function allBorders(table: ArcSides, membership: Membership): TerritoryBorder[] {
	const { left, right, lengthUm, unitCount } = table;
	const borders = new BorderSums(membership.territoryCount);
	for (let arc = 0; arc < left.length; arc++) {
		const u = left[arc];
		const v = right[arc];
		if (u === unitCount || v === unitCount || membership.haveSameOwner(u, v)) continue;
		if (!membership.isShared(u) && !membership.isShared(v)) {
			const ofU = membership.firstOf(u);
			const ofV = membership.firstOf(v);
			if (ofU >= 0 && ofV >= 0) borders.add(ofU, ofV, u, v, lengthUm[arc]);
			continue;
		}
		membership.forEachOnlyIn(u, v, (ofU) =>
			membership.forEachOnlyIn(v, u, (ofV) => borders.add(ofU, ofV, u, v, lengthUm[arc])),
		);
	}
	return borders.sorted();
}

/** Sums of one pair; a unit stands once for each of its arcs, along which it mostly follows itself. */
interface BorderSum {
	readonly a: number;
	readonly b: number;
	lengthUm: number;
	readonly unitsA: number[];
	readonly unitsB: number[];
}

class BorderSums {
	readonly #territoryCount: number;
	/** By `a * territoryCount + b`. */
	readonly #sums = new Map<number, BorderSum>();

	constructor(territoryCount: number) {
		this.#territoryCount = territoryCount;
	}

	add(ofU: number, ofV: number, u: number, v: number, lengthUm: number): void {
		const isUInA = ofU < ofV;
		const a = isUInA ? ofU : ofV;
		const b = isUInA ? ofV : ofU;
		const key = a * this.#territoryCount + b;
		let sum = this.#sums.get(key);
		if (!sum) this.#sums.set(key, (sum = { a, b, lengthUm: 0, unitsA: [], unitsB: [] }));
		sum.lengthUm += lengthUm;
		sum.unitsA.push(isUInA ? u : v);
		sum.unitsB.push(isUInA ? v : u);
	}

	sorted(): TerritoryBorder[] {
		return [...this.#sums]
			.sort(([one], [other]) => one - other)
			.map(([, { a, b, lengthUm, unitsA, unitsB }]) => ({
				a,
				b,
				lengthUm,
				unitsA: ascending(unitsA),
				unitsB: ascending(unitsB),
			}));
	}
}

/** Each unit once, ascending; sorts the list given. */
function ascending(units: number[]): number[] {
	units.sort((a, b) => a - b);
	return units.filter((unit, i) => i === 0 || unit !== units[i - 1]);
}
