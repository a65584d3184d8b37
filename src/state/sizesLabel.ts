import { sizeTables } from './sizeTable.svelte.ts';

/** What the table of sizes and amounts in force on a day calls itself: `shipped`, or what a user's table says, in French. */
export function sizesLabel(shipped: string, day: string): string {
	const table = sizeTables.at(day);
	return table.isOwn ? table.label : shipped;
}
