/** A figure and what it may be at least and at most; all three alike where nothing was hidden. NaN where unknown. */
export interface Range {
	readonly value: number;
	readonly least: number;
	readonly most: number;
}

/** A figure without doubt. */
export const exactly = (value: number): Range => ({ value, least: value, most: value });

/** A figure that may be `doubt` more or less. */
export const giveOrTake = (value: number, doubt: number): Range => ({
	value,
	least: value - doubt,
	most: value + doubt,
});
