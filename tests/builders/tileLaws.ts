import { classifyRings, type VectorTileFeature } from '@mapbox/vector-tile';
import type { DecodedTile } from './tileArchive.ts';

/** Edges of the clip box of a tile: 4096 units and 80 of buffer. */
const LOW = -80;
const HIGH = 4176;

type Point = { x: number; y: number };
/** A directed edge of a tile as one whole number below 2^53. */
const edgeKey = (p: Point, q: Point): number => pointKey(p) * 2 ** 26 + pointKey(q);
const pointKey = ({ x, y }: Point): number => (x - LOW) * 2 ** 13 + (y - LOW);
const isOnClipBox = (p: Point, q: Point): boolean =>
	(p.x === q.x && (p.x === LOW || p.x === HIGH)) || (p.y === q.y && (p.y === LOW || p.y === HIGH));

/** The directed edges of polygons that are not cuts along the clip box, with the features that have them. */
function polygonEdges(
	features: readonly VectorTileFeature[],
): Map<number, { edge: [Point, Point]; times: number }> {
	const edges = new Map<number, { edge: [Point, Point]; times: number }>();
	for (const feature of features)
		for (const [p, q] of stepsOf(feature)) {
			if (isOnClipBox(p, q)) continue;
			const known = edges.get(edgeKey(p, q));
			if (known) known.times++;
			else edges.set(edgeKey(p, q), { edge: [p, q], times: 1 });
		}
	return edges;
}

const stepsOf = (feature: VectorTileFeature): [Point, Point][] =>
	feature.loadGeometry().flatMap((part) => part.slice(1).map((q, index): [Point, Point] => [part[index], q]));

/** Undirected edges of lines that pass a test. */
function lineEdges(tile: DecodedTile, isMeant: (feature: VectorTileFeature) => boolean): Set<number> {
	const edges = new Set<number>();
	for (const feature of (tile.layers.limites ?? []).filter(isMeant))
		for (const [p, q] of stepsOf(feature)) edges.add(edgeKey(p, q)).add(edgeKey(q, p));
	return edges;
}

/**
 * Edges of communes that break the law of common borders: every edge is walked once, and walked back by the
 * neighbour exactly, or nobody is on the other side and `limites` draws it as open. With `isDrawn` every edge must
 * also be on a line of `limites`.
 */
export function borderFaults(tile: DecodedTile, isDrawn: boolean): string[] {
	const edges = polygonEdges(tile.layers.communes ?? []);
	const open = lineEdges(tile, ({ properties }) => properties.open === 1);
	const drawn = isDrawn ? lineEdges(tile, () => true) : undefined;
	return [...edges]
		.filter(([key, { edge, times }]) => {
			const back = edges.get(edgeKey(edge[1], edge[0]))?.times ?? 0;
			const isMatched = times === 1 && back === (open.has(key) ? 0 : 1);
			return !isMatched || (drawn && !drawn.has(key));
		})
		.map(
			([, { edge }]) => `${tile.zoom}/${tile.x}/${tile.y}: ${edge.map(({ x, y }) => `${x},${y}`).join(' ')}`,
		);
}

/** Rings without area, and features that do not begin with an outer ring, whose area is positive with y down. */
export function ringFaults(tile: DecodedTile): string[] {
	return (tile.layers.communes ?? []).flatMap((feature) => {
		const rings = feature.loadGeometry();
		const areas = rings.map(doubledArea);
		const isSound = areas.every((area) => area !== 0) && areas[0] > 0;
		return isSound ? [] : [`${tile.zoom}/${tile.x}/${tile.y}: ${feature.id} ${areas.join(' ')}`];
	});
}

function doubledArea(ring: readonly Point[]): number {
	return ring.slice(1).reduce((sum, q, index) => sum + ring[index].x * q.y - q.x * ring[index].y, 0);
}

/** Number of polygons of a feature, as `@mapbox/vector-tile` groups its rings. */
export const polygonCount = (feature: VectorTileFeature): number =>
	classifyRings(feature.loadGeometry()).length;
