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
function linear(channel: number): number {
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

/** CIE L*a*b* under D65: lightness 0 to 100, then green to red and blue to yellow. */
export type Lab = readonly [number, number, number];

/** From sRGB, by the matrix of IEC 61966-2-1 and the white point D65. */
export function labOf(colour: Rgb): Lab {
	const [r, g, b] = colour.map(linear);
	const x = labRoot((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047);
	const y = labRoot(0.2126729 * r + 0.7151522 * g + 0.072175 * b);
	const z = labRoot((0.0193339 * r + 0.119192 * g + 0.9503041 * b) / 1.08883);
	return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

const labRoot = (share: number): number =>
	share > 216 / 24389 ? Math.cbrt(share) : ((24389 / 27) * share + 16) / 116;

/** A colour as a deuteranope sees it (Machado, Oliveira and Fernandes 2009, severity 1). */
export function asDeuteranope(colour: Rgb): Rgb {
	const [r, g, b] = colour.map(linear);
	return [
		channelOf(0.367322 * r + 0.860646 * g - 0.227968 * b),
		channelOf(0.280085 * r + 0.672501 * g + 0.047413 * b),
		channelOf(-0.01182 * r + 0.04294 * g + 0.968881 * b),
	];
}

/** Linear light, cut to 0 to 1, back to a channel of 0 to 255. */
function channelOf(light: number): number {
	const cut = Math.min(1, Math.max(0, light));
	return 255 * (cut <= 0.0031308 ? 12.92 * cut : 1.055 * cut ** (1 / 2.4) - 0.055);
}
