/** Texts of reading files. */
export const fileInFr = {};
