import { mix, parseHex, toHex } from './colour.ts';
import { HUES, TOKENS, type Theme } from './palette.ts';

/** How much of a pole's hue lies over the land: by class of attraction, the strongest first, then shared. */
const STRENGTHS = [0.72, 0.54, 0.38, 0.24, 0.11] as const;

/** Number of shades of one hue. */
export const SHADES = STRENGTHS.length;

/** Shades of the hue `index` over land, from very strong to shared. */
export function attractionShades(theme: Theme, index: number): string[] {
	const land = parseHex(TOKENS[theme].land);
	const hue = parseHex(HUES[index % HUES.length]);
	return STRENGTHS.map((strength) => toHex(mix(land, hue, strength)));
}

/** The same ramp without a hue, for legends. */
export function plainShades(theme: Theme): string[] {
	const land = parseHex(TOKENS[theme].land);
	const ink = parseHex(TOKENS[theme].ink2);
	return STRENGTHS.map((strength) => toHex(mix(land, ink, strength)));
}
