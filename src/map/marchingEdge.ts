import { DASH } from './layers/shapes.ts';

const PERIOD = 2 * DASH;
const STEP = 0.5;
const STEP_MS = 80;

/** Dashes that begin `offset` (0 to twice a dash) later along the line. */
export function shiftedDashes(offset: number): number[] {
	if (offset <= DASH) return [0, offset, DASH, DASH - offset];
	return [offset - DASH, DASH, PERIOD - offset, 0];
}

/**
 * Moves dashes along a line, a step at a time, until the function that it returns is called. Where the user wants
 * less motion they stand still.
 */
export function march(show: (dashes: number[]) => void): () => void {
	if (matchMedia('(prefers-reduced-motion: reduce)').matches) return () => undefined;
	let frame = 0;
	let offset = 0;
	let lastMs = -Infinity;
	const next = (nowMs: number): void => {
		if (nowMs - lastMs >= STEP_MS) {
			lastMs = nowMs;
			offset = (offset + STEP) % PERIOD;
			show(shiftedDashes(offset));
		}
		frame = requestAnimationFrame(next);
	};
	frame = requestAnimationFrame(next);
	return () => cancelAnimationFrame(frame);
}
