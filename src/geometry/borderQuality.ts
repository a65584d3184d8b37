import { GRID_PER_DEGREE, type ArcTable } from './arcTable.ts';
import { boundaryLoops } from './boundaryLoops.ts';
import { segmentLengthM } from './ellipsoid.ts';
import { facingBorders, type FacingIndex } from './facingBorders.ts';
import { contains, doubledArea, ringPoints, type Ring } from './rings.ts';

/** How well the contours of a source fit together, in lengths on the ellipsoid. */
export interface BorderQuality {
	/** Every stretch of border once. */
	readonly totalKm: number;
	/** Stretches with a unit on one side only: the outer edge (sea, foreign land), gaps and overlaps. */
	readonly oneSidedKm: number;
	/** What of it is no outer edge: neighbours whose vertices differ leave gaps and overlaps. */
	readonly gapKm: number;
	/** `gapKm / totalKm`; 0 for a source without borders. */
	readonly gapShare: number;
	/** Region → share of the length of its units' borders that has one side only. */
	readonly oneSidedShareByRegion: Readonly<Record<string, number>>;
}

/** A build stops above this share of gaps. */
export const GAP_SHARE_LIMIT = 0.005;

/**
 * Tells the outer edge from gaps and overlaps. The outer edge is the one-sided border on outer rings of the union
 * of all units, but for stretches that lie inside another ring (overlap, or an islet in a gap) or run opposite to
 * the one-sided border of another unit within 100 m (a seam whose two sides differ). `regionOf[unit]` is any code.
 */
export function borderQuality(arcs: ArcTable, regionOf: readonly string[]): BorderQuality {
	const boundary: number[] = [];
	let totalUm = 0;
	let oneSidedUm = 0;
	for (let arc = 0; arc < arcs.arcCount; arc++) {
		totalUm += arcs.lengthUm[arc];
		if (!isOneSided(arcs, arc)) continue;
		oneSidedUm += arcs.lengthUm[arc];
		boundary.push(arcs.left[arc] < arcs.unitCount ? arc : ~arc);
	}
	const gapKm = gapLengthM(arcs, boundary) / 1e3;
	return {
		totalKm: totalUm / 1e9,
		oneSidedKm: oneSidedUm / 1e9,
		gapKm,
		gapShare: totalUm > 0 ? gapKm / (totalUm / 1e9) : 0,
		oneSidedShareByRegion: sharesByRegion(arcs, regionOf),
	};
}

const isOneSided = ({ left, right, unitCount }: ArcTable, arc: number): boolean =>
	left[arc] === unitCount || right[arc] === unitCount;

function sharesByRegion(arcs: ArcTable, regionOf: readonly string[]): Record<string, number> {
	const all = new Map<string, number>();
	const oneSided = new Map<string, number>();
	const add = (sums: Map<string, number>, region: string, arc: number): unknown =>
		sums.set(region, (sums.get(region) ?? 0) + arcs.lengthUm[arc]);
	for (let arc = 0; arc < arcs.arcCount; arc++) {
		const sides = [arcs.left[arc], arcs.right[arc]].filter((unit) => unit < arcs.unitCount);
		for (const region of new Set(sides.map((unit) => regionOf[unit]))) {
			add(all, region, arc);
			if (sides.length === 1) add(oneSided, region, arc);
		}
	}
	return Object.fromEntries([...all].map(([region, um]) => [region, (oneSided.get(region) ?? 0) / um]));
}

/** Length of the one-sided border that is no outer edge, metres. `boundary`: signed, the unit on the left. */
function gapLengthM(arcs: ArcTable, boundary: readonly number[]): number {
	const { loops, open } = boundaryLoops(arcs, boundary);
	const outers = loops.filter((loop) => doubledArea(arcs, loop) > 0);
	const holes = loops.filter((loop) => doubledArea(arcs, loop) <= 0);
	const overlapping = overlapTest(arcs, outers);
	const facing = facingBorders(arcs, boundary);
	let gapM = 0;
	for (const signed of [...holes.flat(), ...open]) gapM += lengthM(arcs, signed);
	for (const outer of outers)
		for (const signed of outer)
			gapM += overlapping(outer, signed) ? lengthM(arcs, signed) : facingLengthM(arcs, signed, facing);
	return gapM;
}

const lengthM = (arcs: ArcTable, signed: number): number =>
	arcs.lengthUm[signed < 0 ? ~signed : signed] / 1e6;

/** Whether an arc of an outer ring lies inside another outer ring (by the middle of its middle segment). */
function overlapTest(arcs: ArcTable, outers: readonly Ring[]): (own: Ring, signed: number) => boolean {
	const rings = outers.map((ring) => {
		const points = ringPoints(arcs, ring);
		let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
		for (let i = 0; i < points.length; i += 2) {
			west = Math.min(west, points[i]);
			east = Math.max(east, points[i]);
			south = Math.min(south, points[i + 1]);
			north = Math.max(north, points[i + 1]);
		}
		return { ring, points, west, south, east, north };
	});
	return (own, signed) => {
		const arc = signed < 0 ? ~signed : signed;
		const middle = (arcs.offset[arc] + arcs.offset[arc + 1]) >> 1;
		const x = (arcs.x[middle - 1] + arcs.x[middle]) / 2;
		const y = (arcs.y[middle - 1] + arcs.y[middle]) / 2;
		return rings.some(
			({ ring, points, west, south, east, north }) =>
				ring !== own && x > west && x < east && y > south && y < north && contains(points, x, y),
		);
	};
}

function facingLengthM(arcs: ArcTable, signed: number, facing: FacingIndex): number {
	const arc = signed < 0 ? ~signed : signed;
	let sumM = 0;
	for (let i = arcs.offset[arc] + 1; i < arcs.offset[arc + 1]; i++)
		if (facing.isFacing(signed, i))
			sumM += segmentLengthM(
				arcs.x[i - 1] / GRID_PER_DEGREE,
				arcs.y[i - 1] / GRID_PER_DEGREE,
				arcs.x[i] / GRID_PER_DEGREE,
				arcs.y[i] / GRID_PER_DEGREE,
			);
	return sumM;
}
