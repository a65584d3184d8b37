import type { Tokens } from '../../base/palette.ts';
import type { LayerSpecification } from '../engine.ts';

/** Edge of the communes that wait: dashes that may march, each as long as the gap behind it. */
export const PENDING_EDGE = 'pending-edge';
export const DASH = 3;

/** The communes that wait for the user's word: source `pending`. */
export function pendingLayers(tokens: Tokens): LayerSpecification[] {
	return [
		{
			id: 'pending-fill',
			source: 'pending',
			type: 'fill',
			paint: { 'fill-color': tokens.accent, 'fill-opacity': 0.35, 'fill-antialias': false },
		},
		{
			id: 'pending-casing',
			source: 'pending',
			type: 'line',
			layout: { 'line-join': 'round' },
			paint: { 'line-color': tokens.panel, 'line-width': 3 },
		},
		{
			id: PENDING_EDGE,
			source: 'pending',
			type: 'line',
			paint: { 'line-color': tokens.accent, 'line-width': 2, 'line-dasharray': [DASH, DASH] },
		},
	];
}

/** Drawings that the plan keeps: a thin line with the name along it; source `drawings`. */
export function drawingLayers(tokens: Tokens): LayerSpecification[] {
	return [
		{
			id: 'drawings',
			source: 'drawings',
			type: 'line',
			layout: { 'line-join': 'round' },
			paint: { 'line-color': tokens.accent, 'line-width': 1.2 },
		},
		{
			id: 'drawing-names',
			source: 'drawings',
			type: 'symbol',
			layout: {
				'symbol-placement': 'line',
				'symbol-spacing': 400,
				'text-field': ['get', 'name'],
				'text-font': ['Source Sans 3 Regular'],
				'text-size': 12,
				'text-offset': [0, -0.8],
			},
			paint: { 'text-color': tokens.accent, 'text-halo-color': tokens.land, 'text-halo-width': 1.6 },
		},
	];
}
