import type { ArcSides } from './arcTable.ts';
import { GroupsApart } from './groupsApart.ts';
import { unitsAcross } from './unitsAcross.ts';

/** How many parts a set of units has: all its pieces, those of them with land around (no islands), and its holes. */
export interface PartCounts {
	readonly allPieces: number;
	readonly piecesWithNeighbours: number;
	readonly holes: number;
}

/**
 * What pieces and holes a set of units has once one unit joins or leaves it, told from what lies around that unit.
 * Where that does not tell, `PieceWalker` must be asked.
 */
export class PartsAround {
	readonly #unitCount: number;
	readonly #offset: Int32Array;
	readonly #across: Int32Array;
	readonly #groups: GroupsApart;
	/** The unit that was looked around last; what lies around it depends on no set. */
	#unit = -1;
	#look = 0;
	/** Look in which the unit was met beside the one asked about (the last row: the outside), and where in the ring. */
	readonly #met: Int32Array;
	readonly #place: Int32Array;
	/** Units around, each once, and the pairs of their places that have a common border. */
	#ring: number[] = [];
	#touching: number[] = [];
	/** Of each place: 1 for a member; the place that stands for its group. */
	#isMember: number[] = [];
	#parent: number[] = [];

	constructor(table: ArcSides) {
		this.#unitCount = table.unitCount;
		this.#offset = table.unitArcOffset;
		this.#across = unitsAcross(table);
		this.#groups = new GroupsApart(table);
		this.#met = new Int32Array(table.unitCount + 1);
		this.#place = new Int32Array(table.unitCount + 1);
	}

	/**
	 * The counts once `unit` has joined the set, or left it where it is a member; undefined where they cannot be told
	 * from here. `counts` are those before; `isMember` must answer false for the outside. O(arcs around the unit), and
	 * a walk around the smaller parts where a part may split or merge.
	 */
	after(unit: number, isMember: (unit: number) => boolean, counts: PartCounts): PartCounts | undefined {
		if (unit !== this.#unit) this.#lookAround(unit);
		if (this.#ring.length === 0) return counts;
		this.#group(isMember);
		// beside other land its piece has neighbours before and after: it is no island
		if (!this.#hasOtherLand()) return undefined;
		const members = this.#countGroups(1);
		const others = this.#countGroups(0);
		return isMember(unit)
			? this.#afterLeaving(unit, isMember, counts, members, others)
			: this.#afterJoining(unit, isMember, counts, members, others);
	}

	#afterLeaving(
		unit: number,
		isMember: (unit: number) => boolean,
		counts: PartCounts,
		members: number,
		others: number,
	): PartCounts | undefined {
		if (counts.holes > 0 && (members !== 1 || others !== 1)) return undefined;
		if (members === 1) return counts;
		const pieces =
			members === 0 ? 0 : this.#groups.count(this.#groupsOf(1), (other) => other !== unit && isMember(other));
		return withPieces(counts, pieces - 1);
	}

	#afterJoining(
		unit: number,
		isMember: (unit: number) => boolean,
		counts: PartCounts,
		members: number,
		others: number,
	): PartCounts | undefined {
		if (members === 0 || (counts.allPieces > 1 && (members > 1 || others > 1))) return undefined;
		if (others === 1) return counts;
		const apart = this.#groups.count(this.#groupsOf(0), (other) => other !== unit && !isMember(other));
		return { ...counts, holes: counts.holes + apart - 1 };
	}

	#lookAround(unit: number): void {
		const look = ++this.#look;
		const offset = this.#offset;
		const across = this.#across;
		const met = this.#met;
		const place = this.#place;
		const ring: number[] = [];
		const touching: number[] = [];
		for (let k = offset[unit]; k < offset[unit + 1]; k++) {
			const other = across[k];
			if (met[other] === look) continue;
			met[other] = look;
			place[other] = ring.length;
			ring.push(other);
		}
		for (let i = 0; i < ring.length; i++) {
			if (ring[i] === this.#unitCount) continue;
			const end = offset[ring[i] + 1];
			for (let k = offset[ring[i]]; k < end; k++)
				if (met[across[k]] === look) touching.push(i, place[across[k]]);
		}
		this.#unit = unit;
		this.#ring = ring;
		this.#touching = touching;
	}

	/** Groups those around by common borders, members with members and others with others. */
	#group(isMember: (unit: number) => boolean): void {
		const parent = this.#parent;
		const isIn = this.#isMember;
		const touching = this.#touching;
		for (let place = 0; place < this.#ring.length; place++) {
			isIn[place] = isMember(this.#ring[place]) ? 1 : 0;
			parent[place] = place;
		}
		for (let i = 0; i < touching.length; i += 2)
			if (isIn[touching[i]] === isIn[touching[i + 1]])
				parent[this.#rootOf(touching[i + 1])] = this.#rootOf(touching[i]);
	}

	#hasOtherLand(): boolean {
		for (let place = 0; place < this.#ring.length; place++)
			if (this.#isMember[place] === 0 && this.#ring[place] !== this.#unitCount) return true;
		return false;
	}

	/** Groups by common borders among the members around (1), or among the others with the outside (0). */
	#countGroups(kind: 0 | 1): number {
		let groups = 0;
		for (let place = 0; place < this.#ring.length; place++)
			if (this.#isMember[place] === kind && this.#parent[place] === place) groups++;
		return groups;
	}

	#groupsOf(kind: 0 | 1): number[][] {
		const groups = new Map<number, number[]>();
		for (let place = 0; place < this.#ring.length; place++) {
			if (this.#isMember[place] !== kind) continue;
			const root = this.#rootOf(place);
			const group = groups.get(root);
			if (group) group.push(this.#ring[place]);
			else groups.set(root, [this.#ring[place]]);
		}
		return [...groups.values()];
	}

	#rootOf(place: number): number {
		const parent = this.#parent;
		let root = place;
		while (parent[root] !== root) root = parent[root];
		return root;
	}
}

const withPieces = (counts: PartCounts, more: number): PartCounts => ({
	allPieces: counts.allPieces + more,
	piecesWithNeighbours: counts.piecesWithNeighbours + more,
	holes: counts.holes,
});
