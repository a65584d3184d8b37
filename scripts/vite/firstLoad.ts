import type { Plugin, Rolldown } from 'vite';

/** Modules of styles, which have files of their own. */
const STYLE = /\.css(\?|$)|&lang\.css$/;

/**
 * Keeps all that the first page imports at once in one chunk: shared with parts that load later it would be torn into
 * dozens, which compress apart. Gives the plugin that follows the imports, and the option that uses what it found.
 */
export function firstLoad(entry: RegExp): {
	readonly plugin: Plugin;
	readonly codeSplitting: Rolldown.CodeSplittingOptions;
} {
	const modules = new Set<string>();
	return {
		plugin: {
			name: 'maillage-first-load',
			apply: 'build',
			buildEnd() {
				modules.clear();
				const visit = (id: string): void => {
					if (modules.has(id)) return;
					modules.add(id);
					this.getModuleInfo(id)?.importedIds.forEach(visit);
				};
				for (const id of this.getModuleIds()) if (entry.test(id)) visit(id);
			},
		},
		codeSplitting: {
			includeDependenciesRecursively: false,
			groups: [{ name: 'first', test: (id) => modules.has(id) && !STYLE.test(id) }],
		},
	};
}
