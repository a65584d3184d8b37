import { finishReport } from '../../src/io/flows/finishReport.ts';
import { FlowGathering } from '../../src/io/flows/flowGathering.ts';
import { matricesOf } from '../../src/io/flows/flowMatrices.ts';
import { FlowPlaces } from '../../src/io/flows/flowPlaces.ts';
import type { FlowReading } from '../../src/io/flows/flowReading.ts';
import type { FlowReport } from '../../src/io/flows/flowReport.ts';
import { FlowSpecialties } from '../../src/io/flows/flowSpecialties.ts';
import type { Resolver } from '../../src/io/resolve/resolver.ts';
import type { FlowSet } from '../../src/model/flows.ts';
import type { SummedRecords } from './duckEngine.ts';

/** Counts that are no number, and rows whose hidden counts cannot be used because no secrecy was named. */
export interface UnusedCounts {
	otherCells: number;
	hiddenCells: number;
}

/** Puts pairs that an engine added up where a file's rows would go, so that both become flows by the same rules. */
export class SummedFlows {
	readonly unused: UnusedCounts = { otherCells: 0, hiddenCells: 0 };
	readonly #reading: FlowReading;
	readonly #gathering: FlowGathering;
	rowCount = 0;

	constructor(reading: FlowReading, resolver: Resolver) {
		this.#reading = reading;
		const places = new FlowPlaces(resolver);
		this.#gathering = new FlowGathering(reading, places, new FlowSpecialties(reading.sameSpecialties));
	}

	/** Takes all sums: known patients and hidden counts of a pair, whose sum is an interval. */
	async addAll({ places, specialties, batches }: SummedRecords): Promise<void> {
		const placeIds = places.map((text) => this.#gathering.places.idOf(text, 0));
		const { onlySpecialty, hiddenBelow = 0 } = this.#reading;
		const spellings = specialties.map((text) =>
			this.#gathering.specialties.spellingOf(text === '' ? onlySpecialty : text, 0),
		);
		for await (const { residence, care, specialty, patients, hiddenCells, otherCells, rowCount } of batches)
			for (let at = 0; at < residence.length; at++) {
				const spelling = spellings[specialty[at]];
				spelling.rows += rowCount[at];
				this.rowCount += rowCount[at];
				this.unused.otherCells += otherCells[at];
				if (hiddenBelow === 0) this.unused.hiddenCells += hiddenCells[at];
				const sum = patients[at] + (hiddenCells[at] * hiddenBelow) / 2;
				const doubt = (hiddenCells[at] * Math.max(0, hiddenBelow - 2)) / 2;
				if (sum > 0)
					this.#gathering.add(0, placeIds[residence[at]], placeIds[care[at]], spelling.id, sum, doubt);
			}
	}

	/** The flows and what was left out; to be called once. */
	finish(): Pick<FlowSet, 'codes' | 'specialties'> & { readonly report: FlowReport } {
		const look = { yearsInName: [], yearsInHeadings: [] };
		const { kept, report } = finishReport(this.#gathering, look, new Set());
		return { ...matricesOf(this.#gathering.places, kept), report };
	}
}
