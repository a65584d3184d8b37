import type { Needs } from './context.ts';
import { hyphened } from '../base/plainText.ts';
import type { ExportWish, Running } from './exportWish.ts';
import type { Problem } from '../base/problem.ts';
import { fail, type Result } from '../base/result.ts';
import type { DataFormat } from '../io/out/writeExport.ts';
import type { IndicatorsState } from '../state/indicators.svelte.ts';
import { openExportDesk, told } from '../work/exportClient.ts';
import type { BroughtIndicator } from '../work/exportDesk.ts';

/**
 * Writes a file of the open plan in a worker of its own, which ends with it: the map goes on meanwhile, and
 * cancelling stops the work at once. Rejects with the signal's reason when cancelled.
 */
export async function writeAtDesk(
	{ extent, indicators, plan, situation }: Needs<'extent' | 'indicators' | 'plan' | 'situation'>,
	{ id: format, mediaType }: { readonly id: DataFormat; readonly mediaType: string },
	{ territories, title, madeOn, layer, codesForExcel }: ExportWish,
	{ signal, onRows }: Running,
): Promise<Result<Blob, Problem>> {
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
				indicators: broughtIndicators(indicators),
				dataSources: manifest.sources,
				isDemonstration: manifest.demonstration,
				format,
				layer,
				codesForExcel,
				mediaType,
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

/** The imported indicators as columns of the open extent, each with a key of its own. */
function broughtIndicators(indicators: IndicatorsState): BroughtIndicator[] {
	const taken = new Set<string>();
	return indicators.list.flatMap((indicator): BroughtIndicator[] => {
		const columns = indicators.columnsOf(indicator);
		if (!columns) return [];
		const { name, year, unit, source, aggregation, weightName, secretMost } = indicator;
		const slug = hyphened(name).replaceAll('-', '_') || 'sans_nom';
		let key = slug;
		for (let number = 2; taken.has(key); number++) key = `${slug}_${number}`;
		taken.add(key);
		const mean =
			aggregation === 'sum' ? '' : `moyenne pondérée par ${weightName ?? 'la population municipale'}`;
		return [
			{
				key,
				heading: year ? `${name} (${year})` : name,
				unit,
				source: [source || 'fichier importé', mean].filter(Boolean).join(', '),
				aggregation,
				secretMost,
				columns,
			},
		];
	});
}
