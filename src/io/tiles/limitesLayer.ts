import type { BorderLine } from './borderLines.ts';
import { boxAt, clipSegment, holds } from './clip.ts';
import { GeometryWriter } from './geometryWriter.ts';
import type { FieldValues, LayerWriter } from './layerWriter.ts';
import { PointList } from './pointList.ts';
import { borderMinZoom, BUFFER_UNITS } from './tileSchema.ts';
import { appendArc, type ZoomArcs } from './zoomArcs.ts';
import { emptyBoxes, type TileFrame, type ZoomLayer } from './zoomLayer.ts';

/** Borders as lines: each arc once, as one feature a tile for all arcs that are drawn alike. */
export function limitesLayer(lines: readonly BorderLine[], arcs: ZoomArcs): ZoomLayer {
	const drawn = lines.filter(({ level, isRing }) => arcs.zoom >= borderMinZoom(level, isRing));
	const signedArcs = Int32Array.from(drawn.flatMap((line) => line.arcs));
	const lineOf = Int32Array.from(drawn.flatMap((line, index) => line.arcs.map(() => index)));
	const boxes = emptyBoxes(signedArcs.length);
	signedArcs.forEach((signed, item) => {
		const arc = signed < 0 ? ~signed : signed;
		for (let side = 0; side < 4; side++) boxes[4 * item + side] = arcs.box[4 * arc + side];
	});
	const pen = new LinePen(arcs);
	return {
		id: 'limites',
		boxes,
		bufferUnits: BUFFER_UNITS,
		write(items: readonly number[], frame: TileFrame, layer: LayerWriter): void {
			for (let start = 0, end = 0; start < items.length; start = end) {
				const line = lineOf[items[start]];
				pen.begin(frame);
				while (end < items.length && lineOf[items[end]] === line) pen.draw(signedArcs[items[end++]]);
				const geometry = pen.end();
				if (!geometry.isEmpty) layer.addFeature(undefined, 'line', borderValues(drawn[line]), geometry.bytes);
			}
		},
	};
}

const borderValues = ({ level, isOuter, isOpen, isRing }: BorderLine): FieldValues => [
	level,
	isOuter ? 1 : undefined,
	isOpen ? 1 : undefined,
	isRing ? 1 : undefined,
];

/** Draws arcs cut to a tile; an arc that begins where the last one ended goes on with the same line. */
class LinePen {
	readonly #arcs: ZoomArcs;
	readonly #geometry = new GeometryWriter();
	readonly #line = new PointList();
	readonly #segment = new Int32Array(4);
	#frame: TileFrame | undefined;

	constructor(arcs: ZoomArcs) {
		this.#arcs = arcs;
	}

	begin(frame: TileFrame): void {
		this.#frame = frame;
		this.#geometry.begin(frame.originX, frame.originY);
		this.#line.clear();
	}

	draw(signed: number): void {
		const { offset, xy, box } = this.#arcs;
		const clipBox = this.#frame?.clipBox;
		if (!clipBox) throw new Error('LinePen: drawn before begun');
		const arc = signed < 0 ? ~signed : signed;
		const step = signed < 0 ? -1 : 1;
		const first = signed < 0 ? offset[arc + 1] - 1 : offset[arc];
		const last = signed < 0 ? offset[arc] : offset[arc + 1] - 1;
		if (first === last) return;
		if (holds(clipBox, boxAt(box, arc))) {
			this.#moveTo(xy[2 * first], xy[2 * first + 1]);
			appendArc(this.#arcs, signed, this.#line);
			return;
		}
		const segment = this.#segment;
		for (let i = first; i !== last; i += step) {
			segment[0] = xy[2 * i];
			segment[1] = xy[2 * i + 1];
			segment[2] = xy[2 * (i + step)];
			segment[3] = xy[2 * (i + step) + 1];
			if (!clipSegment(segment, clipBox)) continue;
			if (segment[0] === segment[2] && segment[1] === segment[3]) continue;
			this.#moveTo(segment[0], segment[1]);
			this.#line.push(segment[2], segment[3]);
		}
	}

	/** The geometry of all that was drawn, valid until the next `begin`. */
	end(): GeometryWriter {
		this.#lift();
		return this.#geometry;
	}

	/** Goes on with the line that ends at a point, or begins another there. */
	#moveTo(x: number, y: number): void {
		const { xy, count } = this.#line;
		if (count > 0 && xy[2 * count - 2] === x && xy[2 * count - 1] === y) return;
		this.#lift();
		this.#line.push(x, y);
	}

	#lift(): void {
		if (this.#line.count > 1) this.#geometry.line(this.#line);
		this.#line.clear();
	}
}
