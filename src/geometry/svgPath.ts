/** Where a small picture of a part of the map fits: degrees to its own units, north up, sizes by the middle latitude. */
export interface Frame {
	readonly x: (lonDeg: number) => number;
	readonly y: (latDeg: number) => number;
}

/** The frame that shows a box of degrees whole and in the middle of `width` × `height`, with a margin. */
export function frameOf(
	[west, south, east, north]: readonly [number, number, number, number],
	width: number,
	height: number,
	margin = 2,
): Frame {
	const squeeze = Math.cos((((south + north) / 2) * Math.PI) / 180);
	const scale = Math.min(
		(width - 2 * margin) / Math.max((east - west) * squeeze, 1e-9),
		(height - 2 * margin) / Math.max(north - south, 1e-9),
	);
	const [left, top] = [(width - (east - west) * squeeze * scale) / 2, (height - (north - south) * scale) / 2];
	return {
		x: (lonDeg) => left + (lonDeg - west) * squeeze * scale,
		y: (latDeg) => top + (north - latDeg) * scale,
	};
}

/** A multipolygon as the `d` of an SVG path, to a tenth of the frame's unit; points that fall together are left out. */
export function svgPath({ coordinates }: GeoJSON.MultiPolygon, frame: Frame): string {
	return coordinates.flatMap((rings) => rings.map((ring) => ringPath(ring, frame))).join('');
}

function ringPath(ring: readonly GeoJSON.Position[], { x, y }: Frame): string {
	let path = '';
	let last = '';
	for (const [lon, lat] of ring.slice(0, -1)) {
		const point = `${tenth(x(lon))} ${tenth(y(lat))}`;
		if (point === last) continue;
		path += `${path ? 'L' : 'M'}${point}`;
		last = point;
	}
	return `${path}Z`;
}

const tenth = (value: number): number => Math.round(value * 10) / 10;
