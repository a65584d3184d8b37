/**
 * Areas and lengths on the WGS 84 / GRS 80 ellipsoid: the one place that knows the size of the earth.
 * Checked against PostGIS geography (tests/golden/README.md): within 1 ppm.
 */
const SEMI_MAJOR_M = 6378137;
const FLATTENING = 1 / 298.257223563;
const ECCENTRICITY_2 = FLATTENING * (2 - FLATTENING);
const ECCENTRICITY = Math.sqrt(ECCENTRICITY_2);
const RADIANS = Math.PI / 180;

/** Snyder, Map Projections: A Working Manual (1987), eq. 3-12: q(φ), from sin φ. */
function authalicQ(sinLat: number): number {
	const eSin = ECCENTRICITY * sinLat;
	return (
		(1 - ECCENTRICITY_2) *
		(sinLat / (1 - eSin * eSin) - Math.log((1 - eSin) / (1 + eSin)) / (2 * ECCENTRICITY))
	);
}

const Q_POLE = authalicQ(1);
const AUTHALIC_RADIUS_2_M2 = (SEMI_MAJOR_M * SEMI_MAJOR_M * Q_POLE) / 2;

/** tan(β/2) of the authalic latitude β; `latDeg` in degrees. */
function tanHalfAuthalic(latDeg: number): number {
	const sinBeta = authalicQ(Math.sin(latDeg * RADIANS)) / Q_POLE;
	// tan(β/2) = sin β / (1 + cos β)
	return sinBeta / (1 + Math.sqrt(Math.max(0, 1 - sinBeta * sinBeta)));
}

/**
 * Signed area in square metres between an open path and the equator, westward paths positive: the sum over the
 * paths that make up a counter-clockwise ring is the ring's area, so that each border is measured once for both
 * of its sides. Great-circle edges on the authalic sphere:
 * Σ 2·atan2(tan(Δλ/2)(t₁+t₂), 1+t₁t₂), t = tan(β/2).
 * `lonDeg(i)` and `latDeg(i)` give point i, degrees, for i from `from` to `to`, both included.
 */
export function areaUnderPathM2(
	from: number,
	to: number,
	lonDeg: (index: number) => number,
	latDeg: (index: number) => number,
): number {
	let excess = 0;
	let previousLon = lonDeg(from);
	let previousTan = tanHalfAuthalic(latDeg(from));
	for (let index = from + 1; index <= to; index++) {
		const lon = lonDeg(index);
		const tan = tanHalfAuthalic(latDeg(index));
		const tanHalfStep = Math.tan(((lon - previousLon) * RADIANS) / 2);
		excess += 2 * Math.atan2(tanHalfStep * (previousTan + tan), 1 + previousTan * tan);
		previousLon = lon;
		previousTan = tan;
	}
	return -excess * AUTHALIC_RADIUS_2_M2;
}

/**
 * Signed area of a ring in square metres, counter-clockwise positive, great-circle edges. The ring may or may not
 * repeat its first point. `lonDeg(i)` and `latDeg(i)` give the i-th of `count` points, degrees.
 */
export function ringAreaM2(
	count: number,
	lonDeg: (index: number) => number,
	latDeg: (index: number) => number,
): number {
	if (count < 3) return 0;
	const closed = (read: (index: number) => number) => (index: number) => read(index < count ? index : 0);
	return areaUnderPathM2(0, count, closed(lonDeg), closed(latDeg));
}

/**
 * Length of a short segment in metres, by the ellipsoid's two radii of curvature at mid-latitude. Meant for the
 * segments of contours (a few kilometres at most), where it is within 0.001 ppm of the geodesic. Degrees in.
 */
export function segmentLengthM(lon1Deg: number, lat1Deg: number, lon2Deg: number, lat2Deg: number): number {
	const midLat = ((lat1Deg + lat2Deg) / 2) * RADIANS;
	const sinMid = Math.sin(midLat);
	const w = 1 - ECCENTRICITY_2 * sinMid * sinMid;
	const primeVerticalM = SEMI_MAJOR_M / Math.sqrt(w);
	const meridianM = (primeVerticalM * (1 - ECCENTRICITY_2)) / w;
	return Math.hypot(
		(lon2Deg - lon1Deg) * RADIANS * primeVerticalM * Math.cos(midLat),
		(lat2Deg - lat1Deg) * RADIANS * meridianM,
	);
}
