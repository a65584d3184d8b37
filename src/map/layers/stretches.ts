import type { Tokens } from '../../base/palette.ts';
import type { LayerSpecification } from '../engine.ts';

/**
 * The outline of the chosen territory in stretches: in each neighbour's colour, in ticks where nobody is across, thin
 * along the sea. Features of the source `stretches` carry `color` and `line` ('solid', 'ticks' or 'thin').
 */
export function stretchLayers(tokens: Tokens, slot: number): LayerSpecification[] {
	const line = {
		source: 'stretches',
		type: 'line',
		layout: { 'line-join': 'round' },
	} as const;
	return [
		{
			id: 'stretch-fill',
			source: 'territories',
			type: 'fill',
			filter: ['==', ['id'], slot],
			paint: { 'fill-color': ['get', 'fill'], 'fill-opacity': 0.16, 'fill-antialias': false },
		},
		{
			id: 'stretch-lit',
			source: 'stretch-lit',
			type: 'line',
			layout: { 'line-join': 'round', 'line-cap': 'round' },
			paint: {
				'line-color': tokens.accent,
				'line-width': ['interpolate', ['linear'], ['zoom'], 6, 9, 9, 14],
				'line-opacity': 0.55,
			},
		},
		{
			...line,
			id: 'stretch-casing',
			paint: {
				'line-color': tokens.panel,
				'line-width': ['interpolate', ['linear'], ['zoom'], 6, 4.5, 9, 7.5],
			},
		},
		{
			...line,
			id: 'stretch',
			paint: {
				'line-color': ['get', 'color'],
				'line-width': ['match', ['get', 'line'], 'thin', 1.6, 4.5],
				'line-dasharray': ['match', ['get', 'line'], 'ticks', ['literal', [0.5, 0.7]], ['literal', [1, 0]]],
			},
		},
	];
}
