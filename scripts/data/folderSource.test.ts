import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { writeSourceFolder } from '../../tests/builders/sourceFolder.ts';
import type { UnitRings } from '../../src/geometry/buildArcs.ts';
import { SIRENE_KEYS } from '../../src/model/unitTable.ts';
import { DataFault } from './dataFault.ts';
import { demonstrationSource } from './demonstration/demonstrationSource.ts';
import { FOLDER_FILES, readFolderSource } from './folderSource.ts';

const made = demonstrationSource({ count: 60, ringCount: 20 });
const root = mkdtempSync(join(tmpdir(), 'maillage-folder-'));
let folders = 0;

afterAll(() => rmSync(root, { recursive: true }));

/** A source folder with one file changed. */
function folderWith(spoil: Parameters<typeof writeSourceFolder>[2] = {}): string {
	const folder = join(root, String(folders++));
	writeSourceFolder(folder, made, spoil);
	return folder;
}

/** Metres of Lambert-93 in the place of degrees, in units of the grid. */
const LAMBERT_RINGS: UnitRings = {
	rings: [Int32Array.from([57e7, 67e7, 57.1e7, 67e7, 57e7, 67.1e7])],
	isHole: [false],
};

const faultOf = (folder: string): DataFault => {
	try {
		readFolderSource(folder);
	} catch (error) {
		if (error instanceof DataFault) return error;
		throw error;
	}
	throw new Error('no fault');
};

/** Replaces the cell of a column in a row of the file (the first line is row 1). */
const cell =
	(row: number, column: string, value: string) =>
	(text: string): string => {
		const lines = text.split('\r\n');
		const cells = lines[row - 1].split(',');
		cells[lines[0].split(',').indexOf(column)] = value;
		lines[row - 1] = cells.join(',');
		return lines.join('\r\n');
	};

