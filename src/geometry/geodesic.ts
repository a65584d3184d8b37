import { FLATTENING, RADIANS, SEMI_MAJOR_M } from './wgs84.ts';

/**
 * Shortest line between two points of the ellipsoid, for segments of any length, by T. Vincenty, 'Direct and inverse
 * solutions of geodesics on the ellipsoid with application of nested equations', Survey Review XXIII (176), 1975.
 * Good to a millimetre; meant for points less than 15 000 km apart.
 */
export interface Geodesic {
	readonly lengthM: number;
	/** Point at a share of the way (0 to 1, in angle on the auxiliary sphere), longitude and latitude in degrees. */
	pointAt(share: number): readonly [number, number];
}

const SEMI_MINOR_M = SEMI_MAJOR_M * (1 - FLATTENING);
const SECOND_ECCENTRICITY_2 = SEMI_MAJOR_M ** 2 / SEMI_MINOR_M ** 2 - 1;
const CONVERGED = 1e-13;
const MOST_ROUNDS = 50;

/** A great circle of the auxiliary sphere: reduced latitude of its start, azimuths, angles. Radians. */
interface AuxiliaryArc {
	readonly sinU1: number;
	readonly cosU1: number;
	readonly sinAzimuth1: number;
	readonly cosAzimuth1: number;
	/** Sine of the azimuth at the equator. */
	readonly sinAlpha: number;
	/** Angle from the equator to the start, and from the start to the end. */
	readonly sigma1: number;
	readonly sigma: number;
}

/** Geodesic from one point to another, degrees. */
export function geodesicBetween(
	lon1Deg: number,
	lat1Deg: number,
	lon2Deg: number,
	lat2Deg: number,
): Geodesic {
	const arc = auxiliaryArc((lon2Deg - lon1Deg) * RADIANS, lat1Deg * RADIANS, lat2Deg * RADIANS);
	return {
		lengthM: lengthM(arc),
		pointAt(share) {
			const [lon, lat] = pointOn(arc, arc.sigma * share);
			return [lon1Deg + lon / RADIANS, lat / RADIANS];
		},
	};
}

function auxiliaryArc(deltaLon: number, lat1: number, lat2: number): AuxiliaryArc {
	const u1 = Math.atan((1 - FLATTENING) * Math.tan(lat1));
	const u2 = Math.atan((1 - FLATTENING) * Math.tan(lat2));
	const [sinU1, cosU1, sinU2, cosU2] = [Math.sin(u1), Math.cos(u1), Math.sin(u2), Math.cos(u2)];
	let lambda = deltaLon;
	for (let round = 0; ; round++) {
		const east = cosU2 * Math.sin(lambda);
		const north = cosU1 * sinU2 - sinU1 * cosU2 * Math.cos(lambda);
		const sinSigma = Math.hypot(east, north);
		const sigma = Math.atan2(sinSigma, sinU1 * sinU2 + cosU1 * cosU2 * Math.cos(lambda));
		const sinAzimuth1 = sinSigma === 0 ? 0 : east / sinSigma;
		const cosAzimuth1 = sinSigma === 0 ? 1 : north / sinSigma;
		const sigma1 = Math.atan2(sinU1, cosU1 * cosAzimuth1);
		const arc = { sinU1, cosU1, sinAzimuth1, cosAzimuth1, sinAlpha: cosU1 * sinAzimuth1, sigma1, sigma };
		const next = deltaLon + longitudeExcess(arc, sigma);
		if (Math.abs(next - lambda) < CONVERGED || round === MOST_ROUNDS) return arc;
		lambda = next;
	}
}

/** By how much the longitude on the auxiliary sphere exceeds that on the ellipsoid (Vincenty's eq. 10 and 11). */
function longitudeExcess({ sinAlpha, sigma1 }: AuxiliaryArc, sigma: number): number {
	const cosAlpha2 = 1 - sinAlpha ** 2;
	const c = (FLATTENING / 16) * cosAlpha2 * (4 + FLATTENING * (4 - 3 * cosAlpha2));
	const cosMid = Math.cos(2 * sigma1 + sigma);
	const inner = cosMid + c * Math.cos(sigma) * (2 * cosMid ** 2 - 1);
	return (1 - c) * FLATTENING * sinAlpha * (sigma + c * Math.sin(sigma) * inner);
}

/** Vincenty's eq. 3, 4, 6 and 19. */
function lengthM({ sinAlpha, sigma1, sigma }: AuxiliaryArc): number {
	const u2 = (1 - sinAlpha ** 2) * SECOND_ECCENTRICITY_2;
	const a = 1 + (u2 / 16384) * (4096 + u2 * (-768 + u2 * (320 - 175 * u2)));
	const b = (u2 / 1024) * (256 + u2 * (-128 + u2 * (74 - 47 * u2)));
	const cosMid = Math.cos(2 * sigma1 + sigma);
	const sinSigma = Math.sin(sigma);
	const second = Math.cos(sigma) * (2 * cosMid ** 2 - 1);
	const third = (b / 6) * cosMid * (4 * sinSigma ** 2 - 3) * (4 * cosMid ** 2 - 3);
	return SEMI_MINOR_M * a * (sigma - b * sinSigma * (cosMid + (b / 4) * (second - third)));
}

/** Longitude from the start and latitude at an angle from the start (Vincenty's eq. 8, 9 and 11). Radians. */
function pointOn(arc: AuxiliaryArc, sigma: number): [number, number] {
	const { sinU1, cosU1, sinAzimuth1, cosAzimuth1, sinAlpha } = arc;
	const sin = Math.sin(sigma);
	const cos = Math.cos(sigma);
	const sinU = sinU1 * cos + cosU1 * sin * cosAzimuth1;
	const cosU = Math.hypot(sinAlpha, sinU1 * sin - cosU1 * cos * cosAzimuth1);
	const lambda = Math.atan2(sin * sinAzimuth1, cosU1 * cos - sinU1 * sin * cosAzimuth1);
	return [lambda - longitudeExcess(arc, sigma), Math.atan2(sinU, (1 - FLATTENING) * cosU)];
}
