/** A figure and what it may be at least and at most; all three alike where nothing was hidden. NaN where unknown. */
export interface Range {
	readonly value: number;
	readonly least: number;
	readonly most: number;
}

/** A figure without doubt. */
export const exactly = (value: number): Range => ({ value, least: value, most: value });

/** Two figures that have nothing in common, together. */
export const plus = (one: Range, other: Range): Range => ({
	value: one.value + other.value,
	least: one.least + other.least,
	most: one.most + other.most,
});

/** A count that may be `doubt` more or less, but never below nothing: sums of decimals may come out a hair under it. */
export const countWithin = (value: number, doubt: number): Range => ({
	value,
	least: Math.max(0, value - doubt),
	most: value + doubt,
});

/** A figure that may be `doubt` more or less. */
export const giveOrTake = (value: number, doubt: number): Range => ({
	value,
	least: value - doubt,
	most: value + doubt,
});
