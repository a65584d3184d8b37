import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { completeArcTable, type ArcTable } from '../../src/geometry/arcTable.ts';
import { buildArcs } from '../../src/geometry/buildArcs.ts';
import { segmentLengthM } from '../../src/geometry/ellipsoid.ts';
import type { UnitTable } from '../../src/model/unitTable.ts';
import { loadFranceUnits } from './franceUnits.ts';
import { realDataFile } from './sharedData.ts';
import { unitTableOf, type UnitSketch } from './unitTable.ts';

const RING_M = 80_000;

/**
 * The real communes of a region (or of all France) with its ring: communes whose seat lies within 80 km of a seat
 * of the extent. Undefined where the real data are absent.
 */
export function loadRealExtent(region: string): { units: UnitTable; arcs: ArcTable } | undefined {
	const france = loadFranceUnits();
	const table = realDataFile('communes-2026.csv');
	const seats = realDataFile('chefs-lieux-2023.csv');
	if (!france || !table || !seats) return undefined;
	const regionOf = new Map(rowsOf(table).map((row) => [row.code, row]));
	const seatOf = new Map(rowsOf(seats).map((row) => [row.code, row]));
	const sketches = france.code.map((code, unit): UnitSketch & { at: number } => ({
		at: unit,
		code,
		name: france.name[unit],
		epci: france.epci[unit],
		region: regionOf.get(code)?.region ?? '',
		departement: regionOf.get(code)?.departement ?? '',
		seatLonDeg: Number(seatOf.get(code)?.lon ?? NaN),
		seatLatDeg: Number(seatOf.get(code)?.lat ?? NaN),
		populationMunicipale: france.populationMunicipale[unit],
		hasContour: france.rings[unit].rings.length > 0,
	}));
	const inside = sketches.filter((sketch) => region === 'france' || sketch.region === region);
	const chosen = [...inside, ...(region === 'france' ? [] : ringAround(inside, sketches))];
	const { arcs } = buildArcs(chosen.map(({ at }) => france.rings[at]));
	return { units: unitTableOf(chosen, inside.length), arcs: completeArcTable(arcs) };
}

function ringAround<Sketch extends UnitSketch>(inside: readonly Sketch[], all: readonly Sketch[]): Sketch[] {
	const members = new Set(inside);
	return all.filter(
		(sketch) => !members.has(sketch) && inside.some((other) => distanceM(sketch, other) <= RING_M),
	);
}

function distanceM(a: UnitSketch, b: UnitSketch): number {
	const dLat = Math.abs((a.seatLatDeg ?? NaN) - (b.seatLatDeg ?? NaN));
	if (!(dLat < 1)) return Infinity;
	return segmentLengthM(a.seatLonDeg ?? NaN, a.seatLatDeg ?? NaN, b.seatLonDeg ?? NaN, b.seatLatDeg ?? NaN);
}

const rowsOf = (path: string): Record<string, string>[] =>
	Papa.parse<Record<string, string>>(readFileSync(path, 'utf8'), { header: true, skipEmptyLines: true }).data;
