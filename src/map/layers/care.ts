import type { Tokens } from '../../base/palette.ts';
import type { LayerSpecification } from '../engine.ts';

/** Places of care: one mark a kind, told apart by shape (picture) as well as by colour. */
export function careLayers(tokens: Tokens): LayerSpecification[] {
	return [
		{
			id: 'care',
			source: 'care',
			type: 'symbol',
			layout: {
				'icon-image': ['get', 'image'],
				'icon-allow-overlap': true,
				'icon-offset': ['get', 'offset'],
				'text-field': ['step', ['zoom'], '', 10, ['get', 'count']],
				'text-font': ['Source Sans 3 Regular'],
				'text-size': 11,
				'text-offset': [0.9, 0],
				'text-anchor': 'left',
				'text-optional': true,
			},
			paint: { 'text-color': tokens.ink, 'text-halo-color': tokens.land, 'text-halo-width': 1.4 },
		},
	];
}
