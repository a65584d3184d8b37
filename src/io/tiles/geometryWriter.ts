import type { PointList } from './pointList.ts';
import { ProtobufWriter } from './protobufWriter.ts';

const MOVE_TO = 1;
const LINE_TO = 2;
const CLOSE_PATH = 7;
const command = (id: number, count: number): number => (count << 3) | id;

/** One feature's geometry as the commands of the Mapbox Vector Tile specification 2.1, §4.3. */
export class GeometryWriter {
	/** What was written since `begin`. */
	readonly bytes = new ProtobufWriter();
	#x = 0;
	#y = 0;

	/** Begins a feature of a tile whose north-west corner is given in units of the zoom. */
	begin(originX: number, originY: number): void {
		this.bytes.clear();
		this.#x = originX;
		this.#y = originY;
	}

	get isEmpty(): boolean {
		return this.bytes.length === 0;
	}

	point(x: number, y: number): void {
		this.bytes.unsigned(command(MOVE_TO, 1));
		this.#step(x, y);
	}

	/** At least two points. */
	line({ xy, count }: PointList): void {
		this.point(xy[0], xy[1]);
		this.bytes.unsigned(command(LINE_TO, count - 1));
		this.bytes.steps(xy, 1, count - 1);
		this.#x = xy[2 * count - 2];
		this.#y = xy[2 * count - 1];
	}

	/** At least three points, the first not repeated. */
	ring(points: PointList): void {
		this.line(points);
		this.bytes.unsigned(command(CLOSE_PATH, 1));
	}

	#step(x: number, y: number): void {
		this.bytes.signed(x - this.#x);
		this.bytes.signed(y - this.#y);
		this.#x = x;
		this.#y = y;
	}
}
