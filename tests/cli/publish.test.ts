import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { readPublishCall } from '../../scripts/commands/publishCall.ts';
import { publish } from '../../scripts/commands/publish.ts';
import { writePlanFile } from '../../src/io/planFile.ts';
import { planOf, territoryOf } from '../builders/exported.ts';
import { GROUND_MANIFEST, PUBLISH_GROUND } from '../builders/published.ts';

const extent = { manifest: GROUND_MANIFEST, ...PUBLISH_GROUND };
const plan = {
	...planOf([
		territoryOf('Rive', PUBLISH_GROUND.units.code.slice(0, 12), {
			id: 'rive',
			private: { contact: 'zzsecretzz' },
		}),
	]),
	extent: 'demonstration',
};
let folder = '';
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'maillage-publish-'));
	mkdirSync(join(folder, 'dist/assets'), { recursive: true });
	mkdirSync(join(folder, 'built/demonstration'), { recursive: true });
	writeFileSync(join(folder, 'dist/index.html'), '<head></head>page');
	writeFileSync(join(folder, 'dist/assets/a.js'), 'script');
	writeFileSync(
		join(folder, 'dist/app-files.json'),
		JSON.stringify({ version: 1, files: ['assets/a.js', 'index.html'] }),
	);
	for (const name of Object.values(GROUND_MANIFEST.files))
		if (typeof name === 'string') writeFileSync(join(folder, 'built/demonstration', name), name);
	writeFileSync(join(folder, 'plan.json'), writePlanFile(plan));
	vi.stubEnv('MAILLAGE_DIST', join(folder, 'dist'));
	vi.stubEnv('MAILLAGE_BUILT', join(folder, 'built'));
});
afterAll(() => {
	vi.unstubAllEnvs();
	rmSync(folder, { recursive: true });
});

function called(...words: string[]): ReturnType<typeof publish> {
	const [file, to, ...more] = words;
	const values = Object.fromEntries(more.map((word) => word.split('=', 2)));
	const call = readPublishCall([file], { format: 'json', to, ...values }, { LANG: 'en' });
	if (!call.ok) throw new Error(call.error);
	return publish(call.value, extent);
}

test('writes app, data and publication into a new folder, and says what stays', () => {
	const to = join(folder, 'site/cpts');
	const { answer } = called(join(folder, 'plan.json'), to, 'date=2019-01-01', 'rule=signed');
	expect(answer).toMatchObject({
		date: '2019-01-01',
		rule: 'signed',
		territories: 1,
		leftOut: { privateFields: 1 },
	});
	for (const path of [
		'index.html',
		'assets/a.js',
		'publication.json',
		'cpts/rive.html',
		'data/manifest.json',
	])
		expect(existsSync(join(to, path)), path).toBe(true);
	const name = GROUND_MANIFEST.files.arcs;
	expect(readFileSync(join(to, 'data/demonstration', name), 'utf8')).toBe(name);
	expect(readFileSync(join(to, 'plan.json'), 'utf8')).not.toContain('zzsecretzz');
	expect(() => called(join(folder, 'plan.json'), to)).toThrow('not empty');
});

test('a plan of another extent, a missing plan and wrong words are refused', () => {
	writeFileSync(join(folder, 'other.json'), writePlanFile({ ...plan, extent: '24' }));
	expect(() => called(join(folder, 'other.json'), join(folder, 'x'))).toThrow('--region');
	expect(() => called(join(folder, 'none.json'), join(folder, 'x'))).toThrow();
	expect(existsSync(join(folder, 'x'))).toBe(false);
	for (const word of ['date=2019', 'date=2019-02-30', 'rule=some', 'layer=communes'])
		expect(() => called('plan.json', 'x', word)).toThrow();
});
