import { contrast, mix, type Rgb, parseHex, toHex } from './colour.ts';

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
			.map(([name, value]) => `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`).replace('ink2', 'ink-2')}:${value}`)
			.join(';')}}`;
	return rule(':root', TOKENS.light) + rule(":root[data-theme='dark']", TOKENS.dark);
}
