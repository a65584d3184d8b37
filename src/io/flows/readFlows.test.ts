import { expect, test } from 'vitest';
import { resolverOfFrance } from '../../../tests/builders/flowGround.ts';
import { memorySource } from '../table/byteSource.ts';
import { readFlows, type FlowReading, type ReadFlows } from './readFlows.ts';

async function read(
	text: string | Uint8Array,
	said: Partial<FlowReading> = {},
	name = 'flux.csv',
): Promise<ReadFlows> {
	const result = await readFlows(memorySource(name, text), resolverOfFrance, said);
	if (!result.ok) throw new Error(JSON.stringify(result.error));
	return result.value;
}

/** Cells of a specialty as 'from to' → [patients, doubt]; '-' for unplaced ones. */
function cellsOf({ set }: ReadFlows, name?: string): Record<string, [number, number]> {
	const { matrix } = set.specialties.find((one) => name === undefined || one.name === name)!;
	const cells: Record<string, [number, number]> = {};
	for (let row = 0; row < matrix.rowCount; row++) {
		for (let at = matrix.offset[row]; at < matrix.offset[row + 1]; at++)
			cells[`${set.codes[row]} ${set.codes[matrix.column[at]]}`] = [
				matrix.patients[at],
				matrix.doubt?.[at] ?? 0,
			];
		if (matrix.unplaced[row] > 0)
			cells[`${set.codes[row]} -`] = [matrix.unplaced[row], matrix.unplacedDoubt?.[row] ?? 0];
	}
	return cells;
}

test('a long table becomes a matrix a specialty; former codes, arrondissements and lost zeros are carried over', async () => {
	const flows = await read(
		'commune_residence;commune_exercice;specialite;nb_patients;nb_actes\n' +
			'37261;37027;Cardiologie;20;31\n1001;01004;Cardiologie;12,5;\n75107;75101;Dermatologie;30;40\n41999;37261;Dermatologie;11;12\n',
	);
	expect(flows.set.codes).toEqual(['01001', '01004', '37027', '37261', '41018', '75056']);
	expect(cellsOf(flows, 'Cardiologie')).toEqual({ '01001 01004': [12.5, 0], '37261 37027': [20, 0] });
	expect(cellsOf(flows, 'Dermatologie')).toEqual({ '41018 37261': [11, 0], '75056 75056': [30, 0] });
	expect(flows.report.listed).toMatchObject([
		{ row: 3, rule: 'lost-zero', input: '1001', becomes: '01001' },
		{ row: 4, rule: 'arrondissement', input: '75107' },
		{ row: 4, rule: 'arrondissement', input: '75101' },
		{ row: 5, rule: 'former', input: '41999', becomes: '41018' },
	]);
});

test('hidden and empty cells are the interval that secrecy leaves, and never 0', async () => {
	const text =
		'origin,destination,value\n37261,37027,NS\n37261,41018,\n37027,37261,<6\n37027,41018,s\n41018,37261,40\n';
	expect(cellsOf(await read(text))).toEqual({
		'37027 37261': [3, 2],
		'37027 41018': [5.5, 4.5],
		'37261 37027': [5.5, 4.5],
		'37261 41018': [5.5, 4.5],
		'41018 37261': [40, 0],
	});
	const open = await read(text, { hiddenBelow: undefined });
	expect(open.report.tallies.hidden.rows).toBe(3);
	expect(Object.keys(cellsOf(open))).toEqual(['37027 37261', '41018 37261']);
});

test('INSEE’s file of commuters is read as published; places abroad stay in every denominator', async () => {
	const flows = await read(
		'CODGEO;LIBGEO;DCLT;L_DCLT;NBFLUX_C22_ACTOCC15P\n37261;Tours;37261;Tours;40123.456789\n37261;Tours;99999;Étranger;12.5\n37261;Tours;BE038;Bruxelles;1.25\n',
		{},
		'base-flux.csv',
	);
	expect(cellsOf(flows)).toEqual({ '37261 37261': [40_123.456_789, 0], '37261 -': [13.75, 0] });
	expect(flows.set.provenance).toMatchObject({ isComplete: true, hiddenBelow: undefined, year: 2022 });
	expect(flows.report.abroad).toEqual({ rows: 2, patients: 13.75 });
});

test('specialties whose names differ late are two, each shown cut with its number', async () => {
	const long = 'chirurgie '.repeat(14);
	const flows = await read(
		`origin;destination;specialite;value\n37261;37027;${long}de la main;20\n37261;37027;${long}du pied;30\n`,
	);
	expect(flows.set.specialties.map(({ matrix }) => matrix.patients[0]).sort()).toEqual([20, 30]);
	for (const { name } of flows.set.specialties) expect(name.length).toBeLessThanOrEqual(120);
	expect(new Set(flows.set.specialties.map(({ name }) => name)).size).toBe(2);
});
