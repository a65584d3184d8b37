import { fillShortfall, HUES } from '../base/palette.ts';

/** Two neighbours of one colour are worse than any number of neighbours whose colours are merely close. */
const ALIKE = 1_000_000;

/**
 * A hue (0 to 8) for each of `count` territories so that neighbours differ and, where it can be, do not clash
 * (`clashes` of the palette; where they must, the least alike). Colours in `kept` stay whatever they are; null asks for one. The same question always
 * gets the same answer. Among equally good hues the one that is used least, then the first.
 *
 * Most constrained territory first (DSATUR, Brélaz 1979), then single changes as long as they mend something. Nine
 * hues always suffice for nine territories that all touch; where more do, as few as possible are alike.
 */
export function assignColours(
	count: number,
	neighboursOf: (territory: number) => Iterable<number>,
	kept: readonly (number | null)[],
): number[] {
	const neighbours = symmetricNeighbours(count, neighboursOf);
	const choice = new ColourChoice(neighbours, kept);
	const open = new Set<number>();
	for (let territory = 0; territory < count; territory++)
		if ((kept[territory] ?? null) === null) open.add(territory);
	const free = [...open];
	while (open.size > 0) {
		const next = choice.mostConstrained(open);
		open.delete(next);
		choice.give(next, choice.best(next));
	}
	for (let mended = true; mended;) mended = free.map((territory) => choice.mend(territory)).includes(true);
	return choice.colours.slice();
}

function symmetricNeighbours(
	count: number,
	neighboursOf: (territory: number) => Iterable<number>,
): readonly (readonly number[])[] {
	const sets = Array.from({ length: count }, () => new Set<number>());
	for (let territory = 0; territory < count; territory++)
		for (const other of neighboursOf(territory)) {
			if (other === territory) continue;
			sets[territory].add(other);
			sets[other].add(territory);
		}
	return sets.map((set) => [...set]);
}

/** Colours given so far, and what each hue would cost each territory. */
class ColourChoice {
	/** -1 where none is given yet. */
	readonly colours: number[];
	readonly #neighbours: readonly (readonly number[])[];
	readonly #cost: Float64Array;
	readonly #used = new Array<number>(HUES.length).fill(0);

	constructor(neighbours: readonly (readonly number[])[], kept: readonly (number | null)[]) {
		this.#neighbours = neighbours;
		this.#cost = new Float64Array(neighbours.length * HUES.length);
		this.colours = neighbours.map(() => -1);
		kept.forEach((colour, territory) => {
			if (colour !== null && territory < neighbours.length) this.give(territory, colour);
		});
	}

	give(territory: number, colour: number): void {
		if (this.colours[territory] >= 0) this.#count(territory, -1);
		this.colours[territory] = colour;
		this.#count(territory, 1);
	}

	#count(territory: number, sign: 1 | -1): void {
		const colour = this.colours[territory] % HUES.length;
		this.#used[colour] += sign;
		for (const other of this.#neighbours[territory])
			for (let hue = 0; hue < HUES.length; hue++)
				if (hue === colour) this.#cost[other * HUES.length + hue] += sign * ALIKE;
				else this.#cost[other * HUES.length + hue] += sign * fillShortfall(hue, colour);
	}

	/** The territory that the fewest hues suit; among equals the one with most neighbours, then the first. */
	mostConstrained(open: Iterable<number>): number {
		let chosen = -1;
		let fewest = Infinity;
		for (const territory of open) {
			let suiting = 0;
			for (let hue = 0; hue < HUES.length; hue++)
				if (this.#cost[territory * HUES.length + hue] === 0) suiting++;
			const rank = suiting - this.#neighbours[territory].length / (this.colours.length + 1);
			if (rank >= fewest) continue;
			fewest = rank;
			chosen = territory;
		}
		return chosen;
	}

	best(territory: number): number {
		let chosen = 0;
		for (let hue = 1; hue < HUES.length; hue++) {
			const gain = this.#cost[territory * HUES.length + chosen] - this.#cost[territory * HUES.length + hue];
			if (gain > 0 || (gain === 0 && this.#used[hue] < this.#used[chosen])) chosen = hue;
		}
		return chosen;
	}

	/** Gives a territory a hue that costs less, where there is one. */
	mend(territory: number): boolean {
		const hue = this.best(territory);
		const from = territory * HUES.length;
		if (this.#cost[from + hue] >= this.#cost[from + this.colours[territory]]) return false;
		this.give(territory, hue);
		return true;
	}
}
