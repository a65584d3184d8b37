import type { ArcSides } from './arcTable.ts';
import { unitsAcross } from './unitsAcross.ts';

/** Units that hang together; those from `next` on have not been looked across yet. */
interface Growing {
	units: number[];
	next: number;
}

/**
 * How many of some groups of units stay apart within a region, whose borders they grow across by turns: the walk ends
 * once one of them is left, as that one may be most of the country. The outside (`unitCount`) is one place, from which
 * nothing need grow. Columns are kept from one question to the next.
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
	count(groups: readonly (readonly number[])[], inRegion: (unit: number) => boolean): number {
		const walk = ++this.#walk;
		const growing = new Map<number, Growing>();
		const parent = groups.map((_, index) => index);
		const rootOf = (group: number): number => {
			while (parent[group] !== group) group = parent[group];
			return group;
		};
		groups.forEach((units, index) => {
			for (const unit of units) {
				this.#reached[unit] = walk;
				this.#group[unit] = index;
			}
			growing.set(index, { units: [...units], next: 0 });
		});
		let apart = groups.length;
		const free = (): number =>
			this.#reached[this.#unitCount] === walk ? rootOf(this.#group[this.#unitCount]) : -1;
		while (growing.size > 1) {
			for (const [index, own] of [...growing]) {
				if (growing.get(index) !== own || index === free()) continue;
				if (own.next === own.units.length) {
					growing.delete(index);
					continue;
				}
				for (const other of this.#metFrom(own, index, walk, inRegion)) {
					const [mine, theirs] = [rootOf(index), rootOf(this.#group[other])];
					if (mine === theirs) continue;
					parent[theirs] = mine;
					apart--;
					merge(growing, mine, theirs);
				}
			}
		}
		return apart;
	}

	/** Looks across the borders of the group's next unit: takes what is new, and returns what was reached before. */
	#metFrom(own: Growing, index: number, walk: number, inRegion: (unit: number) => boolean): number[] {
		const unit = own.units[own.next++];
		const met: number[] = [];
		if (unit === this.#unitCount) return met;
		for (let k = this.#offset[unit]; k < this.#offset[unit + 1]; k++) {
			const other = this.#across[k];
			if (this.#reached[other] === walk) met.push(other);
			else if (inRegion(other)) {
				this.#reached[other] = walk;
				this.#group[other] = index;
				if (other !== this.#unitCount) own.units.push(other);
			}
		}
		return met;
	}
}

/** Two groups grow as one from now on; one that no longer grows has been walked to its end. */
function merge(growing: Map<number, Growing>, mine: number, theirs: number): void {
	const [a, b] = [growing.get(mine), growing.get(theirs)];
	growing.delete(theirs);
	if (!b) return;
	if (!a) {
		growing.set(mine, b);
		return;
	}
	a.units = [
		...a.units.slice(0, a.next),
		...b.units.slice(0, b.next),
		...a.units.slice(a.next),
		...b.units.slice(b.next),
	];
	a.next += b.next;
}
