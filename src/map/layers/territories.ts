import type { Tokens } from '../../base/palette.ts';
import type { ExpressionSpecification, LayerSpecification } from '../engine.ts';

/** Features of the source `territories` carry `fill`, `fillOpacity`, `outline` and `status` (0 to 3, -1 unknown). */
const byStatus = (
	values: Record<'signed' | 'project' | 'letter' | 'emerging', unknown>,
): ExpressionSpecification =>
	[
		'match',
		['get', 'status'],
		3,
		values.signed,
		[2, -1],
		values.project,
		1,
		values.letter,
		values.emerging,
	] as ExpressionSpecification;

/** Fill of the territories, and the hatches over it. */
export function territoryFills(): LayerSpecification[] {
	return [
		{
			id: 'territory-fill',
			source: 'territories',
			type: 'fill',
			paint: {
				'fill-color': ['get', 'fill'],
				'fill-opacity': ['get', 'fillOpacity'],
				'fill-antialias': false,
			},
		},
		{
			id: 'blank-hatch',
			source: 'blanks',
			type: 'fill',
			filter: ['has', 'pattern'],
			paint: { 'fill-pattern': ['get', 'pattern'] },
		},
		{
			id: 'overlap-hatch',
			source: 'overlaps',
			type: 'fill',
			paint: { 'fill-pattern': ['get', 'pattern'] },
		},
	];
}

/** Outlines drawn inside their own territory, so that neighbours' lines lie side by side; the line tells the status. */
export function territoryOutlines(): LayerSpecification[] {
	return [
		{
			id: 'territory-outline',
			source: 'territories',
			type: 'line',
			layout: { 'line-join': 'round' },
			paint: {
				'line-color': ['get', 'outline'],
				'line-width': byStatus({ signed: 2.4, project: 1.3, letter: 2, emerging: 2 }),
				'line-offset': byStatus({ signed: 1.2, project: 0.65, letter: 1, emerging: 1 }),
				'line-dasharray': byStatus({
					signed: ['literal', [1, 0]],
					project: ['literal', [1, 0]],
					letter: ['literal', [3.5, 2]],
					emerging: ['literal', [0.9, 1.5]],
				}),
			},
		},
	];
}

/** The chosen territory: a line of ink on a halo of panel. */
export function selectionLayers(tokens: Tokens, slot: number): LayerSpecification[] {
	const chosen = {
		source: 'territories',
		type: 'line',
		filter: ['==', ['id'], slot],
		layout: { 'line-join': 'round' },
	} as const;
	return [
		{
			...chosen,
			filter: ['==', ['id'], slot],
			id: 'selected-halo',
			paint: {
				'line-color': tokens.panel,
				'line-width': ['interpolate', ['linear'], ['zoom'], 6, 3.5, 9, 6],
			},
		},
		{
			...chosen,
			filter: ['==', ['id'], slot],
			id: 'selected',
			paint: { 'line-color': tokens.ink, 'line-width': ['interpolate', ['linear'], ['zoom'], 6, 1.6, 9, 3] },
		},
	];
}

/** Names of the territories, and the people of each zone blanche. */
export function nameLayers(tokens: Tokens): LayerSpecification[] {
	return [
		{
			id: 'blank-people',
			source: 'blanks',
			type: 'symbol',
			filter: ['==', ['geometry-type'], 'Point'],
			layout: {
				'text-field': ['get', 'people'],
				'text-font': ['Source Sans 3 Regular'],
				'text-size': 12,
			},
			paint: { 'text-color': tokens.ink2, 'text-halo-color': tokens.land, 'text-halo-width': 2 },
		},
		{
			id: 'territory-name',
			source: 'names',
			type: 'symbol',
			layout: {
				'text-field': [
					'case',
					['has', 'lock'],
					['format', ['image', ['get', 'lock']], {}, '\u00a0', {}, ['get', 'name'], {}],
					['format', ['get', 'name'], {}],
				],
				'text-font': ['Source Sans 3 Semibold'],
				'text-size': ['interpolate', ['linear'], ['zoom'], 6, 12, 10, 15],
				'text-max-width': 8,
				'text-padding': 4,
				'text-variable-anchor': ['center', 'top', 'bottom'],
				'text-radial-offset': 0.6,
				'symbol-sort-key': ['-', ['get', 'population']],
			},
			paint: { 'text-color': ['get', 'color'], 'text-halo-color': tokens.land, 'text-halo-width': 1.8 },
		},
	];
}
