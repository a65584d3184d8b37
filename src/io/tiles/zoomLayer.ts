import type { Box } from './clip.ts';
import type { LayerWriter } from './layerWriter.ts';
import type { LayerId } from './tileSchema.ts';

/** Where a tile lies, in units of its zoom from the world's north-west corner. */
export interface TileFrame {
	readonly originX: number;
	readonly originY: number;
	/** The tile with its buffer: what is drawn on it is clipped to this. */
	readonly clipBox: Box;
}

/** One layer at one zoom: items with boxes, and how some of them are written into a tile. */
export interface ZoomLayer<Id extends string = LayerId> {
	readonly id: Id;
	/** West, north, east, south of each item in units of the zoom; west > east for an item that is not drawn. */
	readonly boxes: Int32Array;
	/** How far beyond its edge a tile takes items: 0 puts a point into exactly one tile. */
	readonly bufferUnits: number;
	/** Writes the items whose boxes touch the tile; some of them may turn out to lie beside it. */
	write(items: readonly number[], frame: TileFrame, layer: LayerWriter): void;
}

/** A table of boxes, none of them drawn yet. */
export function emptyBoxes(count: number): Int32Array {
	const boxes = new Int32Array(4 * count);
	for (let item = 0; item < count; item++) boxes[4 * item] = boxes[4 * item + 1] = 1;
	return boxes;
}
