import { deleteTerritory as makeChange } from '../model/operations/deleteTerritory.ts';
import type { LocaleState } from '../state/locale.svelte.ts';
import type { PlanState } from '../state/plan.svelte.ts';
import type { SelectionState } from '../state/selection.svelte.ts';
import type { ToolState } from '../state/tool.svelte.ts';
import type { ViewState } from '../state/view.svelte.ts';
import { selectTerritory } from './selectTerritory.ts';

interface Context {
	readonly plan: PlanState;
	readonly selection: SelectionState;
	readonly view: ViewState;
	readonly tool: ToolState;
	readonly locale: LocaleState;
}

/** Deletes the chosen territory; undo brings it back with all that it held. */
export function deleteTerritory({ plan, selection, view, tool, locale }: Context, id: string): void {
	const territory = plan.territory(id);
	if (!territory) return;
	plan.perform(makeChange(id));
	tool.notice = locale.texts.workshop.deleted(territory.name);
	selectTerritory({ selection, view }, '');
}
