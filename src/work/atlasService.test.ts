import { beforeAll, expect, test } from 'vitest';
import { demonstrationExtent } from '../../tests/builders/demonstration.ts';
import { splitArcs } from '../../scripts/data/splitArcs.ts';
import { boundaryArcs, outlineOf, toMultiPolygon } from '../geometry/outline.ts';
import { encodeArcs } from '../io/arcFile.ts';
import { encodeUnits } from '../io/unitTableFile.ts';
import { AtlasService } from './atlasService.ts';

const { units, arcs } = demonstrationExtent({ count: 300, ringCount: 120 });
const parts = splitArcs(arcs, units.extentCount);
const files: Record<string, Uint8Array | string> = {
	'units.json': encodeUnits(units, 0, units.extentCount),
	'ring-units.json': encodeUnits(units, units.extentCount, units.count),
	'arcs.bin': encodeArcs(parts.core),
	'ring-arcs.bin': encodeArcs(parts.ring),
	'cut.bin': encodeArcs(parts.core).subarray(0, 200),
};
const service = (): AtlasService =>
	new AtlasService((url) =>
		Promise.resolve(url in files ? new Response(files[url] as BodyInit) : new Response('', { status: 404 })),
	);
const core = { unitsUrl: 'units.json', arcsUrl: 'arcs.bin' };
const ring = { unitsUrl: 'ring-units.json', arcsUrl: 'ring-arcs.bin' };
let atlas: AtlasService;

beforeAll(async () => {
	atlas = service();
	expect((await atlas.openExtent(core)).ok).toBe(true);
	expect((await atlas.openRing(ring)).ok).toBe(true);
});

test('extent and ring together are the whole table', async () => {
	const opened = await service().openExtent(core);
	expect(opened.ok && opened.value.units.count).toBe(units.extentCount);
	expect(opened.ok && opened.value.sides.unitCount).toBe(units.count);
	const whole = service();
	await whole.openExtent(core);
	const joined = await whole.openRing(ring);
	expect(joined.ok && joined.value.units.code).toEqual(units.code);
	expect(joined.ok && joined.value.sides.lengthUm.length).toBe(arcs.arcCount);
});

test('shapes are the outlines of the sets, with their parts and holes', () => {
	const members = Int32Array.from([0, 1, 2, 40, 41]);
	const [shape, empty] = atlas.shapes([
		{ key: 7, units: members },
		{ key: 8, units: new Int32Array(0) },
	]);
	const inside = new Set(members);
	const polygons = outlineOf(arcs, inside, (unit) => inside.has(unit));
	expect(shape.key).toBe(7);
	expect(shape.parts).toBe(polygons.length);
	const corners = (geometry: GeoJSON.MultiPolygon): number => geometry.coordinates.flat(2).length;
	expect(corners(shape.geometry)).toBe(corners(toMultiPolygon(arcs, polygons)));
	expect(empty).toMatchObject({ key: 8, parts: 0, holes: 0, label: undefined });
});

test('lines are the arcs asked for, those that follow one another joined', () => {
	const members = new Set([0, 1, 2]);
	const boundary = boundaryArcs(arcs, members, (unit) => members.has(unit));
	const [whole, none] = atlas.lines([
		{ key: 'all', arcs: Int32Array.from(boundary) },
		{ key: 'none', arcs: new Int32Array(0) },
	]);
	expect(whole.key).toBe('all');
	const points = boundary.reduce((sum, arc) => sum + pointCount(arc) - 1, 0);
	expect(whole.geometry.coordinates.flat().length).toBe(points + whole.geometry.coordinates.length);
	expect(none.geometry.coordinates).toEqual([]);
});

const pointCount = (signed: number): number => {
	const arc = signed < 0 ? ~signed : signed;
	return arcs.offset[arc + 1] - arcs.offset[arc];
};

test('what cannot be read is a problem that names the file', async () => {
	const missing = await service().openExtent({ unitsUrl: 'units.json', arcsUrl: 'nowhere.bin' });
	expect(missing).toMatchObject({ ok: false, error: { file: 'nowhere.bin' } });
	const cut = await service().openExtent({ unitsUrl: 'units.json', arcsUrl: 'cut.bin' });
	expect(cut.ok).toBe(false);
});
