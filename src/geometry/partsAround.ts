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
	#look = 0;
	/** Look in which the unit was met beside the one asked about (the last row: the outside), and where in the ring. */
	readonly #met: Int32Array;
	readonly #place: Int32Array;
	/** Units around, each once; 1 for a member; the place that stands for its group. */
	#size = 0;
	#ring = new Int32Array(64);
	#isMember = new Uint8Array(64);
	#parent = new Int32Array(64);

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
		this.#lookAround(unit, isMember);
		if (this.#size === 0) return counts;
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

	#lookAround(unit: number, isMember: (unit: number) => boolean): void {
		const look = ++this.#look;
		this.#size = 0;
		const end = this.#offset[unit + 1];
		if (end - this.#offset[unit] > this.#ring.length) this.#grow(end - this.#offset[unit]);
		for (let k = this.#offset[unit]; k < end; k++) {
			const other = this.#across[k];
			if (this.#met[other] === look) continue;
			const place = this.#size++;
			this.#met[other] = look;
			this.#place[other] = place;
			this.#parent[place] = place;
			this.#ring[place] = other;
			this.#isMember[place] = isMember(other) ? 1 : 0;
		}
		this.#joinAround(look);
	}

	/** Joins those around that have a common border, members with members and others with others. */
	#joinAround(look: number): void {
		for (let place = 0; place < this.#size; place++) {
			const unit = this.#ring[place];
			if (unit === this.#unitCount) continue;
			for (let k = this.#offset[unit]; k < this.#offset[unit + 1]; k++) {
				const other = this.#across[k];
				if (this.#met[other] !== look) continue;
				const there = this.#place[other];
				if (this.#isMember[place] === this.#isMember[there])
					this.#parent[this.#rootOf(there)] = this.#rootOf(place);
			}
		}
	}

	#hasOtherLand(): boolean {
		for (let place = 0; place < this.#size; place++)
			if (this.#isMember[place] === 0 && this.#ring[place] !== this.#unitCount) return true;
		return false;
	}

	/** Groups by common borders among the members around (1), or among the others with the outside (0). */
	#countGroups(kind: 0 | 1): number {
		let groups = 0;
		for (let place = 0; place < this.#size; place++)
			if (this.#isMember[place] === kind && this.#parent[place] === place) groups++;
		return groups;
	}

	#groupsOf(kind: 0 | 1): number[][] {
		const groups = new Map<number, number[]>();
		for (let place = 0; place < this.#size; place++) {
			if (this.#isMember[place] !== kind) continue;
			const root = this.#rootOf(place);
			const group = groups.get(root);
			if (group) group.push(this.#ring[place]);
			else groups.set(root, [this.#ring[place]]);
		}
		return [...groups.values()];
	}

	#rootOf(place: number): number {
		let root = place;
		while (this.#parent[root] !== root) root = this.#parent[root];
		return root;
	}

	#grow(atLeast: number): void {
		const size = Math.max(atLeast, this.#ring.length * 2);
		this.#ring = new Int32Array(size);
		this.#isMember = new Uint8Array(size);
		this.#parent = new Int32Array(size);
	}
}

const withPieces = (counts: PartCounts, more: number): PartCounts => ({
	allPieces: counts.allPieces + more,
	piecesWithNeighbours: counts.piecesWithNeighbours + more,
	holes: counts.holes,
});
