import type { ArcSides } from './arcTable.ts';
import { piecesOf } from './pieces.ts';

/**
 * Holes of a set of units: the units outside it that one of its pieces encloses, in groups that hang together by
 * common borders. What touches the sea or the edge of the map is never enclosed. Ascending within a group, groups by
 * their first unit. O(arcs around the members), as the land around a piece is not walked to its end.
 */
export function holesOf(table: ArcSides, members: ReadonlySet<number>): number[][] {
	return piecesOf(table, members)
		.pieces.flatMap(({ units }) => enclosedBy(table, units))
		.map((hole) => hole.filter((unit) => !members.has(unit)).sort((a, b) => a - b))
		.sort((a, b) => a[0] - b[0]);
}

/** Units that hang together, as far as they have been walked. */
interface Group {
	readonly units: number[];
	/** Of them, those whose neighbours are still to be looked at. */
	readonly open: number[];
	/** It has reached the outside, so it encloses nothing. */
	isFree: boolean;
}

/**
 * Grows all groups around a piece by turns. A piece that does not touch the outside itself lies in exactly one free
 * group, so that the last group left is free without being walked: it is most of the country.
 */
function enclosedBy(table: ArcSides, piece: readonly number[]): number[][] {
	const walls = new Set(piece);
	const around = new GroupsAround(table, walls);
	const touchesOutside = around.startFrom(piece);
	const enclosed: number[][] = [];
	let growing = around.groups();
	let hasFree = touchesOutside;
	while (growing.length > (hasFree ? 0 : 1)) {
		for (const group of growing) around.grow(group);
		const groups = around.groups();
		hasFree ||= groups.some(({ isFree }) => isFree);
		growing = groups.filter(({ isFree, open }) => !isFree && open.length > 0);
		for (const group of groups)
			if (!group.isFree && group.open.length === 0 && around.close(group)) enclosed.push(group.units);
	}
	return enclosed;
}

class GroupsAround {
	readonly #table: ArcSides;
	readonly #walls: ReadonlySet<number>;
	readonly #groupOf = new Map<number, Group>();
	readonly #growing = new Set<Group>();

	constructor(table: ArcSides, walls: ReadonlySet<number>) {
		this.#table = table;
		this.#walls = walls;
	}

	/** Groups that are not closed yet. */
	groups(): Group[] {
		return [...this.#growing];
	}

	/** Each unit beside the piece begins a group. True where the piece touches the outside. */
	startFrom(piece: readonly number[]): boolean {
		let touchesOutside = false;
		for (const unit of piece)
			this.#forNeighbours(unit, (other) => {
				if (other === this.#table.unitCount) touchesOutside = true;
				else if (!this.#groupOf.has(other)) {
					const group = { units: [other], open: [other], isFree: false };
					this.#groupOf.set(other, group);
					this.#growing.add(group);
				}
			});
		return touchesOutside;
	}

	/** Looks at the neighbours of one unit of the group; joins the groups that it meets. */
	grow(group: Group): void {
		const unit = this.#growing.has(group) ? group.open.pop() : undefined;
		if (unit === undefined) return;
		let own = group;
		this.#forNeighbours(unit, (other) => {
			if (other === this.#table.unitCount) {
				own.isFree = true;
				return;
			}
			const met = this.#groupOf.get(other);
			if (!met) {
				this.#groupOf.set(other, own);
				own.units.push(other);
				own.open.push(other);
			} else if (met !== own) own = this.#join(own, met);
		});
	}

	/** A group that has nowhere to grow; true the first time. */
	close(group: Group): boolean {
		return this.#growing.delete(group);
	}

	#join(a: Group, b: Group): Group {
		const [large, small] = a.units.length >= b.units.length ? [a, b] : [b, a];
		for (const unit of small.units) {
			this.#groupOf.set(unit, large);
			large.units.push(unit);
		}
		large.open.push(...small.open);
		large.isFree ||= small.isFree;
		this.#growing.delete(small);
		return large;
	}

	#forNeighbours(unit: number, visit: (other: number) => void): void {
		const { unitArcOffset, unitArcs, left, right } = this.#table;
		for (let k = unitArcOffset[unit]; k < unitArcOffset[unit + 1]; k++) {
			const arc = unitArcs[k];
			const other = left[arc] === unit ? right[arc] : left[arc];
			if (!this.#walls.has(other)) visit(other);
		}
	}
}
