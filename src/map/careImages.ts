import { parseHex } from '../base/colour.ts';
import { CARE_MARKS, type CareMark } from '../base/careMarks.ts';
import type { ImageData2D } from './engine.ts';

const SIZE = 22;

export const careImageName = (kind: keyof typeof CARE_MARKS): string => `care ${kind}`;

/** Draws the mark of a kind of place, white-rimmed; undefined for a name that is none. */
export function careImage(name: string): ImageData2D | undefined {
	const kind = name.replace(/^care /, '');
	if (!Object.hasOwn(CARE_MARKS, kind)) return undefined;
	const { mark, colour } = CARE_MARKS[kind as keyof typeof CARE_MARKS];
	const rgb = parseHex(colour);
	const data = new Uint8ClampedArray(SIZE * SIZE * 4);
	const middle = (SIZE - 1) / 2;
	for (let y = 0; y < SIZE; y++)
		for (let x = 0; x < SIZE; x++) {
			const distance = distanceTo(mark, Math.abs(x - middle), Math.abs(y - middle));
			if (distance <= 8) data.set([...rgb, 255], (y * SIZE + x) * 4);
			else if (distance <= 10) data.set([255, 255, 255, 255], (y * SIZE + x) * 4);
		}
	return { width: SIZE, height: SIZE, data };
}

/** Distance from the middle in the shape's own measure: 8 is the rim. */
function distanceTo(mark: CareMark, dx: number, dy: number): number {
	switch (mark) {
		case 'disc':
			return Math.hypot(dx, dy);
		case 'square':
			return Math.max(dx, dy) * 1.15;
		case 'diamond':
			return (dx + dy) * 0.85;
		case 'cross':
			return Math.min(dx, dy) < 3 ? Math.max(dx, dy) : Math.min(dx, dy) < 5 && Math.max(dx, dy) < 10 ? 9 : 11;
	}
}
