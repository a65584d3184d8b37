/** Texts of scenarios and their comparison. */
export const scenariosFr = {};
