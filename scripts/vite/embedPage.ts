import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const OWN_SCRIPT = /<script type="module" src="\/src\/main\.ts"><\/script>/;
const BUILT_TAGS = /<script type="module"[^>]*><\/script>|<link rel="(?:stylesheet|modulepreload)"[^>]*>/g;

/**
 * Writes `embed.html` with the scripts and styles of the built `index.html`. Both pages share one entry: as an entry of
 * its own, the embedded map would tear the first load into many files.
 */
export function embedPage(): Plugin {
	let root = '.';
	return {
		name: 'maillage-embed-page',
		apply: 'build',
		enforce: 'post',
		configResolved(config) {
			root = config.root;
		},
		generateBundle: {
			order: 'post',
			handler(_, bundle) {
				const index = bundle['index.html'];
				if (index?.type !== 'asset') return;
				const page = readFileSync(join(root, 'embed.html'), 'utf8');
				const source = withBuiltTags(page, String(index.source));
				this.emitFile({ type: 'asset', fileName: 'embed.html', source });
			},
		},
	};
}

/** A page of the sources with what a built page loads. Throws where either is not as expected. */
export function withBuiltTags(page: string, built: string): string {
	const tags = built.match(BUILT_TAGS) ?? [];
	if (!OWN_SCRIPT.test(page)) throw new Error('embed.html does not load /src/main.ts');
	if (!tags.some((tag) => tag.startsWith('<script'))) throw new Error('the built index.html loads no script');
	// as a function: a '$' in a name of a file is no pattern
	return page.replace(OWN_SCRIPT, () => tags.join('\n\t\t'));
}
