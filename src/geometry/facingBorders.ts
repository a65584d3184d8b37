import type { ArcTable } from './arcTable.ts';

/** Distance under which two borders that run opposite to each other are the two sides of one seam. */
const SEAM_WIDTH_M = 100;
/** A grid step of latitude is 1.11 m. */
const METRES_PER_STEP = 1.11;
const CELL = Math.ceil((2 * SEAM_WIDTH_M) / METRES_PER_STEP);

/** Answers whether a segment of one-sided border has another unit's one-sided border opposite to it. */
export class FacingIndex {
	readonly #arcs: ArcTable;
	/** Segments (signed arc, index of the later point in the arc) by cell of the grid. */
	readonly #cells = new Map<number, { signed: number; point: number }[]>();

	constructor(arcs: ArcTable) {
		this.#arcs = arcs;
	}

	/** Adds all segments of a signed arc, under every cell that they come near. */
	add(signed: number): void {
		const { offset, x, y } = this.#arcs;
		const arc = signed < 0 ? ~signed : signed;
		for (let point = offset[arc] + 1; point < offset[arc + 1]; point++) {
			const reachY = CELL / 2;
			const reachX = reachY / this.#cosLat(y[point]);
			const toX = Math.floor((Math.max(x[point - 1], x[point]) + reachX) / CELL);
			const toY = Math.floor((Math.max(y[point - 1], y[point]) + reachY) / CELL);
			for (let cx = Math.floor((Math.min(x[point - 1], x[point]) - reachX) / CELL); cx <= toX; cx++)
				for (let cy = Math.floor((Math.min(y[point - 1], y[point]) - reachY) / CELL); cy <= toY; cy++) {
					const cell = this.#cells.get(cellKey(cx, cy));
					if (cell) cell.push({ signed, point });
					else this.#cells.set(cellKey(cx, cy), [{ signed, point }]);
				}
		}
	}

	/** True where the middle of the segment that ends at `point` has an opposite neighbour within the seam width. */
	isFacing(signed: number, point: number): boolean {
		const { x, y } = this.#arcs;
		const midX = (x[point - 1] + x[point]) / 2;
		const midY = (y[point - 1] + y[point]) / 2;
		const unit = this.#unitOf(signed);
		const cell = this.#cells.get(cellKey(Math.floor(midX / CELL), Math.floor(midY / CELL))) ?? [];
		return cell.some(
			(other) =>
				this.#unitOf(other.signed) !== unit &&
				this.#runsOpposite(signed, point, other.signed, other.point) &&
				this.#distanceM(midX, midY, other.point) <= SEAM_WIDTH_M,
		);
	}

	#unitOf(signed: number): number {
		return signed < 0 ? this.#arcs.right[~signed] : this.#arcs.left[signed];
	}

	#runsOpposite(signed1: number, point1: number, signed2: number, point2: number): boolean {
		const [dx1, dy1] = this.#direction(signed1, point1);
		const [dx2, dy2] = this.#direction(signed2, point2);
		return dx1 * dx2 + dy1 * dy2 < -0.5 * Math.hypot(dx1, dy1) * Math.hypot(dx2, dy2);
	}

	/** Direction of travel with the unit on the left, in steps of latitude. */
	#direction(signed: number, point: number): [number, number] {
		const { x, y } = this.#arcs;
		const sign = signed < 0 ? -1 : 1;
		return [sign * (x[point] - x[point - 1]) * this.#cosLat(y[point]), sign * (y[point] - y[point - 1])];
	}

	/** Distance from a place to the segment that ends at `point`, metres (plane, good for a few hundred metres). */
	#distanceM(px: number, py: number, point: number): number {
		const { x, y } = this.#arcs;
		const cos = this.#cosLat(py);
		const ax = (x[point - 1] - px) * cos;
		const ay = y[point - 1] - py;
		const dx = (x[point] - x[point - 1]) * cos;
		const dy = y[point] - y[point - 1];
		const along = Math.min(1, Math.max(0, -(ax * dx + ay * dy) / (dx * dx + dy * dy)));
		return Math.hypot(ax + along * dx, ay + along * dy) * METRES_PER_STEP;
	}

	#cosLat(gridY: number): number {
		return Math.max(0.05, Math.cos((gridY * Math.PI) / 180e5));
	}
}

const cellKey = (cx: number, cy: number): number => (cx + 1e6) * 4e6 + (cy + 1e6);

/** An index of the signed arcs of a one-sided border. */
export function facingBorders(arcs: ArcTable, boundary: readonly number[]): FacingIndex {
	const index = new FacingIndex(arcs);
	for (const signed of boundary) index.add(signed);
	return index;
}
