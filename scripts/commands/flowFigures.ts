import type { Range } from '../../src/base/range.ts';
import type { PlainRow } from './output.ts';

/** A number as JSON has it: null where it is not known. */
export const numberOrNull = (value: number): number | null => (Number.isFinite(value) ? value : null);

/** Figures by their key; beside those that hidden cells may change, `bounds` with the least and the most of each. */
export function figureRow(figures: Readonly<Record<string, Range>>): PlainRow {
	const entries = Object.entries(figures);
	const isDoubtful = entries.some(([, { least, most }]) => least < most);
	const bounds = entries.map(
		([key, { least, most }]) => [key, [numberOrNull(least), numberOrNull(most)]] as const,
	);
	return {
		...Object.fromEntries(entries.map(([key, { value }]) => [key, numberOrNull(value)])),
		...(isDoubtful ? { bounds: Object.fromEntries(bounds) } : {}),
	};
}