describe('source folder', () => {
	it('reads back what was written, unknown figures included', () => {
		const read = readFolderSource(folderWith());
		expect(read.communes).toEqual(
			made.communes.map((commune) => ({
				...commune,
				supply: {
					...commune.supply,
					// a commune that is in no row of the table is unknown in all its columns
					...(Number.isNaN(commune.supply.aplMg2018) ? { populationStandardisee2016: NaN } : {}),
				},
			})),
		);
		expect([...read.contours.keys()].sort()).toEqual([...made.contours.keys()].sort());
		for (const [code, { rings }] of made.contours) expect(read.contours.get(code)?.rings).toEqual(rings);
		expect(read.hospitals).toEqual(made.hospitals);
		expect(read.labels.epci[made.communes[0].epci]).toBe(made.labels.epci[made.communes[0].epci]);
		expect(read.labels.arrondissement).toEqual(made.labels.arrondissement);
	});

	it.each([
		[FOLDER_FILES.communes, 'population_municipale', 'beaucoup'],
		[FOLDER_FILES.medecins, 'nb_medecins_generalistes_d201', '1;5'],
		[FOLDER_FILES.services, 'd307', 'x'],
		[FOLDER_FILES.apl, 'apl_mg_2018', '2,5'.replace(',', '·')],
		[FOLDER_FILES.sirene, 'infirmiers', 'deux'],
		[FOLDER_FILES.chefsLieux, 'lat', '46°'],
		[FOLDER_FILES.mouvements, 'COM_AP', '1234'],
		[FOLDER_FILES.hopitaux, 'lon', 'ouest'],
		[FOLDER_FILES.zonages, 'DEPCOM', '37'],
	])('names file, row and column of a bad cell in %s', (file, column, value) => {
		const row = 2;
		const { problem, message } = faultOf(folderWith({ [file]: cell(row, column, value) }));
		expect(problem).toMatchObject({ rule: 'bad-cell', file, row, column, values: { found: value } });
		for (const part of [file, `ligne ${row}`, column, value]) expect(message).toContain(part);
	});

	it('names a column that is missing, a row that is cut, an open quote', () => {
		const header = folderWith({
			[FOLDER_FILES.communes]: (text) => text.replace('population_municipale', 'pop'),
		});
		expect(faultOf(header).problem).toMatchObject({
			rule: 'missing-column',
			file: FOLDER_FILES.communes,
			column: 'population_municipale',
		});
		const cut = folderWith({ [FOLDER_FILES.communes]: (text) => text.slice(0, text.length - 40) });
		expect(faultOf(cut).problem).toMatchObject({ rule: 'cell-count', file: FOLDER_FILES.communes, row: 81 });
		const quote = folderWith({ [FOLDER_FILES.communes]: cell(5, 'nom', '"Vaudivonne') });
		expect(faultOf(quote).problem).toMatchObject({ rule: 'open-quote', row: 5 });
	});

	it('names a file that is missing, empty or no TopoJSON', () => {
		const empty = folderWith({ [FOLDER_FILES.apl]: () => '\r\n' });
		expect(faultOf(empty).problem).toMatchObject({ rule: 'empty-file', file: FOLDER_FILES.apl });
		const missing = folderWith();
		rmSync(join(missing, FOLDER_FILES.services));
		expect(faultOf(missing).problem).toMatchObject({ rule: 'unreadable-file', file: FOLDER_FILES.services });
		for (const content of [
			'{"type":"Topology","arcs":[]}',
			'[1]',
			'{"arcs":{}}',
			'{"type":"FeatureCollection"}',
			'<html>',
		]) {
			const other = folderWith();
			writeFileSync(join(other, FOLDER_FILES.contours), gzipSync(content));
			expect(faultOf(other).problem.file, content).toBe(FOLDER_FILES.contours);
		}
		const metres = folderWith();
		const lambert = [...made.contours].map(([code]): [string, UnitRings] => [code, LAMBERT_RINGS]);
		writeSourceFolder(metres, { ...made, contours: new Map(lambert) });
		expect(faultOf(metres).message).toContain('5700.');
		const truncated = folderWith();
		writeFileSync(join(truncated, FOLDER_FILES.contours), gzipSync('{}').subarray(0, 12));
		expect(faultOf(truncated).problem).toMatchObject({
			rule: 'unreadable-file',
			file: FOLDER_FILES.contours,
		});
	});

	it('adds up the counts of merged communes, weights their index, and knows no sum of an unknown part', () => {
		const [heir, other] = made.communes.map(({ code }) => code);
		const folder = folderWith({
			[FOLDER_FILES.medecins]: () =>
				`code,nb_medecins_generalistes_d201,code_2026\n99001,3,${heir}\n99002,4,${heir}\n99003,1,${other}\n99004,,${other}\n`,
			[FOLDER_FILES.apl]: () =>
				`code,apl_mg_2018,apl_mg_2018_moins65,pop_standardisee_2016,code_2026\n` +
				`99001,2,1,100,${heir}\n99002,5,1.5,300,${heir}\n`,
		});
		const communes = new Map(
			readFolderSource(folder).communes.map((commune) => [commune.code, commune.supply]),
		);
		expect(communes.get(heir)).toMatchObject({
			generalistesBpe2017: 7,
			aplMg2018: (2 * 100 + 5 * 300) / 400,
			aplMg2018Moins65: (1 * 100 + 1.5 * 300) / 400,
			populationStandardisee2016: 400,
		});
		expect(communes.get(other)?.generalistesBpe2017).toBeNaN();
		expect(communes.get(other)?.aplMg2018).toBeNaN();
	});

	it('counts no establishment where SIRENE lists none, and knows nothing where it cannot', () => {
		const communes = made.communes.toSorted((a, b) => a.departement.localeCompare(b.departement));
		const [first] = communes;
		const departement = communes.filter((commune) => commune.departement === first.departement);
		const elsewhere = communes.find((commune) => commune.departement !== first.departement)!;
		const [listed, split, absent] = departement.map(({ code }) => code);
		const folder = folderWith({
			// two districts of one commune, and groups in another order
			[FOLDER_FILES.sirene]: () =>
				'code,infirmiers,generaliste,autre_specialiste,dentiste,reeducateur_podologue,analyse_medicale,organe,code_2026\n' +
				`99101,5,2,0,1,4,0,9,${listed}\n99102,7,3,0,1,1,0,0,${listed}\n`,
			[FOLDER_FILES.mouvements]: (text) =>
				`${text}21,2024-01-01,COM,${listed},Mère,COM,${listed}\r\n21,2024-01-01,COM,${listed},Mère,COM,${split}\r\n`,
		});
		const read = new Map(readFolderSource(folder).communes.map(({ code, supply }) => [code, supply]));
		expect(read.get(listed)).toMatchObject({
			sireneGeneraliste2019: 5,
			sireneAutreSpecialiste2019: 0,
			sireneDentiste2019: 2,
			sireneInfirmiers2019: 12,
			sireneReeducateurPodologue2019: 5,
			sireneAnalyseMedicale2019: 0,
		});
		expect(read.get(absent)?.sireneInfirmiers2019).toBe(0);
		expect(read.get(split)?.sireneInfirmiers2019, 're-established since').toBeNaN();
		expect(read.get(elsewhere.code)?.sireneInfirmiers2019, 'département not covered').toBeNaN();
	});

	it('does without SIRENE: its columns are unknown, and it is no source of the build', () => {
		const folder = folderWith();
		rmSync(join(folder, FOLDER_FILES.sirene));
		const { communes, files } = readFolderSource(folder);
		for (const key of SIRENE_KEYS)
			expect(communes.every(({ supply }) => Number.isNaN(supply[key]))).toBe(true);
		expect(communes[0].supply.pharmacies2020).not.toBeNaN();
		expect(files.map(({ key }) => key)).not.toContain('sirene');
		expect(readFolderSource(folderWith()).files.map(({ key }) => key)).toContain('sirene');
	});

	it('puts the contour of a former commune under its heir, and refuses a code that nothing leads from', () => {
		const heir = made.communes[0].code;
		const moved = made.communes[1].code;
		const rename = (code: string): string => {
			const contours = new Map([...made.contours].map(([key, rings]) => [key === moved ? code : key, rings]));
			const folder = join(root, String(folders++));
			writeSourceFolder(folder, { ...made, contours });
			return folder;
		};
		const { contours } = readFolderSource(rename('99001'));
		expect(contours.get(heir)?.rings).toHaveLength(2);
		expect(contours.has(moved)).toBe(false);
		expect(faultOf(rename('99777')).problem).toMatchObject({
			rule: 'unknown-code',
			file: FOLDER_FILES.contours,
			values: { code: '99777' },
		});
	});
});
