/** Texts of choosing communes: tools, target and source, what waits to be accepted, locks. */
export const selectingFr = {};
