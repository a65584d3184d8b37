import { expect, test } from 'vitest';
import { demonstrationExtent } from '../../tests/builders/demonstration.ts';
import { worldX, worldY } from '../io/tiles/webMercator.ts';
import { coarseArcs } from './coarseArcs.ts';
import { COARSE_ZOOM } from './coarseZoom.ts';

const { arcs } = demonstrationExtent({ count: 300, ringCount: 120 });
const coarse = coarseArcs(arcs);

type Point = readonly [number, number];
const pointsOf = ({ offset, x, y }: typeof arcs, arc: number): Point[] =>
	Array.from({ length: offset[arc + 1] - offset[arc] }, (_, i): Point => {
		const at = offset[arc] + i;
		return [worldX(x[at] / 1e5) * 512 * 2 ** COARSE_ZOOM, worldY(y[at] / 1e5) * 512 * 2 ** COARSE_ZOOM];
	});

function distancePx([px, py]: Point, [ax, ay]: Point, [bx, by]: Point): number {
	const [dx, dy] = [bx - ax, by - ay];
	const along =
		dx || dy ? Math.min(1, Math.max(0, ((px - ax) * dx + (py - ay) * dy) / (dx * dx + dy * dy))) : 0;
	return Math.hypot(px - ax - along * dx, py - ay - along * dy);
}

test('a coarse table has fewer points, and the same ends and sides of every arc', () => {
	expect(coarse.x.length).toBeLessThan(arcs.x.length);
	expect([coarse.left, coarse.right, coarse.startNode]).toEqual([arcs.left, arcs.right, arcs.startNode]);
	for (let arc = 0; arc < arcs.arcCount; arc++) {
		const [whole, thin] = [pointsOf(arcs, arc), pointsOf(coarse, arc)];
		expect([thin[0], thin.at(-1)]).toEqual([whole[0], whole.at(-1)]);
		if (arcs.startNode[arc] === arcs.endNode[arc]) expect(thin).toEqual(whole);
	}
});

test('no point of the whole border lies farther than half a pixel from the coarse one', () => {
	let farthestPx = 0;
	for (let arc = 0; arc < arcs.arcCount; arc++) {
		const thin = pointsOf(coarse, arc);
		for (const point of pointsOf(arcs, arc)) {
			const distances = thin.slice(1).map((to, i) => distancePx(point, thin[i], to));
			farthestPx = Math.max(farthestPx, Math.min(...distances));
		}
	}
	expect(farthestPx).toBeGreaterThan(0);
	expect(farthestPx).toBeLessThanOrEqual(0.5 + 1e-6);
});
