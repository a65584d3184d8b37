import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { completeArcTable } from './arcTable.ts';
import { borderQuality } from './borderQuality.ts';
import { buildArcs, type UnitRings } from './buildArcs.ts';

const SIDE = 8;
const STEP = 4000;
const ORIGIN_X = 100_000;
const ORIGIN_Y = 4_700_000;

/** One square of a chequerboard with two extra vertices on each side, every vertex moved by `shift`. */
function square(column: number, row: number, shift: (vertex: number) => [number, number]): UnitRings {
	const ring: number[] = [];
	const corners = [
		[0, 0],
		[1, 0],
		[1, 1],
		[0, 1],
	];
	corners.forEach(([cx, cy], corner) => {
		const [nx, ny] = corners[(corner + 1) % 4];
		for (let part = 0; part < 3; part++) {
			const [dx, dy] = shift(3 * corner + part);
			ring.push(
				Math.round(ORIGIN_X + (column + cx + ((nx - cx) * part) / 3) * STEP + dx),
				Math.round(ORIGIN_Y + (row + cy + ((ny - cy) * part) / 3) * STEP + dy),
			);
		}
	});
	return { rings: [Int32Array.from(ring)], isHole: [false] };
}

const still = (): [number, number] => [0, 0];
const board = (shiftOf: (unit: number) => (vertex: number) => [number, number] = () => still): UnitRings[] =>
	Array.from({ length: SIDE * SIDE }, (_, unit) =>
		square(unit % SIDE, Math.floor(unit / SIDE), shiftOf(unit)),
	);

const qualityOf = (units: UnitRings[], regionOf = (unit: number): string => (unit < 32 ? '24' : '75')) =>
	borderQuality(
		completeArcTable(buildArcs(units).arcs),
		units.map((_, unit) => regionOf(unit)),
	);

describe('borderQuality', () => {
	it('finds no gap in contours that share their vertices: all one-sided border is the outer edge', () => {
		const quality = qualityOf(board());
		expect(quality.gapKm).toBe(0);
		expect(quality.oneSidedKm).toBeGreaterThan(0);
		expect(quality.oneSidedKm).toBeLessThan(quality.totalKm / 4);
	});

	it('takes an island off the coast for outer edge', () => {
		const alone = qualityOf(board());
		const withIsland = qualityOf([...board(), square(SIDE + 1, 3, still)]);
		expect(withIsland.gapKm).toBe(0);
		expect(withIsland.oneSidedKm).toBeGreaterThan(alone.oneSidedKm);
	});

	it('counts a hole: the border of a missing unit', () => {
		const units = board();
		units.splice(27, 1);
		const perimeterKm = qualityOf([square(3, 3, still)]).totalKm;
		expect(qualityOf(units).gapKm).toBeCloseTo(perimeterKm, 6);
	});

	it('counts a unit that lies over others', () => {
		const over = square(3, 3, () => [1700, 1300]);
		const clean = qualityOf(board());
		const quality = qualityOf([...board(), over]);
		expect(quality.gapKm).toBeCloseTo(quality.oneSidedKm - clean.oneSidedKm, 6);
		expect(quality.gapShare).toBeGreaterThan(0.005);
	});

	it('counts both sides of seams whose vertices differ by a few metres, and leaves the coast out', () => {
		// every unit is moved as a whole, so that no two share a vertex
		const units = board((unit) => () => [(unit % 5) * 3, (unit % 7) * 4]);
		const quality = qualityOf(units);
		const coastKm = qualityOf(board()).oneSidedKm;
		expect(quality.oneSidedKm).toBeCloseTo(quality.totalKm, 6);
		expect(quality.gapKm / (quality.totalKm - coastKm)).toBeGreaterThan(0.97);
		expect(quality.gapKm / (quality.totalKm - coastKm)).toBeLessThan(1.03);
	});

	it('counts a seam of which one side has a vertex that the other lacks', () => {
		const units = board();
		const [ring] = units[27].rings;
		units[27] = {
			rings: [Int32Array.of(...ring.slice(0, 2), ring[0] + 500, ring[1], ...ring.slice(2))],
			isHole: [false],
		};
		const quality = qualityOf(units);
		const clean = qualityOf(board());
		expect(quality.oneSidedKm).toBeGreaterThan(clean.oneSidedKm);
		expect(quality.gapKm).toBeCloseTo(quality.oneSidedKm - clean.oneSidedKm, 6);
	});

	it('gives each region the share of its own border', () => {
		const { oneSidedShareByRegion: whole } = qualityOf(board());
		expect(whole['24']).toBeCloseTo(whole['75'], 2);
		const units = board();
		units.splice(19, 1);
		const { oneSidedShareByRegion: holed } = qualityOf(units, (unit) => (unit < 31 ? '24' : '75'));
		expect(holed['24']).toBeGreaterThan(whole['24']);
		expect(holed['75']).toBeCloseTo(whole['75'], 9);
	});

	it('stays within its bounds whatever vertices move', () => {
		fc.assert(
			fc.property(fc.infiniteStream(fc.integer({ min: -60, max: 60 })), (stream) => {
				const moved = board(() => () => [stream.next().value ?? 0, stream.next().value ?? 0]);
				const quality = qualityOf(moved);
				expect(quality.gapKm).toBeLessThanOrEqual(quality.oneSidedKm + 1e-6);
				expect(quality.gapShare).toBeGreaterThan(0.5);
			}),
			{ numRuns: 20 },
		);
	});
});
