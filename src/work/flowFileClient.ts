import { EndingWorker } from './endingWorker.ts';
import type { FlowFileService } from './flowFileService.ts';

/** The reader of flow files as the page sees it; `cancel` ends any reading and forgets the file that is open. */
export class FlowFileClient extends EndingWorker<FlowFileService> {
	constructor() {
		super(
			() => new Worker(new URL('./flowFileThread.ts', import.meta.url), { type: 'module', name: 'flows-in' }),
		);
	}
}
