import { proxy, transfer, wrap, type Remote } from 'comlink';
import type { AtlasClient } from './client.ts';
import type { FlowService } from './flowService.ts';

/** The worker of the flows as the page sees it. */
export interface FlowClient {
	readonly service: Remote<FlowService>;
	/** Brings the tables of the open extent, from worker to worker, past the page. */
	readonly lend: (atlas: AtlasClient) => Promise<void>;
	readonly end: () => void;
}

export function startFlowWorker(): FlowClient {
	const worker = new Worker(new URL('./flowThread.ts', import.meta.url), { type: 'module', name: 'flows' });
	const service = wrap<FlowService>(worker);
	return {
		service,
		end: () => worker.terminate(),
		async lend(atlas) {
			const { port1, port2 } = new MessageChannel();
			const borrowed = service.borrow(transfer(port2, [port2]));
			await atlas.lend(transfer(port1, [port1]));
			await borrowed;
		},
	};
}

/** A callback that the worker may call. */
export const newsOfFlows = (callback: (share: number) => void): ((share: number) => void) => proxy(callback);
