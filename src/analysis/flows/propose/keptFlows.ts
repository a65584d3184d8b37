import type { Range } from '../../../base/range.ts';
import type { FlowSums } from '../flowIndices.ts';
import type { Draft } from './draft.ts';

/**
 * Patients within and out of each territory of a draft, counted afresh from the flows with what hidden cells leave
 * open, and the share of all that stays in its territory. Who comes in from outside is not counted. O(cells).
 */
export function keptFlows({ ground, territoryOf, territoryCount }: Draft): {
	readonly sumsOf: (territory: number) => FlowSums;
	readonly share: Range;
} {
	const { flows } = ground;
	const within = new Tally(territoryCount);
	const out = new Tally(territoryCount);
	let allDoubt = 0;
	for (let atom = 0; atom < ground.atomCount; atom++) {
		const own = territoryOf[atom];
		const elsewhere = flows.unplacedDoubt?.[atom] ?? 0;
		allDoubt += elsewhere;
		if (own >= 0) out.add(own, flows.unplaced[atom], elsewhere);
		for (let cell = flows.offset[atom]; cell < flows.offset[atom + 1]; cell++) {
			const doubt = flows.doubt?.[cell] ?? 0;
			allDoubt += doubt;
			if (own < 0) continue;
			const tally = territoryOf[flows.column[cell]] === own ? within : out;
			tally.add(own, flows.patients[cell], doubt);
		}
	}
	const kept = within.total();
	const rest = { patients: ground.allPatients - kept.patients, doubt: allDoubt - kept.doubt };
	const shareOf = (part: number, other: number): number => (part + other > 0 ? part / (part + other) : NaN);
	return {
		sumsOf: (territory) => ({
			in: within.range(territory),
			out: out.range(territory),
			ent: { value: NaN, least: NaN, most: NaN },
		}),
		share: {
			value: shareOf(kept.patients, rest.patients),
			least: shareOf(kept.patients - kept.doubt, rest.patients + rest.doubt),
			most: shareOf(kept.patients + kept.doubt, rest.patients - rest.doubt),
		},
	};
}

class Tally {
	readonly #patients: Float64Array;
	readonly #doubt: Float64Array;

	constructor(size: number) {
		this.#patients = new Float64Array(size);
		this.#doubt = new Float64Array(size);
	}

	add(at: number, patients: number, doubt: number): void {
		this.#patients[at] += patients;
		this.#doubt[at] += doubt;
	}

	range(at: number): Range {
		const value = this.#patients[at];
		return { value, least: value - this.#doubt[at], most: value + this.#doubt[at] };
	}

	total(): { patients: number; doubt: number } {
		const sum = (column: Float64Array): number => column.reduce((total, one) => total + one, 0);
		return { patients: sum(this.#patients), doubt: sum(this.#doubt) };
	}
}
