import { plainLetters } from '../../base/plainText.ts';
import type { Range } from '../../base/range.ts';
import { rowSum } from './flowTotals.ts';
import type { FlowMatrix } from '../../model/flows.ts';
import { FLOW_LINES, type FlowLine } from '../frontierProposal.ts';
import type { FlowSource, UnitFlows } from '../flowSource.ts';
import { addMatrices } from './addMatrices.ts';
import { destinationsOf } from './destinations.ts';

/** Words by which a specialty says that it is no second line; the first that fits counts. Ours. */
const WORDS: readonly (readonly [FlowLine, RegExp])[] = [
	['commuting', /domicile.?travail|navettes?|commut|actifs/],
	['hospital', /hopita|hospita|urgences?|sejours?|\bmco\b|pmsi|ambulatoire/],
	['firstLine', /generalistes?|medecine generale|premier recours|1er recours|omnipratic|general practi/],
];

/** On which line of the decision sheet a specialty counts, by the words of its name; others are second line. */
export function lineOfSpecialty(name: string): FlowLine {
	const plain = plainLetters(name);
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
		if (some.length === 0) return [];
		const matrix = addMatrices(some.map((one) => one.matrix));
		return [{ line, specialties: some.map(({ name }) => name), matrix }];
	});
}

/** Observed flows as frontiers ask for them; `order` is the nodes' `codeOrder`. A commune without flows is not known. */
export function observedSource(matrix: FlowMatrix, unitCount: number, order?: Int32Array): FlowSource {
	const of = (unit: number): UnitFlows | undefined => {
		const to = destinationsOf(matrix, unit, order);
		const spread = (patients: Range): number => patients.most - patients.value;
		const total = rowSum(matrix, unit);
		if (total.value === 0) return undefined;
		return {
			total: total.value,
			doubt: spread(total),
			to: to.map(({ column, patients }) => ({
				unit: column < unitCount ? column : -1,
				flow: patients.value,
				doubt: spread(patients),
			})),
		};
	};
	return { kind: 'observed', of };
}
