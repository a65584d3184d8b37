import type { Messages } from './interface.fr.ts';

export const scenariosEn: Messages['scenarios'] = {
	steps: {
		and: '; ',
		decided: (territory, date) => `perimeter of ${territory} decided as of ${date}`,
		described: (name) => `the plan is now “${name}”`,
		drawingKept: (name) => `drawing “${name}” kept`,
		drawingRemoved: (name) => `drawing “${name}” removed`,
		perimeters: (territory) => `perimeters of ${territory} changed`,
	},
};
