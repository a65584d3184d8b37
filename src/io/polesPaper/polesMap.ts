import { TOKENS } from '../../base/palette.ts';
import { area, disc, line, rectangle, type AreaItem, type Box, type Item } from '../print/page.ts';
import { thinned } from '../print/thinned.ts';
import { STYLES, type Typesetter } from '../print/typesetter.ts';
import type { PolesMapContent } from './content.ts';

type Point = readonly [xMm: number, yMm: number];
type Ring = readonly (readonly number[])[];

const { ink, panel, regionLine } = TOKENS.light;
/** Radius of the largest circle. */
const MOST_RADIUS_MM = 4.5;
const LEAST_RADIUS_MM = 1;
const CORNERS = 40;

/** A map drawn as areas and lines, without picture: classes of attraction, limits, poles with their names. Fits the box. */
export function polesMap(typesetter: Typesetter, content: PolesMapContent, box: Box): Item[] {
	const place = placing(content.bounds, box);
	const path = (ring: Ring): Point[] => thinned(ring.map(place));
	const fills = content.fills.flatMap(({ polygons, colour }) =>
		polygons.map((rings): AreaItem => {
			const [points = [], ...others] = rings.map(path);
			return { kind: 'area', points, rings: others, colour };
		}),
	);
	const limits = content.limits.flatMap(({ rings, kind }) =>
		rings.map((ring) =>
			kind === 'basin'
				? line(path(ring), 0.3, ink)
				: line(path(ring), 0.5, regionLine, { dashMm: [1.6, 0.7] }),
		),
	);
	return [...fills, ...limits, ...circles(typesetter, content.poles, place, box)];
}

/** Degrees to the page: east and north at one scale in the middle of the box (equirectangular, true at mid-latitude). */
function placing(
	[west, south, east, north]: PolesMapContent['bounds'],
	{ leftMm, topMm, widthMm, heightMm }: Box,
): (position: readonly number[]) => Point {
	const squeeze = Math.cos((((south + north) / 2) * Math.PI) / 180);
	const mmPerDeg = Math.min(widthMm / ((east - west) * squeeze), heightMm / (north - south));
	const middle = [leftMm + widthMm / 2, topMm + heightMm / 2];
	return ([lonDeg, latDeg]) => [
		middle[0] + (lonDeg - (west + east) / 2) * squeeze * mmPerDeg,
		middle[1] - (latDeg - (south + north) / 2) * mmPerDeg,
	];
}

/** Circles whose area is people, the largest first, and their names where they hide no other one. */
function circles(
	typesetter: Typesetter,
	poles: PolesMapContent['poles'],
	place: (position: readonly number[]) => Point,
	box: Box,
): Item[] {
	const most = Math.max(1, ...poles.map(({ people }) => people));
	const items: Item[] = [];
	const names: Item[] = [];
	const taken: Box[] = [];
	for (const { name, lonDeg, latDeg, people } of [...poles].sort((a, b) => b.people - a.people)) {
		const [x, y] = place([lonDeg, latDeg]);
		const radius = Math.max(LEAST_RADIUS_MM, MOST_RADIUS_MM * Math.sqrt((people || 0) / most));
		const points = disc(x, y, radius, CORNERS);
		items.push(area(points, panel), line(points, 0.5, ink, { closed: true }));
		const style = STYLES.strong;
		const width = typesetter.widthMm(name, style);
		const spots: Point[] = [
			[x - width / 2, y - radius - style.leadingMm],
			[x - width / 2, y + radius],
			[x + radius + 0.8, y - style.leadingMm / 2],
			[x - radius - 0.8 - width, y - style.leadingMm / 2],
		];
		const free = spots.find(([left, top]) => {
			const label = { leftMm: left, topMm: top, widthMm: width, heightMm: style.leadingMm };
			return isInside(label, box) && !taken.some((other) => meets(label, other));
		});
		const [leftMm, topMm] = free ?? spots[0];
		const label = { leftMm, topMm, widthMm: width, heightMm: style.leadingMm };
		taken.push(label);
		names.push(...onWhite(typesetter, name, label));
	}
	return [...items, ...names];
}

/** A name on white, so that it reads on any class. */
const onWhite = (typesetter: Typesetter, name: string, label: Box): Item[] => [
	area(rectangle(label.leftMm - 0.5, label.topMm + 0.3, label.widthMm + 1, label.heightMm - 0.5), panel),
	typesetter.line(name, label.leftMm, label.topMm, STYLES.strong),
];

const isInside = (inner: Box, outer: Box): boolean =>
	inner.leftMm >= outer.leftMm &&
	inner.topMm >= outer.topMm &&
	inner.leftMm + inner.widthMm <= outer.leftMm + outer.widthMm &&
	inner.topMm + inner.heightMm <= outer.topMm + outer.heightMm;

const meets = (one: Box, other: Box): boolean =>
	one.leftMm < other.leftMm + other.widthMm &&
	other.leftMm < one.leftMm + one.widthMm &&
	one.topMm < other.topMm + other.heightMm &&
	other.topMm < one.topMm + one.heightMm;
