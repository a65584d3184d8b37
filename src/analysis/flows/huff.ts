import type { FlowMatrix, FlowModel } from '../../model/flows.ts';
import type { UnitTable } from '../../model/unitTable.ts';
import { seatPairs, type SeatPairs, type Seats } from './seatDistance.ts';

/** What of a unit table modelled flows are made of. */
export type HuffUnits = Seats & Pick<UnitTable, 'populationMunicipale' | 'supply'>;

/**
 * What draws people to each unit: its supply, each kind times its weight. A kind that is not known there adds nothing,
 * and a unit of which no kind is known is NaN: it takes no part as a destination.
 */
export function attractionOf(
	units: Pick<HuffUnits, 'count' | 'supply'>,
	supply: FlowModel['supply'],
): Float64Array {
	const attraction = new Float64Array(units.count).fill(NaN);
	for (const { key, weight } of supply) {
		const numbers = units.supply[key];
		for (let unit = 0; unit < units.count; unit++)
			if (!Number.isNaN(numbers[unit]))
				attraction[unit] = (Number.isNaN(attraction[unit]) ? 0 : attraction[unit]) + weight * numbers[unit];
	}
	return attraction;
}

/**
 * Flows by Huff's model (D. L. Huff, 'A probabilistic analysis of shopping center trade areas', Land Economics 39, 1963) between
 * all units of a table, its ring included at both ends. A row adds up to the municipal population of its commune;
 * where nothing attracts within reach all of it is unplaced, and where it is not known the row is empty. Ways are those
 * of `seatPairs` times the detour. O(pairs within reach).
 */
export function modelledFlows(units: HuffUnits, model: FlowModel): FlowMatrix {
	const attraction = attractionOf(units, model.supply);
	const pairs = seatPairs(units, (unit) => attraction[unit] > 0, model.reachKm);
	return flowsOfPairs(pairs, attraction, units.populationMunicipale, model);
}

/** Flows over pairs that are known already: rows add up to `rowTotal`. */
function flowsOfPairs(
	{ offset, column, km }: SeatPairs,
	attraction: Float64Array,
	rowTotal: Float64Array,
	{ alpha, beta, detour }: Pick<FlowModel, 'alpha' | 'beta' | 'detour'>,
): FlowMatrix {
	const count = rowTotal.length;
	const pull = attraction.map((its) => Math.pow(its, alpha));
	const patients = new Float64Array(column.length);
	const unplaced = new Float64Array(count);
	for (let row = 0; row < count; row++) {
		const people = rowTotal[row];
		if (!(people > 0)) continue;
		let sum = 0;
		for (let cell = offset[row]; cell < offset[row + 1]; cell++)
			sum += patients[cell] = pull[column[cell]] * Math.pow(km[cell] * detour, -beta);
		if (sum === 0) unplaced[row] = people;
		for (let cell = offset[row]; cell < offset[row + 1]; cell++) patients[cell] *= people / sum;
	}
	return withoutEmpty({ rowCount: count, columnCount: count, offset, column, patients, unplaced });
}

/** A matrix holds no cell of 0: rows of communes without people are left out. */
function withoutEmpty(matrix: FlowMatrix): FlowMatrix {
	const { rowCount, offset, column, patients } = matrix;
	if (patients.every((its) => its > 0)) return matrix;
	const kept = new Int32Array(rowCount + 1);
	for (let row = 0; row < rowCount; row++) {
		let above = 0;
		for (let cell = offset[row]; cell < offset[row + 1]; cell++) if (patients[cell] > 0) above++;
		kept[row + 1] = kept[row] + above;
	}
	const keptColumn = new Int32Array(kept[rowCount]);
	let at = 0;
	for (let cell = 0; cell < column.length; cell++) if (patients[cell] > 0) keptColumn[at++] = column[cell];
	return { ...matrix, offset: kept, column: keptColumn, patients: patients.filter((its) => its > 0) };
}
