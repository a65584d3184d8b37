import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { appBuildOf, withAppBuild } from './appBuild.ts';

let folder: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'maillage-app-'));
	for (const name of ['assets', 'data/24', '.vite']) mkdirSync(join(folder, name), { recursive: true });
	const files = ['index.html', 'index.html.br', 'assets/a-12345678.js', 'assets/a-12345678.js.gz'];
	for (const name of [...files, 'sw.js', 'data/24/manifest.json', '.vite/manifest.json'])
		writeFileSync(join(folder, name), name);
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('list of the files that make the app', () => {
	it('names page and assets, and neither twins, data, hidden files nor the worker', () => {
		const list = appBuildOf(folder);
		expect(list.files).toEqual(['assets/a-12345678.js', 'index.html']);
		expect(list.bytes).toBe('index.html'.length + 'assets/a-12345678.js'.length);
	});

	it('has the same version for the same content, and another one for any other', () => {
		const { version } = appBuildOf(folder);
		writeFileSync(join(folder, 'sw.js'), 'another worker');
		expect(appBuildOf(folder).version).toBe(version);
		writeFileSync(join(folder, 'index.html'), 'Index.html');
		expect(appBuildOf(folder).version).not.toBe(version);
	});

	it('stands before the code once, however often it is written', () => {
		const list = appBuildOf(folder);
		const once = withAppBuild('worker();\n', list);
		expect(withAppBuild(once, { ...list, version: 'other' })).toBe(once.replace(list.version, 'other'));
		expect(once.endsWith('worker();\n')).toBe(true);
	});
});
