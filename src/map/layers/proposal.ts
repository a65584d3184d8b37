import type { Tokens } from '../../base/palette.ts';
import type { ExpressionSpecification, LayerSpecification } from '../engine.ts';
import { blankPattern } from '../hatch.ts';

/** Layers of Pôles that would hide what stands in their place: shades and edges of basins, lines of flows. */
const HIDDEN = ['attraction', 'attraction-shared', 'basin-edge', 'core-edge', 'desire', 'flows'];

/**
 * The layers of Pôles with proposed territories in the place of basins and flows. Features of the source `proposal`
 * carry `kind` ('territory' with `color`, `fill`, `isTicked`, `isPointed`; 'undecided'). From modelled flows outlines
 * are dashed.
 */
export function withProposal(
	layers: readonly LayerSpecification[],
	{ tokens, isModelled }: { readonly tokens: Tokens; readonly isModelled: boolean },
): LayerSpecification[] {
	return inPlaceOfBasins(layers, proposalLayers(tokens, isModelled));
}

/** The layers of Pôles with others in the place of basins and flows. */
export function inPlaceOfBasins(
	layers: readonly LayerSpecification[],
	others: readonly LayerSpecification[],
): LayerSpecification[] {
	const kept = layers.filter(({ id }) => !HIDDEN.includes(id));
	const land = kept.findIndex(({ id }) => id === 'extent-edge');
	const at = land < 0 ? kept.length : land;
	return [...kept.slice(0, at), ...others, ...kept.slice(at)];
}

function proposalLayers(tokens: Tokens, isModelled: boolean): LayerSpecification[] {
	const territory: ExpressionSpecification = ['==', ['get', 'kind'], 'territory'];
	return [
		{
			id: 'proposal-fill',
			source: 'proposal',
			type: 'fill',
			filter: territory,
			paint: {
				'fill-color': ['get', 'fill'],
				'fill-opacity': ['case', ['get', 'isPointed'], 0.6, ['get', 'isTicked'], 0.34, 0.12],
			},
		},
		{
			id: 'proposal-undecided',
			source: 'proposal',
			type: 'fill',
			filter: ['==', ['get', 'kind'], 'undecided'],
			paint: { 'fill-pattern': blankPattern(tokens.ink2) },
		},
		{
			id: 'proposal-edge',
			source: 'proposal',
			type: 'line',
			filter: territory,
			layout: { 'line-join': 'round' },
			paint: {
				'line-color': ['get', 'color'],
				'line-width': ['case', ['get', 'isPointed'], 3.5, 2],
				'line-offset': 1,
				'line-opacity': ['case', ['get', 'isTicked'], 1, 0.55],
				...(isModelled ? { 'line-dasharray': [3, 1.4] } : {}),
			},
		},
	];
}
