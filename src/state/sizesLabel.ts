import type { Locale } from '../base/locale.ts';
import { OWN_AMOUNTS_TEXTS } from '../base/messages/ownAmounts.ts';
import { sizeTables } from './sizeTable.svelte.ts';

/**
 * What the table of sizes and amounts in force on a day calls itself: `shipped`, or what a user's table says, in French;
 * then each cell that a user filled in, with its source or that it has none.
 */
export function sizesLabel(shipped: string, day: string, locale: Locale): string {
	const table = sizeTables.at(day);
	const texts = OWN_AMOUNTS_TEXTS[locale];
	const scale = table.isOwn ? table.label : shipped;
	const cells = sizeTables
		.filledIn(table)
		.map(({ label, sizeClass, source }) => texts.cell(label, `T${sizeClass}`, source));
	return cells.length === 0 ? scale : texts.list(scale, cells.join(', '));
}
