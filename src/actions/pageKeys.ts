import type { PanelsState } from '../state/panels.svelte.ts';
import { pageOf } from '../state/route.ts';
import type { Needs } from './context.ts';
import { isPressed, shortcutOf } from './shortcuts.ts';
import { redo, undo } from './undo.ts';

type Context = Needs<'locale' | 'plan' | 'storage' | 'tool' | 'view'> & { readonly panels: PanelsState };

/** What the keys of the whole page do. True where the key was used. A dialog has its keys for itself. */
export function usePageKey(context: Context, event: KeyboardEvent): boolean {
	const { panels, plan, storage, view } = context;
	if (panels.dialog) return false;
	if (isPressed(event, 'exportFile') && view.route.view === 'atelier' && plan.current) {
		panels.show('export');
		return true;
	}
	const canChange = storage.canWrite && view.route.view !== 'couverture' && !pageOf(view.route.view);
	switch (shortcutOf(event, 'everywhere', panels.hasSingleKeys)) {
		case 'help':
			panels.show('help');
			return true;
		case 'meeting':
			panels.meeting = !panels.meeting;
			return true;
		case 'undo':
			if (canChange) undo(context);
			return true;
		case 'redo':
			if (canChange) redo(context);
			return true;
		default:
			return false;
	}
}
