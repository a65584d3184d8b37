import type { Problem } from '../base/problem.ts';
import type { Result } from '../base/result.ts';
import type { PointLayer } from './layers.svelte.ts';

/** [west, south, east, north], degrees. */
export type Bounds = readonly [number, number, number, number];

/** What a picture of the map shows: always in the light theme, whatever the page has, for it goes on paper. */
export interface PictureRequest {
	/** Middle, degrees, and zoom for tiles of 512 px (`io/print/mapFrame`). */
	readonly center: readonly [number, number];
	readonly zoom: number;
	/** CSS pixels: line widths and letters keep their size in them, at every scale. */
	readonly widthPx: number;
	readonly heightPx: number;
	/** Pixels of the picture per CSS pixel. */
	readonly scale: 2 | 3 | 4;
	/** Id of the territory to set off; '' for none. */
	readonly territory: string;
	readonly pointLayers: readonly PointLayer[];
	/** A choropleth: class 0 to 4 of each unit, -1 where unknown; null for none. */
	readonly classes: Int8Array | null;
}

/** Draws the map off screen; the room `map` implements it. The same request gives the same pixels. */
export interface MapPicture {
	/** What the map on the page shows now. */
	visibleBounds(): Bounds | undefined;
	/**
	 * A canvas of `widthPx × scale` by `heightPx × scale` pixels. A problem where the machine cannot draw so large a
	 * picture or the tiles cannot be read. Rejects with the signal's reason when cancelled.
	 */
	draw(request: PictureRequest, signal: AbortSignal): Promise<Result<HTMLCanvasElement, Problem>>;
}

/** Holds who draws pictures of the map: none until a map is on the page. */
export class MapPictureState {
	port = $state.raw<MapPicture | null>(null);
	/** The map was drawn whole once: what may wait for that begins. */
	isPainted = $state(false);
}
