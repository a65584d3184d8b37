import { CLASS_OPACITY, type Tokens } from '../../base/palette.ts';
import type { LayerSpecification } from '../engine.ts';

const communes = { source: 'communes', 'source-layer': 'communes' } as const;

/**
 * Communes touched by the gesture in hand: `paint` is the colour of the territory that receives them, or the land's
 * colour where they leave one. Shown in the frame of the pointer's move; the outline follows from the worker.
 */
export function gestureLayer(tokens: Tokens): LayerSpecification {
	return {
		id: 'gesture',
		...communes,
		type: 'fill',
		paint: {
			'fill-color': ['coalesce', ['feature-state', 'paint'], tokens.land],
			'fill-opacity': ['case', ['==', ['feature-state', 'paint'], null], 0, 1],
			'fill-antialias': false,
		},
	};
}

/** Around the communes that the tool would take here: `source` aim, drawn from their outline. */
export function aimLayer(tokens: Tokens): LayerSpecification {
	return {
		id: 'aim',
		source: 'aim',
		type: 'line',
		layout: { 'line-join': 'round' },
		paint: { 'line-color': tokens.ink, 'line-width': 1.4 },
	};
}

/** The communes as classes of a figure: `class` 0 to 4 in the feature state, absent where unknown. */
export function choroplethLayer(ramp: readonly string[]): LayerSpecification {
	return {
		id: 'choropleth',
		...communes,
		type: 'fill',
		paint: {
			'fill-color': [
				'match',
				['coalesce', ['feature-state', 'class'], -1],
				...ramp.flatMap((color, index) => [index, color]),
				'rgba(0,0,0,0)',
			] as never,
			'fill-opacity': CLASS_OPACITY,
			'fill-antialias': false,
		},
	};
}
