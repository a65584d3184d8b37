import type { UnitRings } from '../../src/geometry/buildArcs.ts';

/** A made-up mesh: units are groups of cells of a jittered lattice, so islets, holes and pinched points abound. */
export interface LatticePlan {
	readonly columns: number;
	readonly rows: number;
	/** Unit of each cell, row by row from the south-west; negative for water. */
	readonly unitOfCell: readonly number[];
	readonly unitCount: number;
	readonly seed: number;
}

/** South-west corner and cell size in 1e-5 degree: cells of some 1.5 km in the middle of France. */
const WEST = 60_000;
const SOUTH = 4_700_000;
const CELL = 2_000;
/** Shares of a cell by which corners and the middles of edges move: small enough that edges never meet. */
const CORNER_JITTER = 0.25;
const MIDDLE_JITTER = 0.1;

/** Rings of the units: each cell is a ring of its own, eight points counter-clockwise, shared with its neighbours. */
export function latticeUnits({ columns, rows, unitOfCell, unitCount, seed }: LatticePlan): UnitRings[] {
	const point = jitteredPoints(columns, rows, seed);
	const rings: Int32Array[][] = Array.from({ length: unitCount }, () => []);
	for (let row = 0; row < rows; row++)
		for (let column = 0; column < columns; column++) {
			const unit = unitOfCell[row * columns + column];
			if (unit >= 0) rings[unit].push(cellRing(2 * column, 2 * row, point));
		}
	return rings.map((unitRings) => ({ rings: unitRings, isHole: unitRings.map(() => false) }));
}

type PointAt = (halfColumn: number, halfRow: number) => readonly [number, number];

function cellRing(west: number, south: number, point: PointAt): Int32Array {
	const around = [
		[0, 0],
		[1, 0],
		[2, 0],
		[2, 1],
		[2, 2],
		[1, 2],
		[0, 2],
		[0, 1],
	];
	return Int32Array.from(around.flatMap(([east, north]) => point(west + east, south + north)));
}

/** Points on a lattice of half cells: even-even ones are corners, the others middles of edges. */
function jitteredPoints(columns: number, rows: number, seed: number): PointAt {
	const random = randomFrom(seed);
	const width = 2 * columns + 1;
	const points: [number, number][] = [];
	for (let halfRow = 0; halfRow <= 2 * rows; halfRow++)
		for (let halfColumn = 0; halfColumn < width; halfColumn++) {
			const jitter = halfColumn % 2 === 0 && halfRow % 2 === 0 ? CORNER_JITTER : MIDDLE_JITTER;
			points.push([
				Math.round(WEST + CELL * (halfColumn / 2 + jitter * (2 * random() - 1))),
				Math.round(SOUTH + CELL * (halfRow / 2 + jitter * (2 * random() - 1))),
			]);
		}
	return (halfColumn, halfRow) => points[halfRow * width + halfColumn];
}

/** Uniform numbers in [0, 1), the same for the same seed (mulberry32, public domain). */
export function randomFrom(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

/** A lattice whose cells fall at random to units and water: 60 × 40 cells, 500 units. */
export function randomLattice(seed: number): LatticePlan {
	const random = randomFrom(seed);
	const [columns, rows, unitCount] = [60, 40, 500];
	const unitOfCell = Array.from({ length: columns * rows }, (_, cell) => {
		if (random() < 0.06) return -1;
		const row = Math.floor(cell / columns);
		const blockRow = Math.floor(row / 2);
		const blockColumn = Math.floor((cell % columns) / 2.4);
		const stray = random() < 0.1 ? Math.floor(random() * 3) - 1 : 0;
		return Math.min(unitCount - 1, Math.max(0, blockRow * 25 + blockColumn + stray));
	});
	return { columns, rows, unitOfCell, unitCount, seed };
}
