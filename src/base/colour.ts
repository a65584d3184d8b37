/** Red, green, blue, 0 to 255. */
export type Rgb = readonly [number, number, number];

/** '#RRGGBB' to its three channels. Throws on anything else. */
export function parseHex(hex: string): Rgb {
	const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(hex);
	if (!match) throw new Error(`not a colour: ${hex}`);
	return [parseInt(match[1], 16), parseInt(match[2], 16), parseInt(match[3], 16)];
}

export const toHex = (colour: Rgb): string =>
	`#${colour.map((channel) => Math.round(channel).toString(16).padStart(2, '0')).join('')}`;

/** `share` of `over` laid on `under`, channel by channel. */
export const mix = (under: Rgb, over: Rgb, share: number): Rgb => [
	under[0] + (over[0] - under[0]) * share,
	under[1] + (over[1] - under[1]) * share,
	under[2] + (over[2] - under[2]) * share,
];

/** Linear light of a channel, 0 to 1 (sRGB, IEC 61966-2-1). */
export function linear(channel: number): number {
	const c = channel / 255;
	return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
}

/** Contrast ratio of WCAG 2.2 (1 to 21). */
export function contrast(a: Rgb, b: Rgb): number {
	const luminance = (colour: Rgb): number =>
		0.2126 * linear(colour[0]) + 0.7152 * linear(colour[1]) + 0.0722 * linear(colour[2]);
	const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y);
	return (high + 0.05) / (low + 0.05);
}
