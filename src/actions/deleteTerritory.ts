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
	plan.perform(makeChange(id));
	tool.tell(locale.texts.workshop.deleted(territory.name), plan.lastStep);
	selectTerritory({ selection, view }, '');
}
