import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { planOf, territoryOf } from '../../tests/builders/exported.ts';
import { GROUND_MANIFEST, PUBLISH_GROUND } from '../../tests/builders/published.ts';
import { PublishDesk, type PublishOrder } from './publishDesk.ts';

const plan = planOf([
	territoryOf('Rive', PUBLISH_GROUND.units.code.slice(0, 12), {
		id: 'rive',
		private: { contact: 'zzsecretzz' },
	}),
]);
const order: PublishOrder = {
	plan,
	manifest: GROUND_MANIFEST,
	day: '2018-06-01',
	rule: 'all',
	madeOn: '2026-01-05',
	publisher: '',
	licence: '',
	pageUrl: 'https://host.example/app/index.html#/couverture',
	extentUrl: 'https://host.example/app/data/demonstration/',
};

async function deskOver(site: Readonly<Record<string, string>>): Promise<PublishDesk> {
	const desk = new PublishDesk((url) => {
		const text = site[url.replace('https://host.example/app/', '')];
		return text === undefined
			? Promise.reject(new Error(`404 ${url}`))
			: Promise.resolve(new TextEncoder().encode(text));
	});
	const { port1, port2 } = new MessageChannel();
	const borrowed = desk.borrow(port2);
	port1.postMessage(PUBLISH_GROUND);
	await borrowed;
	port1.close();
	return desk;
}

const { plans, ...dataFiles } = GROUND_MANIFEST.files;
const data = Object.fromEntries(
	Object.values(dataFiles).map((name) => [`data/demonstration/${name}`, `bytes of ${name}`]),
);
const app = {
	'app-files.json': JSON.stringify({ version: 1, files: ['app-files.json', 'index.html'] }),
	'index.html': '<!doctype html><head></head>',
};

test('the archive holds app, data of the extent and publication, and the plans that came with the app are not in it', async () => {
	const desk = await deskOver({ ...app, ...data });
	const told: [number, number][] = [];
	const written = await desk.publish(order, (done, total) => told.push([done, total]));
	if (!written.ok) throw new Error(JSON.stringify(written.error));
	const files = unzipSync(new Uint8Array(await written.value.zip.arrayBuffer()));
	expect(Object.keys(files)).toHaveLength(written.value.files);
	expect(told.at(-1)).toEqual([written.value.files, written.value.files]);
	const text = (path: string): string => Buffer.from(files[path]).toString('utf8');
	expect(text('index.html')).toBe(
		'<!doctype html><head><meta name="maillage-published" content="1" /></head>',
	);
	for (const path of Object.keys(data)) expect(text(path)).toBe(data[path]);
	expect(Object.keys(files)).not.toContain(`data/demonstration/${plans[0].file}`);
	expect(text('publication.json')).toContain('"maillage-publication"');
	expect(Object.values(files).some((bytes) => Buffer.from(bytes).includes('zzsecretzz'))).toBe(false);
	expect(text('rapport.txt')).toContain('1 champ privé');
});

test('an app that is not built, and a file that is gone, are told apart; nothing is handed out', async () => {
	const unbuilt = await (await deskOver(data)).publish(order);
	expect(unbuilt).toMatchObject({ ok: false, error: { kind: 'noAppFiles' } });
	const page = await (await deskOver({ ...data, 'app-files.json': '<!doctype html>' })).publish(order);
	expect(page).toMatchObject({ ok: false, error: { kind: 'noAppFiles' } });
	const gone = await (await deskOver(app)).publish(order);
	expect(gone).toMatchObject({ ok: false, error: { kind: 'failed' } });
});
