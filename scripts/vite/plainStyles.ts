import type { Plugin } from 'vite';

/**
 * Styles of the built page without `crossorigin`, which they do not need on their own origin and which a browser refuses
 * from `file://`: a page that was opened from a file says so in its own look.
 */
export function plainStyles(): Plugin {
	return {
		name: 'maillage-plain-styles',
		apply: 'build',
		transformIndexHtml: { order: 'post', handler: withPlainStyles },
	};
}

/** A page whose stylesheets are asked for plainly. */
export const withPlainStyles = (page: string): string =>
	page.replaceAll(/(<link rel="stylesheet") crossorigin(?=[ >])/g, '$1');
