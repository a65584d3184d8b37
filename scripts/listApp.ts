import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { appBuildOf, withAppBuild } from './offline/appBuild.ts';

// npx node scripts/listApp.ts dist: writes the list of the app's files into its sw.js anew
const [folder] = process.argv.slice(2);
const path = join(folder ?? '', 'sw.js');
if (!folder || !existsSync(path)) {
	console.error('npx node scripts/listApp.ts FOLDER (with index.html and sw.js)');
	process.exitCode = 2;
} else {
	const list = appBuildOf(folder);
	writeFileSync(path, withAppBuild(readFileSync(path, 'utf8'), list));
	for (const twin of ['.br', '.gz']) rmSync(path + twin, { force: true });
	console.log(`${path}: ${list.files.length} files, version ${list.version}`);
}
