import { expect, test } from 'vitest';
import { TOKENS } from '../../base/palette.ts';
import { townLayers } from './land.ts';
import { withLargeType } from './largeType.ts';
import { nameLayers } from './territories.ts';

test('every name on the map is half as large again, at the same zooms, and nothing else changes', () => {
	const layers = [...townLayers(TOKENS.light), ...nameLayers(TOKENS.light)];
	const sizes = (list: readonly object[]): unknown[] =>
		list.map((layer) => (layer as { layout?: Record<string, unknown> }).layout?.['text-size']);
	const large = withLargeType(layers);
	expect(sizes(large)).toContainEqual(['interpolate', ['linear'], ['zoom'], 6, 18, 10, 22.5]);
	expect(sizes(large)).toContain(18);
	expect(sizes(large).filter((size) => size !== undefined)).toHaveLength(
		sizes(layers).filter((size) => size !== undefined).length,
	);
	const rest = (list: readonly object[]): unknown[] =>
		list.map((layer) => ({
			...layer,
			layout: { ...('layout' in layer ? (layer.layout as object) : {}), 'text-size': 0 },
		}));
	expect(rest(large)).toEqual(rest(layers));
});
