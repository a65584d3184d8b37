import { DatabaseSync } from 'node:sqlite';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import readSheet from 'read-excel-file/node';
import { parseDbf } from 'shpjs';
import { afterAll, expect, test } from 'vitest';
import { anyPlan } from '../../../tests/builders/arbitraryPlan.ts';
import { contentOf, exported, type ExportGround } from '../../../tests/builders/exported.ts';
import { latticeUnits } from '../../../tests/builders/lattice.ts';
import { unitTableOf } from '../../../tests/builders/unitTable.ts';
import { completeArcTable } from '../../geometry/arcTable.ts';
import { buildArcs } from '../../geometry/buildArcs.ts';
import { unitShares } from '../../geometry/shapes.ts';
import { indexUnits } from '../../geometry/spatialIndex.ts';
import { unitAreasCm2 } from '../../geometry/unitAreas.ts';
import type { Plan } from '../../model/plan.ts';
import { readGeoJson } from '../geojsonFile.ts';
import { guessColumns } from '../incoming/guessColumns.ts';
import { profileOf } from '../incoming/columnProfile.ts';
import { openFile } from '../incoming/openFile.ts';
import { readTerritories } from '../incoming/readTerritories.ts';
import { readPlanFile, writePlanFile } from '../planFile.ts';
import { readCommuneList } from '../resolve/communeList.ts';
import { makeResolver } from '../resolve/resolver.ts';
import { TerritoryList } from '../resolve/territoryList.ts';
import { memorySource } from '../table/byteSource.ts';
import { uniqueNames } from './fileText.ts';

