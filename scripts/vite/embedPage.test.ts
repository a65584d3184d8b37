import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readAppFiles } from '../../src/io/publish/appFiles.ts';
import { listAppFiles } from './appFiles.ts';
import { withBuiltTags } from './embedPage.ts';

const PAGE = '<body><div id="app"></div><script type="module" src="/src/main.ts"></script></body>';
const BUILT =
	'<head><script type="module" crossorigin src="./assets/a.js"></script><link rel="modulepreload" href="./assets/b.js"><link rel="stylesheet" href="./assets/c.css"><link rel="icon" href="./icon.svg"></head>';

describe('embed.html', () => {
	test('loads what the built page loads, and nothing of the sources', () => {
		const page = withBuiltTags(PAGE, BUILT);
		for (const file of ['a.js', 'b.js', 'c.css']) expect(page).toContain(`./assets/${file}`);
		expect(page).not.toMatch(/src\/main|icon/);
		expect(page).toContain('<div id="app">');
	});

	test('a page or a build that is not as expected stops the build', () => {
		expect(() => withBuiltTags('<body></body>', BUILT)).toThrow('main.ts');
		expect(() => withBuiltTags(PAGE, '<head></head>')).toThrow('no script');
	});
});

test('the list of the app holds every file but hidden ones and twins, and can be read back', () => {
	const folder = mkdtempSync(join(tmpdir(), 'maillage-app-'));
	try {
		mkdirSync(join(folder, 'assets'));
		mkdirSync(join(folder, '.vite'));
		for (const name of [
			'index.html',
			'index.html.br',
			'assets/a-1.js',
			'assets/a-1.js.gz',
			'.vite/manifest.json',
		])
			writeFileSync(join(folder, name), '');
		const files = listAppFiles(folder);
		expect(files).toEqual(['app-files.json', 'assets/a-1.js', 'index.html', 'sw.js']);
		expect(readAppFiles({ version: 1, files })).toEqual({ ok: true, value: files });
		for (const path of ['../x', '/etc/x', 'a/../b', '.env', 'https://x'])
			expect(readAppFiles({ version: 1, files: [path] }).ok, path).toBe(false);
	} finally {
		rmSync(folder, { recursive: true });
	}
});
