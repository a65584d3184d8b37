import type { Lab } from './colour.ts';

const DEGREE = Math.PI / 180;
const POWER = 25 ** 7;

/** Share of the way from 0 to 1 that a chroma has gone towards strong colours. */
const chromaWeight = (chroma: number): number => Math.sqrt(chroma ** 7 / (chroma ** 7 + POWER));

/** Hue angle in degrees, 0 to 360; 0 for grey. */
function hueDeg(a: number, b: number): number {
	const angle = Math.atan2(b, a) / DEGREE;
	return angle < 0 ? angle + 360 : angle;
}

/**
 * Difference of two colours, ΔE00 (CIEDE2000): Sharma, Wu and Dalal, 'The CIEDE2000 color-difference formula', Color
 * Research and Application 30 (2005). About 1 is just seen side by side.
 */
export function colourDifference([l1, a1, b1]: Lab, [l2, a2, b2]: Lab): number {
	const stretch = 1.5 - 0.5 * chromaWeight((Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2);
	const chroma1 = Math.hypot(stretch * a1, b1);
	const chroma2 = Math.hypot(stretch * a2, b2);
	const isGrey = chroma1 * chroma2 === 0;
	const hue1 = hueDeg(stretch * a1, b1);
	const hue2 = hueDeg(stretch * a2, b2);
	const turn = isGrey ? 0 : ((hue2 - hue1 + 540) % 360) - 180;
	const meanHue = isGrey ? hue1 + hue2 : hue1 + turn / 2;
	const meanL = (l1 + l2) / 2;
	const meanChroma = (chroma1 + chroma2) / 2;

	const fromMiddle = (meanL - 50) ** 2;
	const lightness = (l2 - l1) / (1 + (0.015 * fromMiddle) / Math.sqrt(20 + fromMiddle));
	const chroma = (chroma2 - chroma1) / (1 + 0.045 * meanChroma);
	const hue =
		(2 * Math.sqrt(chroma1 * chroma2) * Math.sin((turn / 2) * DEGREE)) /
		(1 + 0.015 * meanChroma * hueWeight(meanHue));
	const bluePart = Math.exp(-((((meanHue + 360) % 360) - 275) ** 2) / 625);
	const rotation = -2 * chromaWeight(meanChroma) * Math.sin(60 * bluePart * DEGREE);
	return Math.sqrt(lightness ** 2 + chroma ** 2 + hue ** 2 + rotation * chroma * hue);
}

const hueWeight = (deg: number): number =>
	1 -
	0.17 * Math.cos((deg - 30) * DEGREE) +
	0.24 * Math.cos(2 * deg * DEGREE) +
	0.32 * Math.cos((3 * deg + 6) * DEGREE) -
	0.2 * Math.cos((4 * deg - 63) * DEGREE);
