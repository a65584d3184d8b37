import { EndingWorker } from './endingWorker.ts';
import type { ImportService } from './importService.ts';

/** The reader of files as the page sees it; `cancel` ends any reading and forgets the file that is open. */
export class ImportClient extends EndingWorker<ImportService> {
	constructor() {
		super(
			() => new Worker(new URL('./importThread.ts', import.meta.url), { type: 'module', name: 'import' }),
		);
	}
}
