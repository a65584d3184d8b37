import type { FlowProvenance, FlowSet } from '../model/flows.ts';

/** A set of flows without its matrices: what lists show. */
export interface FlowHead {
	readonly id: string;
	readonly name: string;
	readonly provenance: FlowProvenance;
	/** Names of the specialties. */
	readonly specialties: readonly string[];
	/** Pairs of communes, all specialties together. */
	readonly pairs: number;
	readonly bytes: number;
	/** When it was kept, milliseconds since 1970. */
	readonly keptAt: number;
}

/** The head of a set. */
export function flowHeadOf({ id, name, provenance, specialties }: FlowSet, keptAt: number): FlowHead {
	let pairs = 0;
	let bytes = 0;
	for (const { matrix } of specialties) {
		const { offset, column, patients, doubt, unplaced, unplacedDoubt } = matrix;
		pairs += column.length;
		for (const part of [offset, column, patients, doubt, unplaced, unplacedDoubt])
			bytes += part?.byteLength ?? 0;
	}
	return { id, name, provenance, specialties: specialties.map((one) => one.name), pairs, bytes, keptAt };
}
