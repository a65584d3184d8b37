import type { FlowMatrix, FlowModel } from '../../model/flows.ts';
import type { UnitTable } from '../../model/unitTable.ts';
import { SeatDistance } from './seatDistance.ts';

/** What of a unit table modelled flows are made of. */
export type HuffUnits = Pick<
	UnitTable,
	'count' | 'seatLonDeg' | 'seatLatDeg' | 'areaCm2' | 'populationMunicipale' | 'supply'
>;

/**
 * What draws people to each unit: its supply, each kind times its weight. A kind that is not known there adds nothing,
 * and a unit of which no kind is known is NaN: it takes no part as a destination.
 */
export function attractionOf(units: HuffUnits, supply: FlowModel['supply']): Float64Array {
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
 * Flows by Huff's model (D. L. Huff, 'A probabilistic analysis of shopping center trade areas', Land Economics 39,
 * 1963) between all units of a table, its ring included at both ends. A row adds up to the municipal population of its
 * commune; where nothing attracts within reach all of it is unplaced, and where it is not known the row is empty.
 * Distances: see `SeatDistance`, times the detour. O(pairs within reach).
 */
export function modelledFlows(units: HuffUnits, model: FlowModel): FlowMatrix {
	const { count, populationMunicipale } = units;
	const attraction = attractionOf(units, model.supply);
	const distance = new SeatDistance(units);
	// by destination in rising order, so that the columns of each row come out ascending
	const offset = new Int32Array(count + 1);
	const forEachPair = (visit: (from: number, to: number, km: number) => void): void => {
		for (let to = 0; to < count; to++)
			if (attraction[to] > 0)
				distance.forEachWithin(to, model.reachKm, (from, km) => {
					if (populationMunicipale[from] > 0) visit(from, to, km);
				});
	};
	forEachPair((from) => void offset[from + 1]++);
	for (let row = 0; row < count; row++) offset[row + 1] += offset[row];
	const next = offset.slice();
	const column = new Int32Array(offset[count]);
	const patients = new Float64Array(column.length);
	const pull = new Float64Array(count);
	for (let to = 0; to < count; to++)
		pull[to] = Math.pow(attraction[to], model.alpha) * Math.pow(model.detour, -model.beta);
	const halfBeta = model.beta / 2;
	forEachPair((from, to, km) => {
		const at = next[from]++;
		column[at] = to;
		patients[at] = pull[to] * Math.pow(km * km, -halfBeta);
	});
	const unplaced = new Float64Array(count);
	for (let row = 0; row < count; row++) {
		const people = populationMunicipale[row];
		if (!(people > 0)) continue;
		let sum = 0;
		for (let cell = offset[row]; cell < offset[row + 1]; cell++) sum += patients[cell];
		if (sum === 0) unplaced[row] = people;
		for (let cell = offset[row]; cell < offset[row + 1]; cell++) patients[cell] *= people / sum;
	}
	return { rowCount: count, columnCount: count, offset, column, patients, unplaced };
}
