import type { FlowMatrix } from '../../model/flows.ts';
import { FLOW_LINES, type FlowLine } from '../frontierProposal.ts';
import type { FlowSource, UnitFlows } from '../flowSource.ts';
import { buildMatrix } from './buildMatrix.ts';
import { destinationsOf } from './destinations.ts';

/** Words by which a specialty says that it is no second line; the first that fits counts. Ours. */
const WORDS: readonly (readonly [FlowLine, RegExp])[] = [
	['commuting', /domicile.?travail|navettes?|commut|actifs/],
	['hospital', /hopita|hospita|urgences?|sejours?|\bmco\b|pmsi|ambulatoire/],
	['firstLine', /generalistes?|medecine generale|premier recours|1er recours|omnipratic|general practi/],
];

/** On which line of the decision sheet a specialty counts, by the words of its name; others are second line. */
export function lineOfSpecialty(name: string): FlowLine {
	const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
	return WORDS.find(([, words]) => words.test(plain))?.[0] ?? 'secondLine';
}

/** Flows of one line of the decision sheet, or of all care together; rows and columns are nodes (`FlowNodes`). */
export interface FrontierLineFlows {
	readonly line: FlowLine | 'care';
	/** Names of the specialties that are added up. */
	readonly specialties: readonly string[];
	readonly matrix: FlowMatrix;
}

/** Adds up specialties by the line that they count on, and all but commuting as 'care'. Lines without one are absent. */
export function frontierLines(
	specialties: readonly { readonly name: string; readonly matrix: FlowMatrix }[],
): FrontierLineFlows[] {
	const by = (isMeant: (line: FlowLine) => boolean): typeof specialties =>
		specialties.filter(({ name }) => isMeant(lineOfSpecialty(name)));
	const groups: [FlowLine | 'care', typeof specialties][] = [
		...FLOW_LINES.map((line): [FlowLine, typeof specialties] => [line, by((one) => one === line)]),
		['care', by((one) => one !== 'commuting')],
	];
	return groups.flatMap(([line, some]) => {
		const [first, ...others] = some;
		if (!first) return [];
		const matrix = others.length === 0 ? first.matrix : summed(some.map((one) => one.matrix));
		return [{ line, specialties: some.map(({ name }) => name), matrix }];
	});
}

function summed(matrices: readonly FlowMatrix[]): FlowMatrix {
	const { rowCount, columnCount } = matrices[0];
	const size = matrices.reduce((sum, matrix) => sum + matrix.column.length + rowCount, 0);
	const isHidden = matrices.some(({ doubt, unplacedDoubt }) => doubt ?? unplacedDoubt);
	const cells = {
		row: new Int32Array(size),
		column: new Int32Array(size),
		patients: new Float64Array(size),
		doubt: isHidden ? new Float64Array(size) : undefined,
	};
	let count = 0;
	const put = (row: number, column: number, patients: number, doubt: number): void => {
		cells.row[count] = row;
		cells.column[count] = column;
		cells.patients[count] = patients;
		if (cells.doubt) cells.doubt[count] = doubt;
		count++;
	};
	for (const { offset, column, patients, doubt, unplaced, unplacedDoubt } of matrices)
		for (let row = 0; row < rowCount; row++) {
			for (let cell = offset[row]; cell < offset[row + 1]; cell++)
				put(row, column[cell], patients[cell], doubt?.[cell] ?? 0);
			put(row, -1, unplaced[row], unplacedDoubt?.[row] ?? 0);
		}
	return buildMatrix({ count, ...cells }, rowCount, columnCount);
}

/** Observed flows as frontiers ask for them; `order` is the nodes' `codeOrder`. A commune without flows is not known. */
export function observedSource(matrix: FlowMatrix, unitCount: number, order?: Int32Array): FlowSource {
	const of = (unit: number): UnitFlows | undefined => {
		const to = destinationsOf(matrix, unit, order);
		const spread = (patients: { readonly value: number; readonly most: number }): number =>
			patients.most - patients.value;
		const placed = to.reduce((sum, { patients }) => sum + patients.value, 0);
		const total = placed + matrix.unplaced[unit];
		if (total === 0) return undefined;
		const doubt =
			to.reduce((sum, { patients }) => sum + spread(patients), 0) + (matrix.unplacedDoubt?.[unit] ?? 0);
		return {
			total,
			doubt,
			to: to.map(({ column, patients }) => ({
				unit: column < unitCount ? column : -1,
				flow: patients.value,
				doubt: spread(patients),
			})),
		};
	};
	return { kind: 'observed', of };
}
