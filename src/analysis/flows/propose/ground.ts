import type { FlowMatrix } from '../../../model/flows.ts';
import type { UnitTable } from '../../../model/unitTable.ts';
import { buildMatrix } from '../../../model/buildMatrix.ts';
import { gather, transpose } from '../gather.ts';
import { atomsOf } from './atoms.ts';
import type { Lists, ProposalScope } from './scope.ts';

/**
 * What proposals are made on: atoms, which are never cut (communes, or whole EPCI), in the order of their smallest
 * code, with who touches whom and who goes where. Communes of locked territories are in no atom: no territory crosses
 * them, and patients who go there leave.
 */
export interface ProposalGround {
	readonly atomCount: number;
	/** Units of each atom, ascending. */
	readonly units: readonly (readonly number[])[];
	/** Atoms with a common border. */
	readonly adjacent: Lists;
	/** Patients between atoms, from where they live (row) to where they are seen; all that goes elsewhere is unplaced. */
	readonly flows: FlowMatrix;
	/** The same both ways added up, the diagonal left out: a symmetric matrix. */
	readonly links: FlowMatrix;
	/** Patients who stay in their atom. */
	readonly own: Float64Array;
	/** All patients who live in the atom. */
	readonly patients: Float64Array;
	/** Municipal population; 0 where unknown. */
	readonly people: Float64Array;
	/** Number of the EPCI of each atom, -1 for none. */
	readonly epci: Int32Array;
	/** People of each EPCI who are to be placed. */
	readonly epciPeople: Float64Array;
	readonly allPatients: number;
	readonly allPeople: number;
	/** Units to be placed that touch nothing, as they have no contour: they stay undecided. */
	readonly withoutContour: readonly number[];
}

/** The ground for proposals in a scope. O(units + arcs + cells). */
export function proposalGround(scope: ProposalScope): ProposalGround {
	const { units, matrix } = scope;
	const { atomOf, members, adjacent, withoutContour } = atomsOf(scope);
	const of = new Int32Array(Math.max(matrix.rowCount, matrix.columnCount)).fill(-1);
	of.set(atomOf);
	const group = { of, count: members.length };
	const flows = gather(matrix, { rows: group, columns: group });
	const patients = rowSums(flows);
	const people = Float64Array.from(members, (its) =>
		its.reduce((sum, unit) => sum + (units.populationMunicipale[unit] || 0), 0),
	);
	const { epci, epciPeople } = epciOf(members, units, people);
	return {
		atomCount: members.length,
		units: members,
		adjacent,
		flows,
		links: linksOf(flows),
		own: ownOf(flows),
		patients,
		people,
		epci,
		epciPeople,
		allPatients: patients.reduce((sum, one) => sum + one, 0),
		allPeople: people.reduce((sum, one) => sum + one, 0),
		withoutContour,
	};
}

function rowSums({ rowCount, offset, patients, unplaced }: FlowMatrix): Float64Array {
	const sums = Float64Array.from(unplaced);
	for (let row = 0; row < rowCount; row++)
		for (let cell = offset[row]; cell < offset[row + 1]; cell++) sums[row] += patients[cell];
	return sums;
}

function ownOf({ rowCount, offset, column, patients }: FlowMatrix): Float64Array {
	const own = new Float64Array(rowCount);
	for (let row = 0; row < rowCount; row++)
		for (let cell = offset[row]; cell < offset[row + 1]; cell++)
			if (column[cell] === row) own[row] = patients[cell];
	return own;
}

function linksOf(flows: FlowMatrix): FlowMatrix {
	const ways = [flows, transpose(flows)];
	const size = 2 * flows.column.length;
	const row = new Int32Array(size);
	const column = new Int32Array(size);
	const patients = new Float64Array(size);
	let count = 0;
	for (const way of ways)
		for (let from = 0; from < way.rowCount; from++)
			for (let cell = way.offset[from]; cell < way.offset[from + 1]; cell++) {
				if (way.column[cell] === from) continue;
				row[count] = from;
				column[count] = way.column[cell];
				patients[count++] = way.patients[cell];
			}
	return buildMatrix({ count, row, column, patients }, flows.rowCount, flows.rowCount);
}

function epciOf(
	members: readonly (readonly number[])[],
	units: UnitTable,
	people: Float64Array,
): { epci: Int32Array; epciPeople: Float64Array } {
	const numbers = new Map<string, number>();
	const epci = Int32Array.from(members, ([unit]) => {
		const siren = units.epci[unit];
		if (siren === '') return -1;
		if (!numbers.has(siren)) numbers.set(siren, numbers.size);
		return numbers.get(siren)!;
	});
	const epciPeople = new Float64Array(numbers.size);
	epci.forEach((one, atom) => {
		if (one >= 0) epciPeople[one] += people[atom];
	});
	return { epci, epciPeople };
}
