import type { Range } from '../base/range.ts';
import { rangeText } from '../state/rangeText.ts';

type Format = (value: number) => string;

/** A column of figures for SortedTable: written by a format, sorted by what they are. */
export const numberColumn = <Row>(
	key: string,
	label: string,
	value: (row: Row) => number,
	format: Format,
) => ({ key, label, isNumber: true, text: (row: Row) => format(value(row)), value });

/** The same for figures that hidden cells leave open; '' where a row has none. */
export const rangeColumn = <Row>(
	key: string,
	label: string,
	of: (row: Row) => Range | undefined,
	format: Format,
	between: (least: string, most: string) => string,
) => ({
	key,
	label,
	isNumber: true,
	text: (row: Row) => {
		const range = of(row);
		return range ? rangeText(range, format, between) : '';
	},
	value: (row: Row) => of(row)?.value ?? NaN,
});
