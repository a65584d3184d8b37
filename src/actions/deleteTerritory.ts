import type { Plan } from '../model/plan.ts';
import type { Needs } from './context.ts';
import { deleteTerritory as makeChange } from '../model/operations/deleteTerritory.ts';
import { selectTerritory } from './selectTerritory.ts';

type Context = Needs<'locale' | 'locks' | 'plan' | 'selection' | 'tool' | 'view'>;

/** Deletes the chosen territory, unless it is locked; undo brings it back with all that it held. */
export function deleteTerritory({ plan, locks, selection, view, tool, locale }: Context, id: string): void {
	const territory = plan.territory(id);
	if (!territory) return;
	if (locks.isLocked(id)) {
		tool.notice = locale.texts.selecting.locked.notDeleted(territory.name);
		return;
	}
	const papers = attachedTo(id, plan.current ?? {});
	plan.perform(makeChange(id));
	const { deleted, attached } = locale.texts.workshop;
	tool.tell(
		papers > 0 ? `${deleted(territory.name)} ${attached(papers)}` : deleted(territory.name),
		plan.lastStep,
	);
	selectTerritory({ selection, view }, '');
}

/** Decisions and consultations that name a territory: they stay in the plan, and are read between its sides only. */
const attachedTo = (
	id: string,
	{ frontier = [], consultations = [] }: Partial<Pick<Plan, 'frontier' | 'consultations'>>,
): number =>
	frontier.filter(({ a, b }) => a === id || b === id).length +
	consultations.filter(({ structures }) => structures.includes(id)).length;
