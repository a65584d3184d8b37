/** Texts of shortcuts, the tour and the meeting mode. */
export const helpFr = {};
