import regularUrl from '@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff2?url';
import semiboldUrl from '@fontsource/source-sans-3/files/source-sans-3-latin-600-normal.woff2?url';
import type { LayerSpecification, StyleSpecification } from './engine.ts';
import { sources } from './sources.ts';

/** The style of a map: the typeface of its names, its sources, empty but for the tiles, and its layers. */
export function mapStyle(
	tilesUrl: string,
	attribution: string,
	layers: readonly LayerSpecification[],
): StyleSpecification {
	return {
		version: 8,
		'font-faces': {
			'Source Sans 3 Regular': new URL(regularUrl, document.baseURI).href,
			'Source Sans 3 Semibold': new URL(semiboldUrl, document.baseURI).href,
		} as never,
		sources: sources(tilesUrl, attribution),
		layers: [...layers],
	};
}
