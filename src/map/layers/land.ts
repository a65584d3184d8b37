import type { Tokens } from '../../base/palette.ts';
import type { ExpressionSpecification, LayerSpecification } from '../engine.ts';

const communes = { source: 'communes', 'source-layer': 'communes' } as const;
const limits = { source: 'communes', 'source-layer': 'limites' } as const;
const land = { source: 'communes', 'source-layer': 'terres' } as const;

const width = (...stops: [zoom: number, px: number][]): ExpressionSpecification =>
	['interpolate', ['linear'], ['zoom'], ...stops.flat()] as ExpressionSpecification;

/** Below everything: the sea (around a region: land of which nothing is known), land, and the communes as surfaces to point at. */
export function landLayers(tokens: Tokens, hasSea: boolean): LayerSpecification[] {
	return [
		{ id: 'sea', type: 'background', paint: { 'background-color': hasSea ? tokens.water : tokens.paper } },
		{
			id: 'land',
			...land,
			type: 'fill',
			paint: {
				'fill-color': ['case', ['==', ['get', 'ring'], 1], tokens.paper, tokens.land],
				'fill-antialias': false,
			},
		},
		{
			id: 'communes-ring',
			...communes,
			type: 'fill',
			filter: ['==', ['get', 'ring'], 1],
			paint: { 'fill-color': tokens.paper, 'fill-antialias': false },
		},
		{
			id: 'communes-extent',
			...communes,
			type: 'fill',
			filter: ['!=', ['get', 'ring'], 1],
			paint: { 'fill-color': tokens.land, 'fill-antialias': false },
		},
	];
}

/** Lines between communes, EPCI, départements and regions, fading in by zoom. */
export function limitLayers(tokens: Tokens): LayerSpecification[] {
	const line = (
		id: string,
		level: number,
		color: string,
		opacity: ExpressionSpecification | number,
		lineWidth: ExpressionSpecification | number,
	): LayerSpecification => ({
		id,
		...limits,
		type: 'line',
		filter: ['all', ['==', ['get', 'level'], level], ['!=', ['get', 'open'], 1]],
		layout: { 'line-join': 'round' },
		paint: { 'line-color': color, 'line-width': lineWidth, 'line-opacity': opacity },
	});
	return [
		line('limits-commune', 4, tokens.communeLine, width([7, 0.3], [9, 1]), width([7, 0.4], [11, 0.8])),
		line('limits-epci', 3, tokens.epciLine, width([7, 0.25], [9.5, 0.9]), width([7, 0.5], [11, 1])),
		line('limits-departement', 2, tokens.departementLine, 0.9, width([5, 0.6], [8, 1.2])),
		line('limits-region', 1, tokens.regionLine, 0.9, width([5, 0.8], [8, 1.4])),
	];
}

/** The extent's own edge. */
export function edgeLayer(tokens: Tokens): LayerSpecification {
	return {
		id: 'extent-edge',
		...limits,
		type: 'line',
		filter: ['==', ['get', 'outer'], 1],
		layout: { 'line-join': 'round' },
		paint: { 'line-color': tokens.regionLine, 'line-width': width([5, 1.2], [9, 2.2]) },
	};
}

/** Towns that are named: fewer from afar, and around the extent only those that everybody knows. */
const PLACES: ExpressionSpecification = [
	'>=',
	['coalesce', ['get', 'population'], 0],
	[
		'*',
		['step', ['zoom'], 60000, 6, 20000, 7, 9500, 8, 5000, 9, 2500, 10, 1000, 11, 0],
		['case', ['==', ['get', 'ring'], 1], 4, 1],
	],
] as ExpressionSpecification;

/** Towns to orient by. */
export function townLayers(tokens: Tokens): LayerSpecification[] {
	const halo = { 'text-color': tokens.ink2, 'text-halo-color': tokens.land, 'text-halo-width': 1.4 } as const;
	return [
		{
			id: 'towns-dot',
			source: 'communes',
			'source-layer': 'lieux',
			type: 'circle',
			filter: PLACES,
			paint: {
				'circle-radius': 2,
				'circle-color': tokens.ink2,
				'circle-stroke-width': 1,
				'circle-stroke-color': tokens.land,
			},
		},
		{
			id: 'towns',
			source: 'communes',
			'source-layer': 'lieux',
			type: 'symbol',
			filter: PLACES,
			layout: {
				'text-field': ['get', 'name'],
				'text-font': ['Source Sans 3 Regular'],
				'text-size': ['interpolate', ['linear'], ['zoom'], 6, 11, 10, 13],
				'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
				'text-radial-offset': 0.45,
				'text-justify': 'auto',
				'symbol-sort-key': ['-', ['coalesce', ['get', 'population'], 0]],
			},
			paint: halo,
		},
	];
}
