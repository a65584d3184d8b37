import { proxy, transfer, wrap, type Remote } from 'comlink';
import type { AtlasClient } from './client.ts';
import type { OnFiles, PublishDesk } from './publishDesk.ts';

/** A worker that publishes with the tables of the open extent. */
export interface OpenPublisher {
	readonly desk: Remote<PublishDesk>;
	/** Stops the worker at once, in the middle of a file too. */
	readonly end: () => void;
}

/** Starts the worker; the tables go from worker to worker, past the page. */
export async function openPublisher(atlas: AtlasClient): Promise<OpenPublisher> {
	const worker = new Worker(new URL('./publisher.ts', import.meta.url), { type: 'module', name: 'publish' });
	const desk = wrap<PublishDesk>(worker);
	const { port1, port2 } = new MessageChannel();
	const borrowed = desk.borrow(transfer(port2, [port2]));
	await atlas.lend(transfer(port1, [port1]));
	await borrowed;
	return { desk, end: () => worker.terminate() };
}

/** A callback that the worker may call. */
export const toldFiles = (onFiles: OnFiles): OnFiles => proxy(onFiles);
