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
	const borders = new BorderSums();
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
	const borders = new BorderSums();
	for (let arc = 0; arc < left.length; arc++) {
		const u = left[arc];
		const v = right[arc];
		if (u === unitCount || v === unitCount || membership.haveSameOwner(u, v)) continue;
		for (const ofU of membership.territoriesOf(u)) {
			if (membership.has(v, ofU)) continue;
			for (const ofV of membership.territoriesOf(v))
				if (!membership.has(u, ofV)) borders.add(ofU, ofV, u, v, lengthUm[arc]);
		}
	}
	return borders.sorted();
}

class BorderSums {
	readonly #sums = new Map<
		string,
		{ a: number; b: number; lengthUm: number; unitsA: Set<number>; unitsB: Set<number> }
	>();

	add(ofU: number, ofV: number, u: number, v: number, lengthUm: number): void {
		const a = Math.min(ofU, ofV);
		const b = Math.max(ofU, ofV);
		const key = `${a} ${b}`;
		let sum = this.#sums.get(key);
		if (!sum) this.#sums.set(key, (sum = { a, b, lengthUm: 0, unitsA: new Set(), unitsB: new Set() }));
		sum.lengthUm += lengthUm;
		sum.unitsA.add(a === ofU ? u : v);
		sum.unitsB.add(a === ofU ? v : u);
	}

	sorted(): TerritoryBorder[] {
		return Array.from(this.#sums.values(), ({ a, b, lengthUm, unitsA, unitsB }) => ({
			a,
			b,
			lengthUm,
			unitsA: ascending(unitsA),
			unitsB: ascending(unitsB),
		})).sort((first, second) => first.a - second.a || first.b - second.b);
	}
}

const ascending = (units: Iterable<number>): number[] => Array.from(units).sort((a, b) => a - b);
