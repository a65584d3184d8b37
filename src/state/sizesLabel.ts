import type { Locale } from '../base/locale.ts';
import { formatPartialDate } from '../base/partialDate.ts';
import { OWN_AMOUNTS_TEXTS } from '../base/messages/ownAmounts.ts';
import { sizeTables } from './sizeTable.svelte.ts';

/** What a table of sizes and amounts calls itself: `shipped`, or that a user wrote it. */
export const scaleLabel = (
	{ isOwn, validFrom }: { readonly isOwn: boolean; readonly validFrom: string },
	shipped: string,
	locale: Locale,
): string => (isOwn ? OWN_AMOUNTS_TEXTS[locale].table(formatPartialDate(validFrom, locale)) : shipped);

/**
 * What the table of sizes and amounts in force on a day calls itself: `shipped`, or that a user wrote it; then each cell that a user filled in, with its source or that it has none.
 */
export function sizesLabel(shipped: string, day: string, locale: Locale): string {
	const table = sizeTables.at(day);
	const texts = OWN_AMOUNTS_TEXTS[locale];
	const scale = scaleLabel(table, shipped, locale);
	const cells = sizeTables
		.filledIn(table)
		.map(({ label, sizeClass, source }) => texts.cell(label, `T${sizeClass}`, source));
	return cells.length === 0 ? scale : texts.list(scale, cells.join(', '));
}
