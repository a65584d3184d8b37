import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asDeuteranope, contrast, labOf, mix, parseHex, toHex, type Lab, type Rgb } from './colour.ts';
import { colourDifference } from './colourDifference.ts';

const anyColour: fc.Arbitrary<Rgb> = fc.tuple(
	fc.integer({ min: 0, max: 255 }),
	fc.integer({ min: 0, max: 255 }),
	fc.integer({ min: 0, max: 255 }),
);

describe('channels', () => {
	test('a colour is read as it is written', () => {
		fc.assert(
			fc.property(anyColour, (colour) => {
				expect(parseHex(toHex(colour))).toEqual(colour);
			}),
		);
		for (const wrong of ['', '#12345', '#1234567', '123456', '#12345g', 'red'])
			expect(() => parseHex(wrong)).toThrow('not a colour');
	});

	test('no share leaves the ground, a whole one covers it', () => {
		expect(mix([10, 20, 30], [200, 100, 0], 0)).toEqual([10, 20, 30]);
		expect(mix([10, 20, 30], [200, 100, 0], 1)).toEqual([200, 100, 0]);
		expect(mix([0, 0, 0], [200, 100, 50], 0.5)).toEqual([100, 50, 25]);
	});
});

test('contrast as WCAG defines it', () => {
	expect(contrast([0, 0, 0], [255, 255, 255])).toBeCloseTo(21, 10);
	expect(contrast(parseHex('#777777'), [255, 255, 255])).toBeCloseTo(4.478, 3);
	expect(contrast(parseHex('#0000ff'), [255, 255, 255])).toBeCloseTo(8.592, 3);
});

test('L*a*b* of the corners of sRGB', () => {
	const rounded = (hex: string): number[] =>
		labOf(parseHex(hex)).map((value) => Math.round(value * 10) / 10 + 0);
	expect(rounded('#000000')).toEqual([0, 0, 0]);
	expect(rounded('#ffffff')).toEqual([100, 0, 0]);
	expect(rounded('#ff0000')).toEqual([53.2, 80.1, 67.2]);
	expect(rounded('#00ff00')).toEqual([87.7, -86.2, 83.2]);
	expect(rounded('#0000ff')).toEqual([32.3, 79.2, -107.9]);
});

describe('colourDifference', () => {
	test.each<[Lab, Lab, number]>([
		[[50, 2.6772, -79.7751], [50, 0, -82.7485], 2.0425],
		[[50, 3.1571, -77.2803], [50, 0, -82.7485], 2.8615],
		[[50, -1.3802, -84.2814], [50, 0, -82.7485], 1],
		[[50, 0, 0], [50, -1, 2], 2.3669],
		[[50, 2.49, -0.001], [50, -2.49, 0.0009], 7.1792],
		[[50, 2.49, -0.001], [50, -2.49, 0.0011], 7.2195],
		[[50, 2.5, 0], [50, 0, -2.5], 4.3065],
		[[50, 2.5, 0], [73, 25, -18], 27.1492],
		[[50, 2.5, 0], [61, -5, 29], 22.8977],
		[[50, 2.5, 0], [56, -27, -3], 31.903],
		[[50, 2.5, 0], [58, 24, 15], 19.4535],
		[[60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387], 1.2644],
		[[22.7233, 20.0904, -46.694], [23.0331, 14.973, -42.5619], 2.0373],
		[[2.0776, 0.0795, -1.135], [0.9033, -0.0636, -0.5514], 0.9082],
	])('%j to %j is %d, as Sharma, Wu and Dalal give it', (a, b, difference) => {
		expect(colourDifference(a, b)).toBeCloseTo(difference, 4);
		expect(colourDifference(b, a)).toBeCloseTo(difference, 4);
	});

	test('is 0 for a colour and itself alone', () => {
		fc.assert(
			fc.property(anyColour, anyColour, (a, b) => {
				expect(colourDifference(labOf(a), labOf(a))).toBe(0);
				if (a.some((channel, index) => channel !== b[index]))
					expect(colourDifference(labOf(a), labOf(b))).toBeGreaterThan(0);
			}),
		);
	});
});

describe('asDeuteranope', () => {
	test('greys stay as they are, channels stay in range', () => {
		for (const grey of [0, 17, 128, 255])
			for (const channel of asDeuteranope([grey, grey, grey])) expect(channel).toBeCloseTo(grey, 0);
		fc.assert(
			fc.property(anyColour, (colour) => {
				for (const channel of asDeuteranope(colour)) {
					expect(channel).toBeGreaterThanOrEqual(0);
					expect(channel).toBeLessThanOrEqual(255.001);
				}
			}),
		);
	});

	test('red and green of one lightness come close, blue and yellow stay apart', () => {
		const apart = (a: string, b: string): number =>
			colourDifference(labOf(asDeuteranope(parseHex(a))), labOf(asDeuteranope(parseHex(b))));
		const usual = colourDifference(labOf(parseHex('#a07000')), labOf(parseHex('#708000')));
		expect(apart('#a07000', '#708000')).toBeLessThan(usual / 2);
		expect(apart('#2040c0', '#d0b000')).toBeGreaterThan(60);
	});
});
