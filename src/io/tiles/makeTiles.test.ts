import fc from 'fast-check';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { demonstrationExtent } from '../../../tests/builders/demonstration.ts';
import { latticeUnits, randomLattice } from '../../../tests/builders/lattice.ts';
import { loadRealExtent } from '../../../tests/builders/realExtent.ts';
import {
	type DecodedTile,
	decodeTiles,
	directoryRows,
	openArchive,
} from '../../../tests/builders/tileArchive.ts';
import { borderFaults, polygonCount, ringFaults } from '../../../tests/builders/tileLaws.ts';
import { unitTableOf } from '../../../tests/builders/unitTable.ts';
import { type ArcTable, completeArcTable, GRID_PER_DEGREE } from '../../geometry/arcTable.ts';
import { buildArcs, type UnitRings } from '../../geometry/buildArcs.ts';
import type { UnitTable } from '../../model/unitTable.ts';
import { makeTiles } from './makeTiles.ts';
import { borderMinZoom, LAYER_IDS, layerSchema, MAX_TILE_BYTES, MAX_ZOOM, MIN_ZOOM } from './tileSchema.ts';

const gzip = (bytes: Uint8Array): Uint8Array => gzipSync(bytes);
const archiveOf = (units: UnitTable, arcs: ArcTable): Uint8Array =>
	makeTiles({ units, arcs, name: 'essai', attribution: 'IGN, INSEE', gzip });
const arcsOf = (units: readonly UnitRings[]): ArcTable => completeArcTable(buildArcs(units).arcs);

/** A rectangle in 1e-5 degree, near 47° N 1° E. */
function box(west: number, south: number, east: number, north: number): Int32Array {
	const corners = [west, south, east, south, east, north, west, north];
	return Int32Array.from(corners, (value, index) => value + (index % 2 === 0 ? 100_000 : 4_700_000));
}
const solid = (...rings: Int32Array[]): UnitRings => ({ rings, isHole: rings.map(() => false) });
const featuresOf = (
	tiles: readonly DecodedTile[],
	zoom: number,
	layer: string,
): DecodedTile['layers'][string] =>
	tiles.filter((tile) => tile.zoom === zoom).flatMap((tile) => tile.layers[layer] ?? []);
const zoomsOf = (layer: 'communes' | 'terres'): number[] => {
	const { minZoom, maxZoom } = layerSchema(layer);
	return Array.from({ length: maxZoom - minZoom + 1 }, (_, index) => minZoom + index);
};

/** What must hold of any archive over any units. */
function expectLaws(
	tiles: readonly DecodedTile[],
	{ units, arcs }: { units: UnitTable; arcs: ArcTable },
): void {
	const drawable = new Set([...arcs.left, ...arcs.right].filter((unit) => unit < units.count));
	for (const zoom of zoomsOf('communes'))
		expect(new Set(featuresOf(tiles, zoom, 'communes').map(({ id }) => id)), `zoom ${zoom}`).toEqual(
			drawable,
		);
	for (const zoom of zoomsOf('terres')) expect(featuresOf(tiles, zoom, 'terres').length).toBeGreaterThan(0);
	for (const tile of tiles) {
		expect(ringFaults(tile)).toEqual([]);
		expect(borderFaults(tile, tile.zoom >= borderMinZoom(4, true))).toEqual([]);
		expect(tile.compressedBytes).toBeLessThanOrEqual(MAX_TILE_BYTES);
	}
	const seats = units.seatLonDeg.filter((lon, unit) => Number.isFinite(lon + units.seatLatDeg[unit])).length;
	expect(featuresOf(tiles, MAX_ZOOM, 'lieux')).toHaveLength(seats);
}

