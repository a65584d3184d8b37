import type { ArcSides } from '../../geometry/arcTable.ts';
import type { FlowMatrix } from '../../model/flows.ts';
import type { UnitTable } from '../../model/unitTable.ts';
import type { Places } from './places.ts';
import { rowSum } from './flowTotals.ts';

/** What a pole must have. */
export interface PoleBounds {
	/** Least share of its basin's patients who stay in it. */
	readonly leastLi: number;
	/** Least municipal population of its basin. */
	readonly leastPeople: number;
}

/** One basin given up to another, by number of their poles. */
export interface PoleMerge {
	readonly from: number;
	readonly into: number;
}

interface MergingGround {
	readonly units: Pick<UnitTable, 'populationMunicipale'>;
	readonly arcs: ArcSides;
	readonly places: Pick<Places, 'centre'>;
}

/** What is known of basins, by number of their pole. */
interface BasinSums {
	readonly count: number;
	/** Patients from basin to basin, row by row. */
	readonly flow: Float64Array;
	/** All patients of each basin, with those seen in no basin. */
	readonly total: Float64Array;
	readonly people: Float64Array;
	readonly beside: readonly Set<number>[];
	readonly left: Uint8Array;
}

/**
 * Basins as they are before any is given up. O(cells + arcs).
 *
 * @param basin number of the basin of each unit, -1 for none
 */
export function mergingBasins(
	matrix: FlowMatrix,
	{ units, arcs, places }: MergingGround,
	basin: Int32Array,
	count: number,
): MergingBasins {
	const flow = new Float64Array(count * count);
	const total = new Float64Array(count);
	const people = new Float64Array(count);
	const beside = Array.from({ length: count }, () => new Set<number>());
	const basinOfPlace = Int32Array.from(places.centre, (node) => basin[node] ?? -1);
	for (let unit = 0; unit < basin.length; unit++) {
		const own = basin[unit];
		if (own < 0) continue;
		total[own] += rowSum(matrix, unit).value;
		if (units.populationMunicipale[unit] > 0) people[own] += units.populationMunicipale[unit];
		for (let cell = matrix.offset[unit]; cell < matrix.offset[unit + 1]; cell++) {
			const to = basinOfPlace[matrix.column[cell]];
			if (to >= 0) flow[own * count + to] += matrix.patients[cell];
		}
	}
	for (let arc = 0; arc < arcs.left.length; arc++) {
		const one = basin[arcs.left[arc]] ?? -1;
		const other = basin[arcs.right[arc]] ?? -1;
		if (one < 0 || other < 0 || one === other) continue;
		beside[one].add(other);
		beside[other].add(one);
	}
	return new MergingBasins({ count, flow, total, people, beside, left: new Uint8Array(count).fill(1) });
}

/** Basins, their patients from one to another, and who is next to whom; they can be merged one by one. */
export class MergingBasins {
	readonly #count: number;
	readonly #flow: Float64Array;
	readonly #total: Float64Array;
	readonly #people: Float64Array;
	readonly #beside: readonly Set<number>[];
	readonly #left: Uint8Array;

	constructor({ count, flow, total, people, beside, left }: BasinSums) {
		this.#count = count;
		this.#flow = flow;
		this.#total = total;
		this.#people = people;
		this.#beside = beside;
		this.#left = left;
	}

	/** The same, to be merged by itself. O(basins²). */
	copy(): MergingBasins {
		return new MergingBasins({
			count: this.#count,
			flow: this.#flow.slice(),
			total: this.#total.slice(),
			people: this.#people.slice(),
			beside: this.#beside.map((its) => new Set(its)),
			left: this.#left.slice(),
		});
	}

	/** Share of the basin's patients who stay in it; NaN where it has none. */
	li(pole: number): number {
		return this.#flow[pole * this.#count + pole] / this.#total[pole];
	}

	isLeft(pole: number): boolean {
		return this.#left[pole] === 1;
	}

	keeps(pole: number, { leastLi, leastPeople }: PoleBounds): boolean {
		return this.li(pole) >= leastLi && this.#people[pole] >= leastPeople;
	}

	/** Of some poles the one with the lowest LI that has a basin beside it, ties to the smaller number; -1 for none. */
	weakest(poles: readonly number[]): number {
		let weakest = -1;
		for (const pole of poles) {
			if (this.#beside[pole].size === 0) continue;
			if (weakest < 0 || orZero(this.li(pole)) < orZero(this.li(weakest))) weakest = pole;
		}
		return weakest;
	}

	/** Merges a basin into the one beside it that takes most of its patients, ties to the smaller number. */
	giveUp(from: number): PoleMerge {
		const count = this.#count;
		let into = -1;
		for (const other of [...this.#beside[from]].sort((a, b) => a - b))
			if (into < 0 || this.#flow[from * count + other] > this.#flow[from * count + into]) into = other;
		for (let other = 0; other < count; other++) {
			this.#flow[into * count + other] += this.#flow[from * count + other];
			this.#flow[from * count + other] = 0;
		}
		for (let other = 0; other < count; other++) {
			this.#flow[other * count + into] += this.#flow[other * count + from];
			this.#flow[other * count + from] = 0;
		}
		this.#total[into] += this.#total[from];
		this.#people[into] += this.#people[from];
		for (const other of this.#beside[from]) {
			this.#beside[other].delete(from);
			if (other === into) continue;
			this.#beside[other].add(into);
			this.#beside[into].add(other);
		}
		this.#beside[from].clear();
		this.#left[from] = 0;
		return { from, into };
	}
}

const orZero = (value: number): number => (Number.isNaN(value) ? 0 : value);
