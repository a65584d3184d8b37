import type { ArcSides } from './arcTable.ts';
import { unitsAcross } from './unitsAcross.ts';

/** Units that hang together; those from `next` on have not been looked across yet. */
interface Growing {
	readonly units: number[];
	next: number;
}

/**
 * How many of some groups of units stay apart within a region, whose borders they grow across by turns: the walk ends
 * once one of them is left, as that one may be most of the country. The outside (`unitCount`) is one place, from which
 * nothing need grow. The lists given grow too: they are used up. Columns are kept from one question to the next.
 */
export class GroupsApart {
	readonly #unitCount: number;
	readonly #offset: Int32Array;
	readonly #across: Int32Array;
	#walk = 0;
	/** Walk in which the unit was reached, and by which group. */
	readonly #reached: Int32Array;
	readonly #group: Int32Array;

	constructor(table: ArcSides) {
		this.#unitCount = table.unitCount;
		this.#offset = table.unitArcOffset;
		this.#across = unitsAcross(table);
		this.#reached = new Int32Array(table.unitCount + 1);
		this.#group = new Int32Array(table.unitCount + 1);
	}

	/** `inRegion` must answer for the outside too. O(units around the smaller groups). */
	count(groups: readonly number[][], inRegion: (unit: number) => boolean): number {
		const walk = ++this.#walk;
		/** By group: what it has reached; undefined once it is part of another one, or walked to its end. */
		const growing: (Growing | undefined)[] = [];
		const parent: number[] = [];
		for (let index = 0; index < groups.length; index++) {
			for (const unit of groups[index]) {
				this.#reached[unit] = walk;
				this.#group[unit] = index;
			}
			growing.push({ units: groups[index], next: 0 });
			parent.push(index);
		}
		let apart = groups.length;
		let left = groups.length;
		for (let index = 0; left > 1; index = (index + 1) % groups.length) {
			const own = growing[index];
			if (!own || index === this.#freeGroup(walk, parent)) continue;
			if (own.next === own.units.length) {
				growing[index] = undefined;
				left--;
				continue;
			}
			const unit = own.units[own.next++];
			for (let k = this.#offset[unit]; k < this.#offset[unit + 1]; k++) {
				const other = this.#across[k];
				if (this.#reached[other] !== walk) {
					if (!inRegion(other)) continue;
					this.#reached[other] = walk;
					this.#group[other] = index;
					if (other !== this.#unitCount) own.units.push(other);
					continue;
				}
				const theirs = rootOf(parent, this.#group[other]);
				if (theirs === index) continue;
				parent[theirs] = index;
				apart--;
				const met = growing[theirs];
				if (!met) continue;
				growing[theirs] = undefined;
				left--;
				own.units.push(...met.units.slice(met.next));
			}
		}
		return apart;
	}

	/** The group that has the outside, -1 where none has reached it yet. */
	#freeGroup(walk: number, parent: readonly number[]): number {
		const outside = this.#unitCount;
		return this.#reached[outside] === walk ? rootOf(parent, this.#group[outside]) : -1;
	}
}

function rootOf(parent: readonly number[], group: number): number {
	while (parent[group] !== group) group = parent[group];
	return group;
}