/** Communes 37001 to 37028, of which the plans of `anyPlan` also name two more: codes outside the extent. */
const arcs = completeArcTable(
	buildArcs(
		latticeUnits({
			columns: 7,
			rows: 4,
			unitOfCell: Array.from({ length: 28 }, (_, cell) => cell),
			unitCount: 28,
			seed: 7,
		}),
	).arcs,
);
const areaCm2 = unitAreasCm2(arcs);
const units = unitTableOf(
	Array.from({ length: 28 }, (_, unit) => ({
		code: `370${String(unit + 1).padStart(2, '0')}`,
		name: `Île-${unit + 1}`,
		departement: '37',
		areaCm2: areaCm2[unit],
		populationMunicipale: 100 * unit,
	})),
);
const ground: ExportGround = { units, arcs };
const national = Array.from({ length: 30 }, (_, index) => `370${String(index + 1).padStart(2, '0')}`);
const resolver = makeResolver(
	{ code: national, name: national.map((code) => `Commune ${code}`), departement: national.map(() => '37') },
	{ codes: {}, names: {} },
);
const folder = mkdtempSync(join(tmpdir(), 'maillage-out-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Pairs = string[];
const pair = (territory: unknown, code: unknown): string => JSON.stringify([territory, code]);

/** Territory and commune of each membership, as files name them. */
function pairsOf(plan: Plan, isIn: (code: string) => boolean = () => true): Pairs {
	const names = uniqueNames(
		plan.territories.map(({ name }) => name),
		'sans nom',
	);
	return plan.territories
		.flatMap(({ perimeters }, index) =>
			(perimeters.at(-1)?.communes ?? []).filter(isIn).map((code) => pair(names[index], code)),
		)
		.sort();
}

/** Checks a reader against plans of any content. */
async function comesBack(
	read: (plan: Plan) => Promise<Pairs>,
	isIn?: (code: string) => boolean,
): Promise<void> {
	await fc.assert(
		fc.asyncProperty(anyPlan, async (plan) => {
			fc.pre(plan.territories.some(({ perimeters }) => perimeters.at(-1)!.communes.length > 0));
			expect((await read(plan)).sort()).toEqual(pairsOf(plan, isIn));
		}),
		{ numRuns: 40 },
	);
}

/** What the program's own import reads of a file: the layer of communes, its columns found out. */
async function pairsOfImport(name: string, bytes: Uint8Array): Promise<Pairs> {
	const opened = await openFile(memorySource(name, bytes), () => undefined);
	if (!opened.ok) throw new Error(opened.error.rule);
	if (!('layers' in opened.value)) throw new Error('a plan');
	const { layers } = opened.value;
	const layer = layers.find((one) => /^communes/i.test(one.name)) ?? layers[0];
	const cells: string[][] = [];
	await layer.visit((row) => cells.push([...row.cells]) > 0);
	const profiles = layer.headings.map((_, at) =>
		profileOf(
			cells.map((row) => row[at] ?? ''),
			resolver,
		),
	);
	const { columns, purpose } = guessColumns(layer.headings, profiles, {
		hasShapes: layer.hasShapes,
		hasHeadings: layer.hasShapes || layer.headingRow > 0,
	});
	expect(purpose).toBe('territories');
	const options = { onlyName: '', today: '2026-01-05' };
	const read = await readTerritories(layer, columns, resolver, options, () => undefined);
	return read.territories.flatMap(({ name: territory, codes }) => codes.map((code) => pair(territory, code)));
}

test.each([
	['csv', 'plan.csv'],
	['xlsx', 'plan.xlsx'],
	['gpkg', 'plan.gpkg'],
	['shp', 'plan.zip'],
] as const)('%s, opened by our own import, gives the same membership', async (format, name) => {
	await comesBack(async (plan) => pairsOfImport(name, await exported(plan, ground, { format })));
});

async function pairsOfList(text: Uint8Array): Promise<Pairs> {
	const list = new TerritoryList('liste.csv');
	const read = await readCommuneList(memorySource('liste.csv', text), resolver, (row) => list.add(row));
	if (!read.ok) throw new Error(read.error.rule);
	return list.territories.flatMap(({ name, codes }) => codes.map((code) => pair(name, code)));
}

test('the CSV list gives the same membership to the command line', async () => {
	await comesBack(async (plan) => pairsOfList(await exported(plan, ground, { format: 'csv' })));
});

test('the GeoJSON of communes gives the same membership', async () => {
	await comesBack(async (plan) => {
		const bytes = await exported(plan, ground, { format: 'geojson', layer: 'communes' });
		const read = readGeoJson(JSON.parse(new TextDecoder().decode(bytes)), 'c.geojson');
		if (!read.ok || read.value.kind !== 'list') throw new Error('no list');
		return read.value.mentions.map((mention) => pair(mention.territory, resolver.resolve(mention).code));
	});
});

test('the GeoJSON of territories gives the same membership by the shares of its shapes', async () => {
	const index = indexUnits(arcs);
	await comesBack(
		async (plan) => {
			const bytes = await exported(plan, ground, { format: 'geojson' });
			const read = readGeoJson(JSON.parse(new TextDecoder().decode(bytes)), 't.geojson');
			if (!read.ok) {
				expect(pairsOf(plan, (code) => units.code.includes(code))).toEqual([]);
				return [];
			}
			if (read.value.kind !== 'shapes') throw new Error('no shapes');
			return read.value.shapes.flatMap((shape) =>
				unitShares(shape, arcs, areaCm2, index).flatMap(({ unit, share }) => {
					expect(Math.min(share, Math.abs(1 - share))).toBeLessThan(1e-6);
					return share > 0.5 ? [pair(shape.name, units.code[unit])] : [];
				}),
			);
		},
		(code) => units.code.includes(code),
	);
});

test('the workbook gives the same membership to a reader of its own', async () => {
	await comesBack(async (plan) => {
		const [communes] = await readSheet(Buffer.from(await exported(plan, ground, { format: 'xlsx' })));
		const rows = communes.data;
		const header = rows.findIndex(([first, second]) => first === 'Territoire' && second === 'Code INSEE');
		return rows.slice(header + 1).map(([territory, code]) => pair(territory, code));
	});
});

test('the GeoPackage is a sound database with the same membership', async () => {
	await comesBack(async (plan) => {
		const path = join(folder, 'plan.gpkg');
		writeFileSync(path, await exported(plan, ground, { format: 'gpkg' }));
		const database = new DatabaseSync(path, { readOnly: true });
		try {
			expect(database.prepare('pragma integrity_check').get()).toEqual({ integrity_check: 'ok' });
			expect(database.prepare('pragma foreign_key_check').all()).toEqual([]);
			const rows = database.prepare('select territoire, code_commune from communes').all();
			return rows.map((row) => pair(row['territoire'], row['code_commune']));
		} finally {
			database.close();
		}
	});
});

test('the Shapefile gives the same membership, but for names beyond its 254 bytes', async () => {
	await comesBack(async (plan) => {
		const files = unzipSync(await exported(plan, ground, { format: 'shp' }));
		const dbf = files['communes.dbf'];
		const rows = parseDbf(dbf.slice().buffer, files['communes.cpg']) as Record<string, unknown>[];
		return rows.map((row) => pair(row['TERRITOIRE'], row['CODE_INSEE']));
	});
});

test('the plan file gives the same plan', async () => {
	await comesBack((plan) => {
		const read = readPlanFile(writePlanFile(plan), 'plan.json');
		if (!read.ok) throw new Error(read.error[0].rule);
		return Promise.resolve(pairsOf(read.value.plan));
	});
});

test('a commune in two territories has a row in each, and each names the other', () => {
	fc.assert(
		fc.property(anyPlan, (plan) => {
			const { communes } = contentOf(plan, ground);
			const at = (key: string): number => communes.columns.findIndex((column) => column.key === key);
			const [name, code, others] = ['territoire', 'code_commune', 'autres_territoires'].map(at);
			const holders = new Map<unknown, unknown[]>();
			for (const row of communes.rows) holders.set(row[code], [...(holders.get(row[code]) ?? []), row[name]]);
			for (const row of communes.rows) {
				const rest = holders.get(row[code])!.filter((holder) => holder !== row[name]);
				expect(row[others]).toBe(rest.join(' | '));
			}
		}),
	);
});
