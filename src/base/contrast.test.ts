import { describe, expect, test } from 'vitest';
import { contrast, mix, parseHex, type Rgb } from './colour.ts';
import { rampOf, TOKENS, type Tokens } from './palette.ts';

/** What a colour of the page is made of: a token, or two of them mixed, as the styles do. */
type Paint =
	keyof Tokens | { readonly of: keyof Tokens; readonly with: keyof Tokens; readonly share: number };

const TEXT = 4.5;
/** What is pressed, drawn as a sign, or shows the focus. */
const CONTROL = 3;

/** Text, its ground, and where the pair stands. */
const TEXTS: readonly [front: Paint, ground: Paint, where: string][] = [
	...(['ink', 'ink2', 'accent', 'warn', 'bad', 'good'] as const).flatMap((front) =>
		(['panel', 'paper'] as const).map((ground): [Paint, Paint, string] => [front, ground, 'panels and rows']),
	),
	...(['ink', 'ink2', 'accent', 'warn', 'bad'] as const).map((front): [Paint, Paint, string] => [
		front,
		'accentWeak',
		'chosen rows, pressed tools, strips, cards of answers',
	]),
	['ink', 'line', 'stripes of the badge of what is modelled'],
	['ink2', 'panel', 'placeholders, scale of the map'],
	['panel', 'accent', 'primary button'],
	['panel', { of: 'accent', with: 'ink', share: 0.12 }, 'primary button under the pointer'],
	['panel', 'ink', 'notices, pending bar'],
	['panel', { of: 'ink', with: 'panel', share: 0.16 }, 'button of a notice under the pointer'],
	[{ of: 'panel', with: 'ink', share: 0.15 }, 'ink', 'quiet words of the pending bar'],
];

const SIGNS: readonly [front: Paint, ground: Paint, where: string][] = [
	...(['panel', 'paper', 'accentWeak', 'land', 'water'] as const).map((ground): [Paint, Paint, string] => [
		'accent',
		ground,
		'focus ring',
	]),
	['panel', 'ink', 'focus ring in a notice or the pending bar'],
	['controlLine', 'panel', 'border of a field'],
	['controlLine', 'paper', 'border of a field'],
	['accent', 'line', 'filled part of a meter'],
	['ink', 'land', 'chosen territory, aim of the keyboard'],
	['ink', 'water', 'chosen territory, aim of the keyboard'],
];

describe.each(['light', 'dark'] as const)('contrasts of the %s theme', (theme) => {
	const tokens = TOKENS[theme];
	const seen = (paint: Paint): Rgb =>
		typeof paint === 'string'
			? parseHex(tokens[paint])
			: mix(parseHex(tokens[paint.of]), parseHex(tokens[paint.with]), paint.share);
	const tooWeak = (pairs: typeof TEXTS, least: number): string[] =>
		pairs
			.map(([front, ground, where]) => ({ front, ground, where, ratio: contrast(seen(front), seen(ground)) }))
			.filter(({ ratio }) => ratio < least)
			.map(
				({ front, ground, where, ratio }) =>
					`${JSON.stringify(front)} on ${JSON.stringify(ground)}, ${where}: ${ratio.toFixed(2)}`,
			);

	test('every text has at least 4.5 : 1 on its ground', () => {
		expect(tooWeak(TEXTS, TEXT)).toEqual([]);
	});

	test('borders of fields, signs and the focus ring have at least 3 : 1', () => {
		expect(tooWeak(SIGNS, CONTROL)).toEqual([]);
	});

	test('the swatches of a legend grow away from the land', () => {
		const ratios = rampOf(theme).map((step) => contrast(parseHex(step), parseHex(tokens.land)));
		expect(ratios).toEqual(ratios.toSorted((a, b) => a - b));
	});
});
