import { describe, expect, test } from 'vitest';
import { asDeuteranope, contrast, labOf, mix, parseHex, type Rgb } from './colour.ts';
import { colourDifference } from './colourDifference.ts';
import {
	clashes,
	fillOpacity,
	fillShortfall,
	HUES,
	leastFillDifference,
	paletteAsCss,
	seenRampOf,
	territoryColours,
	TOKENS,
	type Tokens,
} from './palette.ts';

const THEMES = ['light', 'dark'] as const;
const hues = HUES.map((_, index) => index);
const pairs = hues.flatMap((a) => hues.slice(a + 1).map((b): [number, number] => [a, b]));

const ratio = (tokens: Tokens, front: keyof Tokens, ground: keyof Tokens): number =>
	contrast(parseHex(tokens[front]), parseHex(tokens[ground]));

describe.each(THEMES)('the %s theme', (theme) => {
	const tokens = TOKENS[theme];
	const land = parseHex(tokens.land);

	test('steps of a figure stand off from each other and from land, also for those who do not see green', () => {
		const steps = [land, ...seenRampOf(theme).map(parseHex)];
		for (const see of [(colour: Rgb) => colour, asDeuteranope])
			for (let step = 1; step < steps.length; step++)
				expect(colourDifference(labOf(see(steps[step - 1])), labOf(see(steps[step])))).toBeGreaterThan(6);
	});

	test.each<[keyof Tokens, keyof Tokens, number]>([
		['ink', 'panel', 12],
		['ink', 'paper', 12],
		['ink2', 'panel', 5.5],
		['ink2', 'paper', 5.5],
		['ink2', 'accentWeak', 4.5],
		['ink', 'accentWeak', 4.5],
		['ink', 'land', 4.5],
		['ink', 'water', 4.5],
		['ink2', 'land', 2],
		['accent', 'panel', 4.5],
		['accent', 'accentWeak', 3],
		['panel', 'accent', 4.5],
		['warn', 'panel', 4.5],
		['bad', 'panel', 4.5],
		['good', 'panel', 4.5],
		['controlLine', 'panel', 3],
	])('%s on %s has at least %d : 1', (front, ground, least) => {
		expect(ratio(tokens, front, ground)).toBeGreaterThanOrEqual(least);
	});

	test('lines of the map grow stronger with their rank', () => {
		const ranks = (['communeLine', 'epciLine', 'departementLine', 'regionLine'] as const).map((line) =>
			ratio(tokens, line, 'land'),
		);
		expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
	});

	test.each(hues)('hue %d: outline at least 3 : 1 and name at least 4.5 : 1 against land', (hue) => {
		const { fill, outline, text } = territoryColours(theme, hue);
		expect(fill).toBe(HUES[hue]);
		expect(contrast(parseHex(outline), land)).toBeGreaterThanOrEqual(3);
		expect(contrast(parseHex(text), land)).toBeGreaterThanOrEqual(4.5);
	});

	test('fills of hues that do not clash differ by 8 for every eye, whichever is signed', () => {
		const eyes: ((colour: Rgb) => Rgb)[] = [(colour) => colour, asDeuteranope];
		for (const [a, b] of pairs.filter(([one, other]) => !clashes(one, other)))
			for (const eye of eyes)
				for (const signedA of [true, false])
					for (const signedB of [true, false]) {
						const fillOf = (hue: number, signed: boolean): Rgb =>
							eye(mix(land, parseHex(territoryColours(theme, hue).fill), fillOpacity(signed)));
						const difference = colourDifference(labOf(fillOf(a, signedA)), labOf(fillOf(b, signedB)));
						expect([a, b, difference >= 8]).toEqual([a, b, true]);
					}
	});
});

describe('clashes', () => {
	test('is symmetric; a hue clashes with itself; the shortfall says by how much', () => {
		for (const [a, b] of pairs) {
			expect(clashes(b, a)).toBe(clashes(a, b));
			expect(clashes(a, b)).toBe(leastFillDifference(a, b) < 8);
			expect(fillShortfall(a, b)).toBe(Math.ceil(Math.max(0, 8 - leastFillDifference(a, b)) * 10));
		}
		expect(hues.every((hue) => clashes(hue, hue))).toBe(true);
	});

	test('leaves each hue a partner, and three that suit one another', () => {
		for (const hue of hues) expect(hues.some((other) => !clashes(hue, other))).toBe(true);
		const triples = pairs.flatMap(([a, b]) => hues.filter((c) => c > b).map((c) => [a, b, c]));
		const suits = ([a, b, c]: number[]): boolean => !clashes(a, b) && !clashes(b, c) && !clashes(a, c);
		expect(triples.filter(suits).length).toBeGreaterThan(0);
		expect(pairs.filter(([a, b]) => !clashes(a, b))).toHaveLength(17);
	});
});

test('the tokens as CSS, one property each', () => {
	const css = paletteAsCss();
	expect(css).toContain('--accent-weak:#D8ECEA');
	expect(css).toContain('--ink-2:#4A5565');
	expect(css.split('--')).toHaveLength(1 + 2 * Object.keys(TOKENS.light).length);
});
