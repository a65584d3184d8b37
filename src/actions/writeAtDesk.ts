import type { Needs } from './context.ts';
import type { ExportWish, Running } from './exportWish.ts';
import type { Problem } from '../base/problem.ts';
import { fail, type Result } from '../base/result.ts';
import type { DataFormat } from '../io/out/writeExport.ts';
import { openExportDesk, told } from '../work/exportClient.ts';

/**
 * Writes a file of the open plan in a worker of its own, which ends with it: the map goes on meanwhile, and
 * cancelling stops the work at once. Rejects with the signal's reason when cancelled.
 */
export async function writeAtDesk(
	{ extent, plan, situation }: Needs<'extent' | 'plan' | 'situation'>,
	format: DataFormat,
	{ territories, title, madeOn, layer, codesForExcel }: ExportWish,
	{ signal, onRows }: Running,
): Promise<Result<Uint8Array<ArrayBuffer>, Problem>> {
	const { manifest } = extent;
	if (!plan.current || !manifest) return fail({ rule: 'export-failed', values: { reason: 'no plan' } });
	const { desk, end } = await openExportDesk(extent.client);
	try {
		signal.throwIfAborted();
		const written = desk.write(
			{
				plan: plan.current,
				territories,
				title,
				day: situation.day,
				madeOn,
				indicators: [],
				dataSources: manifest.sources,
				isDemonstration: manifest.demonstration,
				format,
				layer,
				codesForExcel,
			},
			told(onRows),
		);
		return await Promise.race([written, whenAborted(signal)]);
	} finally {
		end();
	}
}

const whenAborted = (signal: AbortSignal): Promise<never> =>
	new Promise((_, reject) => {
		signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
	});
