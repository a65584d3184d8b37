import { GROUPS_TEXTS } from '../base/messages/groups.ts';
import type { Problem } from '../base/problem.ts';
import type { Result } from '../base/result.ts';
import { readAciTable, type ReadAciTable } from '../io/incoming/readAciTable.ts';
import { blobSource, memorySource } from '../io/table/byteSource.ts';
import { mergeIndicators, type ReadAciIndicator } from '../model/operations/mergeIndicators.ts';
import { removeIndicator } from '../model/operations/removeIndicator.ts';
import type { AciIndicator } from '../model/group.ts';
import type { Needs } from './context.ts';

export type { ReadAciTable };

/** Reads indicators from what was pasted, or from a file, for the territories of the open plan; changes nothing. */
export function lookAtAciTable(
	{ plan }: Needs<'plan'>,
	pasted: string | File,
): Promise<Result<ReadAciTable, Problem>> {
	const source = typeof pasted === 'string' ? memorySource('', pasted) : blobSource(pasted.name, pasted);
	return readAciTable(source, plan.territories);
}

/** Keeps what was read, as one step. */
export function keepAciTable(
	{ locale, plan, tool }: Needs<'locale' | 'plan' | 'tool'>,
	indicators: readonly ReadAciIndicator[],
): void {
	if (!plan.current) return;
	plan.perform(mergeIndicators(plan.current, indicators));
	const count = indicators.reduce((sum, { values }) => sum + values.length, 0);
	tool.tell(GROUPS_TEXTS[locale.locale].indicators.kept(locale.format.integer(count)), plan.lastStep);
}

/** Removes an indicator with its values; undo brings it back. */
export function endIndicator(
	{ locale, plan, tool }: Needs<'locale' | 'plan' | 'tool'>,
	{ id, name }: AciIndicator,
): void {
	if (!plan.current) return;
	plan.perform(removeIndicator(plan.current, id));
	tool.tell(GROUPS_TEXTS[locale.locale].indicators.gone(name), plan.lastStep);
}
