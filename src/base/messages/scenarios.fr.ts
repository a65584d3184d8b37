/** Texts of scenarios and their comparison. */
export const scenariosFr = {
	steps: {
		and: '\u202f; ',
		decided: (territory: string, date: string) => `périmètre de ${territory} acté au ${date}`,
		described: (name: string) => `le plan devient «\u202f${name}\u202f»`,
		drawingKept: (name: string) => `dessin «\u202f${name}\u202f» gardé`,
		drawingRemoved: (name: string) => `dessin «\u202f${name}\u202f» retiré`,
		perimeters: (territory: string) => `périmètres de ${territory} modifiés`,
	},
};
