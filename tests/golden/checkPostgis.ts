/**
 * Compares the geometry core with PostGIS over every territory of the made-up lattice and, where the real data are
 * present, over the 1 255 EPCI: `npx node tests/golden/checkPostgis.ts [moves=20000] [lattice]`; with 'lattice' it leaves
 * France out and takes some seconds. Exits 1 where they disagree.
 */
import { GRID_PER_DEGREE } from '../../src/geometry/arcTable.ts';
import { TerritoryTotals } from '../../src/geometry/territoryTotals.ts';
import { boundaryArcs, gridPolygonsOf, polygonsOf } from '../../src/geometry/outline.ts';
import { unitAreasCm2 } from '../../src/geometry/unitAreas.ts';
import { faultsOf } from '../../src/geometry/validity.ts';
import type { GridPolygon } from '../../src/geometry/rings.ts';
import { randomFrom } from '../builders/lattice.ts';
import { randomMove } from '../builders/randomMoves.ts';
import { randomPolygons } from '../builders/randomPolygons.ts';
import { compareShapes } from './compareShapes.ts';
import { compareFigures } from './compareFigures.ts';
import { measureByArcs, type MeasuredRegion } from './figures.ts';
import { measureByPostgis } from './measureByPostgis.ts';
import { startPostgis, type TemporaryPostgis } from './postgis.ts';
import { franceRegion, latticeRegion, type GoldenRegion } from './regions.ts';
import { multiPolygonEwkb } from './wkb.ts';

const LARGEST_DIFFERENCE_PPM = 1;
const RANDOM_POLYGONS = 20_000;
const SHAPE_PAIRS = 60;

const failures: string[] = [];

function expect(what: string, holds: boolean): void {
	console.log(`${holds ? 'ok  ' : 'FAIL'} ${what}`);
	if (!holds) failures.push(what);
}

function checkRegion(db: TemporaryPostgis, name: string, region: GoldenRegion, moves: number): void {
	const ours = measureByArcs(region);
	const agreement = compareFigures(ours, measureByPostgis(db, region));
	agreement.differences.forEach((difference) => expect(`${name}: ${difference}`, false));
	const { areaPpm, perimeterPpm, borderPpm } = agreement;
	expect(
		`${name}: ${agreement.territories} territories, ${agreement.borders} borders; largest difference in ppm: ` +
			`area ${areaPpm.toFixed(4)}, perimeter ${perimeterPpm.toFixed(4)}, border ${borderPpm.toFixed(4)}`,
		Math.max(areaPpm, perimeterPpm, borderPpm) <= LARGEST_DIFFERENCE_PPM,
	);
	checkShapes(db, name, ours);
	const outlines = ours.outlines.map((outline) => gridPolygonsOf(ours.table, outline));
	checkValidity(db, `${name}: outlines`, outlines);
	checkSamePolygons(db, name, region, outlines);
	checkMoves(db, name, region, ours, moves);
}

/** Random drawn shapes: their areas, the share of each commune in them, and their common areas. */
function checkShapes(db: TemporaryPostgis, name: string, { table }: MeasuredRegion): void {
	const { shapes, shares, shareDifference, onlyOne, areaPpm, overlaps, overlapPpm } = compareShapes(
		db,
		table,
		SHAPE_PAIRS,
	);
	expect(
		`${name}: ${shapes} drawn shapes, ${shares} shares, ${overlaps} overlaps; largest difference: ` +
			`area ${areaPpm.toFixed(4)} ppm, overlap ${overlapPpm.toFixed(4)} ppm, share ${shareDifference.toExponential(1)}; ` +
			`${onlyOne} communes found by one side only`,
		Math.max(areaPpm, overlapPpm) <= LARGEST_DIFFERENCE_PPM && shareDifference < 1e-6 && onlyOne === 0,
	);
}

/** Our validity test and PostGIS's, both on the same polygons. */
function checkValidity(db: TemporaryPostgis, what: string, outlines: readonly GridPolygon[][]): void {
	fillOutlines(db, outlines);
	const valid = outlines.map((outline) => faultsOf(outline).length === 0);
	const countValid = valid.filter(Boolean).length;
	expect(
		`${what}: ${countValid} of ${outlines.length} valid, PostGIS agrees on each`,
		agreesOnValidity(db, valid) && countValid === outlines.length,
	);
}

