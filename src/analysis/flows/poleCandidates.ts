import { rowSum } from './flowTotals.ts';
import type { FlowMatrix } from '../../model/flows.ts';
import { gather } from './gather.ts';
import type { Places } from './places.ts';

/** A place that may be a pole, and why. */
export interface PoleCandidate {
	readonly place: number;
	/** Communes of which it is the first destination. */
	readonly firstOf: number;
	readonly isFirstOfItself: boolean;
	/** Population of each commune times the share of its patients who are seen at the place. */
	readonly peopleServed: number;
}

/** Largest cell of a row among the columns that `counts` lets through, ties to the smaller column; -1 for none. */
function largestColumn(
	{ offset, column, patients }: FlowMatrix,
	row: number,
	counts: (column: number) => boolean = () => true,
): number {
	let best = -1;
	let most = 0;
	for (let cell = offset[row]; cell < offset[row + 1]; cell++)
		if (patients[cell] > most && counts(column[cell])) {
			most = patients[cell];
			best = column[cell];
		}
	return best;
}

/**
 * Places that are first destination of their own communes together or of three communes, and serve `leastPeople`; less
 * the dominated: those whose own people go first to another place, of greater inflow, rather than stay. (Dominance
 * without the diagonal, as in Nystuen and Dacey, would leave a few of the largest towns only.) Ascending by place.
 *
 * @param matrix nodes × places
 */
export function poleCandidates(
	matrix: FlowMatrix,
	places: Places,
	populationMunicipale: Float64Array,
	leastPeople: number,
): PoleCandidate[] {
	const firstOf = new Int32Array(places.count);
	const peopleServed = new Float64Array(places.count);
	for (let row = 0; row < Math.min(matrix.rowCount, populationMunicipale.length); row++) {
		const first = largestColumn(matrix, row);
		if (first < 0) continue;
		firstOf[first]++;
		const people = populationMunicipale[row];
		if (!(people > 0)) continue;
		const perPatient = people / rowSum(matrix, row).value;
		for (let cell = matrix.offset[row]; cell < matrix.offset[row + 1]; cell++)
			peopleServed[matrix.column[cell]] += matrix.patients[cell] * perPatient;
	}
	const betweenPlaces = gather(matrix, { rows: places });
	const inflow = inflowFromElsewhere(betweenPlaces);
	const candidates: PoleCandidate[] = [];
	for (let place = 0; place < places.count; place++) {
		const firstOfOwn = largestColumn(betweenPlaces, place);
		const isFirstOfItself = firstOfOwn === place;
		if (!isFirstOfItself && firstOf[place] < 3) continue;
		if (peopleServed[place] < leastPeople) continue;
		if (!isFirstOfItself && firstOfOwn >= 0 && inflow[firstOfOwn] > inflow[place]) continue;
		candidates.push({
			place,
			firstOf: firstOf[place],
			isFirstOfItself,
			peopleServed: peopleServed[place],
		});
	}
	return candidates;
}

function inflowFromElsewhere({ rowCount, offset, column, patients }: FlowMatrix): Float64Array {
	const inflow = new Float64Array(rowCount);
	for (let from = 0; from < rowCount; from++)
		for (let cell = offset[from]; cell < offset[from + 1]; cell++)
			if (column[cell] !== from) inflow[column[cell]] += patients[cell];
	return inflow;
}
