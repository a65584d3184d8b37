import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { codeOrder } from '../../src/analysis/flows/codeOrder.ts';
import { mainDestinations } from '../../src/analysis/flows/destinations.ts';
import { dominance } from '../../src/analysis/flows/dominance.ts';
import { flowIndices } from '../../src/analysis/flows/flowIndices.ts';
import { TerritoryFlows } from '../../src/analysis/flows/territoryFlows.ts';
import { matrixOf } from '../../src/model/buildMatrix.ts';
import { Membership } from '../../src/model/membership.ts';
import { madeFlows, squareTerritories } from '../builders/madeFlows.ts';

/** Made-up flows with territories over them. */
export interface FlowCase {
	/** In no order. */
	readonly codes: readonly string[];
	readonly cells: readonly { readonly row: number; readonly column: number; readonly patients: number }[];
	/** Nodes of each territory; some are in two, some in none. */
	readonly territories: readonly (readonly number[])[];
}

/** Figures of every commune and territory, as text: '' for none. */
export interface FlowFigures {
	/** Code, first, its patients, second, its patients, all patients, whether both are alike, what dominates it. */
	readonly communes: readonly (readonly string[])[];
	/** Number, in, out, ent, localisation index with nine decimals. */
	readonly territories: readonly (readonly string[])[];
}

const COMMUNE_COLUMNS = [
	'code',
	'first',
	'firstPatients',
	'second',
	'secondPatients',
	'total',
	'tie',
	'dominatedBy',
];
const TERRITORY_COLUMNS = ['territory', 'in', 'out', 'ent', 'localisation'];

/** The case of the golden files is of 150 communes with many ties; `checkFlows.ts` takes larger ones. */
export function flowCase(communes = 150, isCoarse = true): FlowCase {
	const made = madeFlows({ communes, destinations: 7, seed: 2016, isCoarse });
	const count = Math.max(4, Math.round(communes / 30));
	const territories: number[][] = Array.from({ length: count }, () => []);
	squareTerritories(communes, made.side, count).forEach((territory, node) => {
		if (node % 17 !== 0) territories[territory].push(node);
		if (node % 13 === 0) territories[(territory + 1) % count].push(node);
	});
	// numbered the other way round, so that the smaller code is not the smaller number
	return { codes: made.codes.toReversed(), cells: made.cells, territories };
}

export function flowFigures({ codes, cells, territories }: FlowCase): FlowFigures {
	const matrix = matrixOf(cells, codes.length);
	const order = codeOrder(codes);
	const main = mainDestinations(matrix, order);
	const { dominatedBy } = dominance(matrix, order);
	const membership = new Membership(codes.length);
	for (const nodes of territories) {
		const territory = membership.addTerritory();
		for (const node of nodes) membership.add(node, territory);
	}
	const counted = new TerritoryFlows(matrix, membership);
	const codeOf = (node: number): string => (node < 0 ? '' : codes[node]);
	return {
		communes: codes
			.map((code, row) => [
				code,
				codeOf(main.first[row]),
				patientText(main.firstPatients[row]),
				codeOf(main.second[row]),
				patientText(main.secondPatients[row]),
				patientText(main.total[row]),
				String(main.isTie[row]),
				codeOf(dominatedBy[row]),
			])
			.sort(([one], [other]) => (one < other ? -1 : 1)),
		territories: territories.map((_, territory) => {
			const sums = counted.sumsOf(territory);
			return [
				String(territory),
				...[sums.in, sums.out, sums.ent].map(({ value }) => patientText(value)),
				flowIndices(sums).localisation.value.toFixed(9),
			];
		}),
	};
}

/** Hundredths, as the made flows have them. */
const patientText = (patients: number): string => patients.toFixed(2);

const FOLDER = dirname(fileURLToPath(import.meta.url));
const pathOf = (what: keyof FlowFigures): string => join(FOLDER, `flows-${what}.csv`);

export const readFlowGolden = (): FlowFigures => ({
	communes: rowsIn('communes'),
	territories: rowsIn('territories'),
});

const rowsIn = (what: keyof FlowFigures): string[][] =>
	readFileSync(pathOf(what), 'utf8')
		.trimEnd()
		.split('\n')
		.slice(1)
		.map((line) => line.split(','));

export function writeFlowGolden({ communes, territories }: FlowFigures): void {
	write('communes', [COMMUNE_COLUMNS, ...communes]);
	write('territories', [TERRITORY_COLUMNS, ...territories]);
}

const write = (what: keyof FlowFigures, rows: readonly (readonly string[])[]): void =>
	writeFileSync(pathOf(what), `${rows.map((row) => row.join(',')).join('\n')}\n`);
