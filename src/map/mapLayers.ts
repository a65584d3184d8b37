import { rampOf, type Theme, type Tokens } from '../base/palette.ts';
import type { LayerSpecification } from './engine.ts';
import { careLayers } from './layers/care.ts';
import { findingLayers } from './layers/finding.ts';
import { aimLayer, choroplethLayer, gestureLayer } from './layers/gesture.ts';
import { edgeLayer, landLayers, limitLayers, townLayers } from './layers/land.ts';
import { exchangeLayers } from './layers/exchange.ts';
import { drawingLayers, pendingLayers } from './layers/shapes.ts';
import { stretchLayers } from './layers/stretches.ts';
import { nameLayers, selectionLayers, territoryFills, territoryOutlines } from './layers/territories.ts';

export interface LayerOptions {
	readonly tokens: Tokens;
	readonly theme: Theme;
	/** The extent has its sea around it; a region has the land that nothing is known of. */
	readonly hasSea: boolean;
	/** Slot of the chosen territory; -1 for none. */
	readonly selectedSlot: number;
	/** Its outline is drawn in stretches (Frontières). */
	readonly stretches: boolean;
	/** Communes of a proposal between two CPTS are shown. */
	readonly exchange: boolean;
	readonly choropleth: boolean;
	readonly care: boolean;
}

/** All layers of the map, from the sea up to the names: a pure function of what is shown. */
export function mapLayers(options: LayerOptions): LayerSpecification[] {
	const { tokens } = options;
	return [
		...landLayers(tokens, options.hasSea),
		...(options.choropleth ? [choroplethLayer(rampOf(options.theme))] : []),
		...territoryFills(),
		gestureLayer(tokens),
		...limitLayers(tokens),
		...territoryOutlines(),
		edgeLayer(tokens),
		...drawingLayers(tokens),
		...pendingLayers(tokens),
		...(options.stretches ? stretchLayers : selectionLayers)(tokens, options.selectedSlot),
		...(options.exchange ? exchangeLayers(tokens) : []),
		aimLayer(tokens),
		...findingLayers(tokens),
		...(options.care ? careLayers(tokens) : []),
		...townLayers(tokens),
		...nameLayers(tokens),
	];
}
