import sizeClasses from '../../data/size-classes.json' with { type: 'json' };
import register from '../../data/sources.json' with { type: 'json' };
import { exportFigures } from '../analysis/exportFigures.ts';
import { planGauge } from '../analysis/planGauge.ts';
import { fail, ok, type Result } from '../base/result.ts';
import type { Manifest } from '../io/manifest.ts';
import { sourceNames } from '../io/out/sourceNames.ts';
import { APP_FILES, publishedApp, readAppFiles } from '../io/publish/appFiles.ts';
import type { PublishedData } from '../io/publish/dataFolder.ts';
import type { PublishedView } from '../io/publish/order.ts';
import { publicationFolder } from '../io/publish/publicationFolder.ts';
import { ZipFolder } from '../io/publish/zipFolder.ts';
import type { Plan } from '../model/plan.ts';
import { lentThrough, type LentTables } from './lending.ts';

export interface PublishOrder extends PublishedView {
	/** With what is private: the desk takes it out. */
	readonly plan: Plan;
	readonly manifest: Manifest;
	readonly madeOn: string;
	readonly publisher: string;
	readonly licence: string;
	/** Address of the page: its app is taken over from there. */
	readonly pageUrl: string;
	/** Address of the folder with the extent's built files. */
	readonly extentUrl: string;
}

/** What stops a publication: this app is not built, or something could not be read or written. */
export interface PublishFault {
	readonly kind: 'noAppFiles' | 'failed';
	readonly reason: string;
}

export interface Published {
	readonly zip: Blob;
	readonly files: number;
}

/** Files written so far, of all. */
export type OnFiles = (done: number, total: number) => void;

/** Who gives the bytes of an address; the browser's `fetch`, or what a test puts in its place. */
type FetchBytes = (url: string) => Promise<Uint8Array>;

/** What runs in a worker of its own while a folder is published. */
export class PublishDesk {
	#tables: LentTables | undefined;
	readonly #fetchBytes: FetchBytes;

	constructor(fetchBytes: FetchBytes = fetched) {
		this.#fetchBytes = fetchBytes;
	}

	/** Takes the tables that come through a port, once. */
	async borrow(port: MessagePort): Promise<void> {
		this.#tables = await lentThrough(port);
	}

	/** Writes the folder as one archive. Files of the app and of the extent come one by one, so that few are held at once. */
	async publish(order: PublishOrder, onFiles?: OnFiles): Promise<Result<Published, PublishFault>> {
		if (!this.#tables) throw new Error('publish before borrow');
		try {
			const app = await this.#appFiles(order.pageUrl);
			if (!app) return fail({ kind: 'noAppFiles', reason: '' });
			return ok(await this.#zipOf(order, this.#tables, app, onFiles));
		} catch (error) {
			return fail({ kind: 'failed', reason: String(error).slice(0, 160) });
		}
	}

	async #appFiles(pageUrl: string): Promise<readonly string[] | undefined> {
		const bytes = await this.#fetchBytes(new URL(APP_FILES, pageUrl).href).catch(() => undefined);
		if (!bytes) return undefined;
		try {
			const read = readAppFiles(JSON.parse(new TextDecoder().decode(bytes)));
			return read.ok ? read.value : undefined;
		} catch {
			return undefined;
		}
	}

	async #zipOf(
		order: PublishOrder,
		tables: LentTables,
		app: readonly string[],
		onFiles: OnFiles | undefined,
	): Promise<Published> {
		const { own, taken } = folderOf(order, tables);
		const total = own.length + taken.length + app.length;
		const parts: Blob[] = [];
		let done = 0;
		const zip = new ZipFolder(order.madeOn, (bytes) => parts.push(new Blob([new Uint8Array(bytes)])));
		const add = (path: string, bytes: Uint8Array): void => {
			zip.add(path, bytes);
			onFiles?.(++done, total);
		};
		for (const { path, bytes } of own) add(path, bytes);
		for (const path of app)
			add(path, publishedApp(path, await this.#fetchBytes(new URL(path, order.pageUrl).href)));
		for (const { name, path } of taken)
			add(path, await this.#fetchBytes(new URL(name, order.extentUrl).href));
		zip.finish();
		return { zip: new Blob(parts, { type: 'application/zip' }), files: total };
	}
}

function folderOf(order: PublishOrder, { units, arcs }: LentTables): PublishedData {
	const { manifest, day, rule } = order;
	return publicationFolder({
		...order,
		units,
		arcs,
		gaugeOf: (plan) => planGauge(plan, day, rule, units),
		sourceOf: sourceNames(manifest.sources, register, manifest.demonstration),
		figuresOf: exportFigures(units, arcs, sizeClasses),
	});
}

async function fetched(url: string): Promise<Uint8Array> {
	const response = await fetch(url);
	if (!response.ok) throw new Error(`${new URL(url).pathname}: ${response.status}`);
	return new Uint8Array(await response.arrayBuffer());
}
