import type { ProposalGround } from './ground.ts';
import { PieceHeap } from './pieceHeap.ts';
import type { ProposalSettings } from './settings.ts';

/** How a piece chooses among its neighbours: the largest flow between them, or the largest for the size of both. */
export type AggregationRule = 'flow' | 'cohesion';

/**
 * Spatially constrained greedy aggregation: the piece that keeps the smallest share of its patients joins the
 * neighbour that it exchanges most with, among those with which it does not exceed the bound. First while pieces are
 * too small, then, where `isCoarse`, as long as any may join and there are more than the least number; where there is
 * a most number, down to it. Gives the piece of each atom, numbered by their smallest atom; pieces that found no
 * partner stay, too small as they are. O(links · log pieces) or so.
 */
export function aggregate(
	ground: ProposalGround,
	settings: Pick<ProposalSettings, 'leastPeople' | 'mostPeople' | 'leastNumber' | 'mostNumber'>,
	start: Int32Array,
	{ rule, isCoarse }: { readonly rule: AggregationRule; readonly isCoarse: boolean },
): Int32Array {
	const pieces = new Pieces(ground, start);
	pieces.joinAll(rule, settings.mostPeople, {
		isOpen: (piece) => pieces.people[piece] < settings.leastPeople,
		downTo: 1,
	});
	const downTo = isCoarse ? (settings.leastNumber ?? 1) : (settings.mostNumber ?? Infinity);
	pieces.joinAll(rule, settings.mostPeople, { isOpen: () => true, downTo });
	return numbered(pieces.pieceOf);
}

/** The pieces of an aggregation; a piece is named after its smallest atom. */
class Pieces {
	readonly pieceOf: Int32Array;
	readonly people: Float64Array;
	readonly #ground: ProposalGround;
	readonly #kept: Float64Array;
	readonly #patients: Float64Array;
	readonly #first: Int32Array;
	readonly #last: Int32Array;
	readonly #next: Int32Array;
	readonly #version: Int32Array;
	readonly #drawn: Float64Array;
	#count = 0;

	constructor(ground: ProposalGround, start: Int32Array) {
		const size = ground.atomCount;
		this.#ground = ground;
		this.pieceOf = new Int32Array(size);
		this.people = ground.people.slice();
		this.#kept = ground.own.slice();
		this.#patients = ground.patients.slice();
		this.#first = Int32Array.from({ length: size }, (_, atom) => atom);
		this.#last = this.#first.slice();
		this.pieceOf.set(this.#first);
		this.#next = new Int32Array(size).fill(-1);
		this.#version = new Int32Array(size);
		this.#drawn = new Float64Array(size);
		this.#count = size;
		const heads = new Map<number, number>();
		for (let atom = 0; atom < size; atom++) {
			const head = heads.get(start[atom]);
			if (head === undefined) heads.set(start[atom], atom);
			else this.#join(atom, head, this.#drawnFrom(atom).get(head) ?? 0);
		}
	}

	/** Joins open pieces, the least self-contained first, while there are more than `downTo`. */
	joinAll(
		rule: AggregationRule,
		mostPeople: number,
		{ isOpen, downTo }: { readonly isOpen: (piece: number) => boolean; readonly downTo: number },
	): void {
		const heap = new PieceHeap(this.#ground.atomCount);
		const push = (piece: number): void => {
			if (isOpen(piece)) heap.push(this.#selfContainment(piece), piece, this.#version[piece]);
		};
		for (let atom = 0; atom < this.pieceOf.length; atom++) if (this.pieceOf[atom] === atom) push(atom);
		while (this.#count > downTo) {
			const piece = heap.pop(this.#version);
			if (piece < 0) return;
			const drawn = this.#drawnFrom(piece);
			const partner = this.#partnerOf(piece, rule, mostPeople, drawn);
			if (partner >= 0) push(this.#join(piece, partner, drawn.get(partner) ?? 0));
		}
	}

	#selfContainment(piece: number): number {
		return this.#patients[piece] > 0 ? this.#kept[piece] / this.#patients[piece] : 0;
	}

	/** Patients both ways between a piece and others. */
	#drawnFrom(piece: number): Map<number, number> {
		const { offset, column, patients } = this.#ground.links;
		const touched: number[] = [];
		for (let atom = this.#first[piece]; atom >= 0; atom = this.#next[atom])
			for (let cell = offset[atom]; cell < offset[atom + 1]; cell++) {
				const other = this.pieceOf[column[cell]];
				if (other === piece) continue;
				if (this.#drawn[other] === 0) touched.push(other);
				this.#drawn[other] += patients[cell];
			}
		const drawn = new Map<number, number>();
		for (const other of touched) {
			drawn.set(other, this.#drawn[other]);
			this.#drawn[other] = 0;
		}
		return drawn;
	}

	#partnerOf(
		piece: number,
		rule: AggregationRule,
		mostPeople: number,
		drawn: ReadonlyMap<number, number>,
	): number {
		const { offset, items } = this.#ground.adjacent;
		let best = -1;
		let most = -1;
		for (let atom = this.#first[piece]; atom >= 0; atom = this.#next[atom])
			for (let at = offset[atom]; at < offset[atom + 1]; at++) {
				const other = this.pieceOf[items[at]];
				if (other === piece || other === best) continue;
				if (this.people[piece] + this.people[other] > mostPeople) continue;
				const flow = drawn.get(other) ?? 0;
				const worth = rule === 'flow' ? flow : flow / (this.#patients[other] || 1);
				if (worth < most || (worth === most && other > best)) continue;
				best = other;
				most = worth;
			}
		return best;
	}

	/** Gives the number of the joined piece. */
	#join(a: number, b: number, drawn: number): number {
		const [into, from] = a < b ? [a, b] : [b, a];
		for (let atom = this.#first[from]; atom >= 0; atom = this.#next[atom]) this.pieceOf[atom] = into;
		this.#next[this.#last[into]] = this.#first[from];
		this.#last[into] = this.#last[from];
		this.people[into] += this.people[from];
		this.#kept[into] += this.#kept[from] + drawn;
		this.#patients[into] += this.#patients[from];
		this.#version[into]++;
		this.#version[from]++;
		this.#count--;
		return into;
	}
}

/** Territories numbered 0, 1, 2… in the order of their smallest atom. */
function numbered(pieceOf: Int32Array): Int32Array {
	const numbers = new Map<number, number>();
	return pieceOf.map((piece) => {
		if (piece < 0) return -1;
		if (!numbers.has(piece)) numbers.set(piece, numbers.size);
		return numbers.get(piece)!;
	});
}
