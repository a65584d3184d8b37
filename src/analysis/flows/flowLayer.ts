import type { FlowMatrix } from '../../model/flows.ts';
import type { Membership } from '../../model/membership.ts';
import { PER_PATIENT, whole } from './wholePatients.ts';

/** Where cells are, and one number of each: patients, or how far from the truth these may be. */
export interface LayerCells {
	readonly offset: Int32Array;
	readonly column: Int32Array;
	readonly numbers: Float64Array;
}

/** In, out and ent of every territory for one number a cell. */
export class FlowLayer {
	readonly #outgoing: LayerCells;
	readonly #unplaced: Float64Array;
	readonly #membership: Membership;
	#in = new Float64Array(0);
	#out = new Float64Array(0);
	#ent = new Float64Array(0);

	/** The membership must be over all nodes; the layer follows it by `countUnit`. */
	constructor(outgoing: LayerCells, unplaced: Float64Array, membership: Membership) {
		this.#outgoing = outgoing;
		this.#unplaced = unplaced;
		this.#membership = membership;
		this.grow(membership.territoryCount);
		const owner = ownersOf(membership);
		for (let row = 0; row < unplaced.length; row++)
			if (owner[row] === SHARED) this.#countSharedRow(row);
			else this.#countRow(row, owner);
	}

	/** Patients in a territory, out of it and into it. */
	sumsOf(territory: number): { in: number; out: number; ent: number } {
		return {
			in: this.#in[territory] / PER_PATIENT,
			out: this.#out[territory] / PER_PATIENT,
			ent: this.#ent[territory] / PER_PATIENT,
		};
	}

	/** Makes room for so many territories. */
	grow(territoryCount: number): void {
		if (this.#in.length >= territoryCount) return;
		this.#in = grown(this.#in, territoryCount);
		this.#out = grown(this.#out, territoryCount);
		this.#ent = grown(this.#ent, territoryCount);
	}

	/**
	 * Adds (1) a unit to a territory or takes it away (-1); the membership must not hold it there at that moment.
	 * `incoming` are the cells transposed. O(cells of the unit).
	 */
	countUnit(unit: number, territory: number, sign: 1 | -1, incoming: LayerCells): void {
		const membership = this.#membership;
		let within = 0;
		let away = whole(this.#unplaced[unit]);
		let into = 0;
		const { offset, column, numbers } = this.#outgoing;
		for (let cell = offset[unit]; cell < offset[unit + 1]; cell++) {
			const its = whole(numbers[cell]);
			const to = column[cell];
			if (to === unit) within += its;
			else if (membership.has(to, territory)) {
				within += its;
				into -= its;
			} else away += its;
		}
		for (let cell = incoming.offset[unit]; cell < incoming.offset[unit + 1]; cell++) {
			const from = incoming.column[cell];
			if (from === unit) continue;
			const its = whole(incoming.numbers[cell]);
			if (membership.has(from, territory)) {
				within += its;
				away -= its;
			} else into += its;
		}
		this.#in[territory] += sign * within;
		this.#out[territory] += sign * away;
		this.#ent[territory] += sign * into;
	}

	/** A row in one territory or in none: nearly all are. */
	#countRow(row: number, owner: Int32Array): void {
		const membership = this.#membership;
		const { offset, column, numbers } = this.#outgoing;
		const ent = this.#ent;
		const own = owner[row];
		let within = 0;
		let away = whole(this.#unplaced[row]);
		for (let cell = offset[row]; cell < offset[row + 1]; cell++) {
			const to = column[cell];
			const its = whole(numbers[cell]);
			const at = owner[to];
			if (at === own) within += its;
			else if (at === SHARED) {
				if (own >= 0 && membership.has(to, own)) within += its;
				else away += its;
				this.#countEnt(row, to, its);
			} else {
				away += its;
				if (at >= 0) ent[at] += its;
			}
		}
		if (own < 0) return;
		this.#in[own] += within;
		this.#out[own] += away;
	}

	#countSharedRow(row: number): void {
		const membership = this.#membership;
		const { offset, column, numbers } = this.#outgoing;
		const own = membership.territoriesOf(row);
		for (const territory of own) this.#out[territory] += whole(this.#unplaced[row]);
		for (let cell = offset[row]; cell < offset[row + 1]; cell++) {
			const to = column[cell];
			const its = whole(numbers[cell]);
			for (const territory of own)
				if (membership.has(to, territory)) this.#in[territory] += its;
				else this.#out[territory] += its;
			this.#countEnt(row, to, its);
		}
	}

	/** Apart from the loops over cells, which a closure of its own in each turn would slow down. */
	#countEnt(from: number, to: number, its: number): void {
		this.#membership.forEachOnlyIn(to, from, (territory) => (this.#ent[territory] += its));
	}
}

/** In `ownersOf`: the node is in several territories. */
const SHARED = -2;

/** The only territory of each node; -1 for none. */
function ownersOf(membership: Membership): Int32Array {
	const owner = new Int32Array(membership.unitCount);
	for (let node = 0; node < owner.length; node++)
		owner[node] = membership.isShared(node) ? SHARED : membership.firstOf(node);
	return owner;
}

function grown(numbers: Float64Array, size: number): Float64Array<ArrayBuffer> {
	const larger = new Float64Array(Math.max(size, 2 * numbers.length));
	larger.set(numbers);
	return larger;
}

/** A matrix's patients as cells. */
export const patientCells = ({ offset, column, patients }: FlowMatrix): LayerCells => ({
	offset,
	column,
	numbers: patients,
});

/** How far a matrix's patients may be from the truth, as cells; 0 all over where no cell is hidden. */
export const doubtCells = ({ offset, column, doubt }: FlowMatrix): LayerCells => ({
	offset,
	column,
	numbers: doubt ?? new Float64Array(column.length),
});
