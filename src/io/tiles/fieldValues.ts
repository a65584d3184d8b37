/** A count as the tiles hold it: undefined (the field is left out) where it is not known. */
export const knownCount = (value: number): number | undefined => (value >= 0 ? Math.round(value) : undefined);
