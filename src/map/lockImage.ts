import { parseHex } from '../base/colour.ts';
import type { ImageData2D } from './engine.ts';

/** A padlock, a character a pixel at twice the screen's: `#` is drawn. */
const PADLOCK = [
	'......######......',
	'....##########....',
	'...####....####...',
	'...###......###...',
	'..###........###..',
	'..###........###..',
	'..###........###..',
	'..###........###..',
	'.################.',
	'##################',
	'##################',
	'########..########',
	'#######....#######',
	'########..########',
	'########..########',
	'########..########',
	'##################',
	'##################',
	'.################.',
];

/** Name of the picture of a padlock in a colour. */
export const lockImageName = (colour: string): string => `lock ${colour}`;

/** Draws the padlock that a name asks for; undefined for a name that is none. */
export function lockImage(name: string): ImageData2D | undefined {
	const colour = /^lock (#[0-9a-f]{6})$/i.exec(name)?.[1];
	if (!colour) return undefined;
	const width = PADLOCK[0].length;
	const data = new Uint8ClampedArray(width * PADLOCK.length * 4);
	for (const [y, line] of PADLOCK.entries())
		for (let x = 0; x < width; x++)
			if (line[x] === '#') data.set([...parseHex(colour), 255], (y * width + x) * 4);
	return { width, height: PADLOCK.length, data };
}
