import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { demonstrationSource } from '../../scripts/data/demonstration/demonstrationSource.ts';
import { FOLDER_FILES, readFolderSource } from '../../scripts/data/folderSource.ts';
import { readReestablished, readSuccession } from '../../scripts/data/succession.ts';
import { readSupply } from '../../scripts/data/supplyTables.ts';
import { referenceDensities, relativeDensity } from '../../src/analysis/relativeDensity.ts';
import { expandPlan } from '../../src/io/planRule.ts';
import { indexByCode, type SireneKey, type UnitTable } from '../../src/model/unitTable.ts';
import { realDataFile } from '../builders/sharedData.ts';
import { writeSourceFolder } from '../builders/sourceFolder.ts';
import { unitTableOf } from '../builders/unitTable.ts';

const GROUPS: Readonly<Record<string, SireneKey>> = {
	generaliste: 'sireneGeneraliste2019',
	autre_specialiste: 'sireneAutreSpecialiste2019',
	dentiste: 'sireneDentiste2019',
	infirmiers: 'sireneInfirmiers2019',
	reeducateur_podologue: 'sireneReeducateurPodologue2019',
	analyse_medicale: 'sireneAnalyseMedicale2019',
};

const rowsOf = (path: string): Record<string, string>[] =>
	Papa.parse<Record<string, string>>(readFileSync(path, 'utf8'), { header: true, skipEmptyLines: true }).data;

/** Centre-Val de Loire as the build reads it, without its contours. */
function regionOf(folder: string): UnitTable {
	const rows = rowsOf(join(folder, FOLDER_FILES.communes)).filter(({ zone }) => zone !== 'com');
	const movements = join(folder, FOLDER_FILES.mouvements);
	const communes = new Map(rows.map(({ code, departement }) => [code, { departement }]));
	const places = {
		communes,
		succession: readSuccession(movements),
		reestablished: readReestablished(movements),
	};
	const supply = readSupply(folder, places, {});
	return unitTableOf(
		rows
			.filter(({ region }) => region === '24')
			.map((row) => ({
				code: row['code'],
				epci: row['epci_siren'],
				departement: row['departement'],
				populationMunicipale: Number(row['population_municipale']),
				supply: Object.fromEntries(
					Object.values(GROUPS).map((key) => [key, supply[key].get(row['code']) ?? NaN]),
				),
			})),
	);
}

const golden = rowsOf(join(import.meta.dirname, 'sirene.csv'));
const sirene = realDataFile('sirene-sante-2019.csv');

test.runIf(sirene)(
	'Asclépios against Centre-Val de Loire as Python counts them from the source files',
	() => {
		const units = regionOf(dirname(sirene ?? ''));
		const file = 'data/plans/centre-val-de-loire-2018.json';
		const plan = expandPlan(JSON.parse(readFileSync(file, 'utf8')), units, file);
		if (!plan.ok) throw new Error(JSON.stringify(plan.error));
		const territory = plan.value.territories.find(({ id }) => id === 'asclepios');
		const unitOf = indexByCode(units);
		const members = territory?.perimeters.at(-1)?.communes.map((code) => unitOf.get(code) ?? -1) ?? [];
		const reference = referenceDensities(units);
		expect(members).toHaveLength(31);
		expect(golden.map(({ group }) => group)).toEqual(Object.keys(GROUPS));
		for (const { group, index } of golden) {
			const ours = relativeDensity(members, GROUPS[group], units, reference);
			expect(ours.index, group).toBeCloseTo(Number(index), 8);
			expect(ours.unknownCommunes).toBe(0);
		}
	},
);

test('a département of a made-up region against it, from the rows of its files', () => {
	const folder = mkdtempSync(join(tmpdir(), 'maillage-sirene-'));
	writeSourceFolder(folder, demonstrationSource({ count: 240, ringCount: 0 }));
	const { communes } = readFolderSource(folder);
	const rows = rowsOf(join(folder, FOLDER_FILES.sirene));
	const people = new Map(
		rowsOf(join(folder, FOLDER_FILES.communes)).map((row) => [
			row['code'],
			Number(row['population_municipale']),
		]),
	);
	rmSync(folder, { recursive: true });
	expect(rows.length, 'communes without establishment are left out of the file').toBeLessThan(
		communes.length,
	);
	const units = unitTableOf(communes);
	const members = communes.flatMap(({ departement }, unit) =>
		departement === communes[0].departement ? [unit] : [],
	);
	const codes = new Set(members.map((unit) => units.code[unit]));
	const sum = (values: Iterable<number>): number => [...values].reduce((total, value) => total + value, 0);
	for (const [group, key] of Object.entries(GROUPS)) {
		const count = (isCounted: (code: string) => boolean): number =>
			sum(rows.filter((row) => isCounted(row['code_2026'])).map((row) => Number(row[group])));
		const here = count((code) => codes.has(code)) / sum([...codes].map((code) => people.get(code) ?? NaN));
		const everywhere = count(() => true) / sum(people.values());
		const { index } = relativeDensity(members, key, units, referenceDensities(units));
		expect(index, group).toBeCloseTo((100 * here) / everywhere, 8);
	}
});
