/**
 * Import guard: every import in src/ stays in its room or points to a room that the table allows, foreign
 * libraries stay in the rooms that own them, scripts/ see the pure rooms only, and no import goes in a circle.
 * Prints one line a fault; exits 1 where there is one.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { isBuiltin } from 'node:module';

type Room =
	| 'base' | 'model' | 'geometry' | 'analysis' | 'io' | 'work' | 'state' | 'actions' | 'map' | 'ui' | 'panels'; // prettier-ignore

const PURE: readonly Room[] = ['base', 'model', 'geometry', 'analysis', 'io'];
const MAY_IMPORT: Record<Room, readonly Room[]> = {
	base: [],
	model: ['base'],
	geometry: ['base', 'model'],
	analysis: ['base', 'model', 'geometry'],
	io: ['base', 'model', 'geometry'],
	work: PURE,
	state: [...PURE, 'work'],
	actions: [...PURE, 'work', 'state'],
	map: [...PURE, 'work', 'state', 'actions', 'ui'],
	ui: ['base'],
	panels: ['base', 'model', 'state', 'actions', 'ui'],
};
const LIBRARY_ROOMS: Readonly<Record<string, readonly Room[]>> = {
	'maplibre-gl': ['map'],
	pmtiles: ['map', 'io'],
	comlink: ['work'],
	'@turf/': ['geometry'],
	'terra-draw': ['map'],
	'terra-draw-maplibre-gl-adapter': ['map'],
	flatbush: ['geometry'],
	svelte: ['state', 'actions', 'ui', 'map', 'panels'],
	'@lucide/svelte': ['ui', 'panels', 'map'],
	idb: ['state'],
	proj4: ['io'],
	fflate: ['io'],
	jspdf: ['io'],
};

const root = process.argv[2] ?? '.';
const src = resolve(root, 'src');
const scripts = resolve(root, 'scripts');
/** What people wrote as data, which src/ may read: dated tables and the tiles' schema. */
const DESCRIBED = ['data', 'tiles'].map((folder) => resolve(root, folder));
const faults: string[] = [];
const graph = new Map<string, string[]>();

const sourceFiles = (folder: string): string[] =>
	readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.map((name) => join(folder, name))
		.filter((path) => /\.(ts|svelte)$/.test(path) && !/\.d\.ts$/.test(path) && statSync(path).isFile());
const isTest = (path: string): boolean => path.endsWith('.test.ts');
const roomOf = (path: string): string => relative(src, path).split(sep)[0];
const isRoom = (name: string): name is Room => Object.hasOwn(MAY_IMPORT, name);
const shown = (path: string): string => relative(resolve(root), path);

function importsOf(path: string): string[] {
	const text = readFileSync(path, 'utf8');
	const found = text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*['"]([^'"]+)['"]/g);
	return [...found].map(([, specifier]) => specifier);
}

function targetOf(path: string, specifier: string): string | undefined {
	const bare = join(dirname(path), specifier.replace(/\?.*$/, ''));
	return [bare, `${bare}.ts`, join(bare, 'index.ts')].find((candidate) => {
		try {
			return statSync(candidate).isFile();
		} catch {
			return false;
		}
	});
}

function checkSource(path: string): void {
	const here = roomOf(path);
	const targets: string[] = [];
	for (const specifier of importsOf(path)) {
		if (!specifier.startsWith('.')) {
			if (isRoom(here) && !isTest(path)) checkLibrary(path, here, specifier);
			continue;
		}
		const target = targetOf(path, specifier);
		if (!target) {
			faults.push(`${shown(path)}: '${specifier}' leads nowhere`);
			continue;
		}
		targets.push(target);
		if (isTest(path) || !isRoom(here)) continue;
		const there = roomOf(target);
		if (target.startsWith(src + sep) && isRoom(there) && there !== here && !MAY_IMPORT[here].includes(there))
			faults.push(`${shown(path)}: room '${here}' may not import room '${there}' ('${specifier}')`);
		if (![src, ...DESCRIBED].some((folder) => target.startsWith(folder + sep)))
			faults.push(`${shown(path)}: src/ may not import from outside ('${specifier}')`);
	}
	graph.set(path, targets);
}

function checkLibrary(path: string, here: Room, specifier: string): void {
	if (isBuiltin(specifier)) faults.push(`${shown(path)}: '${specifier}' does not exist in a browser`);
	for (const [library, rooms] of Object.entries(LIBRARY_ROOMS)) {
		const matches = library.endsWith('/')
			? specifier.startsWith(library)
			: specifier === library || specifier.startsWith(`${library}/`);
		if (matches && !rooms.includes(here))
			faults.push(`${shown(path)}: '${specifier}' belongs in ${rooms.join(' or ')}`);
	}
}

function checkScript(path: string): void {
	if (isTest(path)) return;
	for (const specifier of importsOf(path)) {
		const target = specifier.startsWith('.') ? targetOf(path, specifier) : undefined;
		if (!target?.startsWith(src + sep)) continue;
		const there = roomOf(target);
		if (!isRoom(there) || !PURE.includes(there))
			faults.push(`${shown(path)}: scripts/ may import only ${PURE.join(', ')} ('${specifier}')`);
	}
}

const done = new Set<string>();
function findCycles(path: string, trail: readonly string[]): void {
	const at = trail.indexOf(path);
	if (at >= 0) {
		faults.push(`cycle: ${[...trail.slice(at), path].map(shown).join(' -> ')}`);
		return;
	}
	if (done.has(path)) return;
	for (const next of graph.get(path) ?? []) findCycles(next, [...trail, path]);
	done.add(path);
}

const files = sourceFiles(src);
files.forEach(checkSource);
sourceFiles(scripts).forEach(checkScript);
for (const path of files) findCycles(path, []);
for (const fault of faults) console.error(fault);
console.log(`rooms: ${files.length} files, ${faults.length} faults`);
process.exit(faults.length > 0 ? 1 : 0);
