import type { Plugin } from 'vite';
import { paletteAsCss } from '../../src/base/palette.ts';

const ID = 'virtual:palette.css';

/** Serves the colour tokens of src/base/palette.ts as CSS custom properties: one source for page and map. */
export function paletteCss(): Plugin {
	return {
		name: 'maillage-palette-css',
		resolveId: (id) => (id === ID ? `\0${ID}` : undefined),
		load: (id) => (id === `\0${ID}` ? paletteAsCss() : undefined),
	};
}
