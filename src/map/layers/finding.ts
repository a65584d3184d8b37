import type { Tokens } from '../../base/palette.ts';
import type { LayerSpecification } from '../engine.ts';

/** Radius of the ring around a finding, pixels: as large at every zoom, so that a small commune is found at once. */
const RING_PX = 20;

/** What the finder points at: the outline of its communes, and a ring around those that are too small to see. */
export function findingLayers(tokens: Tokens): LayerSpecification[] {
	const line = { source: 'finding', type: 'line', layout: { 'line-join': 'round' } } as const;
	const ring = { source: 'finding-ring', type: 'circle' } as const;
	const hollow = { 'circle-radius': RING_PX, 'circle-opacity': 0 };
	return [
		{ id: 'finding-halo', ...line, paint: { 'line-color': tokens.panel, 'line-width': 6 } },
		{ id: 'finding', ...line, paint: { 'line-color': tokens.accent, 'line-width': 3 } },
		{
			id: 'finding-ring-halo',
			...ring,
			paint: { ...hollow, 'circle-stroke-color': tokens.panel, 'circle-stroke-width': 7 },
		},
		{
			id: 'finding-ring',
			...ring,
			paint: { ...hollow, 'circle-stroke-color': tokens.accent, 'circle-stroke-width': 3 },
		},
	];
}
