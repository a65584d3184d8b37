/** Texts of the history, of the plans kept in this browser and of saving. */
export const historyFr = {};
