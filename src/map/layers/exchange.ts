import type { Tokens } from '../../base/palette.ts';
import type { LayerSpecification } from '../engine.ts';

/**
 * Communes of a proposal between two CPTS. Features of the source `exchange` carry `pattern` (a hatch in the colour of
 * who would receive them; absent for those that stay), `color` and `line`: 'solid' accepted, 'dashed' without answer,
 * 'dotted' refused or not possible.
 */
export function exchangeLayers(tokens: Tokens): LayerSpecification[] {
	const line = { source: 'exchange', type: 'line', layout: { 'line-join': 'round' } } as const;
	return [
		{
			id: 'exchange-hatch',
			source: 'exchange',
			type: 'fill',
			filter: ['has', 'pattern'],
			paint: { 'fill-pattern': ['get', 'pattern'] },
		},
		{ ...line, id: 'exchange-casing', paint: { 'line-color': tokens.panel, 'line-width': 6 } },
		{
			...line,
			id: 'exchange',
			paint: {
				'line-color': ['get', 'color'],
				'line-width': 3,
				'line-dasharray': [
					'match',
					['get', 'line'],
					'dashed',
					['literal', [2.5, 1.5]],
					'dotted',
					['literal', [0.6, 1.2]],
					['literal', [1, 0]],
				],
			},
		},
	];
}
