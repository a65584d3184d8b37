import type { LayerSpecification } from '../engine.ts';

/** For a projector and a room: names on the map this many times as large. */
const TIMES = 1.5;

/** The same layers with larger names. Sizes are numbers, or interpolated between zooms. */
export function withLargeType(layers: readonly LayerSpecification[]): LayerSpecification[] {
	return layers.map((layer) => {
		const size = layer.type === 'symbol' ? layer.layout?.['text-size'] : undefined;
		if (size === undefined) return layer;
		return { ...layer, layout: { ...layer.layout, 'text-size': larger(size) } } as LayerSpecification;
	});
}

/** Of `['interpolate', ['linear'], ['zoom'], zoom, size, zoom, size]` every second number is a size. */
function larger(size: unknown): unknown {
	if (typeof size === 'number') return size * TIMES;
	if (!Array.isArray(size) || size[0] !== 'interpolate') return size;
	return size.map((part: unknown, index) =>
		typeof part === 'number' && index > 3 && index % 2 === 0 ? part * TIMES : part,
	);
}
