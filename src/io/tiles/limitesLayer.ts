import type { BorderLine } from './borderLines.ts';
import { boxAt, clipSegment, holds } from './clip.ts';
import { GeometryWriter } from './geometryWriter.ts';
import type { FieldValues, LayerWriter } from './layerWriter.ts';
import { PointList } from './pointList.ts';
import { borderMinZoom, BUFFER_UNITS } from './tileSchema.ts';
import type { ZoomArcs } from './zoomArcs.ts';
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
		const isWhole = holds(clipBox, boxAt(box, arc));
		const step = signed < 0 ? -1 : 1;
		const first = signed < 0 ? offset[arc + 1] - 1 : offset[arc];
		const last = signed < 0 ? offset[arc] : offset[arc + 1] - 1;
		for (let i = first; i !== last; i += step) {
			const segment = this.#segment;
			segment[0] = xy[2 * i];
			segment[1] = xy[2 * i + 1];
			segment[2] = xy[2 * (i + step)];
			segment[3] = xy[2 * (i + step) + 1];
			if (isWhole || clipSegment(segment, clipBox)) this.#drawSegment(segment);
		}
	}

	/** The geometry of all that was drawn, valid until the next `begin`. */
	end(): GeometryWriter {
		this.#lift();
		return this.#geometry;
	}

	#drawSegment(segment: Int32Array): void {
		const x1 = segment[0];
		const y1 = segment[1];
		const x2 = segment[2];
		const y2 = segment[3];
		if (x1 === x2 && y1 === y2) return;
		const { xy, count } = this.#line;
		if (count === 0 || xy[2 * count - 2] !== x1 || xy[2 * count - 1] !== y1) {
			this.#lift();
			this.#line.push(x1, y1);
		}
		this.#line.push(x2, y2);
	}

	#lift(): void {
		if (this.#line.count > 1) this.#geometry.line(this.#line);
		this.#line.clear();
	}
}
