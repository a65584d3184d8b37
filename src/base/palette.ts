import { asDeuteranope, contrast, labOf, mix, type Rgb, parseHex, toHex } from './colour.ts';
import { colourDifference } from './colourDifference.ts';

/** The colours of page and map in both themes: the one place that names them. */
export type Theme = 'light' | 'dark';

export interface Tokens {
	/** Land outside the extent. */
	readonly paper: string;
	/** Communes of the extent without territory. */
	readonly land: string;
	readonly water: string;
	readonly panel: string;
	readonly ink: string;
	readonly ink2: string;
	/** Rules and quiet borders; `controlLine` is the border of a field, 3 : 1 against the panel. */
	readonly line: string;
	readonly controlLine: string;
	readonly accent: string;
	readonly accentWeak: string;
	readonly warn: string;
	readonly bad: string;
	readonly good: string;
	readonly communeLine: string;
	readonly epciLine: string;
	readonly departementLine: string;
	readonly regionLine: string;
}

export const TOKENS: Readonly<Record<Theme, Tokens>> = {
	light: {
		paper: '#FAF8F4',
		land: '#F3F0E9',
		water: '#DCE8F0',
		panel: '#FFFFFF',
		ink: '#1C2430',
		ink2: '#4A5565',
		line: '#D9D6CE',
		controlLine: '#8D8A82',
		accent: '#0B6E69',
		accentWeak: '#D8ECEA',
		warn: '#9A4B06',
		bad: '#B42318',
		good: '#2B6B2F',
		communeLine: '#CFCBC1',
		epciLine: '#A9A59B',
		departementLine: '#8D8A82',
		regionLine: '#5E5B55',
	},
	dark: {
		paper: '#14181D',
		land: '#1B2027',
		water: '#0F1B26',
		panel: '#1E242C',
		ink: '#ECEAE4',
		ink2: '#AEB6C2',
		line: '#343C47',
		controlLine: '#717C8A',
		accent: '#4FC3BB',
		accentWeak: '#173C3A',
		warn: '#F0B36B',
		bad: '#FF8A80',
		good: '#8BD08F',
		communeLine: '#2D343E',
		epciLine: '#444D59',
		departementLine: '#66707D',
		regionLine: '#8C97A5',
	},
};

/** Paul Tol's 'muted' scheme (personal.sron.nl/~pault), safe for colour-blind readers. */
export const HUES: readonly string[] = [
	'#CC6677', '#332288', '#DDCC77', '#117733', '#88CCEE', '#882255', '#44AA99', '#999933', '#AA4499',
]; // prettier-ignore

export interface TerritoryColours {
	readonly fill: string;
	readonly outline: string;
	/** Colour of the name on the map: 4.5 : 1 against land. */
	readonly text: string;
}

/** Opacity of a territory's fill. */
export const fillOpacity = (signed: boolean): number => (signed ? 0.34 : 0.24);

/** Fill, outline (≥ 3 : 1 against land) and name (≥ 4.5 : 1) of the hue `index`, in a theme. */
export function territoryColours(theme: Theme, index: number): TerritoryColours {
	const fill = HUES[index % HUES.length];
	return { fill, outline: untilContrast(theme, fill, 3), text: untilContrast(theme, fill, 4.5) };
}

/** Fills that touch differ by so much (ΔE00), for every eye. */
const LEAST_DIFFERENCE = 8;

const fillsOverLand = (theme: Theme, index: number): Rgb[] =>
	[true, false].map((signed) =>
		mix(parseHex(TOKENS[theme].land), parseHex(HUES[index % HUES.length]), fillOpacity(signed)),
	);

/**
 * The smallest difference (ΔE00) that the fills of two hues over land can have: in both themes, signed or not, for
 * usual sight and for a simulated deuteranope.
 */
export function leastFillDifference(a: number, b: number): number {
	let least = Infinity;
	for (const theme of ['light', 'dark'] as const)
		for (const one of fillsOverLand(theme, a))
			for (const other of fillsOverLand(theme, b))
				least = Math.min(
					least,
					colourDifference(labOf(one), labOf(other)),
					colourDifference(labOf(asDeuteranope(one)), labOf(asDeuteranope(other))),
				);
	return least;
}

/** By `a * 9 + b`; made at the first question. */
let shortfalls: Uint8Array | undefined;

/**
 * By how much the fills of hues `a` and `b` can fail to differ enough to touch, in whole tenths of ΔE00, rounded up;
 * 0 for hues that always differ by 8. Of the nine hues taken two by two, 17 pairs never fail.
 */
export function fillShortfall(a: number, b: number): number {
	const count = HUES.length;
	shortfalls ??= Uint8Array.from({ length: count * count }, (_, pair) =>
		Math.ceil(
			Math.max(0, LEAST_DIFFERENCE - leastFillDifference(Math.floor(pair / count), pair % count)) * 10,
		),
	);
	return shortfalls[(a % count) * count + (b % count)];
}

/** True where territories of hues `a` and `b` should not touch: their fills can come out too much alike. */
export const clashes = (a: number, b: number): boolean => fillShortfall(a, b) > 0;

/** Darkens (light theme) or lightens (dark theme) step by step until the contrast against land is reached. */
function untilContrast(theme: Theme, hue: string, ratio: number): string {
	const land = parseHex(TOKENS[theme].land);
	const towards: Rgb = theme === 'light' ? [0, 0, 0] : [255, 255, 255];
	const from = parseHex(hue);
	for (let step = 0; step <= 40; step++) {
		const colour = mix(from, towards, step / 40);
		if (contrast(colour, land) >= ratio) return toHex(colour);
	}
	return toHex(towards);
}

/** The tokens as CSS custom properties: `--paper`, `--accent-weak`… */
export function paletteAsCss(): string {
	const rule = (selector: string, tokens: Tokens): string =>
		`${selector}{${Object.entries(tokens)
			.map(
				([name, value]) =>
					`--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`).replace('ink2', 'ink-2')}:${value}`,
			)
			.join(';')}}`;
	return rule(':root', TOKENS.light) + rule(":root[data-theme='dark']", TOKENS.dark);
}

/** Five steps of one hue, from little to much; the first stands off from land, which is what is unknown. */
export function rampOf(theme: Theme): string[] {
	const { land, accent } = TOKENS[theme];
	return [0.2, 0.38, 0.56, 0.75, 0.95].map((share) => toHex(mix(parseHex(land), parseHex(accent), share)));
}

/** How much of the land a class of communes covers: borders and names stay readable on it. */
export const CLASS_OPACITY = 0.85;

/** The steps as they are seen on the land, for the swatches of legends. */
export function seenRampOf(theme: Theme): string[] {
	const land = parseHex(TOKENS[theme].land);
	return rampOf(theme).map((step) => toHex(mix(land, parseHex(step), CLASS_OPACITY)));
}
