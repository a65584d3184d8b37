import type { ArcSides } from '../../geometry/arcTable.ts';
import { unitNeighbours } from '../../geometry/neighbours.ts';
import type { FlowMatrix } from '../../model/flows.ts';
import { largestColumn } from './poleCandidates.ts';

/**
 * Basin of each unit, by number of its pole: the pole to which most of its patients go, its own where it is a pole's
 * centre. Then each basin is made one piece: a part cut off from its pole, and communes without flows, go to the basin
 * next to them that takes most of their patients (ties: the longer border, then the smaller number). -1 where nothing
 * adjoins. Units without contour keep to their flows.
 *
 * @param matrix nodes × places
 * @param poles place of each pole, ascending
 * @param centre unit of each pole
 */
export function basinsOf(
	matrix: FlowMatrix,
	arcs: ArcSides,
	poles: readonly number[],
	centre: readonly number[],
): Int32Array {
	const poleOf = new Int32Array(matrix.columnCount).fill(-1);
	poles.forEach((place, pole) => (poleOf[place] = pole));
	const basin = new Int32Array(arcs.unitCount).fill(-1);
	for (let unit = 0; unit < basin.length; unit++) {
		const place = largestColumn(matrix, unit, (column) => poleOf[column] >= 0);
		if (place >= 0) basin[unit] = poleOf[place];
	}
	centre.forEach((unit, pole) => (basin[unit] = pole));
	while (handOver(matrix, arcs, basin, poleOf, new Set(centre)));
	return basin;
}

/**
 * Gives each part without centre to a basin beside it; true where something changed. Every part given joins another,
 * so that repeating it comes to an end.
 */
function handOver(
	matrix: FlowMatrix,
	arcs: ArcSides,
	basin: Int32Array,
	poleOf: Int32Array,
	centres: ReadonlySet<number>,
): boolean {
	let changed = false;
	const seen = new Uint8Array(basin.length);
	for (let first = 0; first < basin.length; first++) {
		if (seen[first] || arcs.unitArcOffset[first] === arcs.unitArcOffset[first + 1]) continue;
		const part = [first];
		const own = basin[first];
		const borderUm = new Map<number, number>();
		seen[first] = 1;
		for (const unit of part)
			for (const { unit: other, lengthUm } of unitNeighbours(arcs, unit)) {
				if (basin[other] !== own) borderUm.set(basin[other], (borderUm.get(basin[other]) ?? 0) + lengthUm);
				else if (!seen[other]) {
					seen[other] = 1;
					part.push(other);
				}
			}
		borderUm.delete(-1);
		if ((own >= 0 && part.some((unit) => centres.has(unit))) || borderUm.size === 0) continue;
		const to = basinFor(matrix, part, borderUm, poleOf);
		for (const unit of part) basin[unit] = to;
		changed = true;
	}
	return changed;
}

function basinFor(
	{ offset, column, patients }: FlowMatrix,
	part: readonly number[],
	borderUm: ReadonlyMap<number, number>,
	poleOf: Int32Array,
): number {
	const flow = new Map<number, number>();
	for (const unit of part)
		for (let cell = offset[unit]; cell < offset[unit + 1]; cell++) {
			const pole = poleOf[column[cell]];
			if (borderUm.has(pole)) flow.set(pole, (flow.get(pole) ?? 0) + patients[cell]);
		}
	return [...borderUm].sort(
		([one, oneUm], [other, otherUm]) =>
			(flow.get(other) ?? 0) - (flow.get(one) ?? 0) || otherUm - oneUm || one - other,
	)[0][0];
}
