import type { Needs } from './context.ts';

/** A commune's seat on a small picture, pixels from its upper left corner. */
interface SeatDot {
	readonly code: string;
	readonly x: number;
	readonly y: number;
}

interface Frame {
	readonly width: number;
	readonly height: number;
	readonly margin: number;
}

/**
 * Seats of communes as dots of a picture that fits them all, north up; degrees of longitude are shortened as at their
 * middle latitude. Communes that are not loaded have no dot.
 */
export function seatsOf(
	{ extent }: Needs<'extent'>,
	candidates: readonly string[],
	others: readonly string[],
	{ width, height, margin }: Frame,
): { readonly candidates: readonly SeatDot[]; readonly others: readonly SeatDot[] } {
	const read = (codes: readonly string[]): { code: string; lon: number; lat: number }[] =>
		codes.flatMap((code) => {
			const unit = extent.unitOf(code);
			const lon = unit === undefined ? NaN : (extent.units?.seatLonDeg[unit] ?? NaN);
			const lat = unit === undefined ? NaN : (extent.units?.seatLatDeg[unit] ?? NaN);
			return Number.isNaN(lon) ? [] : [{ code, lon, lat }];
		});
	const all = [...read(candidates), ...read(others)];
	const lons = all.map(({ lon }) => lon);
	const lats = all.map(({ lat }) => lat);
	const [west, east, south, north] = [
		least(lons),
		-least(lons.map((l) => -l)),
		least(lats),
		-least(lats.map((l) => -l)),
	];
	const shortening = Math.cos((((south + north) / 2) * Math.PI) / 180);
	const spreadX = Math.max((east - west) * shortening, 1e-6);
	const spreadY = Math.max(north - south, 1e-6);
	const scale = Math.min((width - 2 * margin) / spreadX, (height - 2 * margin) / spreadY);
	const dot = ({ code, lon, lat }: { code: string; lon: number; lat: number }): SeatDot => ({
		code,
		x: Math.round(width / 2 + (lon - (west + east) / 2) * shortening * scale),
		y: Math.round(height / 2 - (lat - (south + north) / 2) * scale),
	});
	return { candidates: read(candidates).map(dot), others: read(others).map(dot) };
}

const least = (numbers: readonly number[]): number =>
	numbers.reduce((low, number) => Math.min(low, number), Infinity);
