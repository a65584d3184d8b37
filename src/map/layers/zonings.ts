import type { Tokens } from '../../base/palette.ts';
import type { ExpressionSpecification, LayerSpecification } from '../engine.ts';
import { blankPattern } from '../hatch.ts';
import { inPlaceOfBasins } from './proposal.ts';

/**
 * The layers of Pôles with two zonings in the place of basins and flows. Features of the source `zonings` carry `kind`
 * ('a', 'b' with `isModelled`; 'differs', 'oneSided'). The first zoning is wide and in colour, the second thin and dark;
 * what comes from modelled flows is dashed.
 */
export function withZonings(layers: readonly LayerSpecification[], tokens: Tokens): LayerSpecification[] {
	const is = (kind: string): ExpressionSpecification => ['==', ['get', 'kind'], kind];
	const fill = (id: string, kind: string, paint: object): LayerSpecification => ({
		id,
		source: 'zonings',
		type: 'fill',
		filter: is(kind),
		paint,
	});
	const edge = (kind: 'a' | 'b', isModelled: boolean): LayerSpecification => ({
		id: `zoning-${kind}${isModelled ? '-modelled' : ''}`,
		source: 'zonings',
		type: 'line',
		filter: ['all', is(kind), ['==', ['get', 'isModelled'], isModelled]],
		layout: { 'line-join': 'round' },
		paint: {
			'line-color': kind === 'a' ? tokens.accent : tokens.ink,
			'line-width': kind === 'a' ? 4 : 1.3,
			'line-opacity': kind === 'a' ? 0.75 : 0.95,
			...(isModelled ? { 'line-dasharray': kind === 'a' ? [2, 1] : [4, 2] } : {}),
		},
	});
	return inPlaceOfBasins(layers, [
		fill('zoning-one-sided', 'oneSided', { 'fill-color': tokens.ink2, 'fill-opacity': 0.16 }),
		fill('zoning-differs', 'differs', { 'fill-color': tokens.warn, 'fill-opacity': 0.22 }),
		fill('zoning-differs-hatch', 'differs', {
			'fill-pattern': blankPattern(tokens.warn),
			'fill-opacity': 0.5,
		}),
		edge('a', false),
		edge('a', true),
		edge('b', false),
		edge('b', true),
	]);
}
