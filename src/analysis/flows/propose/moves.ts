import { Contiguity } from './contiguity.ts';
import type { Draft } from './draft.ts';

/** Gains below this are noise of the sums: no move is made for them, so that a search comes to an end. */
export const LEAST_GAIN = 1e-9;

/** What may move within the bounds, on one draft. */
export class Moves {
	readonly draft: Draft;
	readonly #contiguity: Contiguity;

	constructor(draft: Draft) {
		this.draft = draft;
		this.#contiguity = new Contiguity(draft);
	}

	/** Other territories that an atom touches, ascending. */
	targetsOf(atom: number): number[] {
		const { ground, territoryOf } = this.draft;
		const { offset, items } = ground.adjacent;
		const own = territoryOf[atom];
		const targets: number[] = [];
		for (let at = offset[atom]; at < offset[atom + 1]; at++) {
			const territory = territoryOf[items[at]];
			if (territory >= 0 && territory !== own && !targets.includes(territory)) targets.push(territory);
		}
		return targets.sort((a, b) => a - b);
	}

	touches(atom: number, territory: number): boolean {
		const { ground, territoryOf } = this.draft;
		const { offset, items } = ground.adjacent;
		for (let at = offset[atom]; at < offset[atom + 1]; at++)
			if (territoryOf[items[at]] === territory) return true;
		return false;
	}

	/** Whether so many people may leave a territory, which keeps at least one atom. */
	mayLose(territory: number, people: number, atoms = 1): boolean {
		const { size, settings, people: held } = this.draft;
		if (territory < 0) return true;
		return size[territory] > atoms && held[territory] - people >= settings.leastPeople;
	}

	mayTake(territory: number, people: number): boolean {
		return this.draft.people[territory] + people <= this.draft.settings.mostPeople;
	}

	/** Atoms that would be cut off, were this one to leave. */
	cutOffBy(atom: number): readonly number[] {
		return this.draft.territoryOf[atom] < 0 ? [] : this.#contiguity.cutOffBy(atom);
	}

	membersOf(territory: number): number[] {
		const { first, next } = this.draft;
		const members: number[] = [];
		for (let atom = first[territory]; atom >= 0; atom = next[atom]) members.push(atom);
		return members.sort((a, b) => a - b);
	}
}
