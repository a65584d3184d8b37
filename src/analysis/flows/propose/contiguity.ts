import type { Draft } from './draft.ts';

/** Says what falls off a territory when one atom leaves it; keeps its scratch between calls. */
export class Contiguity {
	readonly #draft: Draft;
	readonly #seen: Int32Array;
	#round = 0;

	constructor(draft: Draft) {
		this.#draft = draft;
		this.#seen = new Int32Array(draft.ground.atomCount);
	}

	/**
	 * The atoms of the smaller pieces that the atom's territory falls into without it; none where it stays in one
	 * piece. The piece with most people stays, among equals the one with the smallest atom. O(members' borders).
	 */
	cutOffBy(atom: number): readonly number[] {
		const { territoryOf, ground } = this.#draft;
		const { offset, items } = ground.adjacent;
		const own = territoryOf[atom];
		const beside: number[] = [];
		for (let at = offset[atom]; at < offset[atom + 1]; at++)
			if (territoryOf[items[at]] === own) beside.push(items[at]);
		if (beside.length < 2) return [];
		this.#round++;
		this.#seen[atom] = this.#round;
		const pieces: number[][] = [];
		for (const start of beside) {
			if (this.#seen[start] === this.#round) continue;
			const piece = this.#pieceFrom(start, own, pieces.length === 0 ? beside : undefined);
			if (!piece) return [];
			pieces.push(piece);
		}
		return withoutLargest(pieces, ground.people);
	}

	/** What hangs together with an atom; undefined as soon as all of `until` is reached. */
	#pieceFrom(start: number, own: number, until: readonly number[] | undefined): number[] | undefined {
		const { territoryOf, ground } = this.#draft;
		const { offset, items } = ground.adjacent;
		const piece = [start];
		this.#seen[start] = this.#round;
		let left = until ? until.length - 1 : -1;
		for (const atom of piece)
			for (let at = offset[atom]; at < offset[atom + 1]; at++) {
				const other = items[at];
				if (territoryOf[other] !== own || this.#seen[other] === this.#round) continue;
				this.#seen[other] = this.#round;
				piece.push(other);
				if (until?.includes(other) && --left === 0) return undefined;
			}
		return piece;
	}
}

function withoutLargest(pieces: readonly (readonly number[])[], people: Float64Array): readonly number[] {
	if (pieces.length < 2) return [];
	const sums = pieces.map((piece) => piece.reduce((sum, atom) => sum + people[atom], 0));
	const smallest = pieces.map((piece) => Math.min(...piece));
	let largest = 0;
	for (let at = 1; at < pieces.length; at++)
		if (sums[at] > sums[largest] || (sums[at] === sums[largest] && smallest[at] < smallest[largest]))
			largest = at;
	return pieces.flatMap((piece, at) => (at === largest ? [] : piece));
}
