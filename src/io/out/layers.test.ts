import { expect, test } from 'vitest';
import { contentOf, exported, planOf, territoryOf } from '../../../tests/builders/exported.ts';
import { demonstrationExtent } from '../../../tests/builders/demonstration.ts';
import { latticeUnits, randomLattice } from '../../../tests/builders/lattice.ts';
import { unitTableOf } from '../../../tests/builders/unitTable.ts';
import { completeArcTable } from '../../geometry/arcTable.ts';
import { buildArcs } from '../../geometry/buildArcs.ts';
import { lambert93 } from './lambert93.ts';
import { planLayers, type RingXY, type ShapeXY } from './layers.ts';

const ground = demonstrationExtent({ count: 300, ringCount: 120 });
const { units, arcs } = ground;
const crs = await lambert93();

/** Directed segments of shapes, 'x y x y', with how often each occurs. */
function segmentsOf(shapes: readonly (ShapeXY | undefined)[]): Map<string, number> {
	const counts = new Map<string, number>();
	for (const ring of shapes.flatMap((shape) => shape?.flat() ?? []))
		for (let i = 2; i < ring.length; i += 2) {
			const key = `${ring[i - 2]} ${ring[i - 1]} ${ring[i]} ${ring[i + 1]}`;
			counts.set(key, (counts.get(key) ?? 0) + 1);
		}
	return counts;
}
const reversed = (segment: string): string => {
	const [x1, y1, x2, y2] = segment.split(' ');
	return `${x2} ${y2} ${x1} ${y1}`;
};
const doubledArea = (ring: RingXY): number => {
	let sum = 0;
	for (let i = 2; i < ring.length; i += 2)
		sum += (ring[i - 2] - ring[0]) * (ring[i + 1] - ring[1]) - (ring[i] - ring[0]) * (ring[i - 1] - ring[1]);
	return sum;
};

test('in Lambert-93 neighbours share each step of their border exactly, and what is left is the outline', () => {
	const plan = planOf([territoryOf('Tout', units.code.slice(0, 300))]);
	const content = contentOf(plan, ground);
	const { communes, territoires } = planLayers(content, arcs, crs);
	const steps = segmentsOf(content.communes.rows.map((_, row) => communes.shapeOf(row)));
	expect(Math.max(...steps.values())).toBe(1);
	const unpaired = [...steps.keys()].filter((step) => !steps.has(reversed(step)));
	expect(steps.size).toBeGreaterThan((10 * unpaired.length) / 4);
	expect(new Set(unpaired)).toEqual(new Set(segmentsOf([territoires.shapeOf(0)]).keys()));
});

test('outer rings run counter-clockwise, holes clockwise, in both systems', async () => {
	const lattice = randomLattice(5);
	const table = completeArcTable(buildArcs(latticeUnits(lattice)).arcs);
	const mesh = unitTableOf(Array.from({ length: lattice.unitCount }, (_, unit) => ({ code: `x${unit}` })));
	const plan = planOf([
		territoryOf(
			'A',
			mesh.code.filter((_, unit) => unit % 3 > 0),
		),
	]);
	const { territoires } = planLayers(contentOf(plan, { units: mesh, arcs: table }), table, crs);
	const shape = territoires.shapeOf(0)!;
	expect(shape.some((rings) => rings.length > 1)).toBe(true);
	for (const [outer, ...holes] of shape) {
		expect(doubledArea(outer)).toBeGreaterThan(0);
		for (const hole of holes) expect(doubledArea(hole)).toBeLessThan(0);
	}
	const bytes = await exported(plan, { units: mesh, arcs: table }, { format: 'geojson' });
	const { features } = JSON.parse(
		new TextDecoder().decode(bytes),
	) as GeoJSON.FeatureCollection<GeoJSON.MultiPolygon>;
	for (const [outer, ...holes] of features[0].geometry.coordinates) {
		expect(outer[0]).toEqual(outer.at(-1));
		expect(doubledArea(Float64Array.from(outer.flat()))).toBeGreaterThan(0);
		for (const hole of holes) expect(doubledArea(Float64Array.from(hole.flat()))).toBeLessThan(0);
	}
	expect(new TextDecoder().decode(bytes)).not.toMatch(/\[-?\d+\.\d{8}/);
});

test('known points: the origin of Lambert-93, and a commune overseas that keeps its degrees', async () => {
	expect(crs.project(3, 46.5)).toEqual([700000, 6600000]);
	const island = completeArcTable(
		buildArcs([
			{
				rings: [Int32Array.from([-6100000, 1400000, -6099000, 1400000, -6099000, 1401000])],
				isHole: [false],
			},
		]).arcs,
	);
	const overseas = unitTableOf([{ code: '97201', name: 'L’Ajoupa-Bouillon' }]);
	const file = await exported(
		planOf([territoryOf('A', ['97201'])]),
		{ units: overseas, arcs: island },
		{ format: 'gpkg' },
	);
	expect(new TextDecoder('latin1').decode(file)).not.toContain('Lambert-93"');
});