describe('makeTiles on a hand-made mesh', () => {
	const mesh = {
		arcs: arcsOf([
			// a frame around unit 1, and an islet to the west
			{
				rings: [box(0, 0, 9000, 9000), box(3000, 3000, 6000, 6000), box(-5000, 0, -4000, 900)],
				isHole: [false, true, false],
			},
			solid(box(3000, 3000, 6000, 6000)),
			solid(box(9000, 0, 15_000, 9000)),
			{ rings: [], isHole: [] },
		]),
		units: unitTableOf(
			[
				{
					code: '01001',
					name: 'Œuilly',
					populationMunicipale: 1200,
					region: '1',
					seatLonDeg: 1.01,
					seatLatDeg: 47.01,
				},
				{ code: '2A004', name: 'L’Enclave', region: '1', seatLonDeg: 1.04, seatLatDeg: 47.04 },
				{
					code: '37001',
					name: 'Voisine',
					populationMunicipale: 90,
					region: '2',
					seatLonDeg: 1.12,
					seatLatDeg: 47.05,
				},
				{ code: '60694', name: 'Sans contour', populationMunicipale: 700, region: '1', hasContour: false },
			],
			2,
		),
	};
	let tiles: DecodedTile[];
	beforeAll(async () => {
		tiles = await decodeTiles(archiveOf(mesh.units, mesh.arcs));
	});

	it('obeys the laws of tiles', () => expectLaws(tiles, mesh));

	it('gives communes their row as id and their known properties', () => {
		const byId = new Map(
			featuresOf(tiles, MAX_ZOOM, 'communes').map((feature) => [feature.id, feature.properties]),
		);
		expect(Object.fromEntries(byId)).toEqual({
			0: { code: '01001', name: 'Œuilly', population: 1200 },
			1: { code: '2A004', name: 'L’Enclave' },
			2: { code: '37001', name: 'Voisine', population: 90, ring: 1 },
		});
		expect(featuresOf(tiles, 6, 'communes').map(({ properties }) => properties)).toContainEqual({
			code: '01001',
		});
	});

	it('draws holes as holes and islets as polygons of their commune', () => {
		const frame = featuresOf(tiles, 8, 'communes').find(({ id }) => id === 0);
		expect(frame && polygonCount(frame)).toBe(2);
		expect(frame?.loadGeometry()).toHaveLength(3);
	});

	it('tells what each border separates', () => {
		const all = featuresOf(tiles, 8, 'limites').map(({ properties }) => JSON.stringify(properties));
		const kinds = [...new Set(all)].map((text): unknown => JSON.parse(text));
		expect(kinds).toHaveLength(4);
		expect(kinds).toEqual(
			expect.arrayContaining([
				{ level: 4 },
				{ level: 1, outer: 1 },
				{ level: 1, outer: 1, open: 1 },
				{ level: 1, open: 1, ring: 1 },
			]),
		);
	});

	it('ranks seats by population and leaves out what is not known', () => {
		const places = featuresOf(tiles, MAX_ZOOM, 'lieux').map(
			({ id, properties }) => [id, properties] as const,
		);
		expect(Object.fromEntries(places)).toEqual({
			0: { name: 'Œuilly', population: 1200, rank: 1 },
			1: { name: 'L’Enclave', rank: 3 },
			2: { name: 'Voisine', population: 90, rank: 2, ring: 1 },
		});
		expect(featuresOf(tiles, MIN_ZOOM, 'lieux').map(({ properties }) => properties.name)).toEqual(['Œuilly']);
	});

	it('draws land below the zooms of communes, extent and ring apart', () => {
		expect(featuresOf(tiles, 4, 'terres').map(({ properties }) => properties)).toEqual([{}, { ring: 1 }]);
	});

	it('says in header and metadata what it holds', async () => {
		const archive = openArchive(archiveOf(mesh.units, mesh.arcs));
		expect(await archive.getHeader()).toMatchObject({
			clustered: true,
			tileType: 1,
			tileCompression: 2,
			minZoom: MIN_ZOOM,
			maxZoom: MAX_ZOOM,
			minLon: 0.95,
			minLat: 47,
			maxLon: 1.15,
			maxLat: 47.09,
			centerLon: 1.04,
			centerLat: 47.04,
		});
		expect(await archive.getMetadata()).toMatchObject({
			name: 'essai',
			attribution: 'IGN, INSEE',
			vector_layers: LAYER_IDS.map((id) => ({
				id,
				minzoom: layerSchema(id).minZoom,
				maxzoom: layerSchema(id).maxZoom,
			})),
		});
	});

	it('makes the same bytes each time', () => {
		expect(archiveOf(mesh.units, mesh.arcs)).toEqual(archiveOf(mesh.units, mesh.arcs));
	});

	it('refuses arcs over other units', () => {
		expect(() => archiveOf(unitTableOf([{ code: '01001' }]), mesh.arcs)).toThrow(
			'arcs over 4 units, table of 1',
		);
	});
});

