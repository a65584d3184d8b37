import type { ArcSides } from '../../geometry/arcTable.ts';
import { unitNeighbours, type UnitNeighbour } from '../../geometry/neighbours.ts';
import type { FlowMatrix } from '../../model/flows.ts';
import { rowSum } from './flowTotals.ts';

/** While basins are made: no flow of the unit is known. */
const UNKNOWN = -2;

/** Basins of poles, by number of the pole. */
export interface Basins {
	/** Of each unit; -1 where nothing leads to a pole, or no flow is known. */
	readonly of: Int32Array;
	/** A pole to which as many patients go as to the own one, whose code is smaller; -1 for none. */
	readonly tiedWith: Int32Array;
	/** 1 for units that would go elsewhere but for the basins being one piece each, or whose flows lead to no pole. */
	readonly isHandedOver: Uint8Array;
}

/**
 * Basin of each unit: of the pole to which most of its patients go, its own where it is a pole's centre. Then each
 * basin is made one piece: a part cut off from its pole, and communes whose flows lead to no pole, go to the basin next
 * to them that takes most of their patients (ties: the longer border, then the smaller number). Units without contour
 * keep to their flows. Units of which no flow is known are in no basin: where their people go is not known.
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
): Basins {
	const poleOf = new Int32Array(matrix.columnCount).fill(-1);
	poles.forEach((place, pole) => (poleOf[place] = pole));
	const of = new Int32Array(arcs.unitCount).fill(-1);
	const tiedWith = new Int32Array(arcs.unitCount).fill(-1);
	for (let unit = 0; unit < of.length; unit++) {
		let most = 0;
		for (let cell = matrix.offset[unit]; cell < matrix.offset[unit + 1]; cell++) {
			const pole = poleOf[matrix.column[cell]];
			if (pole < 0 || matrix.patients[cell] < most) continue;
			if (matrix.patients[cell] > most) {
				most = matrix.patients[cell];
				of[unit] = pole;
				tiedWith[unit] = -1;
			} else if (tiedWith[unit] < 0) tiedWith[unit] = pole;
		}
	}
	for (let unit = 0; unit < of.length; unit++) if (rowSum(matrix, unit).value === 0) of[unit] = UNKNOWN;
	centre.forEach((unit, pole) => (of[unit] = pole));
	const byFlow = of.slice();
	const neighbours = Array.from({ length: arcs.unitCount }, (_, unit) => unitNeighbours(arcs, unit));
	while (handOver(matrix, neighbours, of, poleOf, new Set(centre)));
	const isHandedOver = Uint8Array.from(of, (pole, unit) => Number(pole !== byFlow[unit]));
	return { of: of.map((pole) => Math.max(pole, -1)), tiedWith, isHandedOver };
}

/**
 * Gives each part without centre to a basin beside it; true where something changed. Every part given joins another,
 * so that repeating it comes to an end.
 */
function handOver(
	matrix: FlowMatrix,
	neighbours: readonly (readonly UnitNeighbour[])[],
	basin: Int32Array,
	poleOf: Int32Array,
	centres: ReadonlySet<number>,
): boolean {
	let changed = false;
	const seen = new Uint8Array(basin.length);
	for (let first = 0; first < basin.length; first++) {
		if (seen[first] || neighbours[first].length === 0 || basin[first] === UNKNOWN) continue;
		const part = [first];
		const own = basin[first];
		const borderUm = new Map<number, number>();
		seen[first] = 1;
		for (const unit of part)
			for (const { unit: other, lengthUm } of neighbours[unit]) {
				if (basin[other] !== own) borderUm.set(basin[other], (borderUm.get(basin[other]) ?? 0) + lengthUm);
				else if (!seen[other]) {
					seen[other] = 1;
					part.push(other);
				}
			}
		borderUm.delete(-1);
		borderUm.delete(UNKNOWN);
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
