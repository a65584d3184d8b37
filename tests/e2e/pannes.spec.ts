import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { randomFrom } from '../builders/lattice.ts';
import type { Course } from '../../src/model/history.ts';
import type {} from '../pages/plans.ts';
import { servePlanPage, type PlanServer } from './planPage.ts';

/** Faults that must cost nothing which showed as saved. The page has no map, but the app's own plan and storage. */

const KILLS = 200;
/** Browsers of their own that are killed side by side. */
const LANES = 4;
/** Kills after which another plan is begun, as the checks replay it from its last known state. */
const KILLS_A_PLAN = 10;
const SEED = Number(process.env['SEED'] ?? 20261122);

/** Rows as version 1 of the database had them. */
interface Version1 {
	readonly plans: readonly { readonly text: string }[];
	readonly steps: readonly unknown[];
	readonly cursors: readonly unknown[];
}
const VERSION_1 = JSON.parse(
	readFileSync(join(import.meta.dirname, '../fixtures/database/version-1.json'), 'utf8'),
) as Version1;

/** Rows of each store as version 2 had them. */
const VERSION_2 = JSON.parse(
	readFileSync(join(import.meta.dirname, '../fixtures/database/version-2.json'), 'utf8'),
) as Readonly<Record<string, readonly { readonly territory?: unknown }[]>>;

let server: PlanServer;
test.beforeAll(async () => {
	server = await servePlanPage();
});
test.afterAll(() => server.close());

async function openPlan(context: BrowserContext, id: string, query = ''): Promise<Page> {
	const page = await context.newPage();
	await page.goto(server.url + query);
	await page.evaluate((wanted) => window.maillage.open(wanted), id);
	return page;
}

const digestOf = (page: Page): Promise<string> => page.evaluate(() => window.maillage.digest());
const statusOf = (page: Page): Promise<string> => page.evaluate(() => window.maillage.storage.status);

/** Ends a tab without a word to it: its process crashes, or it is closed. */
async function kill(page: Page, byCrash: boolean): Promise<void> {
	if (byCrash) {
		const session = await page.context().newCDPSession(page);
		const crashed = page.waitForEvent('crash');
		void session.send('Page.crash').catch(() => undefined);
		await crashed;
	}
	await page.close({ runBeforeUnload: false });
}

/** What a page told of its work until it was killed. */
interface Told {
	/** Acts of which the page told, and the last of them that showed as saved. */
	did: number;
	saved: number;
}

/** Lets the page work and kills it after so many events, wherever it is then. */
async function workUntilKilled(page: Page, seed: number, events: number, byCrash: boolean): Promise<Told> {
	const told: Told = { did: 0, saved: 0 };
	let left = events;
	const isTime = new Promise<void>((resolve) => {
		listeners.set(page, (kind, acts) => {
			told[kind] = acts;
			if (--left === 0) resolve();
		});
	});
	page.evaluate((with_) => window.maillage.work(with_, window.report), seed).catch(() => undefined);
	await isTime;
	await kill(page, byCrash);
	listeners.delete(page);
	return told;
}

const listeners = new Map<Page, (kind: 'did' | 'saved', acts: number) => void>();

test(`whatever showed as saved is there after each of ${KILLS} kills`, async ({ browser }) => {
	test.setTimeout(600_000);
	const lanes = await Promise.all(
		Array.from({ length: LANES }, (_, lane) => killsInLane(browser, SEED + lane * KILLS, KILLS / LANES)),
	);
	// kills do come between a gesture and the end of its transaction, else this would prove little
	expect(lanes.reduce((sum, midway) => sum + midway, 0)).toBeGreaterThan(0);
});