describe('makeTiles on communes too small for the grid', () => {
	it('draws every one of them as a square of one unit', async () => {
		const arcs = arcsOf([solid(box(0, 0, 2, 2)), solid(box(2, 0, 4, 2)), solid(box(500, 500, 900, 600))]);
		const units = unitTableOf([{ code: '01001' }, { code: '01002' }, { code: '01003' }]);
		const tiles = await decodeTiles(archiveOf(units, arcs));
		for (const zoom of zoomsOf('communes'))
			expect(new Set(featuresOf(tiles, zoom, 'communes').map(({ id }) => id))).toEqual(new Set([0, 1, 2]));
		for (const tile of tiles) expect(ringFaults(tile)).toEqual([]);
	});
});

describe('makeTiles on random meshes', () => {
	it('obeys the laws of tiles', async () => {
		await fc.assert(
			fc.asyncProperty(fc.integer({ min: 0, max: 100_000 }), async (seed) => {
				const plan = randomLattice(seed);
				const arcs = arcsOf(latticeUnits(plan));
				const sketches = Array.from({ length: plan.unitCount }, (_, unit) => ({
					code: String(unit).padStart(5, '0'),
					region: String(Math.floor(unit / 200)),
					epci: String(Math.floor(unit / 12)),
					populationMunicipale: (unit * 7919) % 1000,
					seatLonDeg: 0.6 + (unit % 25) / 40,
					seatLatDeg: 47 + Math.floor(unit / 25) / 50,
				}));
				const units = unitTableOf(sketches, 400);
				expectLaws(await decodeTiles(archiveOf(units, arcs)), { units, arcs });
			}),
			{ numRuns: 4 },
		);
	});
});

/** Reads ../shared/data where it is (Centre-Val de Loire with its ring), else the demonstration region. */
describe('makeTiles on a region with its ring', () => {
	const extent = loadRealExtent('24') ?? demonstrationExtent();
	const bytes = archiveOf(extent.units, extent.arcs);
	let tiles: DecodedTile[];
	beforeAll(async () => {
		tiles = await decodeTiles(bytes);
	});

	it('obeys the laws of tiles', () => expectLaws(tiles, extent));

	it('is clustered: tile ids and offsets ascend together', async () => {
		const rows = await directoryRows(openArchive(bytes));
		rows.slice(1).forEach((row, index) => {
			expect(row.tileId).toBeGreaterThan(rows[index].tileId);
			expect(row.offset).toBe(rows[index].offset + rows[index].length);
		});
	});

	it('has the bounds of its contours and seats', async () => {
		const { minLon, minLat, maxLon, maxLat } = await openArchive(bytes).getHeader();
		const { units, arcs } = extent;
		const range = (grid: Int32Array, seats: Float64Array): number[] => {
			const degrees = [
				...Float64Array.from(grid, (value) => value / GRID_PER_DEGREE),
				...seats.filter(Number.isFinite),
			];
			return [degrees.reduce((a, b) => Math.min(a, b)), degrees.reduce((a, b) => Math.max(a, b))];
		};
		expect([minLon, maxLon]).toEqual(range(arcs.x, units.seatLonDeg));
		expect([minLat, maxLat]).toEqual(range(arcs.y, units.seatLatDeg));
	});

	it('shows more and more places while zooming in, and none of them disappears', () => {
		let before = new Set<number | undefined>();
		for (let zoom = MIN_ZOOM; zoom <= MAX_ZOOM; zoom++) {
			const places = featuresOf(tiles, zoom, 'lieux').map(({ id }) => id);
			const now = new Set(places);
			expect(places).toHaveLength(now.size);
			for (const id of before) expect(now.has(id)).toBe(true);
			before = now;
		}
	});
});
