import type { ArcSides } from '../../../geometry/arcTable.ts';
import type { UnitTable } from '../../../model/unitTable.ts';
import type { Lists, ProposalScope } from './scope.ts';

/** Units gathered into what is never cut. */
export interface Atoms {
	/** By unit, -1 for those not placed. */
	readonly atomOf: Int32Array;
	/** Units of each atom, ascending; atoms in the order of their first unit. */
	readonly members: readonly (readonly number[])[];
	readonly adjacent: Lists;
	readonly withoutContour: readonly number[];
}

/** The atoms of a scope: its units, or the pieces of its EPCI. O(units + arcs). */
export function atomsOf({ units, arcs, isPlaced, wholeEpci }: Omit<ProposalScope, 'matrix'>): Atoms {
	const atomOf = new Int32Array(units.count).fill(-1);
	const members: number[][] = [];
	const withoutContour: number[] = [];
	for (let unit = 0; unit < units.count; unit++) {
		if (isPlaced[unit] === 0 || atomOf[unit] >= 0) continue;
		if (arcs.unitArcOffset[unit] === arcs.unitArcOffset[unit + 1]) {
			withoutContour.push(unit);
			continue;
		}
		const piece = wholeEpci ? epciPiece(units, arcs, isPlaced, unit) : [unit];
		for (const one of piece) atomOf[one] = members.length;
		members.push(piece);
	}
	return { atomOf, members, adjacent: adjacencyOf(arcs, atomOf, members), withoutContour };
}

/** Units to be placed of the unit's EPCI that hang together with it, ascending. */
function epciPiece(units: UnitTable, arcs: ArcSides, isPlaced: Uint8Array, first: number): number[] {
	const siren = units.epci[first];
	const piece = [first];
	if (siren === '') return piece;
	const seen = new Set(piece);
	for (const unit of piece)
		forEachAcross(arcs, unit, (other) => {
			if (isPlaced[other] === 0 || units.epci[other] !== siren || seen.has(other)) return;
			seen.add(other);
			piece.push(other);
		});
	return piece.sort((a, b) => a - b);
}

function adjacencyOf(arcs: ArcSides, atomOf: Int32Array, members: readonly (readonly number[])[]): Lists {
	const offset = new Int32Array(members.length + 1);
	const items: number[] = [];
	members.forEach((units, atom) => {
		const others = new Set<number>();
		for (const unit of units)
			forEachAcross(arcs, unit, (other) => {
				if (atomOf[other] >= 0 && atomOf[other] !== atom) others.add(atomOf[other]);
			});
		items.push(...[...others].sort((a, b) => a - b));
		offset[atom + 1] = items.length;
	});
	return { offset, items: Int32Array.from(items) };
}

function forEachAcross(
	{ unitArcOffset, unitArcs, left, right, unitCount }: ArcSides,
	unit: number,
	visit: (other: number) => void,
): void {
	for (let k = unitArcOffset[unit]; k < unitArcOffset[unit + 1]; k++) {
		const arc = unitArcs[k];
		const other = left[arc] === unit ? right[arc] : left[arc];
		if (other !== unitCount) visit(other);
	}
}