/** Kills pages of a browser of its own, one after the other. How many died with acts that were not saved. */
async function killsInLane(browser: Browser, firstSeed: number, kills: number): Promise<number> {
	const context = await browser.newContext();
	const random = randomFrom(firstSeed);
	await context.exposeBinding('report', ({ page }, kind: 'did' | 'saved', acts: number) =>
		listeners.get(page)?.(kind, acts),
	);
	let page = await openPlan(context, 'essai-0');
	let before: Course | null = null;
	let midway = 0;
	for (let round = 0; round < kills; round++) {
		const seed = firstSeed + round;
		const id = `essai-${Math.floor(round / KILLS_A_PLAN)}`;
		const told = await workUntilKilled(page, seed, 1 + Math.floor(random() * 25), random() < 0.25);
		page = await openPlan(context, id);
		const acts: number = await page.evaluate(
			([start, plan, with_, least]) => window.maillage.actsBehind(start, plan, with_, least),
			[before, id, seed, told.saved] as const,
		);
		expect(acts, `seed ${SEED}, act seed ${seed}: ${told.saved} acts showed as saved`).toBeGreaterThanOrEqual(
			told.saved,
		);
		if (acts < told.did) midway++;
		before = await page.evaluate(() => window.maillage.course());
		if (round % KILLS_A_PLAN < KILLS_A_PLAN - 1) continue;
		before = null;
		await page.evaluate(
			(next) => window.maillage.open(next),
			`essai-${Math.floor(round / KILLS_A_PLAN) + 1}`,
		);
	}
	await context.close();
	return midway;
}

test('what version 1 of the database kept is all there after the upgrade', async ({ context }) => {
	const page = await context.newPage();
	await page.goto(`${server.url}empty`);
	await page.evaluate(async (content) => {
		const opening = indexedDB.open('maillage', 1);
		opening.onupgradeneeded = () => {
			const db = opening.result;
			db.createObjectStore('plans', { keyPath: 'key' }).createIndex('extent', 'extent');
			db.createObjectStore('steps', { keyPath: ['key', 'number'] });
			db.createObjectStore('cursors', { keyPath: 'key' });
		};
		await new Promise((resolve) => (opening.onsuccess = resolve));
		const tx = opening.result.transaction(['plans', 'steps', 'cursors'], 'readwrite');
		for (const row of content.plans) tx.objectStore('plans').put(row);
		for (const row of content.steps) tx.objectStore('steps').put(row);
		for (const row of content.cursors) tx.objectStore('cursors').put(row);
		await new Promise((resolve) => (tx.oncomplete = resolve));
		opening.result.close();
	}, VERSION_1);
	await page.goto(server.url);
	const found = await page.evaluate(async () => {
		const { plan, plans, storage } = window.maillage;
		const isOpen = await storage.openStored('99', 'essai');
		const at4 = structuredClone(plan.current);
		const times = plan.history.steps.map(({ at }) => at);
		plan.redo();
		const redone = plan.territories.map(({ name }) => name);
		plan.jump(0);
		const empty = plan.territories.length;
		plan.jump(4);
		await window.maillage.settled();
		const list = await plans.refresh('99');
		const aside = await plans.unreadable('99');
		return { isOpen, at4, times, redone, empty, list, aside, status: storage.status };
	});
	const [kept] = VERSION_1.plans;
	const { format, version, ...content } = JSON.parse(kept.text) as Record<string, unknown>;
	expect([format, version]).toEqual(['maillage-plan', 1]);
	expect(found.isOpen).toBe(true);
	expect(found.at4).toEqual(content);
	expect(found.times).toEqual([NaN, NaN, NaN, NaN, NaN]);
	expect(found.redone).toEqual(['Aval, l’été']);
	expect(found.empty).toBe(0);
	expect(found.status).toBe('saved');
	expect(found.list.ok && found.list.value.map(({ id, stepCount }) => [id, stepCount])).toEqual([
		['essai', 5],
		['vide', 0],
	]);
	expect(found.aside.ok && found.aside.value.map(({ text }) => text)).toEqual([
		'{"format":"maillage-plan","version":99,"name":"à venir"}',
		'{"format":',
	]);
});

