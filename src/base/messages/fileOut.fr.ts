/** Texts of writing files. */
export const fileOutFr = {};
