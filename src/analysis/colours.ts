import { fillShortfall, HUES } from '../base/palette.ts';

/** Two neighbours of one colour are worse than any number of neighbours whose colours are merely close. */
const ALIKE = 1_000_000;

/** Later sweeps over a whole country mend next to nothing. */
const MOST_SWEEPS = 4;

/**
 * A hue (0 to 8) for each of `count` territories so that neighbours differ and, where it can be, do not clash
 * (`clashes` of the palette); where they must, they are the least alike that was found. Colours in `kept` stay,
 * whatever they are; null asks for one. The same question always gets the same answer. Among equally good hues the
 * one that is used least, then the first.
 *
 * Most constrained territory first (DSATUR, Brélaz 1979), then changes of a territory with its neighbours as long as
 * they mend something. Neighbours are alike only where a territory has neighbours of all nine hues.
 */
export function assignColours(
	count: number,
	neighboursOf: (territory: number) => Iterable<number>,
	kept: readonly (number | null)[],
): number[] {
	const neighbours = symmetricNeighbours(count, neighboursOf);
	const choice = new ColourChoice(neighbours, kept);
	const isFree = (territory: number): boolean => (kept[territory] ?? null) === null;
	const open = new Set<number>();
	for (let territory = 0; territory < count; territory++) if (isFree(territory)) open.add(territory);
	const free = [...open];
	while (open.size > 0) {
		const next = choice.mostConstrained(open);
		open.delete(next);
		choice.give(next, choice.best(next));
	}
	for (let sweep = 0; sweep < MOST_SWEEPS; sweep++)
		if (!free.map((territory) => choice.mend(territory, isFree)).includes(true)) break;
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
	/** What two neighbours cost, by `a * 9 + b`. */
	readonly #pairCost = Float64Array.from({ length: HUES.length ** 2 }, (_, pair) => {
		const [a, b] = [Math.floor(pair / HUES.length), pair % HUES.length];
		return a === b ? ALIKE : fillShortfall(a, b);
	});
	/** What all pairs of neighbours cost that have their colours. */
	#total = 0;
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
		if (this.colours[territory] === colour) return;
		if (this.colours[territory] >= 0) this.#count(territory, -1);
		this.colours[territory] = colour;
		this.#count(territory, 1);
	}

	#count(territory: number, sign: 1 | -1): void {
		const colour = this.colours[territory] % HUES.length;
		this.#total += sign * this.#cost[territory * HUES.length + colour];
		this.#used[colour] += sign;
		for (const other of this.#neighbours[territory])
			for (let hue = 0; hue < HUES.length; hue++)
				this.#cost[other * HUES.length + hue] += sign * this.#pairCost[colour * HUES.length + hue];
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

	/**
	 * Where a territory clashes: the first hue that, once its free neighbours have adapted to it, leaves less to
	 * clash. False where there is none; then all is as before.
	 */
	mend(territory: number, isFree: (territory: number) => boolean): boolean {
		const before = this.#total;
		if (this.#cost[territory * HUES.length + this.colours[territory]] === 0) return false;
		const around = [territory, ...this.#neighbours[territory].filter(isFree)];
		const former = around.map((member) => this.colours[member]);
		for (let hue = 0; hue < HUES.length; hue++) {
			this.give(territory, hue);
			for (const neighbour of around.slice(1)) this.give(neighbour, this.best(neighbour));
			this.give(territory, this.best(territory));
			if (this.#total < before) return true;
			around.forEach((member, index) => this.give(member, former[index]));
		}
		return false;
	}
}
