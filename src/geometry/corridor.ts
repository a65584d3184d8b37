import { lineString, nearestPointOnLine, point, pointToLineDistance } from '@turf/turf';
import { GRID_PER_DEGREE, type ArcTable } from './arcTable.ts';
import { holesOf } from './holes.ts';
import { unitBox, type BoxDeg, type SpatialIndex } from './spatialIndex.ts';

export interface CorridorRequest {
	/**
	 * Units that each branch runs through, in order, from seat to seat. A branch of one unit starts where the lines
	 * before it come nearest: 'to the west as far as Baugy'.
	 */
	readonly branches: readonly (readonly number[])[];
	/** Width in all, kilometres. */
	readonly widthKm: number;
}

/** Where the seats are, degrees; NaN where that is not known. */
export interface Seats {
	readonly seatLonDeg: Float64Array;
	readonly seatLatDeg: Float64Array;
}

type Position = [lonDeg: number, latDeg: number];

/**
 * The units along lines, ascending: those that a line crosses, those whose seat lies within half the width of one,
 * and what these enclose. Distances by Turf, on a sphere (at most 0.3 % off). Units without contour come by their
 * seat; a named unit without seat stands at the middle of its box.
 */
export function corridor(
	table: ArcTable,
	seats: Seats,
	index: SpatialIndex,
	{ branches, widthKm }: CorridorRequest,
): number[] {
	const lines = linesOf(table, seats, branches);
	const units = new Set(branches.flat());
	for (const line of lines) {
		for (const unit of nearSeats(seats, line, widthKm / 2)) units.add(unit);
		for (let i = 1; i < line.length; i++)
			for (const unit of crossedUnits(table, index, line[i - 1], line[i])) units.add(unit);
	}
	for (const hole of holesOf(table, units)) for (const unit of hole) units.add(unit);
	return [...units].sort((a, b) => a - b);
}

/** Lines of at least two positions; a lone stop that nothing comes before is a line of no length. */
function linesOf(table: ArcTable, seats: Seats, branches: CorridorRequest['branches']): Position[][] {
	const lines: Position[][] = [];
	for (const stops of branches) {
		const line = stops.map((unit) => positionOf(table, seats, unit)).filter((at) => at !== undefined);
		if (line.length === 0) continue;
		if (line.length === 1) line.unshift(nearestOn(lines, line[0]) ?? line[0]);
		lines.push(line);
	}
	return lines;
}

function positionOf(table: ArcTable, { seatLonDeg, seatLatDeg }: Seats, unit: number): Position | undefined {
	if (!Number.isNaN(seatLonDeg[unit])) return [seatLonDeg[unit], seatLatDeg[unit]];
	const box = unitBox(table, unit);
	return box && [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2];
}

function nearestOn(lines: readonly Position[][], from: Position): Position | undefined {
	let nearest: { at: Position; km: number } | undefined;
	for (const line of lines) {
		const { geometry, properties } = nearestPointOnLine(lineString(line), point(from));
		const km = properties.pointDistance;
		if (!nearest || km < nearest.km) nearest = { at: geometry.coordinates as Position, km };
	}
	return nearest?.at;
}

const KM_PER_DEGREE = 110;

/** Units whose seat is at most so far from the line. Only seats in the widened box of the line are measured. */
function nearSeats({ seatLonDeg, seatLatDeg }: Seats, line: Position[], distanceKm: number): number[] {
	const latMargin = distanceKm / KM_PER_DEGREE;
	const lons = line.map(([lon]) => lon);
	const lats = line.map(([, lat]) => lat);
	const north = Math.max(...lats) + latMargin;
	const south = Math.min(...lats) - latMargin;
	const lonMargin = latMargin / Math.cos((Math.max(Math.abs(north), Math.abs(south)) * Math.PI) / 180);
	const west = Math.min(...lons) - lonMargin;
	const east = Math.max(...lons) + lonMargin;
	const drawn = lineString(line);
	const near: number[] = [];
	for (let unit = 0; unit < seatLonDeg.length; unit++) {
		const lon = seatLonDeg[unit];
		const lat = seatLatDeg[unit];
		if (!(lon >= west && lon <= east && lat >= south && lat <= north)) continue;
		if (pointToLineDistance([lon, lat], drawn, { units: 'kilometers' }) <= distanceKm) near.push(unit);
	}
	return near;
}

/** Units one of whose arcs the straight line from a to b meets; exact on the grid. */
function crossedUnits(table: ArcTable, index: SpatialIndex, a: Position, b: Position): number[] {
	const box: BoxDeg = [
		Math.min(a[0], b[0]),
		Math.min(a[1], b[1]),
		Math.max(a[0], b[0]),
		Math.max(a[1], b[1]),
	];
	const [ax, ay, bx, by] = [...a, ...b].map((degrees) => Math.round(degrees * GRID_PER_DEGREE));
	const { unitArcOffset, unitArcs, offset, x, y } = table;
	const side = (px: number, py: number): number => Math.sign((bx - ax) * (py - ay) - (by - ay) * (px - ax));
	const meets = (arc: number): boolean => {
		for (let i = offset[arc] + 1; i < offset[arc + 1]; i++) {
			if (side(x[i - 1], y[i - 1]) * side(x[i], y[i]) > 0) continue;
			const dx = x[i] - x[i - 1];
			const dy = y[i] - y[i - 1];
			const sideOfA = Math.sign(dx * (ay - y[i - 1]) - dy * (ax - x[i - 1]));
			const sideOfB = Math.sign(dx * (by - y[i - 1]) - dy * (bx - x[i - 1]));
			if (sideOfA * sideOfB <= 0 && (sideOfA !== 0 || sideOfB !== 0)) return true;
		}
		return false;
	};
	return index.search(box).filter((unit) => {
		for (let k = unitArcOffset[unit]; k < unitArcOffset[unit + 1]; k++) if (meets(unitArcs[k])) return true;
		return false;
	});
}