test('what version 2 of the database kept is all there after the upgrade, with room for flows', async ({
	context,
}) => {
	const page = await context.newPage();
	await page.goto(`${server.url}empty`);
	await page.evaluate(async (content) => {
		const opening = indexedDB.open('maillage', 2);
		opening.onupgradeneeded = () => {
			const db = opening.result;
			db.createObjectStore('plans', { keyPath: 'key' }).createIndex('extent', 'extent');
			db.createObjectStore('territories', { keyPath: ['key', 'id'] });
			db.createObjectStore('steps', { keyPath: ['key', 'number'] });
			db.createObjectStore('points', { keyPath: ['key', 'at'] });
			db.createObjectStore('unreadable', { keyPath: 'key' }).createIndex('extent', 'extent');
			db.createObjectStore('indicators', { keyPath: 'id' });
		};
		await new Promise((resolve) => (opening.onsuccess = resolve));
		const tx = opening.result.transaction(Object.keys(content), 'readwrite');
		for (const [name, rows] of Object.entries(content)) for (const row of rows) tx.objectStore(name).put(row);
		await new Promise((resolve) => (tx.oncomplete = resolve));
		opening.result.close();
	}, VERSION_2);
	await page.goto(server.url);
	const found = await page.evaluate(async () => {
		const { plan, storage } = window.maillage;
		const isOpen = await storage.openStored('99', 'essai');
		const opening = indexedDB.open('maillage');
		await new Promise((resolve) => (opening.onsuccess = resolve));
		const rows: Record<string, unknown[]> = {};
		for (const name of opening.result.objectStoreNames) {
			const all = opening.result.transaction(name).objectStore(name).getAll();
			await new Promise((resolve) => (all.onsuccess = resolve));
			rows[name] = all.result;
		}
		opening.result.close();
		return { isOpen, territories: plan.territories, steps: plan.history.steps.length, rows };
	});
	expect(found.isOpen).toBe(true);
	expect(found.territories).toEqual(VERSION_2['territories'].map(({ territory }) => territory));
	expect(found.steps).toBe(VERSION_2['steps'].length);
	for (const name of ['steps', 'territories', 'indicators', 'unreadable'])
		expect(found.rows[name], name).toEqual(VERSION_2[name]);
	expect([found.rows['flows'], found.rows['flowHeads'], found.rows['flowUses']]).toEqual([[], [], []]);
});

test('a database of a newer version is said at once, and stays as it is', async ({ context }) => {
	const page = await openPlan(context, 'essai');
	await page.evaluate(async () => {
		window.maillage.act(7, 12);
		await window.maillage.settled();
	});
	// as a newer version of the program does it in another tab, while this one is open
	const newer = await context.newPage();
	await newer.goto(`${server.url}empty`);
	const kept = await newer.evaluate(async () => {
		const opening = indexedDB.open('maillage', 99);
		await new Promise((resolve) => (opening.onsuccess = resolve));
		const all = opening.result.transaction('plans').objectStore('plans').count();
		await new Promise((resolve) => (all.onsuccess = resolve));
		opening.result.close();
		return all.result;
	});
	expect(kept).toBe(1);
	await expect.poll(() => page.evaluate(() => window.maillage.storage.fault?.kind)).toBe('newer');
	const later = await openPlan(context, 'essai');
	const found = await later.evaluate(async () => {
		const { storage, plan } = window.maillage;
		const before = { status: storage.status, kind: storage.fault?.kind };
		window.maillage.act(8, 3);
		await window.maillage.settled();
		return { before, after: storage.status, unsaved: storage.hasUnsaved, steps: plan.history.steps.length };
	});
	expect(found.before).toEqual({ status: 'failed', kind: 'newer' });
	expect(found.after).toBe('failed');
	expect(found.unsaved).toBe(true);
	expect(found.steps).toBeGreaterThan(0);
});

