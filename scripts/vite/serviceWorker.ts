import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Plugin, type Rolldown } from 'vite';
import { appBuildOf, withAppBuild } from '../offline/appBuild.ts';

/**
 * Writes `sw.js` beside the built page: `src/sw.ts` in one file, and before it the list of the files that make the
 * app. It comes last, when all of them are there.
 */
export function serviceWorker(): Plugin {
	let root = '.';
	let outDir = 'dist';
	return {
		name: 'maillage-service-worker',
		apply: 'build',
		enforce: 'post',
		configResolved(config) {
			root = config.root;
			outDir = join(config.root, config.build.outDir);
		},
		closeBundle: {
			order: 'post',
			sequential: true,
			async handler() {
				const code = await bundled(join(root, 'src/sw.ts'));
				writeFileSync(join(outDir, 'sw.js'), withAppBuild(code, appBuildOf(outDir)));
			},
		},
	};
}

/** A classic script, as not every browser takes modules for service workers. */
async function bundled(entry: string): Promise<string> {
	const results = await build({
		configFile: false,
		logLevel: 'warn',
		publicDir: false,
		build: {
			write: false,
			target: 'es2023',
			lib: { entry, formats: ['iife'], name: 'maillageServiceWorker' },
		},
	});
	const [{ output }] = results as Rolldown.RolldownOutput[];
	return output[0].code;
}
