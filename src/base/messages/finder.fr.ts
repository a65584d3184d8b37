/** Texts of the finder: communes and territories to look at. */
export const finderFr = {};