test('a second tab follows each step, takes over without loss, and the first one then follows', async ({
	context,
}) => {
	const first = await openPlan(context, 'essai');
	await first.evaluate(async () => {
		window.maillage.act(3, 20);
		await window.maillage.settled();
	});
	// a slow machine may take longer to hand over than the app waits
	const second = await openPlan(context, 'essai', '?patienceMs=60000');
	expect(await statusOf(second)).toBe('elsewhere');
	expect(await digestOf(second)).toBe(await digestOf(first));
	for (let seed = 30; seed < 45; seed++) {
		await first.evaluate((with_) => window.maillage.act(with_, 3), seed);
		await expect.poll(() => digestOf(second)).toBe(await digestOf(first));
	}
	// gestures that the first tab has not written yet are written before it hands over
	await Promise.all([
		first.evaluate(() => window.maillage.act(50, 5)),
		second.evaluate(() => window.maillage.storage.takeOver()),
	]);
	expect(await statusOf(second)).toBe('saved');
	await expect.poll(() => statusOf(first)).toBe('elsewhere');
	await expect.poll(() => digestOf(first)).toBe(await digestOf(second));
	await second.evaluate(() => window.maillage.act(60, 4));
	await expect.poll(() => digestOf(first)).toBe(await digestOf(second));
	await expect.poll(() => statusOf(second)).toBe('saved');
	const last = await digestOf(second);
	await kill(second, true);
	await expect.poll(() => statusOf(first)).toBe('saved');
	expect(await digestOf(first)).toBe(last);
});

test('gestures of a tab whose right to write was taken while it could not answer go into a copy', async ({
	context,
}) => {
	const first = await openPlan(context, 'essai');
	await first.evaluate(async () => {
		window.maillage.act(3, 20);
		await window.maillage.settled();
	});
	const second = await openPlan(context, 'essai');
	const isBusy = first.waitForEvent('console', (message) => message.text() === 'busy');
	const stuck = first.evaluate(() => {
		console.log('busy');
		// for much longer than the other tab waits
		const until = performance.now() + 10_000;
		while (performance.now() < until) window.maillage.act(1, 0);
		window.maillage.plan.jump(0);
		return window.maillage.digest();
	});
	await isBusy;
	await second.evaluate(() => window.maillage.storage.takeOver());
	await stuck;
	await expect.poll(() => statusOf(first)).toBe('saved');
	const [copy, list] = await first.evaluate(async () => {
		const { storage, plans } = window.maillage;
		const found = await plans.refresh('99');
		return [storage.copy, found.ok ? found.value.map(({ id }) => id) : []] as const;
	});
	expect(copy).toBe('Essai (2)');
	expect([...list].sort()).toEqual(['essai', 'essai-2']);
	expect(await first.evaluate(() => window.maillage.plan.current?.id)).toBe('essai-2');
	expect(await statusOf(second)).toBe('saved');
});

test('a full store is said, the work goes on, and is written once there is room', async ({ context }) => {
	const page = await context.newPage();
	const session = await context.newCDPSession(page);
	const origin = server.url.slice(0, -1);
	await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
	await page.goto(server.url);
	const failed = await page.evaluate(async () => {
		await window.maillage.open('essai');
		window.maillage.act(4, 30);
		await window.maillage.settled();
		return { status: window.maillage.storage.status, kind: window.maillage.storage.fault?.kind };
	});
	expect(failed).toEqual({ status: 'failed', kind: 'full' });
	await page.evaluate(() => window.maillage.act(5, 10));
	await session.send('Storage.overrideQuotaForOrigin', { origin });
	await page.evaluate(() => window.maillage.storage.retry());
	await expect.poll(() => statusOf(page)).toBe('saved');
	const digest = await digestOf(page);
	await kill(page, true);
	expect(await digestOf(await openPlan(context, 'essai'))).toBe(digest);
});
