import { geodesicBetween } from './geodesic.ts';
import { FLATTENING, RADIANS, SEMI_MAJOR_M } from './wgs84.ts';

/** Areas and lengths on the ellipsoid, checked against PostGIS geography (docs/method.md): within 1 ppm. */
const ECCENTRICITY_2 = FLATTENING * (2 - FLATTENING);
const ECCENTRICITY = Math.sqrt(ECCENTRICITY_2);

/** Longer segments (some 2 km) are measured along the geodesic; below, the short formula is as good and faster. */
const SHORT_LENGTH_DEG = 0.02;
/** Longer edges (some 4 km) are measured by points of the geodesic, which a great circle leaves by too much. */
const SHORT_EDGE_DEG = 0.04;

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

/** Spherical excess between one great-circle edge and the equator: 2·atan2(tan(Δλ/2)(t₁+t₂), 1+t₁t₂), t = tan(β/2). */
function excessUnder(deltaLonDeg: number, tan1: number, tan2: number): number {
	return 2 * Math.atan2(Math.tan((deltaLonDeg * RADIANS) / 2) * (tan1 + tan2), 1 + tan1 * tan2);
}

/** The same for a long edge, along points of the geodesic. */
function excessUnderGeodesic(lon1Deg: number, lat1Deg: number, lon2Deg: number, lat2Deg: number): number {
	const steps = Math.ceil(
		Math.max(Math.abs(lon2Deg - lon1Deg), Math.abs(lat2Deg - lat1Deg)) / SHORT_EDGE_DEG,
	);
	const geodesic = geodesicBetween(lon1Deg, lat1Deg, lon2Deg, lat2Deg);
	let excess = 0;
	let previousLon = lon1Deg;
	let previousTan = tanHalfAuthalic(lat1Deg);
	for (let step = 1; step <= steps; step++) {
		const [lon, lat] = step === steps ? [lon2Deg, lat2Deg] : geodesic.pointAt(step / steps);
		const tan = tanHalfAuthalic(lat);
		excess += excessUnder(lon - previousLon, previousTan, tan);
		previousLon = lon;
		previousTan = tan;
	}
	return excess;
}

/**
 * Signed area in square metres between an open path and the equator, westward paths positive: the sum over the
 * paths that make up a counter-clockwise ring is the ring's area, so that each border is measured once for both
 * of its sides. Great-circle edges on the authalic sphere, long edges along points of the geodesic.
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
	let previousLat = latDeg(from);
	let previousTan = tanHalfAuthalic(previousLat);
	for (let index = from + 1; index <= to; index++) {
		const lon = lonDeg(index);
		const lat = latDeg(index);
		const tan = tanHalfAuthalic(lat);
		const isShort =
			Math.abs(lon - previousLon) <= SHORT_EDGE_DEG && Math.abs(lat - previousLat) <= SHORT_EDGE_DEG;
		excess += isShort
			? excessUnder(lon - previousLon, previousTan, tan)
			: excessUnderGeodesic(previousLon, previousLat, lon, lat);
		previousLon = lon;
		previousLat = lat;
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
 * Length of a segment in metres, degrees in: by the ellipsoid's two radii of curvature at mid-latitude, long
 * segments along the geodesic. Within 0.01 ppm of PostGIS geography.
 */
export function segmentLengthM(lon1Deg: number, lat1Deg: number, lon2Deg: number, lat2Deg: number): number {
	const deltaLonDeg = lon2Deg - lon1Deg;
	const deltaLatDeg = lat2Deg - lat1Deg;
	if (Math.abs(deltaLonDeg) > SHORT_LENGTH_DEG || Math.abs(deltaLatDeg) > SHORT_LENGTH_DEG)
		return geodesicBetween(lon1Deg, lat1Deg, lon2Deg, lat2Deg).lengthM;
	const midLat = ((lat1Deg + lat2Deg) / 2) * RADIANS;
	const sinMid = Math.sin(midLat);
	const w = 1 - ECCENTRICITY_2 * sinMid * sinMid;
	const primeVerticalM = SEMI_MAJOR_M / Math.sqrt(w);
	const meridianM = (primeVerticalM * (1 - ECCENTRICITY_2)) / w;
	return Math.hypot(
		deltaLonDeg * RADIANS * primeVerticalM * Math.cos(midLat),
		deltaLatDeg * RADIANS * meridianM,
	);
}
