import type { LocaleState } from './locale.svelte.ts';
import { sizeTables } from './sizeTable.svelte.ts';

/** What the table of sizes and amounts in force on a day calls itself; a table that a user wrote says so, in French. */
export function sizesLabel({ texts }: LocaleState, day: string): string {
	const table = sizeTables.at(day);
	return table.isOwn ? table.label : texts.selecting.effect.sizesLabel;
}
