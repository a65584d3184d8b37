import type { Plan } from '../../model/plan.ts';
import type { AgendaItem } from './agenda.ts';
import { openSteps } from './openSteps.ts';

/** Next steps of a plan that are open and have no due date: of territories, then zones, then meetings, as they stand. */
export const undatedSteps = (plan: Plan): AgendaItem[] =>
	openSteps(plan)
		.filter(({ step }) => step.due === undefined)
		.map(({ step, place, territories, subject, ownerRole }) => ({
			key: `undated:${Object.values(place).join(':')}`,
			kind: 'next-step',
			territories,
			text: step.text,
			subject,
			ownerRole,
			isComputed: false,
			place,
		}));
