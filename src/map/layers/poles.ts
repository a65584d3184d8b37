import { attractionShades, SHADES } from '../../base/attractionColours.ts';
import { HUES, type Theme, type Tokens } from '../../base/palette.ts';
import type { ExpressionSpecification, LayerSpecification } from '../engine.ts';
import { blankPattern } from '../hatch.ts';
import { careLayers } from './care.ts';
import { aimLayer } from './gesture.ts';
import { findingLayers } from './finding.ts';
import { edgeLayer, landLayers, limitLayers, townLayers } from './land.ts';

export interface PoleLayerOptions {
	readonly tokens: Tokens;
	readonly theme: Theme;
	readonly hasSea: boolean;
	/** Flows are modelled: dashed, unlike observed ones. */
	readonly isModelled: boolean;
	/** Units of the poles: they are named as poles, not as towns. */
	readonly named: readonly number[];
	readonly care: boolean;
}

/** State of a commune that says its shade: hue of its pole and class of attraction. */
export const shadeState = (hue: number, shade: number): number => (hue % HUES.length) * SHADES + shade;

/** All layers of Pôles: the same land, without territories; attraction, basins, flows and poles over it. */
export function poleLayers(options: PoleLayerOptions): LayerSpecification[] {
	const { tokens } = options;
	return [
		...landLayers(tokens, options.hasSea),
		attractionLayer(options.theme),
		{
			id: 'attraction-shared',
			source: 'basins',
			type: 'fill',
			filter: ['==', ['get', 'kind'], 'shared'],
			paint: { 'fill-pattern': blankPattern(tokens.ink2), 'fill-opacity': 0.24 },
		},
		...limitLayers(tokens),
		{
			id: 'basin-edge',
			source: 'basins',
			type: 'line',
			filter: ['==', ['get', 'kind'], 'basin'],
			layout: { 'line-join': 'round' },
			paint: { 'line-color': ['get', 'color'], 'line-width': 1.6, 'line-offset': 0.8, 'line-opacity': 0.9 },
		},
		{
			id: 'core-edge',
			source: 'basins',
			type: 'line',
			filter: ['==', ['get', 'kind'], 'core'],
			layout: { 'line-join': 'round' },
			paint: { 'line-color': tokens.ink, 'line-width': 1.3, 'line-opacity': 0.8 },
		},
		edgeLayer(tokens),
		...flowLayers(tokens, options.isModelled),
		aimLayer(tokens),
		...findingLayers(tokens),
		...(options.care ? careLayers(tokens) : []),
		...townLayers(tokens).map((layer) => withoutUnits(layer, options.named)),
		...circleLayers(tokens),
	];
}

function attractionLayer(theme: Theme): LayerSpecification {
	const shades = HUES.flatMap((_, hue) =>
		attractionShades(theme, hue).flatMap((shade, at) => [shadeState(hue, at), shade]),
	);
	return {
		id: 'attraction',
		source: 'communes',
		'source-layer': 'communes',
		type: 'fill',
		paint: {
			'fill-color': [
				'match',
				['number', ['feature-state', 'shade'], -1],
				...shades,
				'rgba(0, 0, 0, 0)',
			] as unknown as ExpressionSpecification,
			'fill-antialias': false,
		},
	};
}

/** Dashes count in widths of their line: shorter ones where it is wide, so that all come to a few pixels. */
const DASHES = [
	'step',
	['get', 'width'],
	['literal', [4, 2.5]],
	1.5,
	['literal', [2.4, 1.4]],
	3,
	['literal', [1.5, 0.8]],
	5,
	['literal', [1, 0.5]],
] as unknown as ExpressionSpecification;

/** Flows, the strongest on top, and lines from communes to their poles. */
function flowLayers(tokens: Tokens, isModelled: boolean): LayerSpecification[] {
	const dashes = isModelled ? { 'line-dasharray': DASHES } : {};
	return [
		{
			id: 'desire',
			source: 'desire',
			type: 'line',
			paint: {
				'line-color': ['get', 'color'],
				'line-width': ['match', ['get', 'rank'], 1, 1.3, 0.7],
				'line-opacity': ['match', ['get', 'rank'], 1, 0.85, 0.7],
				...(isModelled ? { 'line-dasharray': [4, 2] } : {}),
			},
		},
		{
			id: 'flows',
			source: 'flows',
			type: 'line',
			paint: {
				'line-color': tokens.ink,
				'line-width': ['get', 'width'],
				'line-opacity': ['interpolate', ['linear'], ['get', 'width'], 0.7, 0.42, 6, 0.72],
				...dashes,
			},
		},
	];
}

function withoutUnits(layer: LayerSpecification, units: readonly number[]): LayerSpecification {
	if (!('filter' in layer) || layer.filter === undefined) return layer;
	return {
		...layer,
		filter: ['all', layer.filter, ['!', ['in', ['id'], ['literal', [...units]]]]],
	} as LayerSpecification;
}

/** Circles with the area of patients received; poles elsewhere are small, and named once the map is near. */
function circleLayers(tokens: Tokens): LayerSpecification[] {
	return [
		{
			id: 'pole-circle',
			source: 'poles',
			type: 'circle',
			layout: { 'circle-sort-key': ['-', ['get', 'radius']] },
			paint: {
				'circle-radius': ['get', 'radius'],
				'circle-color': tokens.panel,
				'circle-opacity': 0.92,
				'circle-stroke-color': ['get', 'color'],
				'circle-stroke-width': ['case', ['get', 'isInExtent'], 3, 1.8],
			},
		},
		{
			id: 'pole-lit',
			source: 'pole-lit',
			type: 'circle',
			paint: {
				'circle-radius': ['+', ['get', 'radius'], 5],
				'circle-color': 'rgba(0, 0, 0, 0)',
				'circle-stroke-color': tokens.accent,
				'circle-stroke-width': 3,
			},
		},
		{
			id: 'pole-name',
			source: 'poles',
			type: 'symbol',
			filter: ['any', ['get', 'isInExtent'], ['>=', ['get', 'people'], 15000], ['>=', ['zoom'], 8]],
			layout: {
				'text-field': ['get', 'name'],
				'text-font': ['Source Sans 3 Semibold'],
				'text-size': ['interpolate', ['linear'], ['zoom'], 6, 12.5, 10, 15],
				'text-variable-anchor': ['bottom', 'top', 'right', 'left'],
				'text-radial-offset': ['+', 0.35, ['/', ['get', 'radius'], 13]],
				'text-justify': 'auto',
				'text-max-width': 12,
				'text-padding': 3,
				'symbol-sort-key': ['-', ['case', ['get', 'isInExtent'], 0, 1e9], ['get', 'people']],
			},
			paint: { 'text-color': tokens.ink, 'text-halo-color': tokens.land, 'text-halo-width': 2 },
		},
	];
}
