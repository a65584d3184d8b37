/**
 * The whole check, in the order in which a fault is cheapest to find: format, lint, unused code, types, rooms,
 * unit and property tests, build, browser tests. Installs the browser through apt where it is missing and the user
 * is root. Ends with 'N passed, N failed' alone on a line; exits 1 where anything failed.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { precompressFolder } from './serve/precompress.ts';
import { findBrowser } from './browser.ts';
import { sourceFolder } from './data/paths.ts';

const OUT = 'test-results';
let passed = 0;
let failed = 0;

function run(command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): boolean {
	const { status } = spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, ...env } });
	return status === 0;
}

const bin = (name: string): string => join('node_modules', '.bin', name);

/** One step that either holds or not. */
function check(name: string, command: string, args: readonly string[]): void {
	const started = performance.now();
	console.log(`\n== ${name}`);
	const held = run(command, args);
	if (held) passed++;
	else failed++;
	console.log(`== ${name}: ${held ? 'passed' : 'FAILED'} (${seconds(started)})`);
}

const seconds = (since: number): string => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/** What the tests need beside npm's packages: how to see it, and Debian's and Ubuntu's names for it. */
const NEEDS = [
	{
		what: 'Chromium',
		isThere: () => findBrowser() !== undefined,
		packages: ['chromium', 'fonts-dejavu-core'],
	},
	{ what: 'PostGIS', isThere: hasPostgis, packages: ['postgresql-postgis'] },
	{ what: 'GDAL', isThere: hasGdal, packages: ['gdal-bin'] },
	{ what: 'poppler', isThere: hasPoppler, packages: ['poppler-utils'] },
];

/** True where a PostgreSQL of any version has the postgis extension. */
function hasPostgis(): boolean {
	return globSync('/usr/share/postgresql/*/extension/postgis.control').length > 0;
}

/** True where GDAL's programs answer. */
function hasGdal(): boolean {
	return spawnSync('ogrinfo', ['--version']).status === 0;
}

/** True where poppler's programs, which read PDF, answer. */
function hasPoppler(): boolean {
	return spawnSync('pdftotext', ['-v']).status === 0;
}

/** Installs what is missing where the user is root, else says in one line what to install. */
function installNeeds(): void {
	const missing = NEEDS.filter(({ isThere }) => !isThere());
	const packages = missing.flatMap((need) => need.packages);
	if (packages.length === 0) return;
	if (process.getuid?.() !== 0) {
		console.log(
			`These tests need ${missing.map(({ what }) => what).join(', ')}: sudo apt-get install ${packages.join(' ')}`,
		);
		return;
	}
	console.log(`Installing ${packages.join(' ')}`);
	run('apt-get', ['update', '-qq']);
	run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], {
		DEBIAN_FRONTEND: 'noninteractive',
	});
}

interface VitestReport {
	readonly numPassedTests: number;
	readonly numFailedTests: number;
	readonly numFailedTestSuites: number;
}

function unitTests(): void {
	console.log('\n== unit and property tests');
	const report = join(OUT, 'vitest.json');
	const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
	const held = run(bin('vitest'), args);
	if (!existsSync(report)) {
		failed++;
		return;
	}
	const result = JSON.parse(readFileSync(report, 'utf8')) as VitestReport;
	passed += result.numPassedTests;
	failed += held ? result.numFailedTests : Math.max(1, result.numFailedTests);
}

interface PlaywrightReport {
	readonly stats: { readonly expected: number; readonly unexpected: number; readonly flaky: number };
}

function browserTests(): void {
	console.log('\n== browser tests');
	if (!findBrowser()) {
		console.log('No Chromium: the browser tests cannot run, which counts as a failure.');
		failed++;
		return;
	}
	const report = join(OUT, 'playwright.json');
	const held = run(bin('playwright'), ['test']);
	if (!existsSync(report)) {
		failed++;
		return;
	}
	const { stats } = JSON.parse(readFileSync(report, 'utf8')) as PlaywrightReport;
	passed += stats.expected;
	failed += held ? stats.unexpected : Math.max(1, stats.unexpected + stats.flaky);
}

const started = performance.now();
rmSync(OUT, { recursive: true, force: true });
// what svelte-check wrote of components that are gone would be checked with the rest
rmSync('.svelte-check', { recursive: true, force: true });
mkdirSync(OUT, { recursive: true });
installNeeds();
check('format', bin('prettier'), ['--check', '--log-level', 'warn', '.']);
check('lint', bin('eslint'), ['.']);
check('unused code', bin('knip'), []);
check('types', bin('svelte-check'), ['--tsconfig', './tsconfig.json', '--tsgo', '--fail-on-warnings']);
check('rooms', process.execPath, ['scripts/rooms.ts']);
unitTests();
check('geometry against PostGIS', process.execPath, ['tests/golden/checkPostgis.ts', '2000', 'lattice']);
check('data', process.execPath, ['scripts/data.ts']);
if (existsSync(sourceFolder()))
	check('data of a second region', process.execPath, ['scripts/data.ts', '--region', '93']);
else
	console.log(`No ${sourceFolder()}: the demonstration region is tested, and no real list of another region`);
check('build', bin('vite'), ['build', '--logLevel', 'warn']);
precompressFolder('dist');
browserTests();
console.log(`\nTook ${seconds(started)}`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
