import type { ArcSides } from './arcTable.ts';
import { sortPieces, type Piece, type Pieces } from './pieces.ts';
import { unitsAcross } from './unitsAcross.ts';

/** Pieces of a set of units, and the units outside it that one of them encloses. */
export interface Parts extends Pieces {
	/** Ascending within a hole, holes by their first unit. */
	readonly holes: readonly (readonly number[])[];
}

/**
 * Walks pieces and holes of many sets of units over one table. Its columns (a row a unit, the last for the outside)
 * are kept from one set to the next, and hold the number of the walk that last wrote them.
 */
export class PieceWalker {
	readonly #unitCount: number;
	/** Rows of unit u: `offset[u]` to `offset[u + 1] - 1`. */
	readonly #offset: Int32Array;
	readonly #across: Int32Array;
	#walk = 0;
	/** Walk in which the unit was a member, was reached as part of a piece, was met beside one, walled it in. */
	readonly #member: Int32Array;
	readonly #reached: Int32Array;
	readonly #met: Int32Array;
	readonly #wall: Int32Array;
	/** Of units met: the unit that stands for its group, at the end of the chain. */
	readonly #parent: Int32Array;

	constructor(table: ArcSides) {
		this.#unitCount = table.unitCount;
		this.#offset = table.unitArcOffset;
		this.#across = unitsAcross(table);
		const column = (): Int32Array => new Int32Array(table.unitCount + 1);
		this.#member = column();
		this.#reached = column();
		this.#met = column();
		this.#wall = column();
		this.#parent = column();
	}

	/** O(arcs of the members and around them): the land around a piece is not walked to its end. */
	partsOf(members: Iterable<number>): Parts {
		const walk = ++this.#walk;
		const units = [...members];
		for (const unit of units) this.#member[unit] = walk;
		const pieces: Piece[] = [];
		const withoutContour: number[] = [];
		for (const unit of units) {
			if (this.#offset[unit] === this.#offset[unit + 1]) withoutContour.push(unit);
			else if (this.#reached[unit] !== walk) pieces.push(this.#pieceFrom(unit, walk));
		}
		const isOutside = (unit: number): boolean => this.#member[unit] !== walk;
		const holes = pieces.flatMap((piece) => this.#enclosedBy(piece.units));
		return {
			pieces: sortPieces(pieces),
			withoutContour: withoutContour.sort((a, b) => a - b),
			holes: holes.map((hole) => hole.filter(isOutside).sort((a, b) => a - b)).sort((a, b) => a[0] - b[0]),
		};
	}

	#pieceFrom(first: number, walk: number): Piece {
		const units = [first];
		let hasNeighbours = false;
		this.#reached[first] = walk;
		for (const unit of units)
			for (let k = this.#offset[unit]; k < this.#offset[unit + 1]; k++) {
				const other = this.#across[k];
				if (this.#member[other] !== walk) hasNeighbours ||= other !== this.#unitCount;
				else if (this.#reached[other] !== walk) {
					this.#reached[other] = walk;
					units.push(other);
				}
			}
		return { units: units.sort((a, b) => a - b), hasNeighbours };
	}

	/**
	 * Units that a piece encloses. Those beside it fall into groups by common borders; all but one of them are
	 * enclosed, namely the one that has the outside. Where the outside does not touch the piece, groups grow by turns
	 * until one is left: that one is most of the country, and need not be walked.
	 */
	#enclosedBy(piece: readonly number[]): number[][] {
		const unitCount = this.#unitCount;
		const walk = ++this.#walk;
		for (const unit of piece) this.#wall[unit] = walk;
		let growing = this.#groupsBeside(piece, walk);
		let hasFree = this.#met[unitCount] === walk;
		const enclosed: number[][] = [];
		while (growing.size > (hasFree ? 0 : 1)) {
			for (const [root, group] of [...growing]) {
				if (growing.get(root) !== group) continue;
				if (group.next < group.units.length) this.#grow(group, growing, walk);
				else {
					enclosed.push(group.units);
					growing.delete(root);
				}
			}
			if (this.#met[unitCount] !== walk) continue;
			hasFree = true;
			growing = new Map([...growing].filter(([root]) => root !== this.#rootOf(unitCount)));
		}
		return enclosed;
	}

	/** Groups of the units beside a piece, without that of the outside; none where there is only one. */
	#groupsBeside(piece: readonly number[], walk: number): Map<number, Group> {
		const unitCount = this.#unitCount;
		const beside: number[] = [];
		for (const unit of piece)
			for (let k = this.#offset[unit]; k < this.#offset[unit + 1]; k++) {
				const other = this.#across[k];
				if (this.#wall[other] === walk || this.#met[other] === walk) continue;
				this.#meet(other, walk);
				beside.push(other);
			}
		let groups = beside.length;
		for (const unit of beside)
			for (let k = this.#offset[unit]; unit < unitCount && k < this.#offset[unit + 1]; k++)
				if (this.#met[this.#across[k]] === walk && this.#join(unit, this.#across[k])) groups--;
		const byRoot = new Map<number, Group>();
		if (groups === 1) return byRoot;
		const free = this.#met[unitCount] === walk ? this.#rootOf(unitCount) : -1;
		for (const unit of beside) {
			const root = this.#rootOf(unit);
			if (root === free) continue;
			const group = byRoot.get(root);
			if (group) group.units.push(unit);
			else byRoot.set(root, { units: [unit], next: 0 });
		}
		return byRoot;
	}

	/** Looks across the borders of the group's next unit: joins what it meets. */
	#grow(group: Group, growing: Map<number, Group>, walk: number): void {
		const unit = group.units[group.next++];
		for (let k = this.#offset[unit]; k < this.#offset[unit + 1]; k++) {
			const other = this.#across[k];
			if (this.#wall[other] === walk) continue;
			const own = this.#rootOf(unit);
			if (this.#met[other] !== walk) {
				this.#meet(other, walk);
				if (other !== this.#unitCount) growing.get(own)?.units.push(other);
			}
			const theirs = this.#rootOf(other);
			if (own === theirs) continue;
			this.#join(own, theirs);
			this.#merge(own, theirs, growing);
		}
	}

	/** Two groups are one from now on; a group that is not growing is the outside's. */
	#merge(own: number, theirs: number, growing: Map<number, Group>): void {
		const [a, b] = [growing.get(own), growing.get(theirs)];
		growing.delete(own);
		growing.delete(theirs);
		if (!a && !b) return;
		const done = [...(a?.units.slice(0, a.next) ?? []), ...(b?.units.slice(0, b.next) ?? [])];
		const open = [...(a?.units.slice(a.next) ?? []), ...(b?.units.slice(b.next) ?? [])];
		growing.set(this.#rootOf(own), { units: [...done, ...open], next: done.length });
	}

	#meet(unit: number, walk: number): void {
		this.#met[unit] = walk;
		this.#parent[unit] = unit;
	}

	#rootOf(unit: number): number {
		let root = unit;
		while (this.#parent[root] !== root) root = this.#parent[root] = this.#parent[this.#parent[root]];
		return root;
	}

	/** True where the two were in different groups. */
	#join(unit: number, other: number): boolean {
		const root = this.#rootOf(unit);
		const otherRoot = this.#rootOf(other);
		this.#parent[otherRoot] = root;
		return root !== otherRoot;
	}
}

/** Units that hang together; those from `next` on have not been looked across yet. */
interface Group {
	readonly units: number[];
	next: number;
}
