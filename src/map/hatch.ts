import { parseHex, type Rgb } from '../base/colour.ts';
import type { ImageData2D } from './engine.ts';

const SIZE = 16;

/** Name of a hatch of 45° stripes in the colours of the territories that share a commune. */
export const overlapPattern = (colours: readonly string[]): string => `overlap ${colours.join(' ')}`;

/** Name of the 135° hatch of a zone blanche. */
export const blankPattern = (colour: string): string => `blank ${colour}`;

/** Draws a hatch by its name, at twice the screen's density; undefined for a name that is none. */
export function hatchImage(name: string): ImageData2D | undefined {
	const [kind, ...colours] = name.split(' ');
	if (kind !== 'overlap' && kind !== 'blank') return undefined;
	const rgb = colours.map(parseHex);
	if (kind === 'overlap' && rgb.length > 0) return stripes((x, y) => rgb[stripeAt(x + y, rgb.length)], 190);
	if (kind === 'blank' && rgb.length === 1)
		return stripes((x, y) => ((x - y + SIZE) % 8 < 2 ? rgb[0] : undefined), 200);
	return undefined;
}

const stripeAt = (position: number, count: number): number => Math.floor(((position % SIZE) * count) / SIZE);

function stripes(colourAt: (x: number, y: number) => Rgb | undefined, alpha: number): ImageData2D {
	const data = new Uint8ClampedArray(SIZE * SIZE * 4);
	for (let y = 0; y < SIZE; y++)
		for (let x = 0; x < SIZE; x++) {
			const colour = colourAt(x, y);
			if (colour) data.set([...colour, alpha], (y * SIZE + x) * 4);
		}
	return { width: SIZE, height: SIZE, data };
}