/** Polygons of a few points on a small grid, most of them invalid: the two tests say the same of each. */
function checkValidityTest(db: TemporaryPostgis): void {
	const polygons = randomPolygons(RANDOM_POLYGONS, 7);
	fillOutlines(db, polygons, 1);
	const valid = polygons.map((polygon) => faultsOf(polygon).length === 0);
	expect(
		`validity test: ${valid.filter(Boolean).length} of ${valid.length} random polygons valid, PostGIS agrees on each`,
		agreesOnValidity(db, valid),
	);
}

function agreesOnValidity(db: TemporaryPostgis, valid: readonly boolean[]): boolean {
	const theirs = db.query('select ST_IsValid(geom) from ours order by id');
	return theirs.length === valid.length && theirs.every(([isValid], i) => (isValid === 't') === valid[i]);
}

function fillOutlines(
	db: TemporaryPostgis,
	outlines: readonly GridPolygon[][],
	divisor = GRID_PER_DEGREE,
): void {
	db.query('drop table if exists ours; create table ours (id int, geom geometry(MultiPolygon, 4326));');
	db.copyInto(
		'ours',
		outlines.map((outline, id) => [id, multiPolygonEwkb(outline, divisor)] as const),
	);
}

/** The outlines just filled are, point by point, those of ST_Union. */
function checkSamePolygons(
	db: TemporaryPostgis,
	name: string,
	region: GoldenRegion,
	outlines: readonly GridPolygon[][],
): void {
	db.query('create table if not exists named (id int, territory text); truncate named;');
	db.copyInto(
		'named',
		region.territories.map(({ key }, id) => [id, key] as const),
	);
	const different = db.query(
		`select territory from ours join named using (id) join outline using (territory)
		where not ST_OrderingEquals(ST_Normalize(ours.geom), ST_Normalize(ST_Multi(outline.geom)))`,
	);
	expect(
		`${name}: ${outlines.length - different.length} of ${outlines.length} outlines equal ST_Union point by point`,
		different.length === 0,
	);
}

/** After each random move the outline that changed is valid for us; a sample is put before PostGIS. */
function checkMoves(
	db: TemporaryPostgis,
	name: string,
	region: GoldenRegion,
	ours: MeasuredRegion,
	moves: number,
): void {
	const { table, membership } = ours;
	const columns = { areaCm2: unitAreasCm2(table), populationMunicipale: region.populationMunicipale };
	const totals = new TerritoryTotals(table, columns, membership);
	const random = randomFrom(11);
	const sample: GridPolygon[][] = [];
	let invalid = 0;
	for (let i = 0; i < moves; i++) {
		const { unit, territory, kind } = randomMove(table, membership, random);
		totals[kind](unit, territory);
		const inside = (unit: number): boolean => membership.has(unit, territory);
		const boundary = boundaryArcs(table, membership.membersOf(territory), inside);
		const outline = gridPolygonsOf(table, polygonsOf(table, boundary));
		if (faultsOf(outline).length > 0) invalid++;
		if (i % Math.ceil(moves / 3000) === 0) sample.push(outline);
	}
	expect(`${name}: ${moves} random moves, ${invalid} invalid outlines`, invalid === 0);
	checkValidity(db, `${name}: sample of outlines after random moves`, sample);
	const afresh = new TerritoryTotals(table, columns, membership);
	const figures = (of: TerritoryTotals): string =>
		JSON.stringify(
			[of.units, of.areaCm2, of.populationMunicipale, of.perimeterUm].map((column) => [...column]),
		);
	expect(`${name}: totals after the moves equal a recomputation`, figures(totals) === figures(afresh));
}

const [moves = '20000', only] = process.argv.slice(2);
const db = startPostgis();
try {
	checkValidityTest(db);
	checkRegion(db, 'lattice', latticeRegion(), Number(moves));
	const france = only === 'lattice' ? undefined : franceRegion();
	if (france) checkRegion(db, 'France', france, Number(moves));
	else console.log('only the lattice was compared');
} finally {
	db.close();
}
process.exitCode = failures.length === 0 ? 0 : 1;
