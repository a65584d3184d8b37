import { proxy, transfer, wrap, type Remote } from 'comlink';
import type { OnRows } from '../io/out/writeExport.ts';
import type { AtlasClient } from './client.ts';
import type { ExportDesk } from './exportDesk.ts';

/** A worker that writes one file after another with the tables of the open extent. */
export interface OpenDesk {
	readonly desk: Remote<ExportDesk>;
	/** Stops the worker at once, in the middle of a file too. */
	readonly end: () => void;
}

/** Starts the worker; the tables go from worker to worker, past the page. */
export async function openExportDesk(atlas: AtlasClient): Promise<OpenDesk> {
	const worker = new Worker(new URL('./exporter.ts', import.meta.url), { type: 'module', name: 'export' });
	const desk = wrap<ExportDesk>(worker);
	const { port1, port2 } = new MessageChannel();
	const borrowed = desk.borrow(transfer(port2, [port2]));
	await atlas.lend(transfer(port1, [port1]));
	await borrowed;
	return { desk, end: () => worker.terminate() };
}

/** A callback that the worker may call. */
export const told = (onRows: OnRows): OnRows => proxy(onRows);
