import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type CDPSession, type Page } from '@playwright/test';
import { findBrowser } from '../../scripts/browser.ts';
import { builtFolder, PROJECT_ROOT } from '../../scripts/data/paths.ts';
import { listen } from '../../scripts/serve/listen.ts';
import { staticServer } from '../../scripts/serve/staticServer.ts';

/** The built app in a real browser. */
export interface OpenedApp {
	readonly page: Page;
	/** Address of the app with '/' at its end. */
	readonly address: string;
	close(): Promise<void>;
}

/** Serves `dist` and opens a browser on it. Needs `npm run build`. */
export async function openApp(): Promise<OpenedApp> {
	if (!existsSync(join(PROJECT_ROOT, 'dist/index.html')))
		throw new Error('run `npm run build` first: this benchmark measures the built app');
	const server = staticServer([
		{ prefix: '/', folder: join(PROJECT_ROOT, 'dist') },
		{ prefix: '/data/', folder: builtFolder() },
	]);
	const address = await listen(server, { host: '127.0.0.1', port: 4390, tries: 20 });
	const browser = await chromium.launch({
		executablePath: findBrowser() ?? 'chromium',
		args: ['--no-sandbox', '--disable-background-networking'],
	});
	const page = await browser.newPage({ viewport: { width: 1100, height: 700 }, reducedMotion: 'reduce' });
	return {
		page,
		address: `${address.replace(/\/$/, '')}/`,
		close: async () => {
			await browser.close();
			server.close();
		},
	};
}

/** Whether all of France is built, the extent that the budgets speak of. */
export const isFranceBuilt = (): boolean => existsSync(join(builtFolder(), 'france/manifest.json'));

export const mapSettled = (page: Page): Promise<void> =>
	page.locator('section.map[aria-busy=false]').waitFor({ timeout: 120_000 });

interface TraceEvent {
	readonly name: string;
	readonly ph: string;
	readonly pid: number;
	readonly tid: number;
	/** Start in µs. */
	readonly ts: number;
	/** From start to end in µs. */
	readonly dur?: number;
	/** Time of the processor in µs that the thread had: other programs on the machine do not count. */
	readonly tdur?: number;
	readonly args?: { readonly name?: string; readonly data?: { readonly type?: string } };
}

/** Durations in ms of the events of a type that the browser dispatched while something ran, microtasks included. */
export async function eventTimesMs(
	session: CDPSession,
	type: string,
	act: () => Promise<void>,
): Promise<number[]> {
	const events = await traceOf(session, ['devtools.timeline'], act);
	return events
		.filter(({ name, ph, args }) => name === 'EventDispatch' && ph === 'X' && args?.data?.type === type)
		.map(processorMs);
}

/** What the main thread of a page did while something ran, in ms of the processor. */
export interface MainThreadWork {
	/** All script, with the garbage that it leaves and the messages that it reads. */
	readonly scriptMs: number;
	/** Script, style, layout and paint. */
	readonly allMs: number;
	/** Longest time that the thread was held at once: no gesture is answered meanwhile. */
	readonly longestTaskMs: number;
	/** Longest script of a click, with all that follows from it before the next frame; 0 where nothing was clicked. */
	readonly clickMs: number;
	/** Tasks of more than 50 ms, longest first. */
	readonly longTasksMs: readonly number[];
}

const LONG_TASK_MS = 50;
const SCRIPT_EVENTS = new Set([
	'EvaluateScript', 'FunctionCall', 'RunMicrotasks', 'EventDispatch', 'TimerFire', 'FireAnimationFrame',
	'FireIdleCallback', 'HandlePostMessage', 'MajorGC', 'MinorGC', 'v8.compile', 'v8.compileModule', 'v8.evaluateModule',
]); // prettier-ignore

/** Measures the main thread of the page while something runs. */
export async function mainThreadWork(session: CDPSession, act: () => Promise<void>): Promise<MainThreadWork> {
	const categories = ['__metadata', 'devtools.timeline', 'disabled-by-default-devtools.timeline'];
	const events = await traceOf(session, [...categories, 'v8', 'devtools.timeline.v8', 'toplevel'], act);
	const threads = new Set(
		events
			.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
			.map(({ pid, tid }) => `${pid} ${tid}`),
	);
	const main = events.filter(({ ph, pid, tid }) => ph === 'X' && threads.has(`${pid} ${tid}`));
	const tasks = outermost(main.filter(({ name }) => name === 'RunTask')).map(processorMs);
	const script = outermost(main.filter(({ name }) => SCRIPT_EVENTS.has(name))).map(processorMs);
	const sorted = tasks.sort((a, b) => b - a);
	return {
		scriptMs: sum(script),
		allMs: sum(tasks),
		longestTaskMs: sorted[0] ?? 0,
		clickMs: Math.max(
			0,
			...main
				.filter(({ name, args }) => name === 'EventDispatch' && args?.data?.type === 'click')
				.map(processorMs),
		),
		longTasksMs: sorted.filter((ms) => ms > LONG_TASK_MS),
	};
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
const processorMs = ({ tdur }: TraceEvent): number => (tdur ?? 0) / 1000;

/** Events that lie in no other one of the same thread. */
function outermost(events: readonly TraceEvent[]): TraceEvent[] {
	const endUs = new Map<string, number>();
	return [...events]
		.sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0))
		.filter(({ pid, tid, ts, dur }) => {
			const thread = `${pid} ${tid}`;
			if (ts < (endUs.get(thread) ?? -Infinity)) return false;
			endUs.set(thread, ts + (dur ?? 0));
			return true;
		});
}

async function traceOf(
	session: CDPSession,
	includedCategories: string[],
	act: () => Promise<void>,
): Promise<TraceEvent[]> {
	const events: TraceEvent[] = [];
	const collect = ({ value }: { value: object[] }): number => events.push(...(value as TraceEvent[]));
	session.on('Tracing.dataCollected', collect);
	await session.send('Tracing.start', {
		transferMode: 'ReportEvents',
		traceConfig: { includedCategories, excludedCategories: ['*'] },
	});
	await act();
	const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
	await session.send('Tracing.end');
	await complete;
	session.off('Tracing.dataCollected', collect);
	return events;
}
