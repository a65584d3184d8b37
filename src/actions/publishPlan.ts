import type { Needs } from './context.ts';
import { downloadBlob, fileNameFrom } from './download.ts';
import { fail, ok, type Result } from '../base/result.ts';
import { today } from '../base/today.ts';
import { openPublisher, toldFiles } from '../work/publishClient.ts';
import type { OnFiles, PublishFault } from '../work/publishDesk.ts';

export type { PublishFault } from '../work/publishDesk.ts';

/** Who publishes and under which terms, as typed; '' where nobody says so. */
export interface PublishWish {
	readonly publisher: string;
	readonly licence: string;
}

/** The archive as it was handed out. */
export interface HandedOut {
	readonly name: string;
	readonly bytes: number;
	readonly files: number;
}

/**
 * Publishes the open plan as it is shown (day, rule) and hands out the archive. The work runs in a worker of its own;
 * rejects with the signal's reason when cancelled.
 */
export async function publishPlan(
	{ extent, plan, situation, view }: Needs<'extent' | 'plan' | 'situation' | 'view'>,
	{ publisher, licence }: PublishWish,
	signal: AbortSignal,
	onFiles: OnFiles,
): Promise<Result<HandedOut, PublishFault>> {
	const { manifest } = extent;
	if (!plan.current || !manifest) return fail({ kind: 'failed', reason: 'no plan' });
	const madeOn = today();
	const { desk, end } = await openPublisher(extent.client);
	try {
		signal.throwIfAborted();
		const written = await Promise.race([
			desk.publish(
				{
					plan: plan.current,
					manifest: manifest,
					day: situation.day,
					rule: view.route.rule,
					madeOn,
					publisher: publisher.trim(),
					licence: licence.trim(),
					pageUrl: document.baseURI,
					extentUrl: extent.addressOf(''),
				},
				toldFiles(onFiles),
			),
			whenAborted(signal),
		]);
		if (!written.ok) return written;
		const name = fileNameFrom([plan.current.name, 'publication', madeOn], 'zip');
		downloadBlob(name, written.value.zip);
		return ok({ name, bytes: written.value.zip.size, files: written.value.files });
	} finally {
		end();
	}
}

const whenAborted = (signal: AbortSignal): Promise<never> =>
	new Promise((_, reject) => {
		signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
	});
