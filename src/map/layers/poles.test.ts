import { expect, test } from 'vitest';
import { attractionShades, SHADES } from '../../base/attractionColours.ts';
import { contrast, parseHex } from '../../base/colour.ts';
import { HUES, TOKENS } from '../../base/palette.ts';
import { sources } from '../sources.ts';
import { poleLayers, shadeState, type PoleLayerOptions } from './poles.ts';

const options: PoleLayerOptions = {
	tokens: TOKENS.light,
	theme: 'light',
	hasSea: false,
	isModelled: true,
	named: [7, 12],
	care: true,
};
const layerOf = (id: string, change: Partial<PoleLayerOptions> = {}) => {
	const found = poleLayers({ ...options, ...change }).find((layer) => layer.id === id);
	if (!found) throw new Error(`no layer ${id}`);
	return found as { paint?: Record<string, unknown>; filter?: unknown };
};

test('layers are each once, and their sources are those of the map', () => {
	const layers = poleLayers(options);
	const ids = layers.map(({ id }) => id);
	expect(new Set(ids).size).toBe(ids.length);
	const known = Object.keys(sources('tiles', ''));
	for (const layer of layers) if ('source' in layer) expect(known).toContain(layer.source);
});

test('modelled flows are dashed, observed ones solid', () => {
	for (const id of ['flows', 'desire']) {
		expect(layerOf(id).paint).toHaveProperty('line-dasharray');
		expect(layerOf(id, { isModelled: false }).paint).not.toHaveProperty('line-dasharray');
	}
});

test('every hue and class has a state of its own, which the map paints in its shade', () => {
	const match = layerOf('attraction').paint?.['fill-color'] as unknown[];
	const states = HUES.flatMap((_, hue) =>
		Array.from({ length: SHADES }, (_, shade) => shadeState(hue, shade)),
	);
	expect(new Set(states).size).toBe(HUES.length * SHADES);
	for (const state of states) expect(match).toContain(state);
	expect(match).toContain(attractionShades('light', 3)[2]);
});

test.each(['light', 'dark'] as const)('shades grow away from the land with the class, in %s', (theme) => {
	const land = parseHex(TOKENS[theme].land);
	for (const hue of HUES.keys()) {
		const ratios = attractionShades(theme, hue).map((shade) => contrast(parseHex(shade), land));
		if (theme === 'light') expect(ratios).toEqual(ratios.toSorted((a, b) => b - a));
		expect(new Set(attractionShades(theme, hue)).size).toBe(SHADES);
	}
});

test('towns that are poles are named once', () => {
	expect(JSON.stringify(layerOf('towns').filter)).toContain('["!",["in",["id"],["literal",[7,12]]]]');
});
